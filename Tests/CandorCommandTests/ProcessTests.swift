import Foundation
import PolicyTestSupport
import Testing

/// What only the real program can show: a full disk, a kill.
@Suite(.enabled(if: BuiltProgram.path != nil, "the program is built beside the tests"))
struct ProcessTests {
  private func corpus() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.writeRubric()
    try folder.writeCorpus()
    return folder
  }

  private static let audit = "audit in --rubric rubric --jobs 1 --output out"

  @Test func aFullDiskLeavesTheFormerReport() throws {
    let folder = try corpus()
    #expect(try BuiltProgram.run(Self.audit, in: folder).status == 0)
    let before = folder.contents(below: "out")
    try folder.write("in/manifest.csv", "id,name,file\nnew,New,good.html\n")
    // A limit on the size of files stands in for the disk: the write fails in the same way.
    let full = try BuiltProgram.run(
      Self.audit, in: folder, before: "trap '' XFSZ; ulimit -f 4; exec")
    #expect(full.status == 2)
    #expect(full.error.contains("error: out/"))
    #expect(folder.contents(below: "out") == before)
  }

  @Test(.timeLimit(.minutes(15))) func killedAtAnyMomentItLeavesNoHalfReport() throws {
    let folder = try corpus()
    var whole: [[String: String]] = []
    let manifests = [
      folder.text("in/manifest.csv") ?? "", "id,name,file\nother,Other,good.html\n",
    ]
    for manifest in manifests {
      try folder.write("in/manifest.csv", manifest)
      #expect(try BuiltProgram.run(Self.audit, in: folder).status == 0)
      whole.append(folder.contents(below: "out"))
    }
    #expect(whole[0] != whole[1])
    for round in 0..<40 {
      try folder.write("in/manifest.csv", manifests[round % 2])
      try BuiltProgram.start(Self.audit, in: folder, killAfterMicroseconds: 500 * (round * 7 % 80))
      let left = folder.contents(below: "out").filter { !$0.key.hasPrefix(".candor") }
      guard left["index.html"] != nil else { continue }
      // Whoever finds the page that is opened first finds one whole report behind it.
      #expect(whole.contains { $0.filter { !$0.key.hasPrefix(".candor") } == left })
    }
    // And the next run clears up.
    #expect(try BuiltProgram.run(Self.audit, in: folder).status == 0)
    #expect(folder.contents(below: "out") == whole[1])
  }

  /// The C libraries set themselves up on first use, which two threads may not do at once: it hung
  /// in three starts of a hundred.
  @Test(.timeLimit(.minutes(15))) func everyStartWithTwoJobsEnds() throws {
    let folder = try corpus()
    for _ in 0..<60 {
      let run = try BuiltProgram.run(
        "audit in --rubric rubric --jobs 2 --format json --output out", in: folder,
        before: "timeout --signal KILL 20")
      #expect(run.status == 0)
    }
  }

  @Test func aClosedPipeOrFullOutputEndsWithAStatus() throws {
    let folder = try corpus()
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let full = try BuiltProgram.run("rubric list --rubric rubric > /dev/full", in: folder)
    #expect(full.status == 2)
    #expect(full.error.contains("standard output cannot be written"))
  }
}
