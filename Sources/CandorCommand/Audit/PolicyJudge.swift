internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyRanking
internal import PolicyText
internal import PolicyWorkspace

/// Takes a policy from its saved pages to its record: reads, decides whether it can be judged,
/// judges.
struct PolicyJudge: Sendable {
  let reader: PolicyReader
  let assessor: Assessor
  let maxBytes: Int
  /// Replaces what the policy's language and kind say.
  let profile: [String]
  /// For pages of which no date is known.
  let savedAt: CalendarDate?
  /// Judge every page whatever its kind.
  let assumesPolicy: Bool

  /// Never fails: what cannot be judged says why.
  func record(of task: AuditTask) -> PolicyRecord {
    var subject = task.item.subject
    guard !subject.files.isEmpty else {
      // Without the line: the same services in another order give the same report.
      return PolicyRecord(
        subject: subject,
        status: .noPolicy(reason: "the manifest names no page: the service has no policy"))
    }
    do {
      let pages = try task.pages(maxBytes: maxBytes)
      if let status = status(of: pages, isNamed: task.item.entry.place != nil) {
        if subject.name.isEmpty { subject.name = subject.id }
        subject.savedAt = subject.savedAt ?? savedAt
        return PolicyRecord(subject: subject, status: status)
      }
      let document = try reader.read(pages)
      subject.savedAt = subject.savedAt ?? savedAt ?? document.savedAt
      if subject.name.isEmpty {
        subject.name = document.title.isEmpty ? subject.id : document.title
      }
      var record = record(
        of: document, subject: subject, declaredLanguage: task.item.entry.declaredLanguage)
      record.notes += pages.flatMap { page in
        page.notes.map { pages.count > 1 ? "\(page.file): \($0)" : $0 }
      }
      return record
    } catch {
      if subject.name.isEmpty { subject.name = subject.id }
      subject.savedAt = subject.savedAt ?? savedAt
      return PolicyRecord(subject: subject, status: .notAssessable(reason: "\(error)"))
    }
  }

  /// What an answer with which a server gave no page comes to; nil when it gave one.
  ///
  /// - Parameter isNamed: whether a manifest says that this address is the policy's.
  private func status(of pages: [SavedPage], isNamed: Bool) -> PolicyStatus? {
    for (index, page) in pages.enumerated() {
      guard let status = page.status, !(200..<300).contains(status) else { continue }
      if index == 0, isNamed, status == 404 || status == 410 {
        return .noPolicy(reason: "the address of the policy answered \(status): there is none")
      }
      return .notAssessable(reason: "the server answered \(status) for \(page.file), no page")
    }
    return nil
  }

  private func record(
    of document: PolicyDocument, subject: PolicySubject, declaredLanguage: String?
  ) -> PolicyRecord {
    var record = PolicyRecord(
      subject: subject, status: status(of: document), title: document.title,
      language: document.language, pageKind: document.kind, confidence: document.confidence,
      notes: notes(on: document, declaredLanguage: declaredLanguage))
    guard case .assessed = record.status else { return record }
    record.assessment = assessor.assess(
      document,
      context: AssessmentContext(
        name: subject.name, operatorName: subject.operatorName ?? "", kind: subject.kind,
        profile: profile, savedAt: subject.savedAt))
    record.signature = TextSignature(
      document: document, names: [subject.name, subject.operatorName ?? ""].filter { !$0.isEmpty })
    return record
  }

  /// What could not be read whole is not judged: an absence could be the missing part.
  private func status(of document: PolicyDocument) -> PolicyStatus {
    for page in document.pages {
      if case .partial(let reason) = page.completeness {
        return .notAssessable(reason: "only part of \(page.file) could be read: \(reason)")
      }
    }
    if document.text.isEmpty { return .notAssessable(reason: "the page holds no text") }
    if !Language.judged.contains(document.language) {
      return .notAssessable(reason: "the text is neither Chinese nor English")
    }
    if assumesPolicy { return .assessed }
    let reason = document.kindReason
    switch document.kind {
    case .privacyPolicy, .userAgreementWithPrivacy: return .assessed
    // What a service passes off as its privacy policy is judged as that.
    case .userAgreement where document.isTitledPrivacyPolicy: return .assessed
    case .policyPart:
      return .notAPolicy(kind: document.kind, reason: reason ?? "the page is a part of a policy")
    case .userAgreement:
      return .notAPolicy(kind: document.kind, reason: reason ?? "the page is a user agreement")
    case .index:
      return .notAPolicy(kind: document.kind, reason: reason ?? "the page only links to policies")
    case .other:
      return .notAPolicy(kind: document.kind, reason: reason ?? "the page is another document")
    case .errorPage: return .notAssessable(reason: reason ?? "the page is an error message")
    case .wall: return .notAssessable(reason: reason ?? "the page asks to log in or to confirm")
    case .shell:
      return .notAssessable(reason: reason ?? "the page has no text without JavaScript")
    }
  }

  private func notes(on document: PolicyDocument, declaredLanguage: String?) -> [String] {
    let several = document.pages.count > 1
    var notes = document.pages.flatMap { page in
      page.notes.map { several ? "\(page.file): \($0)" : $0 }
    }
    if let declared = declaredLanguage?.split(separator: "-").first,
      declared != document.language.rawValue,
      document.language != .other || Language(rawValue: String(declared)) != nil
    {
      notes.append(
        "the manifest says the language is \(declared), the text reads as \(document.language.rawValue)"
      )
    }
    return notes
  }
}
