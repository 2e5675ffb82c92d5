internal import PolicyText

extension MainText {
  /// "We use cookies …" with something to click, however it is called.
  func isCookieNotice(_ node: Int) -> Bool {
    let bytes = tree.text[tree.textRange(of: node)]
    guard bytes.holds(Self.cookie) else { return false }
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    if holdsControl(node) { return true }
    return ["accept", "agree", "by continuing", "got it", "同意", "accepter", "akzeptieren"]
      .contains { text.contains($0) }
  }

  private static let cookie = Array("cookie".utf8)
}
