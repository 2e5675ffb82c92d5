internal import Foundation
public import PolicyRanking
internal import PolicyRubric

/// A `results.json`, read as far as another run can be compared with it.
public enum ResultsFile {
  public static let name = "results.json"

  /// A file beyond this is not read: tens of thousands of policies.
  private static let mostBytes = 4_000_000_000

  /// - Parameter location: the file, or the folder of a report.
  /// - Throws: that it cannot be read, or what in it is not of a `results.json`.
  public static func snapshot(at location: Location) throws(InputProblem) -> RunSnapshot {
    let place =
      location.isFolder
      ? Location(
        displayed(location.name, FilePath(name)), path: location.path.appending(FilePath(name)))
      : location
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try readFile(place.path, limit: mostBytes)
    } catch {
      throw place.problem(error)
    }
    return try snapshot(of: bytes, name: place.name)
  }

  /// Whether a folder holds a report.
  public static func isReport(_ folder: Location) -> Bool {
    Location("", path: folder.path.appending(FilePath(name))).isOther
  }

  /// - Parameter name: the file's, for messages and as the name of the run.
  public static func snapshot(
    of bytes: [UInt8], name: String
  ) throws(InputProblem) -> RunSnapshot {
    func problem(_ message: String) -> InputProblem { InputProblem(file: name, message: message) }
    func otherVersion(_ version: Int) -> InputProblem {
      problem("schema version \(version) is not known; this Candor reads version 1")
    }
    let results: Results
    do {
      results = try JSONDecoder().decode(Results.self, from: Data(bytes))
    } catch {
      // Another version may lack anything but its number.
      if let other = try? JSONDecoder().decode(Version.self, from: Data(bytes)),
        other.schemaVersion != 1
      {
        throw otherVersion(other.schemaVersion)
      }
      let what = (error as? DecodingError).map { ": " + describe($0) } ?? ""
      throw problem("it is no results.json of candor audit\(what)")
    }
    guard results.schemaVersion == 1 else { throw otherVersion(results.schemaVersion) }
    var policies: [PolicyStanding] = []
    policies.reserveCapacity(results.policies.count)
    for policy in results.policies {
      guard let standing = policy.standing else {
        throw problem(
          "policy \"\(policy.id)\" has a level, score or verdict that is not known; was it written by "
            + "a newer Candor?")
      }
      policies.append(standing)
    }
    let title = results.title ?? ""
    return RunSnapshot(
      name: title.isEmpty ? name : title,
      basis: RunSnapshot.Basis(
        toolVersion: results.tool.version, rubricID: results.rubric.id,
        rubricVersion: results.rubric.version, rubricDigest: results.rubric.digest,
        bands: results.bands), policies: policies)
  }

  private static func describe(_ error: DecodingError) -> String {
    let context: DecodingError.Context =
      switch error {
      case .typeMismatch(_, let context), .valueNotFound(_, let context),
        .keyNotFound(_, let context), .dataCorrupted(let context):
        context
      @unknown default: DecodingError.Context(codingPath: [], debugDescription: "")
      }
    var path = ""
    for key in context.codingPath {
      path += key.intValue.map { "[\($0)]" } ?? (path.isEmpty ? "" : ".") + key.stringValue
    }
    switch error {
    case .keyNotFound(let key, _):
      return (path.isEmpty ? "" : path + " has ") + "no \"\(key.stringValue)\""
    case .typeMismatch, .valueNotFound: return "\(path) is of another type"
    default: return "it is not whole JSON"
    }
  }
}

private struct Version: Decodable { var schemaVersion: Int }

private struct Results: Decodable {
  struct Tool: Decodable { var version: String }
  struct RubricName: Decodable { var id, version, digest: String }

  var schemaVersion: Int
  var tool: Tool
  var rubric: RubricName
  var bands: String
  var title: String?
  var policies: [Policy]
}

private struct Policy: Decodable {
  struct Criterion: Decodable {
    struct Evidence: Decodable { var quote: String }
    var id, verdict: String
    var evidence: [Evidence]?
  }

  var id: String
  var name: String
  var sector: String?
  var status: String
  var score: Double?
  var level: String?
  var rank: Int?
  var criteria: [Criterion]?

  /// Nil where something in it is not known.
  var standing: PolicyStanding? {
    var place: PolicyStanding.Place?
    if let rank {
      guard let score, (0...100).contains(score), let level = level.flatMap(Level.init(rawValue:))
      else { return nil }
      place = PolicyStanding.Place(
        tenths: Int((score * 10).rounded()), level: level, rank: rank)
    }
    var verdicts: [PolicyStanding.CriterionVerdict] = []
    for criterion in criteria ?? [] {
      guard let verdict = Verdict(rawValue: criterion.verdict) else { return nil }
      verdicts.append(
        PolicyStanding.CriterionVerdict(
          criterion: CriterionID(rawValue: criterion.id), verdict: verdict,
          quote: criterion.evidence?.first?.quote))
    }
    return PolicyStanding(
      id: id, name: name, sector: sector, status: status, place: place, verdicts: verdicts)
  }
}
