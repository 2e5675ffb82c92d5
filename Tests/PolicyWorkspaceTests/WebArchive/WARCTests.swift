import PolicyDocument
import PolicyRanking
import PolicyTestSupport
import Testing

@testable import PolicyWorkspace

/// WARC 1.0 and 1.1 (ISO 28500), from bytes made by hand.
struct WARCTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let html = Array("<!DOCTYPE html><title>x</title><p>text".utf8)

  private func archive(
    _ bytes: [UInt8], as name: String = "x.warc", manifest: String? = nil
  ) throws -> PolicyArchive {
    try folder.write(name, bytes: bytes)
    if let manifest { try folder.write("m.csv", manifest) }
    let archive = try PolicyArchive(
      folder.location(name), manifest: manifest == nil ? nil : folder.location("m.csv"))
    return archive
  }

  private func pages(_ archive: PolicyArchive, maxBytes: Int = 1 << 20) -> [String: String] {
    var found: [String: String] = [:]
    let stream = archive.stream(maxBytes: maxBytes)
    while let next = stream.next() {
      let id = archive.entries[next.entry].subject.id
      switch next.pages {
      case .success(let pages): found[id] = String(decoding: pages[0].bytes, as: UTF8.self)
      case .failure(let failure): found[id] = "\(failure.failure)"
      }
    }
    return found
  }

  @Test(arguments: [false, true]) func keepsAddressDateAndStatus(_ packed: Bool) throws {
    let records = [
      SampleWARC.info(),
      SampleWARC.response("<https://A.example:443/privacy/#top>", Self.html),
      SampleWARC.record(
        "resource", "http://b.example/p.txt", block: Array("our policy".utf8),
        type: "text/plain; charset=gbk", date: "2023-01-02T00:00:00.123456Z", version: "1.1"),
      SampleWARC.record(
        "request", "https://a.example/privacy/", block: [], type: "application/http"),
      SampleWARC.response(
        "https://a.example/logo.png", [1, 2, 3], fields: ["Content-Type: image/png"]),
    ]
    let bytes = packed ? SampleWARC.packed(records) : records.flatMap { $0 }
    let archive = try archive(bytes, as: packed ? "x.warc.gz" : "x.warc")
    #expect(archive.entries.map(\.subject.id) == ["a.example/privacy/", "b.example/p.txt"])
    #expect(archive.notices.isEmpty)
    let first = try archive.pages(of: archive.entries[0], maxBytes: 1_000)[0]
    #expect(first.file == "\(archive.name)#https://A.example:443/privacy/#top")
    #expect(first.address == "https://A.example:443/privacy/#top")
    #expect(first.bytes == Self.html)
    #expect(first.status == 200)
    #expect(first.transportCharset == "utf-8")
    #expect(first.savedAt.map { "\($0)" } == "2024-05-06")
    let second = try archive.pages(of: archive.entries[1], maxBytes: 1_000)[0]
    #expect(second.transportCharset == "gbk")
    #expect(second.status == nil)
    #expect(second.savedAt.map { "\($0)" } == "2023-01-02")
  }

  /// How a body may be packed, and whether the fields are to be believed.
  static let bodies: [(fields: [String], body: [UInt8])] = [
    (["Transfer-Encoding: chunked"], chunked(html)),
    (["Content-Encoding: gzip"], Gzip.pack(html)),
    (["Content-Encoding: GZIP", "Transfer-Encoding: chunked"], chunked(Gzip.pack(html))),
    (["Content-Encoding: deflate"], Gzip.pack(html, .zlib)),
    (["Content-Encoding: deflate"], Gzip.pack(html, .bare)),
    (["Content-Encoding: gzip, identity"], Gzip.pack(html)),
    (["Content-Encoding: gzip, gzip"], Gzip.pack(Gzip.pack(html))),
    (
      ["Content-Encoding: gzip"],
      Gzip.pack(Array(html.prefix(9))) + Gzip.pack(Array(html.dropFirst(9)))
    ),
    (["Content-Encoding: gzip", "Transfer-Encoding: chunked"], html),
    (["Content-Encoding: br"], html),
  ]

  static func chunked(_ bytes: [UInt8]) -> [UInt8] {
    let (head, tail) = (bytes.prefix(10), bytes.dropFirst(10))
    return Array("a;x=y\r\n".utf8) + head + Array("\r\n\(String(tail.count, radix: 16))\r\n".utf8)
      + tail + Array("\r\n0\r\n\r\n".utf8)
  }

  @Test(arguments: bodies.indices) func bodiesAreUnpacked(_ index: Int) throws {
    let (fields, body) = Self.bodies[index]
    let record = SampleWARC.response(
      "https://a.example/p", body, fields: fields + ["Content-Type: text/html"])
    let archive = try archive(record)
    #expect(pages(archive) == ["a.example/p": String(decoding: Self.html, as: UTF8.self)])
  }

  @Test(arguments: [
    (["Content-Encoding: br"], "cannot be unpacked: the answer is compressed with brotli"),
    (["Content-Encoding: zstd"], "cannot be unpacked: the answer is compressed with zstd"),
  ]) func unknownCompressionIsNamed(_ fields: [String], _ words: String) throws {
    let record = SampleWARC.response(
      "https://a.example/p", [0x8B, 1, 2, 3], fields: fields + ["Content-Type: text/html"])
    #expect(pages(try archive(record))["a.example/p"]?.hasPrefix(words) == true)
  }

  /// Cut anywhere, it gives every record that is there whole, and says so.
  @Test(arguments: [false, true]) func everyWholeRecordBeforeTheCut(_ packed: Bool) throws {
    let records = (0..<5).map { SampleWARC.response("https://a.example/\($0)", Self.html) }
    let parts = packed ? records.map { Gzip.pack($0) } : records
    let bytes = Array(parts.joined())
    for cut in stride(from: parts[0].count, to: bytes.count, by: 13) {
      let whole = (1...5).last { parts.prefix($0).joined().count <= cut } ?? 0
      let archive = try archive(
        Array(bytes.prefix(cut)), as: packed ? "x.warc.gz" : "x.warc")
      // The empty lines that end a record may be what is cut.
      #expect((whole...(whole + 1)).contains(archive.entries.count))
      #expect(pages(archive).values.allSatisfy { $0 == String(decoding: Self.html, as: UTF8.self) })
      let isBetween = parts.indices.contains { parts.prefix($0).joined().count == cut }
      if archive.entries.count == whole, !isBetween {
        #expect(
          archive.notices.contains { $0.message.hasPrefix("is cut short; the \(whole) whole") })
      }
    }
  }

  @Test func aChangedRecordIsNoted() throws {
    let archive = try archive(
      SampleWARC.response(
        "https://a.example/p", Self.html,
        more: ["WARC-Payload-Digest: sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ"]))
    let page = try archive.pages(of: archive.entries[0], maxBytes: 1_000)[0]
    #expect(page.notes.count == 1)
    #expect(page.bytes == Self.html)
  }

  @Test func theNewestOfAnAddressIsTaken() throws {
    func page(_ text: String, _ date: String, _ address: String) -> [UInt8] {
      SampleWARC.response(address, Array("<html>\(text)".utf8), date: date)
    }
    let archive = try archive(
      page("old", "2023-01-01T00:00:00Z", "http://a.example/p")
        + page("new", "2024-01-01T00:00:00Z", "https://a.example/p")
        + page("older", "2022-01-01T00:00:00Z", "https://a.example/p"))
    #expect(pages(archive) == ["a.example/p": "<html>new"])
    #expect(
      archive.notices.map(\.message) == [
        "2 pages stand there in an older version; the newest is taken"
      ])
  }

  @Test func answersThatAreNoPageAreCounted() throws {
    let archive = try archive(
      SampleWARC.response("https://a.example/1", Self.html, status: "404 Not Found")
        + SampleWARC.response("https://a.example/2", Self.html, status: "404 Not Found")
        + SampleWARC.response("https://a.example/3", Self.html)
        + SampleWARC.response(
          "https://a.example/robots.txt", Array("x".utf8), fields: ["Content-Type: text/plain"]))
    #expect(archive.entries.map(\.subject.id) == ["a.example/3"])
    #expect(
      archive.notices.map(\.description) == [
        "x.warc: https://a.example/1 and 1 more: the server answered 404, no page"
      ])
  }

  @Test func aManifestFindsPagesByAddress() throws {
    let manifest = """
      id,name,file,url
      a,A,x.warc,https://a.example/p
      b,B,https://b.example/p,
      c,C,x.warc#http://c.example/p,
      gone,Gone,x.warc,https://gone.example/p
      not,Not there,x.warc,https://d.example/p
      none,None,,

      """
    let records =
      ["a", "b", "c"].map { SampleWARC.response("https://\($0).example/p", Self.html) } + [
        SampleWARC.response("https://gone.example/p", Self.html, status: "410 Gone")
      ]
    let archive = try archive(records.flatMap { $0 }, manifest: manifest)
    let found = pages(archive)
    #expect(found["a"] == found["b"] && found["b"] == found["c"] && found["a"] != nil)
    #expect(found["not"] == "does not exist")
    #expect(found["none"] == nil)
    let gone = try archive.pages(of: archive.entries[3], maxBytes: 1_000)[0]
    #expect(gone.status == 410)
    #expect(archive.entries[0].subject.savedAt.map { "\($0)" } == "2024-05-06")
  }

  /// Bytes that are no WARC, or become one that is damaged.
  @Test(arguments: [
    "", "not a warc", "WARC/1.0\r\n\r\n",
    "WARC/1.0\r\nContent-Length: 99999999999999999999\r\n\r\n",
    "WARC/1.0\r\nContent-Length: -1\r\n\r\n", "WARC/1.0\r\nWARC-Type: response\r\n",
    "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 3\r\n\r\nab",
    "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 900719925474099\r\n\r\nab",
  ]) func anyBytesAreRefusedByName(_ text: String) throws {
    for packed in [false, true] {
      let bytes = packed ? Gzip.pack(Array(text.utf8)) : Array(text.utf8)
      let error = #expect(throws: InputProblems.self) { try archive(bytes) }
      #expect(error?.description.contains("x.warc") == true)
    }
  }

  /// Record by record, one member for each or one for all.
  @Test(arguments: [0, 1, 2]) func anyPageIsFoundByItself(_ packing: Int) throws {
    let records = (0..<40).map {
      SampleWARC.response(
        "https://a.example/\($0)", Array("<html>\($0)\(String(repeating: "x", count: 5_000))".utf8))
    }
    let bytes =
      switch packing {
      case 0: records.flatMap { $0 }
      case 1: SampleWARC.packed(records)
      default: Gzip.pack(records.flatMap { $0 })
      }
    let archive = try archive(bytes, as: packing == 0 ? "x.warc" : "x.warc.gz")
    let streamed = pages(archive)
    #expect(streamed.count == 40)
    for (index, entry) in archive.entries.enumerated().reversed() {
      let page = try archive.pages(ofEntry: index, maxBytes: 10_000)[0]
      #expect(String(decoding: page.bytes, as: UTF8.self) == streamed[entry.subject.id])
      #expect(
        archive.places[index].allSatisfy { ($0?.offset == nil) == (packing == 2) || index == 0 })
    }
  }

  /// The next record is read after one that unpacks to 1 GB.
  @Test func aBombInABodyIsBounded() throws {
    let bomb = SampleWARC.response(
      "https://a.example/bomb", Gzip.zeros(1 << 30),
      fields: ["Content-Type: text/html", "Content-Encoding: gzip"])
    let archive = try archive(bomb + SampleWARC.response("https://a.example/p", Self.html))
    let found = pages(archive, maxBytes: 20 << 20)
    #expect(found["a.example/bomb"]?.hasPrefix("has ") == true)
    #expect(found["a.example/bomb"]?.contains("more than the limit of 20971520") == true)
    #expect(found["a.example/p"] == String(decoding: Self.html, as: UTF8.self))
  }

  @Test func aMemberThatIsABombIsNotReadOn() throws {
    let head = "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://a.example/p\r\n"
    let length = "Content-Type: text/html\r\nContent-Length: \(1 << 40)\r\n\r\n"
    let bytes =
      Gzip.pack(SampleWARC.response("https://a.example/1", Self.html))
      + Gzip.pack(Array((head + length).utf8)) + Gzip.zeros(1 << 30)
    let archive = try archive(bytes, as: "x.warc.gz")
    #expect(archive.entries.map(\.subject.id) == ["a.example/1"])
    #expect(archive.notices.contains { $0.message.contains("decompression bomb") })
  }
}
