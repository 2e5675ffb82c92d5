internal import PolicyDocument
internal import PolicyHistory
internal import PolicyRanking
internal import PolicyText

/// A policy whose pages were read.
enum ReadPolicy {
  /// Nothing is left to be judged.
  case settled(PolicyRecord)
  case unjudged(UnjudgedPolicy)

  /// Of the text that is to be judged.
  var bytes: Int {
    switch self {
    case .settled: 0
    case .unjudged(let policy): policy.document.text.count
    }
  }
}

struct UnjudgedPolicy {
  let document: PolicyDocument
  let subject: PolicySubject
  /// By the manifest.
  let declaredLanguage: String?
  /// What the archives of the pages tell.
  let pageNotes: [Notice]
  /// Under which the record is stored; nil where there is no store, or where the same pages may give another record.
  let key: RecordKey?
}
