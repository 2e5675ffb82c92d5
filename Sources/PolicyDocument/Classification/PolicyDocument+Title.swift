extension PolicyDocument {
  /// The title names a privacy policy and nothing else, whatever the text below it is.
  public var isTitledPrivacyPolicy: Bool { DocumentName(title) == .privacy }
}
