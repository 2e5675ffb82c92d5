/// The targets of a part's relationships, by id and by kind.
struct WordRelations: XMLHandler {
  private(set) var targets: [String: String] = [:]
  /// By the last component of the relationship's type, such as `officeDocument`.
  private(set) var byKind: [String: String] = [:]

  init() {}

  mutating func start(_ name: String, _ attributes: XMLAttributes) {
    guard name == "rel:Relationship", let target = attributes["Target"] else { return }
    if let id = attributes["Id"] { targets[id] = target }
    if let kind = attributes["Type"]?.split(separator: "/").last {
      byKind[String(kind)] = target
    }
  }

  mutating func end(_ name: String) {}
  mutating func text(_ text: [UInt8]) {}
}
