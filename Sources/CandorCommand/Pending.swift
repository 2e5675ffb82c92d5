// Stands in until the reading branch is merged; then this file goes.
internal import PolicyDocument

func markdown(of document: PolicyDocument) -> String {
  String(decoding: document.text, as: UTF8.self)
}
