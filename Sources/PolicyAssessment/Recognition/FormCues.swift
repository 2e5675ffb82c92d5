/// What the recognized forms of a sentence begin with: one look at each byte and the three after it tells which
/// recognizers need not run, and most need not.
struct FormCues {
  /// A set of cues, one bit each.
  typealias Cues = UInt64

  private var count: UInt64 = 0
  /// For each byte, the cues that may have it at the first of four places after one another, at the second, and so on.
  private var bytes = [Cues](repeating: 0, count: 4 * 256)
  private static let places = 4
  /// Names come after all others.
  private var firstName: UInt64 = 0

  /// Letters and digits do not come after these words.
  enum Ending { case any, notInWord }

  /// Adds a cue for any of `words`: their first four bytes, in any combination.
  mutating func add(_ words: [[UInt8]], _ ending: Ending = .any) -> Cues {
    let bit: Cues = 1 << count
    count += 1
    firstName = count
    insert(words, bit, ending)
    return bit
  }

  mutating func add(_ words: [String], _ ending: Ending = .any) -> Cues {
    add(words.map { Array($0.utf8) }, ending)
  }

  /// Adds the name at an index; the names share the cues that are left.
  mutating func add(name: [UInt8], at index: Int) -> Cues {
    let bit: Cues = 1 << (firstName + UInt64(index) % (64 - firstName))
    insert([name], bit, .any)
    return bit
  }

  private mutating func insert(_ words: [[UInt8]], _ bit: Cues, _ ending: Ending) {
    for word in words {
      for place in 0..<Self.places {
        if place < word.count {
          bytes[Int(word[place]) << 2 | place] |= bit
          continue
        }
        for byte in UInt8.min...UInt8.max {
          if place > word.count || ending == .any || !Self.isWord(byte) {
            bytes[Int(byte) << 2 | place] |= bit
          }
        }
      }
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }

  /// The cues in a range of a text; where the range ends the text does.
  func found(in text: [UInt8], _ range: Range<Int>) -> Cues {
    let text = text.span.extracting(range)
    let cues = bytes.span
    precondition(cues.count == 256 * Self.places)
    var found: Cues = 0
    // Those of which the last byte, the last two, and the last three may be the first.
    var (one, two, three): (Cues, Cues, Cues) = (0, 0, 0)
    func read(_ byte: UInt8) {
      let place = Int(byte) << 2
      found |= three & cues[place | 3]
      (one, two, three) = (cues[place], one & cues[place | 1], two & cues[place | 2])
    }
    for index in text.indices { read(text[index]) }
    for _ in 1..<Self.places { read(0) }
    return found
  }
}
