import Foundation
import PolicyAssessment
import PolicyDocument
import PolicyRanking
import PolicyRubric
import PolicyText
import PolicyWorkspace
import Testing

@testable import CandorCommand

/// The quality gate on the project's own corpus: labels committed before the rules.
struct CorpusAgreementTests {
  /// Verdicts that equal the label; the floor is raised when the figure rises, never lowered to fit.
  static let floor = 0.95

  @Test func verdictsEqualTheLabels() throws {
    let corpus = try Corpus.audited()
    var same = 0
    var differing: [String] = []
    for label in corpus.labels {
      let got = corpus.verdict(label)
      if got == label.verdict {
        same += 1
      } else {
        differing.append("\(label.document) \(label.criterion): label \(label.verdict), got \(got)")
      }
    }
    let share = Double(same) / Double(corpus.labels.count)
    #expect(
      share >= Self.floor,
      "\(same) of \(corpus.labels.count) (\(share)):\n\(differing.joined(separator: "\n"))")
  }

  @Test func everyLabelledQuotationStandsInTheTextThatWasRead() throws {
    let corpus = try Corpus.audited()
    var missing: [String] = []
    for label in corpus.labels {
      guard let text = corpus.texts[label.document] else { continue }
      for quote in label.evidence where !text.contains(Corpus.folded(quote)) {
        missing.append("\(label.document) \(label.criterion): \(quote)")
      }
    }
    #expect(missing.isEmpty, "\(missing.joined(separator: "\n"))")
  }

  @Test func everyQuotationIsVerbatimAtItsPlace() throws {
    let corpus = try Corpus.audited()
    for policy in corpus.ranking.ranked {
      guard let document = corpus.documents[policy.record.subject.id] else { continue }
      for finding in policy.record.assessment?.findings ?? [] {
        #expect(
          !finding.verdict.needsEvidence || !finding.evidence.isEmpty,
          "\(policy.record.subject.id) \(finding.criterion) has no quotation")
        for evidence in finding.evidence + finding.near.map(\.passage) {
          #expect(document.string(evidence.range) == evidence.quote)
        }
      }
    }
  }

  @Test func everyVerdictOfEveryCriterionIsLabelledAtLeastOnce() throws {
    let corpus = try Corpus.audited()
    for criterion in corpus.rubric.criteria {
      let rules = corpus.rubric.rules[criterion.id]?.verdicts.map(\.verdict) ?? []
      let wanted = rules.filter { $0 != .notApplicable && $0 != .undetermined }
      for verdict in wanted + [criterion.isRedFlag ? .clear : .notMet] {
        #expect(
          corpus.labels.contains {
            $0.criterion == criterion.id.rawValue && $0.verdict == verdict.rawValue
          }, "\(criterion.id) has no label '\(verdict.rawValue)'")
      }
    }
  }

  /// By the labels, whatever the verdicts are.
  @Test func allFiveLevelsOccur() throws {
    let corpus = try Corpus.audited()
    let scorer = Scorer(criteria: corpus.rubric.criteria, bands: .nanduLike)
    var levels: Set<Level> = []
    for (_, labels) in Dictionary(grouping: corpus.labels, by: \.document) {
      let findings = labels.compactMap { label in
        Verdict(rawValue: label.verdict).map {
          Finding(criterion: CriterionID(rawValue: label.criterion), verdict: $0)
        }
      }
      let score = scorer.score(Assessment(profile: [], findings: findings))
      if let score { levels.insert(score.level) }
    }
    #expect(levels == Set(Level.allCases))
  }
}

/// `Corpus/` judged by the built-in rubric, once for all tests.
struct Corpus: Sendable {
  struct Label: Decodable, Sendable {
    var doc: String
    var criterion: String
    var verdict: String
    var evidence: [String]
    var document: String { doc }
  }

  var rubric: Rubric
  var ranking: Ranking
  var labels: [Label]
  var documents: [String: PolicyDocument]
  /// Folded texts.
  var texts: [String: String]

  private static let once = Result { try Corpus() }

  static func audited() throws -> Corpus { try once.get() }

  /// The checkout.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private init() throws {
    let gold = try String(
      contentsOf: Self.root.appending(path: "Corpus/gold.jsonl"), encoding: .utf8)
    labels = try gold.split(separator: "\n").map { line in
      var label = try JSONDecoder().decode(Label.self, from: Data(line.utf8))
      if label.verdict == "na" { label.verdict = Verdict.notApplicable.rawValue }
      return label
    }
    (rubric, ranking, documents) = try AuditForTests.run(Self.root.appending(path: "Corpus").path)
    texts = documents.mapValues { Self.folded(String(decoding: $0.text, as: UTF8.self)) }
  }

  /// Without white space and the bars between cells, so that only the words are compared.
  static func folded(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "|" }))
  }

  /// The verdict, or for the pseudo-criterion `status` the policy's status.
  func verdict(_ label: Label) -> String {
    if let policy = ranking.ranked.first(where: { $0.record.subject.id == label.document }) {
      if label.criterion == "status" { return policy.record.status.name }
      let finding = policy.record.assessment?[CriterionID(rawValue: label.criterion)]
      return finding?.verdict.rawValue ?? "none"
    }
    let apart = ranking.unranked.first { $0.subject.id == label.document }
    return label.criterion == "status" ? apart?.status.name ?? "none" : "none"
  }
}
