// Stands in until the reading and report branches are merged; then this file goes.
internal import PolicyDocument
internal import PolicyReport
internal import PolicyRubric
internal import PolicyText

func markdown(of document: PolicyDocument) -> String {
  String(decoding: document.text, as: UTF8.self)
}
func explanation(
  of criterion: Criterion, language: Language, examples: [(verdict: Verdict, text: String)]
) -> String { PolicyReport.explanation(of: criterion, language: language) }
