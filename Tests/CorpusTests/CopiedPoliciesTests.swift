import BuiltInRubric
import Foundation
import PolicyAssessment
import PolicyDocument
import PolicyRubric
import PolicyWorkspace
import Testing

@testable import CandorCommand
@testable import PolicyRanking

/// Policies of `Corpus`, each saved four times: from memory comes what judging anew gives.
struct CopiedPoliciesTests {
  private static func judge(_ assessor: Assessor) -> PolicyJudge {
    PolicyJudge(
      reader: PolicyReader(), assessor: assessor, maxBytes: ReadingLimits().maxBytes, profile: [],
      savedAt: nil, assumesPolicy: true)
  }

  @Test(.timeLimit(.minutes(5))) func fromMemoryAsJudgedAnew() throws {
    let assessor = Assessor(
      try Rubric(
        files: BuiltInRubric.files.map { RubricFile(path: "Rubric/" + $0.path, text: $0.text) }))
    let remembering = Self.judge(assessor)
    let input = try AuditInput(
      paths: [Location(Corpus.root.appending(path: "Corpus").path, from: "/")], manifest: nil,
      selection: PageSelection())
    var passages = 0
    for item in input.items where !item.subject.files.isEmpty {
      var pages = try item.pages(maxBytes: ReadingLimits().maxBytes)
      for copy in 0..<4 {
        var subject = item.subject
        subject.id += "-\(copy)"
        guard let document = try? PolicyReader().read(pages) else { break }
        let known = remembering.record(of: document, subject: subject)
        let new = Self.judge(assessor).record(of: document, subject: subject)
        #expect(known.assessment == new.assessment, "\(subject.id)")
        #expect(known.status == new.status && known.notes == new.notes)
        let (text, other) = (known.signature?.text, new.signature?.text)
        #expect(known.signature?.sketch == new.signature?.sketch)
        #expect(known.signature?.sentences == new.signature?.sentences)
        #expect(text?.files == other?.files && text?.bytes == other?.bytes)
        #expect(text?.places.map(\.line) == other?.places.map(\.line))
        #expect(text?.places.map(\.range) == other?.places.map(\.range))
        passages += known.assessment?.findings.reduce(0) { $0 + $1.evidence.count } ?? 0
        for page in pages.indices {
          pages[page].file = "\(copy)/" + pages[page].file
          pages[page].bytes = Array("\n\n".utf8) + pages[page].bytes
        }
      }
    }
    #expect(passages > 4_000)
  }
}
