import PolicyAssessment
import PolicyDocument
import PolicyRanking
import PolicyRubric
import PolicyText

@testable import PolicyReport

/// A cohort whose every text, name and address is an attack on some format.
enum HostileSample {
  static let markup = "\"><img src=x onerror=alert(1)><script>alert(2)</script></style><!-- ]]>"
  static let terminal = "\u{1B}]0;x\u{07}\u{1B}[2J\u{9B}31m\u{202E}evil\r\u{8}\u{7F}"
  static let formula = "=HYPERLINK(\"http://x\",\"y\")"

  static let texts = [
    markup, terminal, formula, "＝1+1", "javascript:alert(1)", "| a | b |\n# h\n[x](javascript:y)",
    "\u{2028}\u{2029}\u{0}", "' onmouseover='x", "@SUM(A1)", "\t=1", "-2+3", "<!--<script>",
    "</title><base href=//evil>", "&lt;b&gt; &amp;amp;", "{{7*7}} ${x} `id`",
    "http://e.example www.e.example",
  ]

  /// Both twins sort alike, so that their rankings have the same order.
  private static func id(_ index: Int, hostile: Bool) -> String {
    "\(10 + index)" + (hostile ? texts[index] + "/../x" : "-id")
  }

  /// A text of all the attacks, a block each, with a heading and a list among them.
  private static func document(_ record: PolicyRecord, hostile: Bool) -> PolicyDocument {
    var document = PolicyDocument()
    document.language = .chinese
    document.sections = [Section(level: 0), Section(level: 1, heading: 0, parent: 0)]
    for index in texts.indices {
      let start = document.text.count
      document.text += Array(
        (same(texts[index] + texts[index], hostile)).utf8)
      let kinds: [Block.Kind] = [.heading(level: 1), .paragraph, .listItem(depth: 2), .tableRow]
      document.blocks.append(
        Block(
          kind: kinds[index % 4], range: start..<document.text.count, section: 1, page: 0,
          line: index + 1))
      document.text.append(0x0A)
    }
    return document
  }

  /// The text, or a harmless one of as many bytes: marks stand in the same places.
  private static func same(_ text: String, _ hostile: Bool) -> String {
    hostile ? text : String(repeating: "x", count: text.utf8.count)
  }

  static func report(hostile: Bool) -> AuditReport {
    let subjects = texts.indices.map { index in
      // The benign twin has the same shape, so its markup must be the same.
      let text = hostile ? texts[index] : "text \(index)"
      return SampleVerdicts(
        subject: PolicySubject(
          id: id(index, hostile: hostile), name: text, operatorName: "by " + text,
          group: text, sector: hostile ? text : "s\(index)", kind: "app",
          files: ["pages/" + text],
          address: index % 2 == 0
            ? "https://a.example/?q=" + (hostile ? "\"><x>" : "x") : "javascript:x",
          facets: [PolicySubject.Facet(name: text, value: text)]),
        title: text, verdicts: Sample.verdicts("mpnx-mm?nn" + "swcs"),
        anyQuote: same(texts[index] + " " + texts[index], hostile),
        reuse: [
          TemplateMatch(
            policy: id(0, hostile: hostile), containment: 500,
            passages: [.init(range: 0..<4, otherRange: 0..<4, quote: text)])
        ], notes: [Notice(text, text, text)])
    }
    let unranked = PolicyRecord(
      subject: PolicySubject(
        id: hostile ? markup : "u", name: hostile ? texts[0] : "text 0", files: []),
      status: .notAssessable(
        reason: hostile ? Notice("r", terminal + markup, terminal + markup) : Notice("r", "r", "r"))
    )
    var report = SampleReport.report(
      subjects, unranked: [unranked], title: hostile ? markup + terminal : "title")
    report.ranking.clusters = [
      TemplateCluster(policies: report.ranking.ranked.prefix(2).map(\.record.subject.id))
    ]
    report.document = { record in document(record, hostile: hostile) }
    report.notes = [Notice("n", hostile ? markup : "note", hostile ? markup : "note")]
    return report
  }
}
