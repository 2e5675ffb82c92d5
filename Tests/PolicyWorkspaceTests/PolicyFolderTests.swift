import Foundation
import PolicyDocument
import PolicyRanking
import PolicyTestSupport
import Testing

@testable import PolicyWorkspace

struct PolicyFolderTests {
  @Test func withoutManifestEachPageIsAPolicy() throws {
    let folder = try TemporaryFolder()
    for name in ["qq.html", "both.html", "both.md", "site/index.html"] { try folder.write(name) }
    let opened = try PolicyFolder(folder.location(""))
    #expect(opened.entries.map(\.subject.id) == ["both.html", "both.md", "qq", "site"])
    #expect(
      opened.entries.map(\.subject.files)
        == [["both.html"], ["both.md"], ["qq.html"], ["site/index.html"]])
    #expect(opened.entries.allSatisfy { $0.subject.name.isEmpty && $0.place == nil })
  }

  @Test func aManifestNamesAllThatIsRead() throws {
    let folder = try TemporaryFolder()
    try folder.write("manifest.csv", "id,name,file,url\nx,X,b.html;c.html,https://x.example\n")
    for name in ["a.html", "b.html", "c.html"] { try folder.write(name, name) }
    let opened = try PolicyFolder(folder.location(""))
    #expect(opened.entries.map(\.subject.id) == ["x"])
    let pages = try opened.pages(of: opened.entries[0], maxBytes: 100)
    #expect(pages.map { String(decoding: $0.bytes, as: UTF8.self) } == ["b.html", "c.html"])
    #expect(pages.map(\.address) == ["https://x.example", nil])
  }

  @Test func aMissingPageIsAProblemOfItsRow() throws {
    let folder = try TemporaryFolder()
    try folder.write("manifest.csv", "id,name,file\nx,X,gone.html\n")
    let opened = try PolicyFolder(folder.location("."))
    let failure = #expect(throws: PageFailure.self) {
      try opened.pages(of: opened.entries[0], maxBytes: 100)
    }
    #expect(
      failure?.description == "file gone.html named in manifest.csv:2 does not exist")
  }

  @Test func aManifestElsewhereNamesPagesOfTheFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("pages/a.html")
    try folder.write("pages/manifest.csv", "broken")
    try folder.write("other.csv", "id,name,file\nx,X,a.html\n")
    let opened = try PolicyFolder(folder.location("pages"), manifest: folder.location("other.csv"))
    #expect(opened.entries.map(\.place) == ["other.csv:2"])
    #expect(try opened.pages(of: opened.entries[0], maxBytes: 100).count == 1)
  }

  @Test func nothingOutsideTheFolderIsRead() throws {
    let folder = try TemporaryFolder()
    try folder.write("secret.html")
    try folder.write("in/manifest.csv", "id,name,file\nx,X,link.html\ny,Y,folder/secret.html\n")
    try folder.link("in/link.html", to: "../secret.html")
    try folder.link("in/folder", to: "..")
    let error = #expect(throws: InputProblems.self) { try PolicyFolder(folder.location("in")) }
    #expect(
      error?.problems.map(\.description) == [
        "in/manifest.csv:2: file \"link.html\" is a link that leads out of the audited folder; "
          + "copy the page into the folder",
        "in/manifest.csv:3: file \"folder/secret.html\" is a link that leads out of the audited "
          + "folder; copy the page into the folder",
      ])
    // And when the link appears only after the check.
    try folder.write("in/manifest.csv", "id,name,file\nx,X,late.html\n")
    let opened = try PolicyFolder(folder.location("in"))
    try folder.link("in/late.html", to: "../secret.html")
    let failure = #expect(throws: PageFailure.self) {
      try opened.pages(of: opened.entries[0], maxBytes: 100)
    }
    #expect(failure?.failure == .outside)
  }

  @Test func aLinkInsideTheFolderIsFine() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.html")
    try folder.link("b.html", to: "a.html")
    try folder.write("manifest.csv", "id,name,file\nx,X,b.html\n")
    let opened = try PolicyFolder(folder.location(""))
    #expect(try opened.pages(of: opened.entries[0], maxBytes: 100).count == 1)
  }

  @Test(.timeLimit(.minutes(15))) func limitsAndKinds() throws {
    let folder = try TemporaryFolder()
    try folder.write("big.html", String(repeating: "x", count: 101))
    #expect(mkfifo(folder.path + "/pipe.html", 0o600) == 0)
    try FileManager.default.createDirectory(
      atPath: folder.path + "/folder.html", withIntermediateDirectories: true)
    // A sparse file of a terabyte: told by its size, not read.
    let sparse = open(folder.path + "/sparse.html", O_CREAT | O_WRONLY, 0o600)
    #expect(ftruncate(sparse, 1 << 40) == 0)
    close(sparse)
    try folder.write(
      "manifest.csv",
      "id,name,file\na,A,big.html\nb,B,pipe.html\nc,C,folder.html\nd,D,sparse.html\n")
    let opened = try PolicyFolder(folder.location(""))
    let failures = opened.entries.map { entry in
      #expect(throws: PageFailure.self) { try opened.pages(of: entry, maxBytes: 100) }?.failure
    }
    #expect(
      failures == [
        .tooLarge(bytes: 101, limit: 100), .notAFile(kind: "a named pipe"),
        .notAFile(kind: "a folder"), .tooLarge(bytes: 1 << 40, limit: 100),
      ])
  }

  @Test func oddFileNames() throws {
    let folder = try TemporaryFolder()
    let names: [[UInt8]] = [
      Array("-rf.html".utf8), Array("new\nline.html".utf8), [0xFF, 0x61] + Array(".html".utf8),
      Array("\\xFFa.html".utf8), Array((String(repeating: "n", count: 250) + ".html").utf8),
    ]
    for name in names {
      let path = Array(folder.path.utf8) + [47] + name + [0]
      let file = path.withUnsafeBytes {
        open($0.baseAddress!.assumingMemoryBound(to: CChar.self), O_CREAT | O_WRONLY, 0o600)
      }
      #expect(file >= 0)
      close(file)
    }
    let opened = try PolicyFolder(folder.location(""))
    let ids = opened.entries.map(\.subject.id)
    #expect(ids.count == 5)
    #expect(Set(ids).count == 5)
    #expect(ids.contains("\\xFFa") || ids.contains("\\xFFa.html"))
    for entry in opened.entries {
      #expect(try opened.pages(of: entry, maxBytes: 10).count == 1)
    }
  }

  @Test func singleFilesAreShownBelowTheirCommonFolder() throws {
    let folder = try TemporaryFolder()
    for name in ["v/old.md", "v/new/new.md", "README.md"] { try folder.write(name) }
    let both = try PolicyFolder(files: [
      folder.location("v/old.md"), folder.location("v/new/new.md"),
    ])
    #expect(both.entries.map(\.subject.files) == [["old.md"], ["new/new.md"]])
    let one = try PolicyFolder(files: [folder.location("README.md")])
    #expect(one.entries.map(\.subject.id) == ["README"])
    #expect(try one.pages(of: one.entries[0], maxBytes: 100).map(\.file) == ["README.md"])
  }

  static let unusable: [(name: String, message: String)] = [
    ("gone", "gone: does not exist; give the folder that holds the saved pages"),
    ("file.html", "file.html: is not a folder"),
    (
      "empty",
      "empty: holds no saved page; put .html, .mhtml, .pdf, .docx, .odt, .md or .txt files in it, or list them in manifest.csv"
    ),
  ]

  @Test(arguments: unusable) func saysWhatToMend(_ item: (name: String, message: String)) throws {
    let folder = try TemporaryFolder()
    try folder.write("file.html")
    try folder.write("empty/.keep")
    let error = #expect(throws: InputProblems.self) { try PolicyFolder(folder.location(item.name)) }
    #expect(error?.description == item.message)
  }
}
