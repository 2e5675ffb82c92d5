internal import PolicyText

/// The style sheet or a script of the report, with the digest the page's content security policy
/// names. Only these constants of ours can be one.
struct InlineAsset: Sendable {
  let tag: String
  let source: [UInt8]
  /// As in a content security policy: `'sha256-…'`.
  let policyDigest: String

  private init(tag: String, source: String) {
    self.tag = tag
    self.source = Array(source.utf8)
    policyDigest = "'sha256-" + base64(SHA256.digest(of: self.source)) + "'"
  }

  static let styleSheet = InlineAsset(tag: "style", source: styleSheetSource)
  /// What a page of a comparison has beyond the others.
  static let comparisonStyle = InlineAsset(tag: "style", source: comparisonStyleSource)
  /// What the pages of a ranking have beyond the others.
  static let rankingStyle = InlineAsset(tag: "style", source: rankingStyleSource)
  static let pageScript = InlineAsset(tag: "script", source: pageScriptSource)
  static let namesScript = InlineAsset(tag: "script", source: namesScriptSource)
  static let tableScript = InlineAsset(tag: "script", source: tableScriptSource)
}
