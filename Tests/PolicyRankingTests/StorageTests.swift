import PolicyAssessment
import PolicyDocument
import PolicyRubric
import PolicyTestSupport
import PolicyText
import Synchronization
import Testing

@testable import PolicyRanking

/// Keeps everything; can lose it.
final class MemoryStore: PassageStore {
  private let kept = Mutex<[UInt8]>([])

  func keep(_ bytes: Span<UInt8>) -> Int {
    kept.withLock {
      for index in bytes.indices { $0.append(bytes[index]) }
      return $0.count - bytes.count
    }
  }

  func bytes(at place: Int, count: Int) -> [UInt8] {
    kept.withLock { place + count <= $0.count ? Array($0[place..<place + count]) : [] }
  }

  func lose() { kept.withLock { $0 = [] } }
}

struct StorageTests {
  private let store = MemoryStore()
  private let outlines = FindingOutlines()
  private let text = "# 收集\n我们收集您的手机号。\n# 共享\n未经您同意，我们不会向第三方提供您的信息。"

  /// One of everything a finding can have.
  private var findings: [Finding] {
    let whole = Array(text.utf8)
    let quoted = Evidence(
      quote: String(decoding: whole[9..<40], as: UTF8.self), language: .chinese, file: "a.html",
      section: ["# 收集"], line: 2, range: 9..<40, clause: "collect")
    let foreign = Evidence(
      quote: "not in the text", language: .english, file: "b.html", section: [], line: -3,
      range: 5..<1_000_000, clause: "")
    let lacks: [NearMiss.Lack] = [
      .term("删除"), .denied, .affirmed, .actor, .hedged, .exception, .consent, .unless, .section,
    ]
    let decision = CalendarDate(year: 2025, month: 3, day: 9).map {
      ReviewDecision(
        policy: "a", criterion: "right-access", verdict: .partly, reason: "为什么", who: "someone",
        when: $0)
    }
    return [
      Finding(
        criterion: "right-delete", verdict: .met, confidence: 0.1 + 0.2,
        doubts: [.hedge, .conflict],
        evidence: [quoted, foreign, quoted]),
      Finding(
        criterion: "sdk-list", verdict: .notMet, confidence: 0.75, doubts: Doubt.allCases,
        missing: ["name", "purpose", "name"], insufficient: ["maker"],
        near: lacks.map { NearMiss(passage: quoted, lack: $0) }),
      Finding(
        criterion: "right-access", verdict: .partly, evidence: [quoted],
        override: decision.map { Override(decision: $0, judged: .notMet) }),
      Finding(
        criterion: "coming", verdict: .notApplicable,
        reason: Bilingual(chinese: "不适用", english: "does not apply")),
      Finding(criterion: "rf-template-reuse", verdict: .undetermined),
    ]
  }

  private func record(_ id: String, _ text: String) -> PolicyRecord {
    var record = policy(id, text)
    record.assessment = Assessment(
      profile: ["app", "cn"], findings: findings,
      facts: PolicyFacts(characters: 40, words: 0, medianSentence: 9, longSentenceShare: 0))
    return record
  }

  @Test func whatWasStoredComesBackEqual() {
    let whole = record("a", text)
    let stored = whole.stored(in: store, sharing: outlines)
    #expect(stored.assessment == whole.assessment)
    #expect(stored.signature?.text == nil)
    let (text, kept) = (whole.keptText, stored.keptText)
    #expect(kept?.bytes == text?.bytes)
    #expect(kept?.places.map(\.range) == text?.places.map(\.range))
    #expect(kept?.sections == text?.sections)
    #expect(kept?.stream().units == text?.stream().units)
    #expect(kept?.operatorName == text?.operatorName)
    #expect(stored.signature?.sketch == whole.signature?.sketch)
    #expect(stored.signature?.sentences == whole.signature?.sentences)
    #expect(stored.signature?.language == whole.signature?.language)
    #expect(whole.signature?.sentences.isEmpty == false)
  }

  /// Copies of a policy have their verdicts in common.
  @Test func equalVerdictsAreKeptOnce() {
    let numbers = outlines.numbers(of: findings)
    #expect(Set(numbers).count == findings.count)
    #expect(outlines.numbers(of: findings.reversed()) == numbers.reversed())
    var surer = findings[0]
    surer.confidence = 0.5
    #expect(!numbers.contains(outlines.number(of: surer)))
    var sufficient = findings[1]
    sufficient.insufficient = []
    #expect(!numbers.contains(outlines.number(of: sufficient)))
    #expect(outlines.findings(numbers).map(\.confidence) == findings.map(\.confidence))
    #expect(outlines.findings(numbers).allSatisfy { $0.evidence.isEmpty })
  }

  @Test func aTextComesBackAsItIsShown() throws {
    var document = PolicyDocument()
    document.text = Array("一\n二二\n三\n四\n五\n六\n七".utf8)
    document.language = .chinese
    let kinds: [Block.Kind] = [
      .heading(level: 1), .paragraph, .listItem(depth: 3), .tableHeader, .tableRow,
      .definitionTerm, .definition,
    ]
    let lengths = [3, 6, 3, 3, 3, 3, 3]
    var start = 0
    for (index, kind) in kinds.enumerated() {
      document.blocks.append(
        Block(
          kind: kind, range: start..<start + lengths[index], section: min(index, 1), page: 0,
          line: 10 + index))
      start += lengths[index] + 1
    }
    document.sections = [Section(level: 0), Section(level: 1, heading: 0)]
    var whole = record("a", text)
    whole.signature = TextSignature(document: document, names: [])
    whole.document = document
    let stored = whole.stored(in: store, sharing: outlines)
    #expect(stored.document == nil)
    let shown = try #require(stored.shownDocument)
    #expect(shown.text == document.text && shown.language == document.language)
    #expect(shown.blocks == document.blocks && shown.sections == document.sections)
    #expect(stored.assessment == whole.assessment)
    #expect(record("a", text).stored(in: store, sharing: outlines).shownDocument == nil)
  }

  @Test func verdictsNeedNoPassages() {
    let stored = record("a", text).stored(in: store, sharing: outlines)
    store.lose()
    let verdicts = stored.verdicts?.findings ?? []
    #expect(verdicts.map(\.verdict) == findings.map(\.verdict))
    #expect(verdicts.map(\.confidence) == findings.map(\.confidence))
    #expect(verdicts.map(\.doubts) == findings.map(\.doubts))
    #expect(verdicts.map(\.reason) == findings.map(\.reason))
    #expect(verdicts.map(\.override) == findings.map(\.override))
    #expect(verdicts.allSatisfy { $0.evidence.isEmpty && $0.near.isEmpty })
    // Lost passages are none; it does not trap.
    #expect(stored.assessment == stored.verdicts)
    #expect(stored.signature?.sketch.isEmpty == true && stored.keptText == nil)
  }

  @Test func changesKeepPassages() {
    var stored = record("a", text).stored(in: store, sharing: outlines)
    let own = Evidence(
      quote: "x", language: .other, file: "c", section: ["s"], line: 1, range: 0..<1, clause: "t")
    stored.changeFindings { findings in
      findings[0].verdict = .partly
      findings[4].verdict = .strong
      findings[4].evidence = [own]
    }
    let changed = stored.assessment?.findings ?? []
    #expect(changed.map(\.verdict) == [.partly, .notMet, .partly, .notApplicable, .strong])
    #expect(changed.first?.evidence == findings[0].evidence)
    #expect(changed.last?.evidence == [own])
  }

  @Test func theRankingIsTheSame() {
    let copied = SyntheticCohort.text(seed: 1, length: 900)
    let records = [
      record("a", copied), record("b", copied),
      record("c", SyntheticCohort.text(seed: 2, length: 900)),
    ]
    let stored = records.map { $0.stored(in: store, sharing: outlines) }
    let (one, other) = (sampleRanker.rank(records), sampleRanker.rank(stored))
    #expect(one.ranked.map(\.tenths) == other.ranked.map(\.tenths))
    #expect(one.ranked.map(\.stability) == other.ranked.map(\.stability))
    #expect(one.clusters == other.clusters && one.problems == other.problems)
    #expect(one.reuse("a") == other.reuse("a"))
    #expect(other.reuse("a").first?.passages.isEmpty == false)
    #expect(one.ranked.map(\.record.assessment) == other.ranked.map(\.record.assessment))
    #expect(one.ranked.map(\.points) == other.ranked.map(\.points))
  }

  /// Of a disk that gives other bytes than were written.
  @Test func damagedBytesDoNotTrap() {
    var generator = SeededGenerator(seed: 3)
    var writer = ByteWriter(text: Array(text.utf8))
    writer.write(record("a", text).signature?.text)
    writer.write(document(text, title: "", language: .chinese, file: "a.html"))
    for finding in findings { writer.write(finding.evidence, near: finding.near) }
    for _ in 0..<2_000 {
      var bytes = writer.bytes
      for _ in 0..<3 {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = .random(
          in: 0...255, using: &generator)
      }
      var reader = ByteReader(
        Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &generator))))
      _ = reader.signatureText()?.stream()
      _ = reader.document()
      var passages = RecordPassages(reader)
      for _ in findings { passages.next() }
    }
  }
}
