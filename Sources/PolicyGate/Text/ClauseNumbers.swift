internal import PolicyDocument
internal import PolicyText

/// The numbers a draft's clauses have.
struct ClauseNumbers {
  /// First components: of 三、, 第三条, 3., 3.1, Section 3 and III.
  private(set) var tops: Set<Int> = []
  /// Whole numbers of two and more components.
  private(set) var paths: Set<[Int]> = []
  /// First components of these.
  private var divided: Set<Int> = []
  /// How many headings begin with a number.
  private(set) var headings = 0
  private var listed: Set<Int> = []

  init(_ text: DraftText) {
    let bytes = text.folded.bytes
    for (index, block) in text.document.blocks.enumerated() where !block.isContents {
      guard let sentence = text.sentencesOfBlock[index].first else { continue }
      let start = text.sentences[sentence].range.lowerBound
      guard let number = Self.leading(bytes, at: start, isHeading: block.isHeading) else {
        continue
      }
      // A list numbers its own items: 3. there is no clause, but 3.2 and 第三条 are.
      let isCounted = Self.starts(Self.ordinal, bytes, at: start)
      if case .listItem = block.kind, number.path.count == 1, !isCounted {
        listed.insert(number.path[0])
        continue
      }
      add(number)
      if block.isHeading { headings += 1 }
    }
    // Without numbered headings the lists are the clauses.
    if headings < 3 { tops.formUnion(listed) }
  }

  func contains(_ number: ClauseNumber) -> Bool {
    guard let first = number.path.first, tops.contains(first) else { return false }
    if number.path.count == 1 || paths.contains(number.path) { return true }
    // Where the clauses below have no dotted numbers, nothing is known of them.
    return !divided.contains(first)
  }

  private mutating func add(_ number: ClauseNumber) {
    guard let first = number.path.first else { return }
    tops.insert(first)
    var path = number.path
    while path.count > 1 {
      paths.insert(path)
      divided.insert(first)
      path.removeLast()
    }
  }

  static let ordinal = Array("第".utf8)
  static let units: [[UInt8]] = ["条", "章", "节", "部分", "编"].map { Array($0.utf8) }
  private static let words: [[UInt8]] = ["section ", "article ", "part ", "clause ", "§"].map {
    Array($0.utf8)
  }
  private static let marks: [[UInt8]] = ["、", ".", ")", ":", ",", " ", "-"].map {
    Array($0.utf8)
  }

  /// The number that stands at the beginning of a heading or paragraph.
  static func leading(_ bytes: [UInt8], at start: Int, isHeading: Bool) -> ClauseNumber? {
    if starts(ordinal, bytes, at: start) {
      guard let (number, end) = ClauseNumber.read(bytes, at: start + 3),
        units.contains(where: { starts($0, bytes, at: end) })
      else { return nil }
      return number
    }
    if let word = words.first(where: { starts($0, bytes, at: start) }) {
      let at = start + word.count
      return ClauseNumber.read(bytes, at: at)?.number
        ?? ClauseNumber.roman(bytes, at: at).map { ClauseNumber(path: [$0.value]) }
    }
    // （九） is at times the ninth part.
    let isOpened = start < bytes.count && bytes[start] == 0x28
    if let (number, end) = ClauseNumber.read(bytes, at: isOpened ? start + 1 : start) {
      // Folding takes the space between a number and Han characters: 1.1适用范围, 1主体.
      let isMarked =
        marks.contains { starts($0, bytes, at: end) } || number.path.count > 1
        || isHeading && end < bytes.count && bytes[end] >= 0xE4
      return isMarked ? number : nil
    }
    if let (value, end) = ClauseNumber.roman(bytes, at: start), starts([0x2E], bytes, at: end) {
      return ClauseNumber(path: [value])
    }
    return nil
  }

  static func starts(_ word: [UInt8], _ bytes: [UInt8], at index: Int) -> Bool {
    guard index >= 0, index + word.count <= bytes.count else { return false }
    for offset in word.indices where bytes[index + offset] != word[offset] { return false }
    return true
  }
}
