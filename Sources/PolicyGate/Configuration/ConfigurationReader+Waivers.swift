internal import PolicyRubric
internal import PolicyText

extension ConfigurationReader {
  /// A waiver without reason, owner and end is a fault: it would be for ever, and nobody's.
  func waiver(_ node: LocatedNode) -> Waiver? {
    let fields = node.fields(
      allowed: ["rule", "files", "quote", "reason", "owner", "until"],
      required: ["rule", "reason", "owner", "until"])
    let rules = fields["rule"]?.strings() ?? []
    if let node = fields["rule"] { rules.forEach { checkRule($0, node) } }
    let reason = fields["reason"].flatMap(filled)
    let owner = fields["owner"].flatMap(filled)
    let until = fields["until"].flatMap(day)
    guard !rules.isEmpty, let reason, let owner, let until else { return nil }
    let position = DraftPlace.Position(line: node.line, column: node.column, unit: node.column)
    return Waiver(
      rules: rules, reason: reason, owner: owner, until: until,
      patterns: fields["files"]?.strings() ?? [], quote: fields["quote"]?.string(),
      place: DraftPlace(file: node.file, start: position, end: position))
  }

  private func filled(_ node: LocatedNode) -> String? {
    guard let text = node.string() else { return nil }
    if text.contains(where: { !$0.isWhitespace }) { return text }
    node.report("say something here; a waiver without it cannot be checked")
    return nil
  }

  private func day(_ node: LocatedNode) -> CalendarDate? {
    guard let text = node.string() else { return nil }
    if text.utf8.count == 10, let day = CalendarDate(iso: text) { return day }
    node.report("expected a day such as 2027-01-31, not '\(text)'")
    return nil
  }
}
