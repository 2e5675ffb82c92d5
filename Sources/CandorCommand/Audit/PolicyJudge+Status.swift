internal import PolicyDocument
internal import PolicyRanking
internal import PolicyText
internal import PolicyWorkspace

/// Whether a policy can be judged, and what has to be said beside its verdicts.
extension PolicyJudge {
  /// What an answer with which a server gave no page comes to; nil when it gave one.
  ///
  /// - Parameter isNamed: whether a manifest says that this address is the policy's.
  func status(of pages: [SavedPage], isNamed: Bool) -> PolicyStatus? {
    for (index, page) in pages.enumerated() {
      guard let status = page.status, !(200..<300).contains(status) else { continue }
      if index == 0, isNamed, status == 404 || status == 410 {
        return .noPolicy(reason: .addressGone(status))
      }
      return .notAssessable(reason: .noPageServed(status, page.file))
    }
    return nil
  }

  /// What could not be read whole is not judged: an absence could be the missing part.
  func status(of document: PolicyDocument) -> PolicyStatus {
    for page in document.pages {
      if case .partial(let reason) = page.completeness {
        return .notAssessable(reason: .partlyRead(page.file, reason))
      }
    }
    let reason = document.kindReason ?? .kind(document.kind)
    // Of a page without a policy the language of its few words says nothing.
    if !assumesPolicy, [.errorPage, .wall, .shell].contains(document.kind) {
      return .notAssessable(reason: reason)
    }
    if document.text.isEmpty { return .notAssessable(reason: .noText) }
    if !Language.judged.contains(document.language) {
      return .notAssessable(reason: .otherLanguage)
    }
    if assumesPolicy { return .assessed }
    switch document.kind {
    case .privacyPolicy, .userAgreementWithPrivacy: return .assessed
    // What a service passes off as its privacy policy is judged as that.
    case .userAgreement where document.isTitledPrivacyPolicy: return .assessed
    case .policyPart, .userAgreement, .index, .other:
      return .notAPolicy(kind: document.kind, reason: reason)
    case .errorPage, .wall, .shell: return .notAssessable(reason: reason)
    }
  }

  func notes(on document: PolicyDocument, declaredLanguage: String?) -> [Notice] {
    let several = document.pages.count > 1
    var notes = document.pages.flatMap { page in
      page.notes.map { several ? $0.about(page.file) : $0 }
    }
    if let declared = declaredLanguage?.split(separator: "-").first,
      declared != document.language.rawValue,
      document.language != .other || Language(rawValue: String(declared)) != nil
    {
      notes.append(.declaredLanguage(String(declared), is: document.language))
    }
    return notes
  }
}
