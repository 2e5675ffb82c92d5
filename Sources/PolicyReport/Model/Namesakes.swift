internal import PolicyRanking

/// Names that several services of a report have, as pages titled "Privacy Policy" give them: their ids tell them apart.
struct Namesakes: Sendable {
  private let shared: Set<String>

  init(_ ranking: Ranking) {
    var seen: Set<String> = []
    var shared: Set<String> = []
    for record in ranking.ranked.lazy.map(\.record) + ranking.unranked
    where !seen.insert(record.subject.shownName).inserted {
      shared.insert(record.subject.shownName)
    }
    self.shared = shared
  }

  /// Nil where the name tells enough.
  func id(of subject: PolicySubject) -> String? {
    shared.contains(subject.shownName) && subject.shownName != subject.id ? subject.id : nil
  }

  /// The name, with the id where the name does not tell enough.
  func name(of subject: PolicySubject, to limit: Int) -> String {
    let name = subject.shownName.shortened(to: limit)
    return id(of: subject).map { "\(name) (\($0.shortened(to: 60)))" } ?? name
  }
}
