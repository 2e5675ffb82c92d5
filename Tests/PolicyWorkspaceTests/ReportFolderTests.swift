import Foundation
import PolicyTestSupport
import Testing

@testable import PolicyWorkspace

struct ReportFolderTests {
  private func file(_ path: String, _ text: String = "x") -> OutputFile {
    OutputFile(path: path, bytes: Array(text.utf8))
  }

  @Test func replacesAReportAsAWholeAndLeavesOtherFiles() throws {
    let folder = try TemporaryFolder()
    let reports = ReportFolder(folder.location("deep/Reports"))
    try reports.replace(with: [
      file("index.html", "1"), file("zh/policies/a.html"), file("zh/index.html"), file("old.csv"),
    ])
    try folder.write("deep/Reports/README.md", "mine")
    try folder.write("deep/Reports/zh/notes.txt", "mine")
    try reports.replace(with: [file("index.html", "2"), file("en/b.html"), file("zh/index.html")])
    #expect(
      folder.files
        == [
          ".candor-report", "README.md", "en/b.html", "index.html", "zh/index.html", "zh/notes.txt",
        ].map { "deep/Reports/" + $0 })
    #expect(folder.text("deep/Reports/index.html") == "2")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/deep/Reports/zh/policies"))
  }

  /// The disk begins on a file at the top while more of it is written.
  @Test func largeFilesComeWholeInParts() throws {
    let folder = try TemporaryFolder()
    let parts = (0..<9).map { [UInt8](repeating: 0x61 + UInt8($0), count: 1_000_000 + $0) }
    let names = ["index.html", "results.json", "en/index.html"]
    try ReportFolder(folder.location("out")).replace { write throws(InputProblem) in
      for name in names {
        for (index, bytes) in parts.enumerated() {
          try write(OutputFile(path: name, bytes: bytes, continues: index > 0))
        }
      }
    }
    let whole = String(decoding: parts.joined(), as: UTF8.self)
    for name in names { #expect(folder.text("out/" + name) == whole) }
  }

  static let refused = ["", "/etc/x", "../x", "a/../../x", "a//b", "a/./b", ".candor-report"]

  @Test(arguments: refused) func refusesPathsThatLeave(_ path: String) throws {
    let folder = try TemporaryFolder()
    #expect(throws: InputProblem.self) {
      try ReportFolder(folder.location("out")).replace(with: [file(path)])
    }
    #expect(folder.files.isEmpty)
  }

  @Test func aListThatWasTamperedWithRemovesNothingOutside() throws {
    let folder = try TemporaryFolder()
    let reports = ReportFolder(folder.location("out"))
    try reports.replace(with: [file("a.html")])
    try folder.write("mine.txt", "mine")
    let list = folder.text("out/.candor-report") ?? ""
    try folder.write("out/.candor-report", list + "../mine.txt\n/etc/passwd\n")
    try reports.replace(with: [file("b.html")])
    #expect(folder.files == ["mine.txt", "out/.candor-report", "out/b.html"])
  }

  @Test func whatStandsInTheWayIsNamedBeforeAnythingChanges() throws {
    let folder = try TemporaryFolder()
    let reports = ReportFolder(folder.location("out"))
    try reports.replace(with: [file("index.html", "old"), file("zh/a.html", "old")])
    try folder.write("out/results.json/x", "a folder")
    let before = folder.files
    let error = #expect(throws: InputProblem.self) {
      try reports.replace(with: [file("index.html", "new"), file("results.json")])
    }
    #expect(error?.description == "out/results.json: is a folder; move it away")
    #expect(folder.files == before)
    #expect(folder.text("out/index.html") == "old")
  }

  @Test(arguments: ["index.html", "zh/index.html", "results.json"], [false, true])
  func aFileOfNoReportIsNotReplaced(_ path: String, besideAReport: Bool) throws {
    let folder = try TemporaryFolder()
    let reports = ReportFolder(folder.location("out"))
    if besideAReport { try reports.replace(with: [file("badge.svg", "old")]) }
    try folder.write("out/" + path, "mine")
    let before = folder.files
    let error = #expect(throws: InputProblem.self) {
      try reports.replace(with: [file("index.html"), file("zh/index.html"), file("results.json")])
    }
    #expect(
      error?.description
        == "out/\(path): is of no report of candor and is not replaced; name another folder with"
        + " --output")
    #expect(folder.files == before && folder.text("out/" + path) == "mine")
  }

  @Test func aLinkInTheReportIsNotFollowed() throws {
    let folder = try TemporaryFolder()
    try folder.write("elsewhere/keep.txt", "mine")
    try folder.write("out/x", "")
    try folder.link("out/zh", to: "../elsewhere")
    let error = #expect(throws: InputProblem.self) {
      try ReportFolder(folder.location("out")).replace(with: [file("zh/index.html")])
    }
    #expect(error?.description == "out/zh: is a link; move it away")
  }

  @Test func removesWhatAKilledRunLeft() throws {
    let folder = try TemporaryFolder()
    // No process has this number: it is above the kernel's largest.
    try folder.write("out/.candor-2147483647-new/index.html", "half")
    try ReportFolder(folder.location("out")).replace(with: [file("index.html")])
    #expect(folder.files == ["out/.candor-report", "out/index.html"])
  }

  @Test func theOutputFolderMayBeAFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("out", "a file")
    let error = #expect(throws: InputProblem.self) {
      try ReportFolder(folder.location("out")).replace(with: [file("index.html")])
    }
    #expect(error?.description == "out: the folder cannot be made: is not a folder")
  }
}
