import Foundation
import PolicyTestSupport
import Testing

@testable import PolicyWorkspace

struct FolderWalkTests {
  private func found(_ folder: TemporaryFolder, _ selection: PageSelection = .init()) throws
    -> FoundPages
  {
    try FolderWalk(root: FilePath(folder.path), selection: selection).pages()
  }

  @Test func takesPagesByEndingOrContent() throws {
    let folder = try TemporaryFolder()
    for name in ["b.HTML", "a.htm", "sub/c.md", "sub/deep/d.txt", "e.xhtml"] {
      try folder.write(name)
    }
    try folder.write("policy?id=3", "\n<!-- saved -->\n<!DOCTYPE html><html>")
    try folder.write("data", "just data")
    for name in ["style.css", "logo.png", "results.json", "x.csv", ".hidden.html", ".git/a.html"] {
      try folder.write(name)
    }
    #expect(
      try found(folder).pages.map(\.displayed)
        == ["a.htm", "b.HTML", "e.xhtml", "policy?id=3", "sub/c.md", "sub/deep/d.txt"])
  }

  @Test func leavesOutNotesAndSavedParts() throws {
    let folder = try TemporaryFolder()
    for name in [
      "README.md", "readme.zh.md", "LICENSE.txt", "NOTICE.md", "a.html", "a_files/frame.html",
      "a.files/frame.html", "b_files/kept.html", "licensed-policy.md", "readme.html",
      "security.md", "privacy_en.md",
    ] { try folder.write(name) }
    #expect(
      try found(folder).pages.map(\.displayed)
        == ["a.html", "b_files/kept.html", "licensed-policy.md", "privacy_en.md", "readme.html"])
  }

  @Test func leavesOutFormerReports() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.html")
    try ReportFolder(folder.location("Reports")).replace(with: [
      OutputFile(path: "zh/index.html", bytes: [60])
    ])
    #expect(try found(folder).pages.map(\.displayed) == ["a.html"])
    let all = PageSelection(include: [Glob("**")])
    #expect(try found(folder, all).pages.map(\.displayed) == ["a.html"])
  }

  /// A report may have been written into the folder of the pages.
  @Test func leavesOutOnlyTheFilesOfAReport() throws {
    let folder = try TemporaryFolder()
    for name in ["own/a.html", "own/zh/b.html"] { try folder.write(name) }
    try ReportFolder(folder.location("own")).replace(with: [
      OutputFile(path: "index.html", bytes: [60]), OutputFile(path: "zh/index.html", bytes: [60]),
    ])
    #expect(try found(folder).pages.map(\.displayed) == ["own/a.html", "own/zh/b.html"])
    // Of a list that cannot be read nobody knows which files are a report's.
    try folder.write("own/.candor-report", "?")
    #expect(try found(folder).pages.isEmpty)
  }

  @Test func includeAndExclude() throws {
    let folder = try TemporaryFolder()
    for name in ["zh/a.html", "zh/b.md", "en/a.html", "README.md"] { try folder.write(name) }
    let include = PageSelection(
      include: [Glob("zh/*"), Glob("README.md")], exclude: [Glob("*.md")])
    #expect(try found(folder, include).pages.map(\.displayed) == ["zh/a.html"])
    let readme = PageSelection(include: [Glob("README.md")])
    #expect(try found(folder, readme).pages.map(\.displayed) == ["README.md"])
    let exclude = PageSelection(exclude: [Glob("zh/")])
    #expect(try found(folder, exclude).pages.map(\.displayed) == ["en/a.html"])
  }

  @Test(.timeLimit(.minutes(15))) func opensNoPipeAndFollowsNoLink() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.html")
    try folder.link("loop", to: ".")
    try folder.link("etc.html", to: "/etc/passwd")
    try folder.link("in.html", to: "a.html")
    try folder.link("dangling.html", to: "nowhere")
    #expect(mkfifo(folder.path + "/pipe.html", 0o600) == 0)
    let found = try found(folder)
    #expect(found.pages.map(\.displayed) == ["a.html"])
    #expect(
      found.leftOut.map(\.description) == [
        "dangling.html: is a link, and links are not followed; name its target itself",
        "etc.html: is a link that leads out of the folder and was not read; name its target itself,"
          + " or leave it out with --exclude",
        "in.html: is a link, and links are not followed; name its target itself",
        "loop: is a link, and links are not followed; name its target itself",
        "pipe.html: is a named pipe and was not opened",
      ])
    #expect(found.leftOut.filter(\.isRefusal).map(\.file) == ["etc.html"])
  }

  @Test func saysWhatFormIsNotRead() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.rtf")
    #expect(
      try found(folder).leftOut.map(\.description)
        == ["a.rtf: is in a form that is not read; save it as HTML, .docx, .odt, PDF or text"])
  }
}
