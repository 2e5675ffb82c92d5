internal import PolicyGate
internal import PolicyText

extension LanguageServer {
  mutating func diagnostics(of uri: String) -> [Diagnostic] {
    guard let (document, check) = checked(uri) else { return [] }
    let lengths = document.lineLengths
    return check.findings.filter { $0.suppression == nil }.map {
      diagnostic($0, in: document, lengths)
    }
  }

  func diagnostic(
    _ finding: DraftFinding, in document: OpenDocument, _ lengths: [Int]
  ) -> Diagnostic {
    var lines = [finding.message.text(in: language)]
    if let advice = finding.advice { lines.append(advice.text(in: language)) }
    let isElsewhere = finding.place.file != document.path
    if isElsewhere { lines[0] = "\(finding.place.file):\(finding.place.start.line): " + lines[0] }
    return Diagnostic(
      range: document.range(of: isElsewhere ? document.top : finding.place, lengths),
      severity: finding.severity.protocolNumber, code: finding.rule,
      message: lines.joined(separator: "\n"),
      relatedInformation: finding.related.filter { !$0.isFaint }.map {
        related(to: $0, in: document, lengths)
      })
  }

  private func related(
    to related: DraftFinding.Related, in document: OpenDocument, _ lengths: [Int]
  ) -> Diagnostic.Related {
    let place = related.place
    let message = related.message.text(in: language)
    if place.file == document.path {
      return .init(
        location: .init(uri: document.uri, range: document.range(of: place, lengths)),
        message: message)
    }
    let start = Position(
      line: max(0, place.start.line - 1), character: max(0, place.start.unit - 1))
    let end = Position(line: max(0, place.end.line - 1), character: max(0, place.end.unit - 1))
    let isAbsolute = place.file.hasPrefix("/")
    return .init(
      location: .init(
        uri: isAbsolute ? FileAddress.uri(of: place.file) : document.sibling(place.file),
        range: TextRange(start: start, end: max(start, end))),
      message: message)
  }
}

extension DraftFinding.Severity {
  var protocolNumber: Int {
    switch self {
    case .error: 1
    case .warning: 2
    case .note: 3
    }
  }
}

extension OpenDocument {
  var top: DraftPlace { DraftPlace(file: path, start: .first, end: .first) }

  /// The address of a file named relative to this one's folder.
  func sibling(_ file: String) -> String {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "/"
    return FileAddress.uri(of: folder + file)
  }
}
