import Foundation
import PolicyDocument
import PolicyRanking
import PolicyTestSupport
import Testing

@testable import PolicyWorkspace

/// Zip and tar, written by libarchive.
struct PackedArchiveTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  static let forms: [(SampleArchive.Form, String)] = [
    (.zip, "x.zip"), (.tar, "x.tar"), (.tarGzip, "x.tar.gz"), (.tarGzip, "x.tgz"),
  ]
  private static let page = SampleArchive.Contents.bytes(Array("<html><p>text".utf8))

  private func write(
    _ entries: [(name: String, contents: SampleArchive.Contents)], _ form: SampleArchive.Form,
    _ name: String
  ) throws {
    try SampleArchive.write(entries, as: form, to: folder.path + "/" + name)
  }

  private func texts(_ archive: PolicyArchive, maxBytes: Int = 1 << 20) -> [String: String] {
    var found: [String: String] = [:]
    let stream = archive.stream(maxBytes: maxBytes)
    while let next = stream.next() {
      let id = archive.entries[next.entry].subject.id
      switch next.pages {
      case .success(let pages):
        found[id] = pages.map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "+")
      case .failure(let failure): found[id] = "\(failure)"
      }
    }
    return found
  }

  /// The rules that hold in a folder hold in an archive: both are asked.
  @Test(arguments: forms.indices) func thePagesAreThoseOfTheSameFolder(_ index: Int) throws {
    let (form, name) = Self.forms[index]
    let files = [
      "qq.html", "site/index.html", "both.html", "both.md", "README.md", "zh/隐私政策.html",
      "qq_files/frame.html", ".hidden.html", ".git/x.html", "a.png", "data.csv", "policy",
      "deep/er/p.txt", "report/.candor-report", "report/index.html", "noending",
      "pages/.candor-report", "pages/index.html", "pages/zh/index.html", "pages/zh/own.html",
    ]
    func text(_ file: String) -> String {
      switch file {
      case "noending": "text"
      case "pages/.candor-report":
        String(decoding: ReportList(["index.html", "zh/index.html"]).bytes, as: UTF8.self)
      default: "<html><p>\(file)"
      }
    }
    for file in files { try folder.write("in/\(file)", text(file)) }
    try write(
      files.shuffled().map { ("./" + $0, .bytes(Array(text($0).utf8))) }, form, name)
    let opened = try PolicyFolder(folder.location("in"))
    let archive = try PolicyArchive(folder.location(name))
    #expect(archive.entries.map(\.subject.id) == opened.entries.map(\.subject.id))
    #expect(archive.entries.contains { $0.subject.id == "pages/zh/own" })
    #expect(
      archive.entries.map(\.subject.files)
        == opened.entries.map { $0.subject.files.map { "\(name)#\($0)" } })
    let texts = texts(archive)
    for entry in opened.entries {
      let page = try opened.pages(of: entry, maxBytes: 1_000)[0]
      #expect(texts[entry.subject.id] == String(decoding: page.bytes, as: UTF8.self))
    }
    #expect(archive.notices.isEmpty)
  }

  @Test(arguments: [PageSelection(include: [Glob("zh/**")]), PageSelection(exclude: [Glob("en/")])])
  func patternsFitPathsInside(_ selection: PageSelection) throws {
    try write([("zh/a.html", Self.page), ("en/a.html", Self.page)], .zip, "x.zip")
    let archive = try PolicyArchive(folder.location("x.zip"), selection: selection)
    #expect(archive.entries.map(\.subject.id) == ["zh/a"])
  }

  @Test(arguments: forms.indices) func namesThatLeadOutAreRefused(_ index: Int) throws {
    let (form, name) = Self.forms[index]
    let bad = ["../up.html", "a/../../up.html", "/abs.html", "..\\win.html", "C:\\win.html"]
    try write(bad.map { ($0, Self.page) } + [("good.html", Self.page)], form, name)
    let archive = try PolicyArchive(folder.location(name))
    #expect(archive.entries.map(\.subject.id) == ["good"])
    // In a zip libarchive itself takes backslashes for slashes.
    let shown = form == .zip ? bad.map { $0.replacing("\\", with: "/") } : bad
    #expect(
      archive.notices.map(\.description)
        == shown.map { "\(name)#\($0): has a name that leads out of the archive; it was not read" })
    #expect(folder.files == [name])
  }

  @Test func namesNoFileHasAreRefused() throws {
    let deep = String(repeating: "a/", count: 20_000) + "p.html"
    let long = String(repeating: "a", count: 5_000) + ".html"
    try write([(deep, Self.page), (long, Self.page), ("good.html", Self.page)], .zip, "x.zip")
    let archive = try PolicyArchive(folder.location("x.zip"))
    #expect(archive.entries.map(\.subject.id) == ["good"])
    #expect(
      archive.notices.map(\.description)
        == (1...2).map {
          "x.zip#entry \($0): has a name longer than that of any file; it was not read"
        })
  }

  @Test func linksAndDevicesAreRefused() throws {
    try write(
      [
        ("good.html", Self.page), ("soft.html", .symbolicLink("/etc/passwd")),
        ("hard.html", .hardLink("good.html")), ("zh/in.html", .symbolicLink("../good.html")),
        ("zh/out.html", .symbolicLink("../../good.html")), ("pipe.html", .pipe),
        ("device.html", .device),
        ("folder.html", .folder),
      ], .tar, "x.tar")
    let archive = try PolicyArchive(folder.location("x.tar"))
    #expect(archive.entries.map(\.subject.id) == ["good"])
    #expect(
      archive.notices.map(\.description) == [
        "x.tar#soft.html: is a link that leads out of the archive; it was not read",
        "x.tar#hard.html: is a link, and links in archives are not followed",
        "x.tar#zh/in.html: is a link, and links in archives are not followed",
        "x.tar#zh/out.html: is a link that leads out of the archive; it was not read",
        "x.tar#pipe.html: is a named pipe and was not read",
        "x.tar#device.html: is a device and was not read",
      ])
    #expect(
      archive.notices.filter(\.isRefusal).map(\.file) == ["x.tar#soft.html", "x.tar#zh/out.html"])
  }

  @Test func anArchiveInAnArchiveIsNamed() throws {
    try write(
      [("in.zip", Self.page), ("in.warc.gz", Self.page), ("p.html", Self.page)], .zip, "x.zip")
    let archive = try PolicyArchive(folder.location("x.zip"))
    #expect(archive.entries.map(\.subject.id) == ["p"])
    #expect(archive.notices.map(\.file) == ["x.zip#in.zip", "x.zip#in.warc.gz"])
  }

  @Test(arguments: forms.indices) func aPageOverTheLimitIsNotUnpacked(_ index: Int) throws {
    let (form, name) = Self.forms[index]
    try write([("big.html", .zeros(5_000)), ("p.html", Self.page)], form, name)
    let found = texts(try PolicyArchive(folder.location(name)), maxBytes: 4_000)
    #expect(found["big"]?.contains("has 5000 bytes, more than the limit of 4000") == true)
    #expect(found["p"] == "<html><p>text")
  }

  /// 1 GB of zeros in 1 MB. A zip passes over it by its size; a tar has to be unpacked, so it is
  /// not read on.
  @Test func bombsAreBounded() throws {
    let bomb = SampleArchive.Contents.zeros(1 << 30)
    try write([("a.html", Self.page), ("b.html", bomb), ("c.html", Self.page)], .zip, "x.zip")
    let zip = texts(try PolicyArchive(folder.location("x.zip")), maxBytes: 20 << 20)
    #expect(zip["a"] == zip["c"])
    #expect(zip.count == 2)
    let notices = try PolicyArchive(folder.location("x.zip")).notices
    #expect(notices.map(\.isRefusal) == [true])
    #expect(
      notices.map(\.description) == [
        "x.zip#b.html: unpacks to 1073741824 bytes, as a decompression bomb does; it was not read"
      ])

    try write([("a.html", Self.page), ("b.html", bomb), ("c.html", Self.page)], .tarGzip, "x.tgz")
    let tar = try PolicyArchive(folder.location("x.tgz"))
    #expect(tar.entries.map(\.subject.id) == ["a"])
    #expect(tar.notices.map(\.isRefusal) == [true])
    #expect(tar.notices[0].description.contains("x.tgz: unpacks to more than 100 times its size"))
  }

  /// 40 entries of 10 MB in 400 KB.
  @Test func manySmallBombsAreOne() throws {
    let bombs = (0..<40).map { ("\($0).html", SampleArchive.Contents.zeros(10 << 20)) }
    try write([("a.html", Self.page)] + bombs, .zip, "x.zip")
    let archive = try PolicyArchive(folder.location("x.zip"))
    #expect(archive.entries.count < 30)
    #expect(archive.notices.map(\.isRefusal) == [true])
    #expect(archive.notices[0].message.contains("unpacks to more than 100 times its size"))
  }

  /// More than is held of policies whose pages lie apart: those that find no room come in another
  /// walk.
  @Test(arguments: forms.indices) func pagesOfManyPoliciesThatLieFarApart(_ index: Int) throws {
    let (form, name) = Self.forms[index]
    let policies = 0..<30
    func text(_ part: String, _ policy: Int) -> [UInt8] {
      Array((part + "\(policy) " + String(repeating: "x", count: 900)).utf8)
    }
    let rows = policies.map { "p\($0),P,a/\($0).html;b/\($0).html\n" }.joined()
    try write(
      ["a", "b"].flatMap { part in
        policies.shuffled().map { ("\(part)/\($0).html", .bytes(text(part, $0))) }
      } + [("manifest.csv", .bytes(Array(("id,name,file\n" + rows).utf8)))], form, name)
    let found = texts(try PolicyArchive(folder.location(name)), maxBytes: 1_000)
    #expect(found.count == policies.count)
    for policy in policies {
      let whole = [text("a", policy), text("b", policy)].map { String(decoding: $0, as: UTF8.self) }
      #expect(found["p\(policy)"] == whole.joined(separator: "+"))
    }
  }

  @Test(arguments: forms.indices) func cutShortItGivesWhatIsWhole(_ index: Int) throws {
    let (form, name) = Self.forms[index]
    var random = SystemRandomNumberGenerator()
    // libarchive unpacks 64 KiB ahead: what is cut there is lost before it is looked at.
    let size = 60_000
    let pages = (0..<6).map { number in
      let noise = (0..<size).map { _ in UInt8.random(in: 65...90, using: &random) }
      return (name: "\(number).html", contents: SampleArchive.Contents.bytes(noise))
    }
    try write(pages, form, name)
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name)))
    for cut in stride(from: 0, to: bytes.count - 1, by: bytes.count / 17) {
      try folder.write(name, bytes: Array(bytes.prefix(cut)))
      guard let archive = try? PolicyArchive(folder.location(name)) else { continue }
      let texts = texts(archive)
      for entry in archive.entries {
        let text = texts[entry.subject.id]
        #expect(text?.utf8.count == size || text?.contains("is ") == true)
      }
    }
    // Three quarters of it hold at least two whole pages.
    try folder.write(name, bytes: Array(bytes.prefix(bytes.count * 3 / 4)))
    let archive = try PolicyArchive(folder.location(name))
    #expect(texts(archive).values.count { $0.utf8.count == size } >= 2)
    #expect(archive.notices.contains { $0.message.contains("cut short") } || form == .zip)
  }

  @Test(arguments: forms.indices) func otherBytesAreNoArchive(_ index: Int) throws {
    let (_, name) = Self.forms[index]
    for bytes in [[], Array("hello".utf8), Gzip.pack(Array("hello".utf8)), Gzip.zeros(10 << 20)] {
      try folder.write(name, bytes: bytes)
      let error = #expect(throws: InputProblems.self) { try PolicyArchive(folder.location(name)) }
      #expect(error?.description.contains(name) == true)
    }
  }

  @Test(arguments: ["", "corpus/"]) func aManifestInsideIsUsed(_ top: String) throws {
    let manifest = "id,name,file\nx,X,b.html;c.html\ny,Y,gone.html\nz,Z,\n"
    try write(
      [
        (top + "c.html", .bytes(Array("c".utf8))), (top + "a.html", Self.page),
        (top + "b.html", .bytes(Array("b".utf8))),
        (top + "manifest.csv", .bytes(Array(manifest.utf8))),
      ], .tarGzip, "x.tar.gz")
    let archive = try PolicyArchive(folder.location("x.tar.gz"))
    #expect(archive.entries.map(\.subject.id) == ["x", "y", "z"])
    let place = top.isEmpty ? "x.tar.gz#manifest.csv" : "manifest.csv"
    #expect(
      texts(archive) == [
        "x": "b+c", "y": "file x.tar.gz#\(top)gone.html named in \(place):3 does not exist",
      ])
  }

  @Test func aManifestElsewhereIsUsed() throws {
    try write([("a.html", Self.page), ("b.html", Self.page)], .zip, "x.zip")
    try folder.write("m.csv", "id,name,file\none,One,a.html\ntwo,Two,x.zip#b.html\n")
    let archive = try PolicyArchive(folder.location("x.zip"), manifest: folder.location("m.csv"))
    #expect(texts(archive) == ["one": "<html><p>text", "two": "<html><p>text"])
  }

  @Test func archivesInAFolderAreRead() throws {
    try write([("a.html", Self.page)], .zip, "x.zip")
    try folder.write("b.html")
    try folder.write("broken.tar", "x")
    let opened = try PolicyFolder(folder.location(""))
    #expect(opened.entries.map(\.subject.id) == ["b"])
    #expect(opened.archives.map { $0.entries.map(\.subject.files) } == [[["x.zip#a.html"]]])
    #expect(opened.notices.map(\.file) == ["broken.tar"])
  }

  @Test func aManifestNamesPagesInArchivesOfItsFolder() throws {
    try write([("a.html", Self.page), ("b.html", Self.page)], .zip, "x.zip")
    try folder.write("c.html")
    try folder.write(
      "manifest.csv", "id,name,file\na,A,x.zip#a.html\nc,C,c.html\nd,D,gone.zip#a.html\n")
    let opened = try PolicyFolder(folder.location(""))
    #expect(opened.entries.map(\.subject.id) == ["c", "d"])
    #expect(opened.archives.map { $0.entries.map(\.subject.id) } == [["a"]])
    try folder.write("manifest.csv", "id,name,file\na,A,x.zip#a.html;c.html\n")
    let error = #expect(throws: InputProblems.self) { try PolicyFolder(folder.location("")) }
    #expect(error?.problems.first?.line == 2)
  }

  @Test func tooManyEntriesAreLeftOut() throws {
    try write((0..<30).map { ("\($0).html", Self.page) }, .tar, "x.tar")
    let reader = try PackedReader(FilePath(folder.path + "/x.tar"), below: nil)
    var limits = ArchiveLimits()
    limits.entries = 10
    let index = PackedIndex.read(reader, selection: PageSelection(), limits: limits)
    #expect(index.pages.count == 10)
    #expect(
      index.notices.problems.map(\.message) == ["holds more than 10 entries; the rest was left out"]
    )
  }
}
