internal import PolicyDocument
internal import PolicyText

/// The text behind a sketch, with what is needed to say where a passage stands.
struct SignatureText: Sendable {
  struct Place: Sendable {
    var range: Range<Int>
    var line: Int
    var section: Int
    var page: Int
  }

  struct Section: Equatable, Sendable {
    /// The section it stands in, which comes before it; -1 for none.
    let parent: Int
    /// Its title's bytes.
    let title: Range<Int>?
  }

  let bytes: [UInt8]
  /// In reading order; the table of contents is left out.
  let places: [Place]
  let sections: [Section]
  let files: [String]
  let names: NameMask
  /// The operator as the text names it.
  let operatorName: String?

  /// The text of a document and its normalized form, which the search for names needs anyway.
  static func read(
    _ document: PolicyDocument, names given: [String], recalling memory: UnitMemory
  ) -> (text: SignatureText, stream: UnitStream) {
    let places = places(of: document)
    let plain = stream(of: places, in: document.text, recalling: memory)
    let finder = NameFinder(
      given: given, title: document.title, text: plain, bytes: document.text)
    let text = SignatureText(document: document, places: places, finder: finder)
    return (text, plain.masking(finder.names))
  }

  init(
    bytes: [UInt8], places: [Place], sections: [Section], files: [String], names: NameMask,
    operatorName: String?
  ) {
    self.bytes = bytes
    self.places = places
    self.sections = sections
    self.files = files
    self.names = names
    self.operatorName = operatorName
  }

  private init(document: PolicyDocument, places: [Place], finder: NameFinder) {
    bytes = document.text
    self.places = places
    sections = document.titledSections
    files = document.pages.map(\.file)
    names = finder.names
    operatorName = finder.operatorName
  }

  /// The text of a copy of its document: the same in other saved files.
  func moved(to copy: PolicyDocument) -> SignatureText {
    SignatureText(
      bytes: bytes, places: Self.places(of: copy), sections: sections,
      files: copy.pages.map(\.file), names: names, operatorName: operatorName)
  }

  private static func places(of document: PolicyDocument) -> [Place] {
    var places: [Place] = []
    places.reserveCapacity(document.blocks.count)
    var end = 0
    for block in document.blocks where !block.isContents {
      let range = block.range.clamped(to: 0..<document.text.count)
      // What overlaps or runs backward would break the search by position.
      guard range.lowerBound >= end, !range.isEmpty else { continue }
      end = range.upperBound
      places.append(Place(range: range, line: block.line, section: block.section, page: block.page))
    }
    return places
  }

  private static func stream(
    of places: [Place], in bytes: [UInt8], recalling memory: UnitMemory
  ) -> UnitStream {
    var stream = UnitStream()
    stream.reserve(bytes: bytes.count)
    stream.append(bytes, places.map(\.range), recalling: memory)
    return stream
  }

  /// Normalized, with names masked.
  func stream() -> UnitStream {
    Self.stream(of: places, in: bytes, recalling: .none).masking(names)
  }

  /// The block at a byte.
  func place(at offset: Int) -> Place? {
    let first = places.partitioningIndex { $0.range.upperBound > offset }
    return first < places.count && places[first].range.contains(offset) ? places[first] : nil
  }

  /// Of the headings above a block, from the outermost.
  func titles(of place: Place) -> [String] {
    var titles: [String] = []
    var section = place.section
    while sections.indices.contains(section) {
      if let title = sections[section].title { titles.append(string(title)) }
      section = sections[section].parent
    }
    return titles.reversed()
  }

  func file(of place: Place) -> String {
    files.indices.contains(place.page) ? files[place.page] : files.first ?? ""
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}

extension PolicyDocument {
  /// A section whose parent does not stand before it counts as a child of the root, so that a damaged tree cannot make
  /// a circle.
  fileprivate var titledSections: [SignatureText.Section] {
    sections.enumerated().map { index, section in
      let heading = section.heading.flatMap { blocks.indices.contains($0) ? $0 : nil }
      return SignatureText.Section(
        parent: section.parent.flatMap { (0..<index).contains($0) ? $0 : nil } ?? -1,
        title: heading.map { blocks[$0].range.clamped(to: 0..<text.count) })
    }
  }
}
