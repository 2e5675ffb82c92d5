import Foundation
import LanguageServer
import PolicyGate
import PolicyRubric
import PolicyText

/// A client that speaks to a server in this process.
struct Conversation {
  var server: LanguageServer
  private var ids = 0

  /// Finds the word `never`, and misses deletion in every text without it.
  static let services = DraftServices(
    version: "0.1.0",
    check: { path, text in
      var findings: [DraftFinding] = []
      for (line, content) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        guard let found = content.range(of: "never") else { continue }
        let unit = content[..<found.lowerBound].utf16.count + 1
        let column = content[..<found.lowerBound].count + 1
        findings.append(
          DraftFinding(
            rule: "rf-sale-without-consent", severity: .error,
            message: Bilingual(chinese: "相悖", english: "contradicts"),
            place: DraftPlace(
              file: path, start: .init(line: line + 1, column: column, unit: unit),
              end: .init(line: line + 1, column: column + 5, unit: unit + 5)),
            quote: "never",
            related: [
              .init(
                place: DraftPlace(file: path, start: .first, end: .first),
                message: Bilingual(chinese: "这里", english: "here"))
            ], fingerprint: "a"))
      }
      if !text.contains("erase") {
        findings.append(
          DraftFinding(
            rule: "right-delete", severity: .warning,
            message: Bilingual(chinese: "缺少删除", english: "Deletion is missing"),
            advice: Bilingual(chinese: "写明", english: "Name the way"),
            place: DraftPlace(file: path, start: .first, end: .first), fingerprint: "b"))
      }
      findings.append(
        DraftFinding(
          rule: "copy-portability", severity: .error,
          message: Bilingual(chinese: "缺少副本", english: "No copy"),
          place: DraftPlace(file: path, start: .first, end: .first),
          suppression: .waived(reason: "later"), fingerprint: "c"))
      return CheckedDraft(
        findings: findings, tenths: 615, level: .medium,
        notes: [Bilingual(chinese: "注意", english: "remark")])
    },
    explain: { rule, language in
      ["right-delete", "rf-sale-without-consent"].contains(rule)
        ? "### \(rule) (\(language.rawValue))" : nil
    },
    save: { name, _ in "/tmp/advice/\(name).md" }, waiverEnd: { "2027-01-01" })

  init(
    initialize parameters: [String: Any]? = ["capabilities": [String: Any]()]
  ) {
    server = LanguageServer(Self.services)
    guard let parameters else { return }
    _ = request("initialize", parameters)
    notify("initialized", [String: Any]())
  }

  mutating func send(_ message: [String: Any]) -> [[String: Any]] {
    let data = (try? JSONSerialization.data(withJSONObject: message)) ?? Data()
    return receive(MessageReader.frame(Array(data)))
  }

  mutating func receive(_ bytes: [UInt8]) -> [[String: Any]] {
    var reader = MessageReader()
    return reader.take(server.receive(bytes)).compactMap { event in
      guard case .message(let bytes) = event else { return nil }
      return (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [String: Any]
    }
  }

  @discardableResult
  mutating func notify(_ method: String, _ params: Any) -> [[String: Any]] {
    send(["jsonrpc": "2.0", "method": method, "params": params])
  }

  /// All messages that came, the answer first.
  mutating func request(_ method: String, _ params: Any) -> [[String: Any]] {
    ids += 1
    return send(["jsonrpc": "2.0", "id": ids, "method": method, "params": params])
  }

  @discardableResult
  mutating func open(_ text: String, uri: String = Self.uri) -> [[String: Any]] {
    notify(
      "textDocument/didOpen",
      ["textDocument": ["uri": uri, "languageId": "markdown", "version": 1, "text": text]])
  }

  static let uri = "file:///drafts/policy%20en.md"
}

extension [String: Any] {
  /// A member of members: `$0["params.diagnostics"]`.
  subscript(path path: String) -> Any? {
    path.split(separator: ".").reduce(self as Any?) { value, key in
      if let index = Int(key) {
        return (value as? [Any]).flatMap { $0.indices.contains(index) ? $0[index] : nil }
      }
      return (value as? [String: Any])?[String(key)]
    }
  }
}
