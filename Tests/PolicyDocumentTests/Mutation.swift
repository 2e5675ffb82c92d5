import PolicyTestSupport

/// Damages a saved page as transfers, editors and careless programs do, and worse.
struct Mutation {
  private var random: SeededGenerator

  /// The same seed and page give the same damage.
  init(seed: Int) { random = SeededGenerator(seed: UInt64(truncatingIfNeeded: seed)) }

  mutating func damaged(_ page: [UInt8], beside other: [UInt8]) -> [UInt8] {
    var bytes = page
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      if bytes.isEmpty { break }
      step(&bytes, other)
    }
    return bytes
  }

  private mutating func step(_ bytes: inout [UInt8], _ other: [UInt8]) {
    let at = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, at + Int.random(in: 1...2_000, using: &random))
    switch Int.random(in: 0..<10, using: &random) {
    case 0, 1:
      for _ in 0..<Int.random(in: 1...50, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      }
    case 2: bytes.removeSubrange(at...)
    case 3: bytes.removeSubrange(at..<end)
    case 4: bytes.insert(contentsOf: bytes[at..<end], at: at)
    case 5: swapTags(&bytes)
    case 6: nest(&bytes, at: at)
    case 7:
      let start = Int.random(in: 0...other.count, using: &random)
      bytes.replaceSubrange(at..., with: other[start...])
    case 8:
      let noise = (0..<Int.random(in: 1...200, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      bytes.insert(contentsOf: noise, at: at)
    default:
      let pieces = [
        "<!--", "-->", "<script>", "</script>", "<style>", "<textarea>", "<title>", "<svg>",
        "<![CDATA[",
        "<table><tr>", "</td>", "<a href=\"", "\"", "'", "<", "&", "&#x110000;", "\0\0\0",
        "<select>",
        "<template>", "<frameset>", "<plaintext>", "\u{FEFF}", "<meta charset=gb2312>",
      ]
      bytes.insert(contentsOf: (pieces.randomElement(using: &random) ?? "").utf8, at: at)
    }
  }

  /// Two tags change places.
  private mutating func swapTags(_ bytes: inout [UInt8]) {
    let opens = bytes.indices.filter { bytes[$0] == UInt8(ascii: "<") }
    guard let a = opens.randomElement(using: &random), let b = opens.randomElement(using: &random),
      a < b, let endA = bytes[a...].firstIndex(of: UInt8(ascii: ">")), endA < b,
      let endB = bytes[b...].firstIndex(of: UInt8(ascii: ">"))
    else { return }
    let (first, second) = (Array(bytes[a...endA]), Array(bytes[b...endB]))
    bytes.replaceSubrange(b...endB, with: first)
    bytes.replaceSubrange(a...endA, with: second)
  }

  /// Elements in elements, closed or not.
  private mutating func nest(_ bytes: inout [UInt8], at place: Int) {
    let names = [
      "div", "b", "span", "ul><li", "table><tr><td", "blockquote", "font", "a", "section",
    ]
    let name = names.randomElement(using: &random) ?? "div"
    let depth = Int.random(in: 1...3_000, using: &random)
    if Bool.random(using: &random) {
      let closing = String(repeating: "</\(name.prefix { $0 != ">" })>", count: depth)
      bytes.append(contentsOf: closing.utf8)
    }
    bytes.insert(contentsOf: String(repeating: "<\(name)>", count: depth).utf8, at: place)
  }
}
