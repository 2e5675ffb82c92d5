import CandorCommand
import Foundation
import PolicyTestSupport
import Synchronization

/// `candor`, run in process in the folder of the forms.
enum Candor {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  static func text(_ file: String) throws -> String {
    let (status, output, error) = run(["extract", file])
    guard status == 0 else { throw Failure(description: error) }
    return output
  }

  /// Whether there is anything in the file that was judged: archives are read from their own
  /// version on.
  static func reads(_ file: String) throws -> Bool { try !verdicts(file).isEmpty }

  static func verdicts(_ file: String) throws -> [String: String] {
    let folder = try TemporaryFolder()
    let (status, _, error) = run([
      "audit", file, "--format", "json", "--output", folder.path, "--saved-at", "2026-01-01",
    ])
    guard let text = folder.text("results.json") else {
      if status == 2 { return [:] }
      throw Failure(description: error)
    }
    let results = try JSONDecoder().decode(Results.self, from: Data(text.utf8))
    let criteria = results.policies.first?.criteria ?? []
    return Dictionary(criteria.map { ($0.id, $0.verdict) }) { first, _ in first }
  }

  private struct Results: Decodable {
    struct Policy: Decodable { var criteria: [Criterion]? }
    struct Criterion: Decodable {
      var id: String
      var verdict: String
    }
    var policies: [Policy]
  }

  private static func run(_ arguments: [String]) -> (status: Int32, output: String, error: String) {
    let streams = Streams()
    let environment = ProcessInfo.processInfo.environment
    let status = runCandor(
      in: Surroundings(
        arguments: arguments, environment: ["PATH": environment["PATH"] ?? ""],
        directory: SavedForm.folder ?? "",
        output: { bytes in
          streams.output.withLock { $0 += bytes }
          return true
        },
        error: { bytes in streams.error.withLock { $0 += bytes } }))
    return (
      status, String(decoding: streams.output.withLock { $0 }, as: UTF8.self),
      String(decoding: streams.error.withLock { $0 }, as: UTF8.self)
    )
  }

  private final class Streams: Sendable {
    let output = Mutex<[UInt8]>([])
    let error = Mutex<[UInt8]>([])
  }
}
