import Foundation
import PolicyTestSupport
import Testing

/// A rubric of one's own that did not change is not read again, and nobody can tell from the results.
struct RubricCacheTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.writeCorpus()
    try folder.writeRubric()
  }

  private var kept: [String] { folder.files.filter { $0.hasSuffix(".kept") } }

  private func audit(_ environment: [String: String]) -> String? {
    let session = Session(
      ["audit", "in", "--rubric", "rubric", "--output", "out", "--format", "json"], in: folder,
      environment: environment)
    #expect(session.status == 0)
    defer { try? FileManager.default.removeItem(atPath: folder.path + "/out") }
    return folder.text("out/results.json")
  }

  @Test func resultsAreTheSameBytes() throws {
    let without = try #require(audit([:]))
    #expect(kept.isEmpty)
    let environment = ["CANDOR_CACHE": "cache"]
    #expect(audit(environment) == without)
    #expect(kept.count == 1)
    #expect(audit(environment) == without)
    // Damaged, it is made anew.
    let path = try #require(kept.first)
    let whole = folder.text(path)
    try folder.write(path, "nothing")
    #expect(audit(environment) == without)
    #expect(folder.text(path) == whole)
  }

  @Test func whatChangesInARubricIsSeen() throws {
    let environment = ["CANDOR_CACHE": "cache"]
    let before = audit(environment)
    let path = "rubric/criteria/right-delete.yaml"
    try folder.write(path, (folder.text(path) ?? "").replacing("weight: 1", with: "weight: 2"))
    try folder.write("rubric/rubric.yaml", "id: tiny\nversion: 1.2.4\n")
    let after = try #require(audit(environment))
    #expect(after != before)
    #expect(after == audit([:]))
    #expect(kept.count == 2)
    // A fault is told each time, with its place.
    try folder.write("rubric/rubric.yaml", "id: tiny\nversion: 1.2.4\nnonsense: yes\n")
    for _ in 0..<2 {
      let faulty = Session(
        ["audit", "in", "--rubric", "rubric", "--output", "out"], in: folder,
        environment: environment)
      #expect(faulty.status == 2)
      #expect(faulty.error.contains("rubric/rubric.yaml:3:"))
    }
    #expect(kept.count == 2)
  }

  @Test(arguments: [
    (["XDG_CACHE_HOME": "/x"], "x/candor"), (["HOME": "/h"], "h/.cache/candor"),
    (["XDG_CACHE_HOME": "", "HOME": "/h"], "h/.cache/candor"),
    (["CANDOR_CACHE": "no", "HOME": "/h"], nil), (["XDG_CACHE_HOME": "relative"], nil),
  ])
  func itLiesWhereCachesLie(_ environment: [String: String], _ place: String?) {
    let here = environment.mapValues { $0.hasPrefix("/") ? folder.path + $0 : $0 }
    #expect(audit(here) != nil)
    #expect(kept.count == (place == nil ? 0 : 1))
    if let place { #expect(kept.first?.hasPrefix(place + "/rubric-") == true) }
  }
}
