/// Which policies are of one house: one operator or group, one service name or one address host.
/// Sharing a text inside a house is no fault. What is not known of two policies never joins them.
///
/// Where the manifest names no operator, the company that the policy itself names at its beginning
/// is taken for it, and services that go by app ids of one vendor (`com.acme.notes`,
/// `com.acme.mail`) are of one house: nobody is to be accused of copying from himself.
enum Houses {
  /// The number of each record's house: the least index among its members.
  static func numbers(of records: [PolicyRecord], by workers: some Workers) -> [Int] {
    let allKeys = workers.parts(of: records.count) { part in part.map { keys(of: records[$0]) } }
    var sets = UnionFind(records.count)
    var firstWith: [String: Int] = [:]
    for (index, keys) in allKeys.joined().enumerated() {
      for key in keys {
        if let first = firstWith[key] { sets.join(first, index) } else { firstWith[key] = index }
      }
    }
    return records.indices.map { sets.root(of: $0) }
  }

  private static func keys(of record: PolicyRecord) -> [String] {
    let subject = record.subject
    let declared = subject.operatorName.map(folded) ?? ""
    return [
      ("operator", declared.isEmpty ? record.compared?.operatorName.map(folded) : declared),
      ("group", subject.group.map(folded)),
      ("name", folded(subject.name)), ("vendor", vendor(ofAppID: subject.name)),
      ("host", subject.address.flatMap(host)),
    ].compactMap { kind, value in
      guard let value, !value.isEmpty else { return nil }
      return "\(kind) \(value)"
    }
  }

  /// The first two labels of a reverse-domain app id; nil for any other name and for labels that
  /// are no vendor's.
  static func vendor(ofAppID name: String) -> String? {
    let labels = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 3, (2...6).contains(labels[0].utf8.count),
      labels.allSatisfy({ label in
        !label.isEmpty
          && label.utf8.allSatisfy {
            (97...122).contains($0) || (48...57).contains($0) || $0 == 95 || $0 == 45
          }
      }), labels[0] != "www", !anybodys.contains(labels[1])
    else { return nil }
    return "\(labels[0]).\(labels[1])"
  }

  private static let anybodys: Set<Substring> = [
    "example", "android", "app", "apps", "company", "mycompany", "test", "demo", "mobile", "game",
    "games", "unity", "unity3d", "github", "my", "online", "example1",
  ]

  /// Letters and digits in lower case, so that "Acme, Inc." and "ACME Inc" are one.
  static func folded(_ name: String) -> String {
    // Asked of characters, each looks through tables of Unicode.
    let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
    if isASCII { return String(decoding: name.utf8.compactMap(foldedASCII), as: UTF8.self) }
    return name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static func foldedASCII(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case 0x61...0x7A, 0x30...0x39: byte
    default: nil
    }
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
