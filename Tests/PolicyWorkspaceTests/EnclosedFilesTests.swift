import Foundation
import PolicyTestSupport
import Testing

@testable import PolicyWorkspace

struct EnclosedFilesTests {
  private let folder: TemporaryFolder
  private let files: EnclosedFiles

  init() throws {
    folder = try TemporaryFolder()
    for name in ["secret.html", "in/a.html", "in/x/b.html", "in/x/y/c.html"] {
      try folder.write(name, name)
    }
    let root = folder.location("in").path
    files = EnclosedFiles(below: root, real: try realPath(root))
  }

  private func read(_ path: String) throws -> String {
    String(decoding: try files.read(FilePath(path), limit: 100), as: UTF8.self)
  }

  @Test func whateverTheOrderOfFolders() throws {
    for path in ["a.html", "x/b.html", "x/y/c.html", "x/b.html", "a.html", "x/../a.html"] {
      #expect(try read(path) == "in/" + (path.hasPrefix("x/..") ? "a.html" : path))
    }
  }

  @Test func linksAreFollowedInsideAlone() throws {
    try folder.link("in/x/inside.html", to: "../a.html")
    try folder.link("in/x/outside.html", to: "../../secret.html")
    try folder.link("in/z", to: "x")
    try folder.link("in/up", to: "..")
    #expect(try read("x/b.html") == "in/x/b.html")
    #expect(try read("x/inside.html") == "in/a.html")
    #expect(try read("z/b.html") == "in/x/b.html")
    #expect(throws: FileFailure.outside) { try read("x/outside.html") }
    #expect(throws: FileFailure.outside) { try read("up/secret.html") }
    #expect(throws: FileFailure.outside) { try read("../secret.html") }
  }

  /// Between the first file of it and the second.
  @Test func aFolderThatBecomesALinkLeadsNowhereElse() throws {
    #expect(try read("x/b.html") == "in/x/b.html")
    try folder.write("other/b.html", "other")
    try FileManager.default.moveItem(
      atPath: folder.path + "/in/x", toPath: folder.path + "/in/was")
    try folder.link("in/x", to: "../other")
    #expect(try read("x/b.html") == "in/x/b.html")
    #expect(try read("a.html") == "in/a.html")
    #expect(throws: FileFailure.outside) { try read("x/b.html") }
  }

  @Test func whatIsNoFileIsSaid() throws {
    #expect(throws: FileFailure.notAFile(kind: "a folder")) { try read("x/y") }
    #expect(throws: FileFailure.tooLarge(bytes: 9, limit: 8)) {
      try files.read(FilePath("a.html"), limit: 8)
    }
    #expect(throws: (any Error).self) { try read("gone.html") }
    #expect(throws: (any Error).self) { try read("gone/a.html") }
  }
}
