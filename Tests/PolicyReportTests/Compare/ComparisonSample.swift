import PolicyAssessment
import PolicyDocument
import PolicyRanking
import PolicyRubric
import PolicyText

@testable import PolicyReport

/// Two versions of one invented policy, and two of a hostile one.
enum ComparisonSample {
  static let old = [
    "# 青禾地图隐私政策", "我们收集手机号和位置，用于导航。", "您可以随时删除您的账号信息，我们会在三十日内完成。",
    "# 共享", "我们不会出售您的信息。", "我们与测绘单位共享位置。", "# 联系我们", "请拨打 0571-0000。",
  ]
  static let new = [
    "# 青禾地图隐私政策", "# 联系我们", "请拨打 0571-0000。", "我们收集手机号和位置，用于导航。",
    "您可以随时删除您的账号信息，我们会在十五日内完成。", "# 共享", "我们与测绘单位共享位置。", "使用本应用即表示您同意本政策。",
  ]

  static var policies: ComparisonReport {
    report(
      side(old, "mmmmmmmmpp" + "cccc", quote: "我们不会出售您的信息。"),
      side(new, "mmmnmmmmmp" + "sccc", quote: "使用本应用即表示您同意本政策。"))
  }

  /// Every text of the hostile sample as a clause, on both sides, alike and not.
  static var hostile: ComparisonReport {
    let texts = HostileSample.texts
    let before = texts.map { "# " + $0 } + texts + texts.map { $0 + " is kept for thirty days" }
    let after = texts + texts.map { $0 + " is kept for ninety days" } + ["new " + texts[0]]
    var report = report(
      side(before, "mmmmmmmmpp" + "cccc", quote: texts[0], hostile: true),
      side(after, "nnnnxxnnnn" + "ssww", quote: texts[1], hostile: true))
    (report.oldName, report.newName) = (texts[0], texts[1])
    return report
  }

  static func runs(hostile: Bool) -> ComparisonReport {
    func name(_ index: Int) -> String {
      hostile ? HostileSample.texts[index % HostileSample.texts.count] : "服务 \(index)"
    }
    func run(_ tenths: [Int?], digest: String) -> RunSnapshot {
      RunSnapshot(
        name: name(0),
        basis: RunSnapshot.Basis(
          toolVersion: name(1), rubricID: name(2), rubricVersion: "1", rubricDigest: digest,
          bands: name(3)),
        policies: tenths.enumerated().map { index, tenths in
          PolicyStanding(
            id: name(index), name: name(index), sector: name(index),
            status: tenths == nil ? name(index) : "assessed",
            place: tenths.map {
              .init(tenths: $0, level: LevelBands.nanduLike.level(ofTenths: $0), rank: index + 1)
            },
            verdicts: tenths.map { score in
              [
                .init(criterion: "right-delete", verdict: score > 500 ? .met : .notMet),
                .init(criterion: "rf-consent-by-use", verdict: score > 700 ? .clear : .strong),
              ]
            } ?? [])
        })
    }
    return report(
      .runs(
        RunComparison(
          run([950, 720, 610, 300, nil], digest: "sha256:1"),
          run([950, 480, 800, nil, nil, 400], digest: "sha256:2"))),
      old: hostile ? name(0) : "2025", new: hostile ? name(1) : "2026")
  }

  private static func report(
    _ old: PolicyComparison.Side, _ new: PolicyComparison.Side
  ) -> ComparisonReport {
    report(.policies(PolicyComparison(old, new)), old: "v1/policy.md", new: "v2/policy.md")
  }

  private static func report(
    _ subject: ComparisonReport.Subject, old: String, new: String
  ) -> ComparisonReport {
    ComparisonReport(
      subject, oldName: old, newName: new, criteria: SampleRubric.criteria, bands: .nanduLike,
      toolVersion: "0.1.0", rubricID: "candor", rubricVersion: "1.0.0",
      rubricDigest: "sha256:" + String(repeating: "0123456789abcdef", count: 4))
  }

  private static func side(
    _ lines: [String], _ verdicts: String, quote: String, hostile: Bool = false
  ) -> PolicyComparison.Side {
    var document = PolicyDocument()
    document.language = .chinese
    document.title = hostile ? quote : "青禾地图隐私政策"
    for (index, line) in lines.enumerated() {
      let isHeading = line.hasPrefix("# ")
      let start = document.text.count
      document.text += Array((isHeading ? String(line.dropFirst(2)) : line).utf8)
      if isHeading {
        document.sections.append(Section(level: 1, heading: document.blocks.count, parent: 0))
      }
      document.blocks.append(
        Block(
          kind: isHeading ? .heading(level: 1) : .paragraph,
          range: start..<document.text.count, section: document.sections.count - 1, page: 0,
          line: index + 1))
      document.text.append(0x0A)
    }
    var policy = SampleVerdicts(
      subject: PolicySubject(
        id: "qinghe", name: "青禾地图", kind: "app", files: [hostile ? quote : "policy.md"],
        address: hostile ? "javascript:alert(1)" : "https://qinghe.example/privacy"),
      title: document.title, verdicts: Sample.verdicts(verdicts), anyQuote: quote
    ).ranked
    // The passage stands where its words stand.
    let text = Array(quote.utf8)
    if let place = document.text.indices.first(where: { document.text[$0...].starts(with: text) }) {
      for index in policy.record.assessment?.findings.indices ?? 0..<0 {
        for evidence in policy.record.assessment?.findings[index].evidence.indices ?? 0..<0 {
          policy.record.assessment?.findings[index].evidence[evidence].range =
            place..<place + text.count
        }
      }
    }
    return PolicyComparison.Side(policy: policy, document: document)
  }
}
