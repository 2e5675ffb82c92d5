internal import PolicyText

/// The titles of short blocks, told apart by numbers: blocks of one title have the same.
struct BlockTitles {
  /// Of each block; -1 for none.
  private(set) var numbers: [Int] = []
  /// Different ones.
  var count: Int { ends.count }

  /// The letters of all titles, and where each one's end.
  private var letters: [UInt8] = []
  private var ends: [Int] = []
  /// Each title's number stands at the place its digest says, or as soon after it as there is room; -1 for none.
  private var places: [Int]
  private let seed = SeededDigest.seed

  /// - Parameter blocks: how many there are.
  init(blocks: Int) {
    numbers.reserveCapacity(blocks)
    var room = 16
    while room < 2 * blocks { room *= 2 }
    places = Array(repeating: -1, count: room)
  }

  /// Adds a block without a title.
  mutating func addNone() { numbers.append(-1) }

  /// Adds a block by its title without number, space and punctuation.
  mutating func add(_ title: Span<UInt8>) {
    let start = letters.count
    write(title)
    guard letters.count - start >= 2 else {
      letters.removeLast(letters.count - start)
      return addNone()
    }
    let digest = SeededDigest.of(letters.span.extracting(start...).bytes, from: seed)
    var place = Int(truncatingIfNeeded: digest) & (places.count - 1)
    while places[place] >= 0, !Self.isSame(range(of: places[place]), start, letters.span) {
      place = (place + 1) & (places.count - 1)
    }
    if places[place] < 0 {
      places[place] = ends.count
      ends.append(letters.count)
    } else {
      letters.removeLast(letters.count - start)
    }
    numbers.append(places[place])
  }

  @inline(__always)
  private func range(of title: Int) -> Range<Int> {
    (title > 0 ? ends[title - 1] : 0)..<ends[title]
  }

  /// Whether a title is the one whose letters stand last.
  private static func isSame(_ title: Range<Int>, _ start: Int, _ letters: Span<UInt8>) -> Bool {
    letters.extracting(title).bytes.holdsTheSame(as: letters.extracting(start...).bytes)
  }

  private mutating func write(_ title: Span<UInt8>) {
    let folded = Self.folded
    letters.append(addingCapacity: title.count) { letters in
      var index = 0
      while index < title.count {
        let byte = title[index]
        if byte < 0x80 {
          let letter = folded[Int(byte)]
          if letter != 0 { letters.append(letter) }
          index += 1
          continue
        }
        let (value, length) = title.scalar(at: index)
        let end = index + length
        if Self.isLetter(value) {
          for place in index..<end { letters.append(title[place]) }
        }
        index = end
      }
    }
  }

  /// Letters and digits of ASCII, letters small; 0 for others.
  private static let folded: [UInt8] = (UInt8.min..<0x80).map { byte in
    byte.isLetter || byte.isDigit ? byte.lowercased : 0
  }

  /// Letters and digits of every script beyond ASCII: what is not punctuation or a symbol.
  private static func isLetter(_ value: UInt32) -> Bool {
    value >= 0xC0 && !(0x2000...0x2BFF).contains(value) && !(0x3000...0x303F).contains(value)
      && !(0xFF00...0xFF0F).contains(value) && !(0xFF1A...0xFF20).contains(value)
  }
}
