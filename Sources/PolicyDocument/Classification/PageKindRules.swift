/// Which kind of page a document is, by its title, its headings and what it speaks of.
enum PageKindRules {
  struct Finding { var kind: PageKind; var reason: String?; var confidence: Double }

  static func classify(_ document: PolicyDocument, status: Int?) -> Finding {
    let size = document.text.count
    if let status, status >= 400 {
      return Finding(kind: .errorPage, reason: "the server answered \(status)", confidence: 1)
    }
    if size < 200 {
      return Finding(kind: .shell, reason: "the page holds next to no text", confidence: 0.8)
    }
    let start = String(decoding: document.text.prefix(4_000), as: UTF8.self).lowercased()
    let names = ["privacy", "隐私", "隱私", "个人信息", "個人資料", "私隱"]
    if names.contains(where: { start.contains($0) || document.title.lowercased().contains($0) }) {
      return Finding(kind: .privacyPolicy, reason: nil, confidence: 0.8)
    }
    return Finding(kind: .other, reason: "no words of a privacy policy at its start", confidence: 0.6)
  }
}
