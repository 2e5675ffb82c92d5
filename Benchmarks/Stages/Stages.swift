import Benchmark
import Foundation
@testable import PolicyAssessment
@testable import PolicyDocument
import PolicyRanking
import PolicyReport
import PolicyRubric
import PolicyText
@testable import RubricCompilation

/// What each stage is given was made by the stages before it, out of the clock.
struct Prepared {
  static let all = Prepared()

  let rubric: Rubric
  let assessor: Assessor
  /// Remembers nothing.
  let forgetful: Assessor
  let reader = PolicyReader()
  let decoded: [PageSource]
  /// Without the pages that the parser refuses.
  let parsed: [(tree: PageTree, source: PageSource)]
  let documents: [PolicyDocument]
  let texts: [NormalizedText]
  let records: [PolicyRecord]
  let ranker: Ranker
  let report: AuditReport

  private init() {
    let rubric = Self.rubric()
    let assessor = Assessor(rubric)
    let reader = reader
    self.rubric = rubric
    self.assessor = assessor
    forgetful = Assessor(assessor.rubric, memory: 0)
    let pages = Pages.all.pages
    decoded = pages.compactMap { try? PageSource.read($0, reader) }
    parsed = decoded.compactMap { source in Self.parse(source, reader).map { ($0, source) } }
    let documents = pages.compactMap { page in
      (try? reader.read([page])).flatMap { Language.judged.contains($0.language) ? $0 : nil }
    }
    self.documents = documents
    texts = documents.map { NormalizedText($0.text) }
    let records = documents.map { Self.record($0, assessor) }
    self.records = records
    let ranker = Ranker(
      criteria: rubric.criteria, bands: .nanduLike, cohortCriteria: assessor.cohortCriteria,
      judgeCohort: { assessor.judgeCohort($0, $1) })
    self.ranker = ranker
    let shown = Dictionary(zip(records.map(\.subject.id), documents)) { first, _ in first }
    report = AuditReport(
      title: "benchmark", ranking: ranker.rank(records), criteria: rubric.criteria,
      toolVersion: "0", rubricID: rubric.id, rubricVersion: rubric.version,
      rubricDigest: rubric.digest, document: { shown[$0.subject.id] })
  }

  static func parse(_ source: PageSource, _ reader: PolicyReader) -> PageTree? {
    let markup = MarkupCleaner.clean(
      source.html, lines: source.lines, frames: source.frames, whole: false)
    return try? MarkupParser.parse(markup, limits: reader.limits).tree
  }

  static func record(_ document: PolicyDocument, _ assessor: Assessor) -> PolicyRecord {
    let file = document.pages.first?.file ?? ""
    var record = PolicyRecord(
      subject: PolicySubject(id: file, name: document.title, files: [file]), status: .assessed,
      title: document.title, language: document.language, pageKind: document.kind,
      confidence: document.confidence)
    record.assessment = assessor.assess(document, context: AssessmentContext(name: document.title))
    record.signature = TextSignature(document: document, names: [document.title])
    return record
  }

  private static func rubric() -> Rubric {
    let folder = Pages.root.appendingPathComponent("Rubric")
    let names = (FileManager.default.enumerator(atPath: folder.path) ?? .init())
      .compactMap { $0 as? String }
      .filter { $0.hasSuffix(".yaml") }
    do {
      return try Rubric(
        files: names.map { name in
          RubricFile(
            path: name,
            text: try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8))
        })
    } catch { preconditionFailure("\(error)") }
  }
}

/// Bytes of HTML by second, and pages by second, of one core.
private let speed = BenchmarkMetric.custom(
  "HTML KB/s", polarity: .prefersLarger, useScalingFactor: false)
private let rate = BenchmarkMetric.custom(
  "pages/s", polarity: .prefersLarger, useScalingFactor: false)

private func stage(_ name: String, _ work: @escaping @Sendable (Prepared) -> Void) {
  Benchmark(
    name,
    configuration: .init(
      metrics: [speed, rate], units: [speed: .count, rate: .count], warmupIterations: 1,
      maxDuration: .seconds(10), maxIterations: 7)
  ) { benchmark in
    let prepared = Prepared.all
    let before = processorTime()
    benchmark.startMeasurement()
    work(prepared)
    benchmark.stopMeasurement()
    let seconds = max(processorTime() - before, 1e-6)
    benchmark.measurement(speed, Int(Double(Pages.all.bytes) / 1000 / seconds))
    benchmark.measurement(rate, Int(Double(Pages.all.pages.count) / seconds))
  }
}

/// Seconds this process has had a processor.
private func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

let benchmarks: @Sendable () -> Void = {
  stage("1 decode") { prepared in
    for page in Pages.all.pages { blackHole(try? PageSource.read(page, prepared.reader)) }
  }
  stage("2 parse") { prepared in
    for source in prepared.decoded { blackHole(Prepared.parse(source, prepared.reader)) }
  }
  stage("3 extract: main text, blocks") { prepared in
    for (tree, source) in prepared.parsed {
      var builder = BlockBuilder(
        tree, dropped: MainText.dropped(tree), lines: source.lineCount,
        isGenerated: source.isGenerated, origins: source.origins)
      builder.build()
      blackHole(builder.blocks)
    }
  }
  stage("read: 1 to 3, headings, sections, kind of page") { prepared in
    for page in Pages.all.pages { blackHole(try? prepared.reader.read([page])) }
  }
  stage("4 normalize") { prepared in
    for document in prepared.documents { blackHole(NormalizedText(document.text)) }
  }
  stage("5 match phrases") { prepared in
    for text in prepared.texts {
      blackHole(prepared.assessor.rubric.automaton.hits(in: text.bytes))
    }
  }
  stage("6 judge: 4, 5 and all criteria") { prepared in
    for document in prepared.documents {
      blackHole(prepared.forgetful.assess(document, context: AssessmentContext()))
    }
  }
  stage("6 judge what was partly judged before") { prepared in
    let assessor = Assessor(prepared.assessor.rubric)
    for document in prepared.documents {
      blackHole(assessor.assess(document, context: AssessmentContext()))
    }
  }
  stage("7 rank") { prepared in
    blackHole(prepared.ranker.rank(prepared.records))
  }
  for (format, name) in [(ReportFormat.json, "JSON"), (.csv, "CSV"), (.html, "HTML")] {
    stage("8 report: \(name)") { prepared in
      render(prepared.report, as: format, languages: [.english], workbook: { _ in [] }) {
        blackHole($0.bytes.count)
      }
    }
  }
}
