internal import PolicyAssessment
internal import PolicyRubric
internal import PolicyText

/// Writes passages compactly, for one run of the program alone: numbers of as many bytes as they
/// need, a row of titles once, and a quotation as its place in the policy's text.
struct ByteWriter: ~Copyable {
  private var written: GrowingBytes
  private let text: [UInt8]
  private var strings: [String: Int] = [:]
  private var paths: [Path: Int] = [:]
  /// What was written last: evidence nearly always stands where the evidence before it does.
  private var lastFile = (text: "", number: 0)
  private var lastPath = (path: [String](), number: 0)

  /// Paths part by their last title, and few of these are as long; no title is hashed.
  private struct Path: Hashable {
    let titles: [String]

    func hash(into hasher: inout Hasher) {
      hasher.combine(titles.count)
      hasher.combine(titles.last?.utf8.count)
    }
  }

  /// - Parameters:
  ///   - hashes: go first, for whoever reads them apart; a `ByteReader` begins after them.
  ///   - text: what quotations are looked up in.
  init(hashes: [[UInt32]] = [], text: [UInt8] = []) {
    self.text = text
    written = GrowingBytes(room: 4 * hashes.reduce(0) { $0 + $1.count } + text.count + 8_192)
    for hash in hashes.joined() { written.append(littleEndian: hash) }
    write(text.count)
    written.append(text)
  }

  var bytes: [UInt8] { written.array }

  func read<Result>(_ body: (Span<UInt8>) -> Result) -> Result { written.read(body) }

  /// How many bytes there are so far.
  var count: Int { written.count }

  /// Seven bits a byte, the lowest first; a number below zero takes ten bytes.
  mutating func write(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest >= 0x80 {
      written.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    written.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func write(_ range: Range<Int>) {
    write(range.lowerBound)
    write(range.count)
  }

  mutating func write(plain string: String) {
    write(string.utf8.count)
    written.append(utf8: string)
  }

  /// 0 and the string where it is new, else its number.
  mutating func write(_ string: String) {
    if let known = strings[string] {
      write(known)
    } else {
      write(0)
      write(plain: string)
      strings[string] = strings.count + 1
    }
  }

  /// The same for what is mostly the string written so before.
  mutating func write(file: String) {
    if lastFile.number > 0, lastFile.text == file { return write(lastFile.number) }
    write(file)
    lastFile = (file, strings[file] ?? 0)
  }

  mutating func write(path: [String]) {
    if lastPath.number > 0, lastPath.path == path { return write(lastPath.number) }
    let key = Path(titles: path)
    if let known = paths[key] {
      write(known)
      lastPath = (path, known)
    } else {
      write(0)
      write(path) { $0.write(plain: $1) }
      lastPath = (path, paths.count + 1)
      paths[key] = lastPath.number
    }
  }

  mutating func write<Item>(_ items: [Item], each: (inout ByteWriter, Item) -> Void) {
    write(items.count)
    for item in items { each(&self, item) }
  }

  /// A quotation, which stands at its range of the text unless something is amiss.
  mutating func write(quoteOf evidence: borrowing Evidence) {
    write(evidence.range)
    let isThere = evidence.isVerbatim(in: text)
    write(isThere ? 1 : 0)
    if !isThere { write(plain: evidence.quote) }
  }
}
