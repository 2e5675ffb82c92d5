/// All phrases of all criteria as one tree, in which all places of a text where one may begin are followed at once.
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

  /// What follows the bytes read so far: 24 bytes.
  struct Node: Sendable, Hashable, BitwiseCopyable {
    /// The bytes with which up to eight children begin, the first lowest; the first again where there are fewer.
    var labels: UInt64 = 0
    /// The bytes all phrases below go on with, up to seven, the first lowest.
    var tail: UInt64 = 0
    /// `next` and `output`, 28 bits each, how many bytes the tail has, and the flags.
    private(set) var links: UInt64 = 0

    static let mostChildren = 8
    static let longestTail = 7
    private static let row: UInt64 = 1 << 59
    private static let outputs: UInt64 = 1 << 60
    /// The most nodes and outputs.
    static let mostLinks = 1 << 28

    /// The first of its children, which stand together; for a node with a row its number.
    var next: UInt32 {
      get { UInt32(truncatingIfNeeded: links & 0xFFF_FFFF) }
      set { links = links & ~0xFFF_FFFF | UInt64(newValue) }
    }

    /// The first of the phrases that end here.
    var output: UInt32 {
      get { UInt32(truncatingIfNeeded: links >> 28 & 0xFFF_FFFF) }
      set { links = links & ~(0xFFF_FFFF << 28) | UInt64(newValue) << 28 | Self.outputs }
    }

    /// Bits of the tail, whole bytes.
    var tailBits: UInt64 {
      get { links >> 53 & 0x38 }
      set { links = links & ~(0x38 << 53) | newValue << 53 }
    }

    @inline(__always)
    var hasRow: Bool { links & Self.row != 0 }
    @inline(__always)
    var hasOutputs: UInt64 { links >> 60 & 1 }

    /// The child that begins with a byte; 0 where there is none.
    @inline(__always)
    func child(_ byte: UInt64) -> UInt32 {
      // The lowest byte that is zero: Warren, Hacker's Delight, 6-1.
      let differences = labels ^ byte &* 0x0101_0101_0101_0101
      let equal = (differences &- 0x0101_0101_0101_0101) & ~differences & 0x8080_8080_8080_8080
      let child = next &+ UInt32(truncatingIfNeeded: equal.trailingZeroBitCount >> 3)
      // Without a branch, which could not be guessed.
      return child & (0 &- UInt32(truncatingIfNeeded: (equal | (0 &- equal)) >> 63))
    }

    /// How many there are, at least one: the labels after the last child's repeat the first.
    var childCount: Int {
      let differences = labels ^ (labels & 0xFF) &* 0x0101_0101_0101_0101
      return max(1, (64 - differences.leadingZeroBitCount + 7) / 8)
    }

    mutating func setRow(_ number: UInt32) {
      next = number
      links |= Self.row
    }
  }

  /// A phrase that ends in a node.
  struct Output: Sendable, Hashable, BitwiseCopyable {
    private let phraseAndFlags: UInt32

    init(phrase: Int, opensRight: Bool, isLast: Bool) {
      phraseAndFlags = UInt32(phrase) << 2 | (opensRight ? 2 : 0) | (isLast ? 1 : 0)
    }

    var phrase: Int32 { Int32(truncatingIfNeeded: phraseAndFlags >> 2) }
    /// 1 for one that a word may go on.
    var opensRight: Int32 { Int32(truncatingIfNeeded: phraseAndFlags >> 1 & 1) }
    /// Of those of its node.
    var isLast: Bool { phraseAndFlags & 1 != 0 }
  }

  /// By level, the children of one node together. Node 0 stands for none.
  let nodes: [Node]
  /// 256 nodes each, by the next byte: of the beginning of phrases, of their beginning behind a letter or digit, then of
  /// the nodes with many children.
  let rows: [UInt32]
  /// By node.
  let outputs: [Output]

  /// Calls `body` for every occurrence of every phrase, ordered by end; at one end the longest first.
  public func forEachHit(in text: [UInt8], _ body: (Hit) -> Void) {
    hits(in: text).sorted { ($0.end, $0.start) < ($1.end, $1.start) }.forEach(body)
  }

  /// Every occurrence of every phrase, ordered by start; at one start the shortest first.
  public func hits(in text: [UInt8]) -> [Hit] {
    var hits: [Hit] = []
    if outputs.isEmpty || text.isEmpty { return hits }
    hits.reserveCapacity(text.count / 4)
    var walk = PhraseWalk(text, rows)
    while walk.begin() {
      walk.follow(nodes, rows)
      walk.report(outputs, to: &hits)
    }
    return hits
  }

  @inline(__always)
  static func isWord(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte &- 0x30 < 10 }
}
