public import PolicyDocument
public import PolicyRanking
internal import PolicyText

/// A policy by all that its record can depend on: its pages' bytes, what is known of them from
/// outside, and what the manifest says.
public struct RecordKey: Sendable, Hashable {
  /// Of the document alone: of its page, or of its pages' digests.
  let document: [UInt8]
  let documentSize: Int
  let bytes: Bytes

  /// - Parameter isNamed: whether a manifest names it.
  public init(
    _ pages: [SavedPage], of subject: PolicySubject, declaredLanguage: String?, isNamed: Bool
  ) {
    var writer = RecordWriter()
    var digests: [[UInt8]] = []
    var size = 0
    writer.write(subject.name)
    // The name of a page without another.
    writer.write(subject.name.isEmpty ? subject.id : "")
    // Then the name is not looked for in the text.
    writer.write(subject.name == subject.id ? 1 : 0)
    writer.write(subject.operatorName)
    writer.write(subject.kind)
    writer.write(subject.files)
    writer.write(subject.address)
    writer.write(subject.savedAt)
    writer.write(declaredLanguage)
    writer.write(isNamed ? 1 : 0)
    for page in pages { writer.write(page, &digests, &size) }
    documentSize = size
    document = digests.count == 1 ? digests[0] : SHA256.digest(of: Array(digests.joined()))
    bytes = Bytes(SHA256.digest(of: writer.bytes + digests.joined()))
  }

  public static func == (a: RecordKey, b: RecordKey) -> Bool { a.bytes == b.bytes }
  public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}

extension RecordKey {
  /// A digest that costs no allocation: there is one for each policy of the database.
  struct Bytes: Sendable, Hashable {
    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    /// The first 32 bytes; less are filled up with zeros.
    init(_ bytes: some Sequence<UInt8>) {
      var iterator = bytes.makeIterator()
      func word() -> UInt64 {
        (0..<8).reduce(0) { sum, _ in sum << 8 | UInt64(iterator.next() ?? 0) }
      }
      words = (word(), word(), word(), word())
    }

    var bytes: [UInt8] {
      [words.0, words.1, words.2, words.3].flatMap { word in
        stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt64($0)) }
      }
    }

    static func == (a: Bytes, b: Bytes) -> Bool { a.words == b.words }
    func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
  }
}

extension RecordWriter {
  fileprivate mutating func write(
    _ page: SavedPage, _ digests: inout [[UInt8]], _ size: inout Int
  ) {
    digests.append(SHA256.digest(of: page.bytes))
    size += page.bytes.count
    write(page.file)
    write(page.address)
    write(page.transportCharset)
    write(page.status.map(Whole.init))
    write(page.savedAt)
    write(page.notes)
    write(page.parts.count)
    for part in page.parts { write(part, &digests, &size) }
  }
}
