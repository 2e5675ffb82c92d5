internal import PolicyAssessment
internal import PolicyDocument
internal import PolicyHistory
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
  // Of all who judge at the same time.
  private let units = UnitMemory()
  private let copies = JudgedPolicies()
  /// Of `--database`: what is there is not judged again.
  var store: RecordStore?

  /// The record of each policy, in their order. Never fails: what cannot be judged says why.
  ///
  /// Several policies are read before the first of them is judged: a processor's caches hold the code that reads, or
  /// the code that judges, but not both. Read and judged in turn, each costs 7 % more.
  ///
  /// - Parameter keep: gives what is to be kept of a record; asked as soon as the record is there.
  func records(
    of tasks: [AuditTask], keeping keep: (PolicyRecord) -> PolicyRecord = { $0 }
  ) -> [PolicyRecord] {
    var records: [PolicyRecord] = []
    var policies: [ReadPolicy] = []
    var bytes = 0
    func judgeAll() {
      for policy in policies { records.append(keep(record(of: policy))) }
      policies = []
      bytes = 0
    }
    for task in tasks {
      let policy = read(task)
      bytes += policy.bytes
      policies.append(policy)
      if bytes >= Self.mostBytes { judgeAll() }
    }
    judgeAll()
    return records
  }

  /// Of texts that wait to be judged.
  private static let mostBytes = 1 << 20

  private func read(_ task: AuditTask) -> ReadPolicy {
    let subject = task.item.subject
    guard !subject.files.isEmpty else {
      // Without the line: the same services in another order give the same report.
      return .settled(
        PolicyRecord(
          subject: subject,
          status: .noPolicy(reason: .noPageNamed)))
    }
    let pages: [SavedPage]
    do {
      pages = try task.pages(maxBytes: maxBytes)
    } catch {
      return .settled(record(of: subject, .notAssessable(reason: error.notice)))
    }
    guard let store else { return read(pages, of: task.item, key: nil) }
    let key = task.item.key(of: pages)
    if let known = store.record(key, of: subject) {
      return .settled(completed(known, pages, task.item))
    }
    return read(pages, of: task.item, key: key)
  }

  /// A text that cannot be asked for later, of an archive that would have to be walked from its
  /// beginning, is read again while its pages are here.
  private func completed(
    _ record: PolicyRecord, _ pages: [SavedPage], _ item: AuditItem
  ) -> PolicyRecord {
    guard record.signature != nil, !item.isQuickToRead, let document = try? reader.read(pages)
    else { return record }
    var record = record
    record.signature = signature(of: document, record.subject)
    record.document = document
    return record
  }

  /// - Parameter key: of the pages, where there is a store.
  private func read(_ pages: [SavedPage], of item: AuditItem, key: RecordKey?) -> ReadPolicy {
    var subject = item.subject
    if let status = status(of: pages, isNamed: item.entry.place != nil) {
      return .settled(stored(record(of: subject, status), key))
    }
    let document: PolicyDocument
    do {
      document = try reader.read(pages)
    } catch {
      let record = record(of: subject, .notAssessable(reason: error.notice))
      return .settled(error.lasts ? stored(record, key) : record)
    }
    subject.savedAt = subject.savedAt ?? savedAt ?? document.savedAt
    if subject.name.isEmpty {
      subject.name = document.title.isEmpty ? subject.id : document.title
    }
    return .unjudged(
      UnjudgedPolicy(
        document: document, subject: subject, declaredLanguage: item.entry.declaredLanguage,
        pageNotes: pages.flatMap { page in
          page.notes.map { pages.count > 1 ? $0.about(page.file) : $0 }
        },
        key: document.isComplete ? key : nil))
  }

  private func record(of policy: ReadPolicy) -> PolicyRecord {
    switch policy {
    case .settled(let record): return record
    case .unjudged(let policy):
      var record = record(
        of: policy.document, subject: policy.subject, declaredLanguage: policy.declaredLanguage)
      record.notes += policy.pageNotes
      return stored(record, policy.key)
    }
  }

  private func stored(_ record: PolicyRecord, _ key: RecordKey?) -> PolicyRecord {
    if let key { store?.add(record, key) }
    return record
  }

  /// Of a policy without a document.
  private func record(of subject: PolicySubject, _ status: PolicyStatus) -> PolicyRecord {
    var subject = subject
    if subject.name.isEmpty { subject.name = subject.id }
    subject.savedAt = subject.savedAt ?? savedAt
    return PolicyRecord(subject: subject, status: status)
  }

  /// The policy as it was read when it was judged; nil when it can no longer be read.
  func document(of item: AuditItem) -> PolicyDocument? {
    item.isQuickToRead ? reread(item) : nil
  }

  /// For the few records whose text has to be compared and that came without it.
  func signature(of record: PolicyRecord, _ item: AuditItem) -> TextSignature? {
    reread(item).map { signature(of: $0, record.subject) }
  }

  private func reread(_ item: AuditItem) -> PolicyDocument? {
    guard let pages = try? item.pages(maxBytes: maxBytes) else { return nil }
    return try? reader.read(pages)
  }

  func record(
    of document: PolicyDocument, subject: PolicySubject, declaredLanguage: String? = nil
  ) -> PolicyRecord {
    var record = PolicyRecord(
      subject: subject, status: status(of: document), title: document.title,
      language: document.language, pageKind: document.kind, confidence: document.confidence,
      notes: notes(on: document, declaredLanguage: declaredLanguage))
    guard case .assessed = record.status else { return record }
    let context = AssessmentContext(
      name: subject.name, operatorName: subject.operatorName ?? "",
      isNameGiven: subject.name != subject.id, kind: subject.kind, profile: profile,
      savedAt: subject.savedAt)
    let judged = copies.judged(document, context) {
      JudgedPolicy(
        document: document, context: context,
        assessment: assessor.assess(document, context: context),
        signature: signature(of: document, subject))
    }
    record.assessment = judged.assessment
    record.signature = judged.signature
    record.document = document
    return record
  }

  private func signature(of document: PolicyDocument, _ subject: PolicySubject) -> TextSignature {
    TextSignature(
      document: document, names: [subject.name, subject.operatorName ?? ""].filter { !$0.isEmpty },
      recalling: units)
  }
}

extension PolicyDocument {
  /// What was cut short, by its size or by the clock, may come to more another time.
  fileprivate var isComplete: Bool { pages.allSatisfy { $0.completeness == .complete } }
}

extension ReadingFailure {
  /// Whether the page itself is the reason, and not what it was read with.
  fileprivate var lasts: Bool {
    switch self {
    case .empty, .binary, .tooLarge, .undecodable: true
    case .parserFailed, .damaged, .missingTool: false
    }
  }
}
