internal import PolicyGate
internal import PolicyText

extension LanguageServer {
  /// The criterion of the finding that is pointed at, or of the rule whose name is.
  mutating func hover(_ parameters: PositionParameters) -> Hover? {
    guard let (document, check) = checked(parameters.textDocument.uri) else { return nil }
    if let name = document.name(at: parameters.position),
      let text = services.explain(name, language)
    {
      return Hover(contents: MarkupContent(value: text), range: nil)
    }
    let lengths = document.lineLengths
    let found = check.findings.filter { $0.place.file == document.path }.map {
      (finding: $0, range: document.range(of: $0.place, lengths))
    }.filter { $0.range.holds(parameters.position) }
    // A place of its own says more than the line that stands for what is absent.
    let narrow = found.filter { $0.finding.place.start < $0.finding.place.end }
    let shown = narrow.isEmpty ? found : narrow
    guard let first = shown.first else { return nil }
    var seen: Set<String> = []
    let rules = shown.map(\.finding.rule).filter { seen.insert($0).inserted }
    if rules.count > Self.mostExplained {
      let lines = shown.map { words.listed($0.finding) }
      return Hover(
        contents: MarkupContent(value: lines.joined(separator: "\n")), range: first.range)
    }
    let parts = rules.map { rule in
      let findings = shown.filter { $0.finding.rule == rule }.map { words.listed($0.finding) }
      return (findings + (services.explain(rule, language).map { ["", $0] } ?? []))
        .joined(separator: "\n")
    }
    return Hover(
      contents: MarkupContent(value: parts.joined(separator: "\n\n---\n\n")), range: first.range)
  }

  /// More rules than these at one place are listed and not explained.
  static var mostExplained: Int { 2 }

  mutating func lenses(of uri: String) -> [CodeLens] {
    guard let (document, check) = checked(uri) else { return [] }
    let title = words.summary(check)
    let top = Position(line: 0, character: 0)
    return [
      CodeLens(
        range: TextRange(start: top, end: top),
        command: Command(
          title: title, command: ServerCommand.summary.rawValue, arguments: [document.uri]))
    ]
  }

  mutating func actions(_ parameters: CodeActionParameters) -> [CodeAction] {
    guard let (document, check) = checked(parameters.textDocument.uri) else { return [] }
    let lengths = document.lineLengths
    let wanted = parameters.context?.only
    func isWanted(_ kind: String) -> Bool {
      guard let wanted else { return true }
      return wanted.contains { kind == $0 || kind.hasPrefix($0 + ".") }
    }
    guard isWanted("quickfix") else { return [] }
    return check.findings.filter {
      $0.suppression == nil && $0.place.file == document.path
        && document.range(of: $0.place, lengths).meets(parameters.range)
    }.flatMap { finding -> [CodeAction] in
      let shown = [diagnostic(finding, in: document, lengths)]
      var actions: [CodeAction] = []
      if services.explain(finding.rule, language) != nil {
        let title = words.openAdvice(finding.rule)
        actions.append(
          CodeAction(
            title: title, kind: "quickfix", diagnostics: shown,
            command: Command(
              title: title, command: ServerCommand.explain.rawValue, arguments: [finding.rule])))
      }
      if let edit = document.waiver(for: finding, until: services.waiverEnd(), lengths) {
        actions.append(
          CodeAction(
            title: words.waive(finding.rule), kind: "quickfix", diagnostics: shown,
            edit: WorkspaceEdit(changes: [document.uri: [edit]])))
      }
      return actions
    }
  }

  mutating func execute(_ parameters: ExecuteCommandParameters, _ id: RequestID) -> [UInt8] {
    let argument = parameters.arguments?.first ?? ""
    switch ServerCommand(rawValue: parameters.command) {
    case .explain:
      guard let text = services.explain(argument, language) else {
        return Outgoing.error(.invalidParams, "no rule is called '\(argument)'", to: id)
      }
      open(text, named: argument)
    case .summary:
      guard let (_, check) = checked(argument) else {
        return Outgoing.error(.invalidParams, "'\(argument)' is not open", to: id)
      }
      let notes = check.notes.map { $0.text(in: language) }
      tell(([words.summary(check)] + notes).joined(separator: "\n"), type: 3)
    case nil:
      return Outgoing.error(.invalidParams, "'\(parameters.command)' is no command", to: id)
    }
    return Outgoing.result(Nothing(), to: id)
  }

  /// In an editor's tab where it can do that, else as a message.
  private mutating func open(_ text: String, named name: String) {
    if canShowDocument, let path = services.save(name, text) {
      send("window/showDocument", ShowDocument(uri: FileAddress.uri(of: path)))
    } else {
      tell(text, type: 3)
    }
  }
}

/// What the client may ask the server to do.
enum ServerCommand: String, CaseIterable {
  /// The advice of a rule. Argument: the rule.
  case explain = "candor.explain"
  /// Score, level and remarks. Argument: the document's address.
  case summary = "candor.summary"

  static var allNames: [String] { allCases.map(\.rawValue) }
}
