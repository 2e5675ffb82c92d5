internal import PolicyAssessment
internal import PolicyRanking

/// A path as a report may show it: never an absolute one, which would name the reader's machine.
func shownPath(_ path: String) -> String {
  let isAbsolute = path.utf8.first == UInt8(ascii: "/") || path.utf8.first == UInt8(ascii: "\\")
  let isDrive = path.utf8.dropFirst().first == UInt8(ascii: ":")
  guard isAbsolute || isDrive else { return path }
  return path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
}

extension PolicySubject {
  /// Several pages of one policy stand in one cell, as in the manifest.
  var shownFiles: String { files.map(shownPath).joined(separator: ";") }

  /// A text-fragment link to a quotation at the service's own address. The address is known only
  /// for the first page of a policy.
  func link(to evidence: Evidence) -> ExternalAddress? {
    address(ofQuotationsIn: evidence.file).flatMap {
      TextFragment.link(to: evidence.quote, at: $0)
    }
  }

  func address(ofQuotationsIn file: String) -> String? {
    file == files.first || files.isEmpty ? address : nil
  }
}
