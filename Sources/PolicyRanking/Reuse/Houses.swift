/// Which policies are of one house: one operator or group, one service name or one address host.
/// Sharing a text inside a house is no fault. What is not known of two policies never joins them.
enum Houses {
  /// The number of each subject's house: the least index among its members.
  static func numbers(of subjects: [PolicySubject]) -> [Int] {
    var sets = UnionFind(subjects.count)
    var firstWith: [String: Int] = [:]
    for (index, subject) in subjects.enumerated() {
      for key in keys(of: subject) {
        if let first = firstWith[key] { sets.join(first, index) } else { firstWith[key] = index }
      }
    }
    return subjects.indices.map { sets.root(of: $0) }
  }

  private static func keys(of subject: PolicySubject) -> [String] {
    [
      ("operator", subject.operatorName.map(folded)), ("group", subject.group.map(folded)),
      ("name", folded(subject.name)), ("host", subject.address.flatMap(host)),
    ].compactMap { kind, value in
      guard let value, !value.isEmpty else { return nil }
      return "\(kind) \(value)"
    }
  }

  /// Letters and digits in lower case, so that "Acme, Inc." and "ACME Inc" are one.
  static func folded(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// The host of an http(s) address in lower case, without user, port and a leading `www.`.
  static func host(of address: String) -> String? {
    let lower = address.lowercased()
    guard let scheme = ["http://", "https://"].first(where: lower.hasPrefix) else { return nil }
    let authority = lower.dropFirst(scheme.count).prefix { !"/?#\\".contains($0) }
    let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    let name = host.hasPrefix("[") ? host : host.prefix { $0 != ":" }
    return String(name.hasPrefix("www.") ? name.dropFirst(4) : name)
  }
}
