/// What the attributes of a page's tags tell: one record for each tag that has any that are asked for.
///
/// They never reach the parser, which takes long over values: it carries a record's number.
struct TagAttributes: Sendable {
  struct Record: Sendable {
    /// The kinds of furniture that the attributes name.
    var evidence: FurnitureEvidence
    /// The weight that the style sets.
    var weight: FontWeight
    /// Where the tag stands in the page.
    var place: Int32
    /// Where its values begin; they end where the next one's begin.
    fileprivate var first: Int32
  }

  private(set) var records: [Record] = []
  private var values: [(name: Attribute, value: Range<Int32>)] = []
  /// Values, character references resolved.
  var text: [UInt8] = []
  /// The values that wait for their record.
  private var waiting = 0

  /// Makes room for what a page of so many bytes mostly holds.
  mutating func reserve(for bytes: Int) {
    text.reserveCapacity(bytes / 32)
    records.reserveCapacity(bytes / 256)
    values.reserveCapacity(bytes / 512)
  }

  /// Begins a tag; one before it without its end is forgotten.
  mutating func beginTag() {
    values.removeLast(waiting)
    waiting = 0
  }

  /// Keeps what stands in `text` from `start` on as a value of the tag being read.
  mutating func keep(_ name: Attribute, from start: Int) {
    values.append((name, Int32(start)..<Int32(text.count)))
    waiting += 1
  }

  /// Whether a value of the tag being read was kept.
  var isAsked: Bool { waiting > 0 }

  /// Ends a tag.
  /// - Returns: the number of its record, -1 when it needs none.
  mutating func endTag(
    _ evidence: FurnitureEvidence, _ weight: FontWeight, at place: Int32
  ) -> Int {
    guard waiting > 0 || !evidence.isEmpty || weight != .unset else { return -1 }
    records.append(
      Record(
        evidence: evidence, weight: weight, place: place, first: Int32(values.count - waiting)))
    waiting = 0
    return records.count - 1
  }

  /// The value of an attribute, nil when it is absent.
  func value(_ name: Attribute, of record: Int) -> ArraySlice<UInt8>? {
    let end = record + 1 < records.count ? Int(records[record + 1].first) : values.count
    for index in Int(records[record].first)..<end where values[index].name == name {
      return text[Int(values[index].value.lowerBound)..<Int(values[index].value.upperBound)]
    }
    return nil
  }

  /// Attributes that tell something.
  enum Attribute: UInt8, Sendable, CaseIterable {
    // Of furniture.
    case id, `class`, style, role, hidden, ariaHidden, ariaLabel, ariaModal
    // Of text and its place.
    case href, type, start, value, sourcePosition, shadowRoot, hiddenAddress
    // Of frames.
    case src, srcdoc

    /// Whether anybody asks a tree for its value.
    func isAsked(of tag: Tag) -> Bool {
      switch self {
      case .sourcePosition, .hiddenAddress: true
      case .href: tag == .a
      case .type: tag == .input || tag == .ol
      case .start, .style: tag == .ol
      case .value: tag == .li
      case .shadowRoot: tag == .template
      default: false
      }
    }

    /// Whether its value may tell what part of a page an element is.
    func isTelling(of tag: Tag) -> Bool {
      switch self {
      // A heading's is its text: "with-whom-do-we-share-your-information".
      case .id: tag.headingLevel == nil
      case .class, .role, .hidden, .ariaHidden, .ariaLabel, .ariaModal: true
      default: false
      }
    }

    private var name: String {
      switch self {
      case .ariaHidden: "aria-hidden"
      case .ariaLabel: "aria-label"
      case .ariaModal: "aria-modal"
      case .sourcePosition: "data-sourcepos"
      case .hiddenAddress: "data-cfemail"
      case .shadowRoot: "shadowrootmode"
      default: "\(self)"
      }
    }

    /// By the key of the lower-case name.
    static let byKey: KeyTable<Attribute> = {
      var table: [UInt64: Attribute] = [:]
      for attribute in Attribute.allCases { table[Tag.key(attribute.name.utf8)] = attribute }
      return KeyTable(table)
    }()
  }
}
