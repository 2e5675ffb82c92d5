internal import Foundation
internal import PolicyGate
internal import PolicyRubric
internal import PolicyWorkspace

/// The `results.json` of `--against`, read as far as a draft is held against it.
enum CorpusResults {
  static func read(_ place: FolderPath, name: String) throws(CommandFailure) -> Corpus {
    let location = Location(place.path)
    let file = location.isFolder ? place.appending("results.json") : place
    let text: TextFile
    do throws(InputProblem) {
      text = try textFile(at: Location(file.path), maxBytes: 1 << 30)
    } catch {
      throw CommandFailure("--against \(name): \(error.message)")
    }
    let results: Results
    do {
      results = try JSONDecoder().decode(Results.self, from: Data(text.text.utf8))
    } catch {
      throw CommandFailure("--against \(name): it is no results.json of candor audit")
    }
    guard results.schemaVersion == 1 else {
      throw CommandFailure(
        "--against \(name): schema version \(results.schemaVersion) is not known; this reads 1")
    }
    return Corpus(
      name: name, rubricDigest: results.rubric?.digest,
      policies: results.policies.compactMap { policy in
        guard policy.rank != nil, let score = policy.score, (0...100).contains(score) else {
          return nil
        }
        let met = (policy.criteria ?? []).filter { $0.verdict == "met" }
        let quotes = met.compactMap { criterion in
          criterion.evidence?.first.map { (CriterionID(rawValue: criterion.id), $0.quote) }
        }
        return Corpus.Policy(
          name: policy.name, tenths: Int((score * 10).rounded()),
          quotes: Dictionary(quotes) { first, _ in first })
      })
  }

  private struct Results: Decodable {
    struct Rubric: Decodable { var digest: String }
    var schemaVersion: Int
    var rubric: Rubric?
    var policies: [Policy]
  }

  private struct Policy: Decodable {
    var name: String
    var rank: Int?
    var score: Double?
    var criteria: [Criterion]?
  }

  private struct Criterion: Decodable {
    struct Evidence: Decodable { var quote: String }
    var id: String
    var verdict: String
    var evidence: [Evidence]?
  }
}
