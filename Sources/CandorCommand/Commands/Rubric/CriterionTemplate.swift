internal import PolicyRubric

/// The file `candor rubric new` writes: it loads, its examples pass, it does not count, and every
/// text asks to be written.
struct CriterionTemplate {
  let id: String
  let dimension: Dimension
  let kind: Criterion.Kind

  private var isRedFlag: Bool { kind == .redFlag }

  /// The verdicts its rules give, best or gravest first, and the one that is left.
  private var verdicts: [Verdict] {
    isRedFlag ? [.strong, .weak, .clear] : [.met, .partly, .notMet]
  }

  /// Nobody is advised to reach the worst.
  private var betterVerdicts: [Verdict] { isRedFlag ? [.clear, .weak] : [.met, .partly] }

  var text: String {
    """
    # The language of this file is described in docs/rubric-language.md.
    id: \(id)
    dimension: \(dimension.rawValue)
    kind: \(kind.rawValue)
    # Points \(isRedFlag ? "it costs when strong" : "when met"); those of all positive criteria together make 100.
    weight: 1
    profile: [all]
    # A preview criterion is shown but does not count.
    status: preview
    name: {zh: \(id), en: \(id)}
    question: {zh: 政策是否……？, en: Does the policy …?}
    reason: {zh: 为什么重要。, en: Why it matters.}
    sources: [name the law article or the paper]
    levels:
    \(lines(verdicts) { "  \($0.rawValue): {zh: 何时如此, en: when it is so}" })
    advice:
    \(lines(betterVerdicts) { "  \($0.rawValue): {zh: 写明什么, en: what to add}" })
    clauses:
      first:
        name: {zh: 第一个要素, en: the first element}
        zh: ["甲要素"]
        en: ["first element"]
      second:
        name: {zh: 第二个要素, en: the second element}
        zh: ["乙要素"]
        en: ["second element"]
    verdicts:
      \(verdicts[0].rawValue): {all: [first, second]}
      \(verdicts[1].rawValue): first
    examples:
      - verdict: \(verdicts[0].rawValue)
        zh: 本政策写明甲要素，也写明乙要素。
        en: This policy has the first element. It has the second element too.
      - verdict: \(verdicts[1].rawValue)
        zh: 本政策写明甲要素。
        en: This policy has the first element.
      - verdict: \(verdicts[2].rawValue)
        zh: 我们重视您的隐私。
        en: We respect your privacy.

    """
  }

  private func lines(_ verdicts: [Verdict], _ line: (Verdict) -> String) -> String {
    verdicts.map(line).joined(separator: "\n")
  }
}
