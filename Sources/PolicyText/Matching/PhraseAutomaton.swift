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
      var text = written.utf8[...]
      opensLeft = text.first == UInt8(ascii: "*")
      opensRight = text.last == UInt8(ascii: "*")
      if opensLeft { text = text.dropFirst() }
      if opensRight { text = text.dropLast() }
      bytes = NormalizedText(String(Substring(text))).bytes
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
  struct State: Sendable, Hashable, BitwiseCopyable {
    /// The bytes of up to six children, the first lowest, 0xFF where there is none; above them the highest bits of
    /// `output`, and the flags.
    var labels: UInt64 = Self.noLabels
    /// `next` and `fail`, 23 bits each, and the lower bits of `output`.
    private var links: UInt64 = 0

    static let mostChildren = 6
    static let noLabels: UInt64 = 0xFFFF_FFFF_FFFF
    static let hasRow: UInt64 = 1 << 56
    static let hasOutputs: UInt64 = 1 << 57
    /// The most states, rows and outputs.
    static let mostLinks = 1 << 23

    /// The first of its children, which stand together; for a state with a row its number.
    var next: UInt32 {
      get { UInt32(truncatingIfNeeded: links & 0x7F_FFFF) }
      set { links = links & ~0x7F_FFFF | UInt64(newValue) }
    }

    /// Where to go on when no child has the next byte.
    var fail: UInt32 {
      get { UInt32(truncatingIfNeeded: links >> 23 & 0x7F_FFFF) }
      set { links = links & ~(0x7F_FFFF << 23) | UInt64(newValue) << 23 }
    }

    /// The first of the phrases that end here.
    var output: UInt32 {
      get { UInt32(truncatingIfNeeded: links >> 46 | (labels >> 48 & 0xFF) << 18) }
      set {
        links = links & ~(0x3_FFFF << 46) | UInt64(newValue) << 46
        labels = labels & ~(0xFF << 48) | (UInt64(newValue) >> 18) << 48
      }
    }
  }

  /// A phrase that ends in a state.
  struct Output: Sendable, Hashable, BitwiseCopyable {
    let phrase: Int32
    /// The phrase's bytes, and in the two lowest bits what follows.
    private let lengthAndFlags: Int32

    init(phrase: Int32, length: Int, opensRight: Bool, isLast: Bool) {
      self.phrase = phrase
      lengthAndFlags = Int32(length) << 2 | (opensRight ? 2 : 0) | (isLast ? 1 : 0)
    }

    var length: Int32 { lengthAndFlags >> 2 }
    var opensRight: Bool { lengthAndFlags & 2 != 0 }
    /// Of those of its state.
    var isLast: Bool { lengthAndFlags & 1 != 0 }
  }

  /// A word begins here: what stands in a text before each letter or digit that follows something else. A phrase that
  /// is closed to the left begins with it, so that none is followed from the middle of a word.
  static let boundary: UInt8 = 1
  static let root: UInt32 = 0

  let states: [State]
  /// Of the states with many children, 256 next states each.
  let rows: [UInt32]
  /// By state; at one state the longest first.
  let outputs: [Output]

  /// Calls `body` for every occurrence of every phrase, ordered by end; at one end the longest first.
  public func forEachHit(in text: [UInt8], _ body: (Hit) -> Void) { hits(in: text).forEach(body) }

  /// Every occurrence of every phrase, ordered by end; at one end the longest first.
  ///
  /// Four parts of the text are walked in turn: while one waits for its next state to come from memory, the others go
  /// on. No phrase crosses a line feed, so parts begin behind one.
  public func hits(in text: [UInt8]) -> [Hit] {
    guard states.count > 1 else { return [] }
    return text.withUnsafeBufferPointer { text in
      withTables { tables in
        let cuts = (0...4).map { Self.lineStart(in: text, near: text.count * $0 / 4) }
        var a = Walk(cuts[0]..<cuts[1])
        var b = Walk(cuts[1]..<cuts[2])
        var c = Walk(cuts[2]..<cuts[3])
        var d = Walk(cuts[3]..<cuts[4])
        for _ in 0..<min(a.bytesLeft, b.bytesLeft, c.bytesLeft, d.bytesLeft) {
          take(&a, text, tables)
          take(&b, text, tables)
          take(&c, text, tables)
          take(&d, text, tables)
        }
        while a.bytesLeft > 0 { take(&a, text, tables) }
        while b.bytesLeft > 0 { take(&b, text, tables) }
        while c.bytesLeft > 0 { take(&c, text, tables) }
        while d.bytesLeft > 0 { take(&d, text, tables) }
        var found = a.found
        found.reserveCapacity(found.count + b.found.count + c.found.count + d.found.count)
        found += b.found
        found += c.found
        found += d.found
        return found
      }
    }
  }

  /// By pointers that live for one walk, since each byte of each text looks into all three. They are followed without
  /// a check: what `Building` makes and what `isSound` lets in points nowhere else. `findsWhatANaiveSearchFinds` walks
  /// random ones, `damagedBytesAreNoArchive` reads damaged ones.
  private struct Tables {
    let states: UnsafeBufferPointer<State>
    let rows: UnsafeBufferPointer<UInt32>
    let outputs: UnsafeBufferPointer<Output>
  }

  private func withTables<Result>(_ body: (Tables) -> Result) -> Result {
    states.withUnsafeBufferPointer { states in
      rows.withUnsafeBufferPointer { rows in
        outputs.withUnsafeBufferPointer { outputs in
          body(Tables(states: states, rows: rows, outputs: outputs))
        }
      }
    }
  }

  /// A walk over a part of a text.
  private struct Walk {
    var index: Int
    let end: Int
    var state = PhraseAutomaton.root
    var inWord = false
    var found: [Hit] = []

    init(_ range: Range<Int>) {
      index = range.lowerBound
      end = range.upperBound
      found.reserveCapacity(range.count / 4)
    }

    var bytesLeft: Int { end - index }
  }

  /// Where the first line at or after `index` begins; 0 and the end of the text are kept.
  private static func lineStart(in text: UnsafeBufferPointer<UInt8>, near index: Int) -> Int {
    var start = index
    while start > 0, start < text.count, text[start - 1] != 0x0A { start += 1 }
    return start
  }

  @inline(__always)
  private func take(
    _ walk: inout Walk, _ text: UnsafeBufferPointer<UInt8>, _ tables: Tables
  ) {
    // 0xFF is in no UTF-8, and means a label that is not there.
    let byte = min(text[walk.index], 0xFE)
    walk.index += 1
    let isWord = Self.isWord(byte)
    if isWord, !walk.inWord {
      walk.state = Self.step(from: walk.state, Self.boundary, tables.states, tables.rows)
    }
    walk.inWord = isWord
    walk.state = Self.step(from: walk.state, byte, tables.states, tables.rows)
    let state = tables.states[Int(walk.state)]
    if state.labels & State.hasOutputs != 0 {
      report(from: state.output, endingAt: walk.index, in: text, tables.outputs, &walk.found)
    }
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

  @inline(__always)
  private func report(
    from output: UInt32, endingAt end: Int, in text: UnsafeBufferPointer<UInt8>,
    _ outputs: UnsafeBufferPointer<Output>, _ found: inout [Hit]
  ) {
    let endsWord = end >= text.count || !Self.isWord(text[end])
    var slot = Int(output)
    while true {
      let output = outputs[slot]
      if endsWord || output.opensRight {
        let end = Int32(truncatingIfNeeded: end)
        found.append(Hit(phrase: output.phrase, start: end &- output.length, end: end))
      }
      if output.isLast { return }
      slot += 1
    }
  }

  @inline(__always)
  static func isWord(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte &- 0x30 < 10 }
}
