public import PolicyDocument
internal import PolicyText

/// Takes apart a document that holds both languages: one after the other, paragraph by paragraph, or
/// in the columns of a table.
public enum SideBySide {
  /// The document's two versions, each with the places of the whole; nil where it is of one language.
  public static func split(
    _ document: PolicyDocument
  ) -> (chinese: PolicyDocument, english: PolicyDocument)? {
    let chinese = version(.chinese, of: document)
    let english = version(.english, of: document)
    let sizes = [chinese, english].map { version in
      version.blocks.reduce(0) { $0 + $1.range.count }
    }
    // An English summary, or a Chinese list of English names, is no version.
    guard min(chinese.blocks.count, english.blocks.count) >= 4, sizes[0] * 4 >= sizes[1],
      sizes[1] * 4 >= sizes[0], sizes[0] + sizes[1] >= 400
    else { return nil }
    return (chinese, english)
  }

  private static func version(_ language: Language, of document: PolicyDocument) -> PolicyDocument {
    var version = document
    version.language = language
    version.blocks = []
    var places: [Int: Int] = [:]
    for (index, block) in document.blocks.enumerated() {
      guard var block = part(of: block, in: language, of: document) else { continue }
      block.leadIn = block.leadIn.flatMap { places[$0] }
      block.header = block.header.flatMap { places[$0] }
      places[index] = version.blocks.count
      version.blocks.append(block)
    }
    renumber(&version, document, places)
    return version
  }

  /// Sections whose heading is of the other language are gone; their text falls to the one before.
  private static func renumber(
    _ version: inout PolicyDocument, _ document: PolicyDocument, _ places: [Int: Int]
  ) {
    var sections: [Section] = []
    var numbers = [Int](repeating: 0, count: document.sections.count)
    for (index, section) in document.sections.enumerated() {
      if let heading = section.heading {
        guard let place = places[heading] else { continue }
        let level = section.level
        let parent = sections.indices.last { sections[$0].level < level }
        numbers[index] = sections.count
        sections.append(Section(level: level, heading: place, parent: parent))
      } else {
        numbers[index] = sections.count
        sections.append(section)
      }
    }
    version.sections = sections
    // Where a block's own section is of the other language, the nearest before it has it.
    var current = 0
    for index in version.blocks.indices {
      let block = version.blocks[index]
      if block.isHeading, let own = sections.firstIndex(where: { $0.heading == index }) {
        current = own
      } else {
        let own = numbers[block.section]
        current = sections[own].heading == nil ? current : own
      }
      version.blocks[index].section = current
    }
  }

  private static func part(
    of block: Block, in language: Language, of document: PolicyDocument
  ) -> Block? {
    if block.cells.count > 1 {
      let cells = block.cells.filter { self.language(of: document.text[$0]) == language }
      guard let first = cells.first, let last = cells.last else { return nil }
      var part = block
      if cells.count < block.cells.count { part.range = first.lowerBound..<last.upperBound }
      part.cells = cells
      return part
    }
    let bytes = document.text[block.range]
    if block.isHeading, isMixed(bytes) { return block }
    return self.language(of: bytes) == language ? block : nil
  }

  /// 一、收集 Collection
  private static func isMixed(_ bytes: ArraySlice<UInt8>) -> Bool {
    let (wide, latin) = count(bytes)
    return wide >= 2 && latin >= 4
  }

  private static func language(of bytes: ArraySlice<UInt8>) -> Language {
    let (wide, latin) = count(bytes)
    if wide == 0, latin == 0 { return .other }
    return wide * 4 >= latin ? .chinese : .english
  }

  /// Han characters and Latin letters.
  private static func count(_ bytes: ArraySlice<UInt8>) -> (wide: Int, latin: Int) {
    var wide = 0
    var latin = 0
    for byte in bytes {
      if (0xE4...0xE9).contains(byte) {
        wide += 1
      } else if (0x61...0x7A).contains(byte | 0x20) {
        latin += 1
      }
    }
    return (wide, latin)
  }
}
