internal import PolicyDocument
internal import PolicyRanking

extension PolicyJudge {
  /// A policy outside any audit, with its text; nil where it could not be read.
  func judged(_ pages: [SavedPage]) -> (PolicyRecord, PolicyDocument?) {
    let name = pages.first?.file ?? ""
    var subject = PolicySubject(
      id: name, name: name, files: pages.map(\.file), address: pages.first?.address,
      savedAt: savedAt)
    do throws(ReadingFailure) {
      let document = try reader.read(pages)
      subject.savedAt = subject.savedAt ?? document.savedAt
      if !document.title.isEmpty { subject.name = document.title }
      return (record(of: document, subject: subject, declaredLanguage: nil), document)
    } catch {
      return (PolicyRecord(subject: subject, status: .notAssessable(reason: error.notice)), nil)
    }
  }
}
