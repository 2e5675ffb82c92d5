/// An address as records and manifests write it.
struct WebAddress: Sendable, Hashable {
  /// As it was written, without the angle brackets that some programs put around it.
  let text: String

  init(_ written: String) {
    var text = written.trimmed
    if text.hasPrefix("<"), text.hasSuffix(">") { text = String(text.dropFirst().dropLast()) }
    self.text = text
  }

  /// The scheme in lower case, such as `https` or `dns`; empty when there is none.
  var scheme: String {
    guard let colon = text.firstIndex(of: ":") else { return "" }
    let scheme = text[..<colon]
    let isScheme = scheme.utf8.allSatisfy {
      ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || ($0 >= 0x30 && $0 <= 0x39)
    }
    return isScheme ? scheme.lowercased() : ""
  }

  /// Host and path, and the query if there is one: what a policy is known by. The scheme, the
  /// fragment and the standard port say nothing about which page it is.
  var identity: String {
    var rest = text[...]
    if let marks = text.range(of: "://") { rest = text[marks.upperBound...] }
    rest = rest.prefix { $0 != "#" }
    let end = rest.firstIndex { "/?".contains($0) } ?? rest.endIndex
    var host = rest[..<end].lowercased()
    if let user = host.lastIndex(of: "@") { host = String(host[host.index(after: user)...]) }
    for port in [":80", ":443"] where host.hasSuffix(port) { host.removeLast(port.count) }
    let path = rest[end...]
    return host + (path == "/" ? "" : path)
  }

  /// Two addresses with the same key are one page.
  var key: String { "address:" + identity }

  /// The last part of the path, as a file name.
  var fileName: FilePath {
    let path = identity.prefix { $0 != "?" }
    return FilePath(path.contains("/") ? String(path.split(separator: "/").last ?? "") : "")
  }
}

extension String {
  fileprivate func range(of marks: String) -> Range<String.Index>? { firstRange(of: marks) }
}
