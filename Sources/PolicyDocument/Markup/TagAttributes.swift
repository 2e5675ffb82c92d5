/// What the attributes of a page's tags tell: one record for each tag that has any that are asked for.
///
/// They never reach the parser, which takes long over values: it carries a record's number.
struct TagAttributes: Sendable {
  /// The kinds of furniture that the attributes name, by record.
  private(set) var evidence: [FurnitureEvidence] = []
  /// The weights that styles set, by record.
  private(set) var weight: [FontWeight] = []
  /// Where the tags stand in the page, by record.
  private(set) var place: [Int32] = []
  /// Where a record's values begin; they end where the next one's begin.
  private var first: [Int32] = []
  private var values: [(name: Attribute, value: Range<Int32>)] = []
  /// Values, character references resolved.
  var text: [UInt8] = []
  /// The values that wait for their record.
  private var waiting = 0

  var count: Int { evidence.count }

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
    first.append(Int32(values.count - waiting))
    self.evidence.append(evidence)
    self.weight.append(weight)
    self.place.append(place)
    waiting = 0
    return count - 1
  }

  /// The value of an attribute, nil when it is absent.
  func value(_ name: Attribute, of record: Int) -> ArraySlice<UInt8>? {
    let end = record + 1 < first.count ? Int(first[record + 1]) : values.count
    for index in Int(first[record])..<end where values[index].name == name {
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

    /// The attribute of a lower-case name's key.
    init?(key: UInt64) {
      guard let attribute = Self.byKey[key] else { return nil }
      self = attribute
    }

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

    private static let byKey: KeyTable<Attribute> = {
      var table: [UInt64: Attribute] = [:]
      for attribute in Attribute.allCases { table[Tag.key(attribute.name.utf8)] = attribute }
      return KeyTable(table)
    }()
  }
}
