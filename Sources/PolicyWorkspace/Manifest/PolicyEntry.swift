public import PolicyRanking

/// A service to be audited, as the manifest or the folder names it.
public struct PolicyEntry: Sendable, Hashable {
  public var subject: PolicySubject
  /// The manifest's `language`; what the text is in decides, a difference is worth a note.
  public var declaredLanguage: String?
  /// The line of the manifest that names it; nil for a page found in a folder.
  public var line: Int?
  /// Where it is named, such as `manifest.csv:12`, without the folders above: reports show it, and
  /// they must not tell where the manifest lay.
  public var place: String?

  public init(
    subject: PolicySubject, declaredLanguage: String? = nil, line: Int? = nil, place: String? = nil
  ) {
    self.subject = subject
    self.declaredLanguage = declaredLanguage
    self.line = line
    self.place = place
  }
}
