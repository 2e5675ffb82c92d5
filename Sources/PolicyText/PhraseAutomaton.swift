/// All phrases of all criteria as one deterministic automaton (Aho & Corasick, CACM 18, 1975), walked once over a text.
///
/// Phrases are folded as `NormalizedText` folds. A phrase's first and last character, when Latin letters or digits,
/// match at word boundaries only; a phrase written with `*` at an end is open there.
public struct PhraseAutomaton: Sendable {
  /// A phrase as the rubric writes it, folded, with its open ends taken off.
  public struct Phrase: Sendable, Hashable {
    public var bytes: [UInt8]
    public var opensLeft: Bool
    public var opensRight: Bool

    public init(_ written: String) {
      var text = written[...]
      opensLeft = text.hasPrefix("*")
      opensRight = text.hasSuffix("*")
      if opensLeft { text = text.dropFirst() }
      if opensRight { text = text.dropLast() }
      bytes = NormalizedText(String(text)).bytes
    }
  }

  /// A phrase found in a text.
  public struct Hit: Sendable, Hashable {
    public var phrase: Int32
    public var start: Int32
    public var end: Int32

    public init(phrase: Int32, start: Int32, end: Int32) {
      self.phrase = phrase
      self.start = start
      self.end = end
    }
  }

  /// What follows a state: sixteen bytes, so that one look into memory tells.
  struct State: Sendable, Hashable {
    /// The bytes of up to six children, the first lowest, 0xFF where there is none; above them the flags.
    var labels: UInt64 = Self.noLabels
    /// The first of its children, which stand together; for a state with a row its number.
    var next: UInt32 = 0
    /// Where to go on when no child has the next byte.
    var fail: UInt32 = 0

    static let mostChildren = 6
    static let noLabels: UInt64 = 0xFFFF_FFFF_FFFF
    static let hasRow: UInt64 = 1 << 56
    static let hasOutputs: UInt64 = 1 << 57
  }

  /// A word begins here: what stands in a text before each letter or digit that follows something else. A phrase that
  /// is closed to the left begins with it, so that none is followed from the middle of a word.
  static let boundary: UInt8 = 1
  static let root: UInt32 = 0

  /// Numbered by depth.
  let states: [State]
  /// Of the states with many children, 256 next states each.
  let rows: [UInt32]
  /// For each state, where its phrases begin in `outputs`, and one entry more.
  let outputStarts: [Int32]
  let outputs: [Int32]
  let lengths: [Int32]
  let opensRight: [Bool]

  /// Calls `body` for every occurrence of every phrase, ordered by end; at one end the longest first.
  public func forEachHit(in text: [UInt8], _ body: (Hit) -> Void) { hits(in: text).forEach(body) }

  /// Every occurrence of every phrase, ordered by end; at one end the longest first.
  public func hits(in text: [UInt8]) -> [Hit] {
    var found: [Hit] = []
    guard states.count > 1 else { return found }
    found.reserveCapacity(text.count / 4)
    text.withUnsafeBufferPointer { text in
      states.withUnsafeBufferPointer { states in
        rows.withUnsafeBufferPointer { rows in
          var state = Self.root
          var inWord = false
          for index in 0..<text.count {
            // 0xFF is in no UTF-8, and means a label that is not there.
            let byte = min(text[index], 0xFE)
            let isWord = Self.isWord(byte)
            if isWord, !inWord { state = Self.step(from: state, Self.boundary, states, rows) }
            inWord = isWord
            state = Self.step(from: state, byte, states, rows)
            if states[Int(state)].labels & State.hasOutputs != 0 {
              report(state, endingAt: index + 1, in: text, &found)
            }
          }
        }
      }
    }
    return found
  }

  /// The state after one byte.
  @inline(__always)
  static func step(
    from start: UInt32, _ byte: UInt8, _ states: UnsafeBufferPointer<State>,
    _ rows: UnsafeBufferPointer<UInt32>
  ) -> UInt32 {
    let wanted = UInt64(byte) &* 0x0101_0101_0101
    var state = start
    while true {
      let known = states[Int(state)]
      if known.labels & State.hasRow != 0 { return rows[Int(known.next) << 8 | Int(byte)] }
      // The lowest byte that is zero, of the six: Warren, Hacker's Delight, 6-1.
      let differences = (known.labels ^ wanted) & State.noLabels
      let equal = (differences &- 0x0101_0101_0101) & ~differences & 0x8080_8080_8080
      if equal != 0 {
        return known.next &+ UInt32(truncatingIfNeeded: equal.trailingZeroBitCount >> 3)
      }
      state = known.fail
    }
  }

  private func report(
    _ state: UInt32, endingAt end: Int, in text: UnsafeBufferPointer<UInt8>, _ found: inout [Hit]
  ) {
    let endsWord = end >= text.count || !Self.isWord(text[end])
    for slot in outputStarts[Int(state)]..<outputStarts[Int(state) + 1] {
      let phrase = Int(outputs[Int(slot)])
      if endsWord || opensRight[phrase] {
        found.append(
          Hit(phrase: Int32(phrase), start: Int32(end) - lengths[phrase], end: Int32(end)))
      }
    }
  }

  @inline(__always)
  static func isWord(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte &- 0x30 < 10 }
}
