public import PolicyRanking

/// A service to be audited, as the manifest or the folder names it.
public struct PolicyEntry: Sendable, Hashable {
  public var subject: PolicySubject
  /// The manifest's `language`; what the text is in decides, a difference is worth a note.
  public var declaredLanguage: String?
  /// Where it is named, such as `manifest.csv:12`; nil for a page found in a folder.
  public var place: String?

  public init(subject: PolicySubject, declaredLanguage: String? = nil, place: String? = nil) {
    self.subject = subject
    self.declaredLanguage = declaredLanguage
    self.place = place
  }
}
