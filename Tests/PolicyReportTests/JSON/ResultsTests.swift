import Foundation
import PolicyRanking
import Testing

@testable import PolicyReport

@Suite("results.json")
struct ResultsTests {
  static let reports = [
    SampleReport.plain, HostileSample.report(hostile: true), SampleReport.report([]),
  ]

  private static func results(_ report: AuditReport) throws -> [UInt8] {
    try render(report, as: .json, languages: []).first?.bytes ?? []
  }

  @Test("It is JSON of schema version 1 with the members others rely on", arguments: 0..<3)
  func shape(_ index: Int) throws {
    let report = Self.reports[index]
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(Self.results(report))) as? [String: Any])
    #expect(root["schemaVersion"] as? Int == 1)
    let policies = try #require(root["policies"] as? [[String: Any]])
    #expect(policies.count == report.ranking.ranked.count + report.ranking.unranked.count)
    for policy in policies {
      let status = try #require(policy["status"] as? String)
      let isRanked = status == "assessed" || status == "no-policy"
      #expect((policy["score"] is NSNull) == !isRanked)
      #expect((policy["rank"] is NSNull) == !isRanked)
      for criterion in try #require(policy["criteria"] as? [[String: Any]]) {
        #expect(criterion["id"] is String && criterion["verdict"] is String)
        let verdict = try #require(criterion["verdict"] as? String)
        if ["met", "partly", "contradicted", "strong", "weak"].contains(verdict) {
          #expect((criterion["evidence"] as? [Any])?.isEmpty == false)
        }
      }
    }
  }

  @Test("It has no raw control or bidirectional characters, and texts come back unchanged")
  func texts() throws {
    let report = HostileSample.report(hostile: true)
    let text = String(decoding: try Self.results(report), as: UTF8.self)
    #expect(!text.unicodeScalars.contains { $0.isHidden && $0 != "\n" && $0.value < 0x10000 })
    let root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let policies = try #require(root?["policies"] as? [[String: Any]])
    let names = policies.compactMap { $0["name"] as? String }
    for original in HostileSample.texts { #expect(names.contains(original)) }
  }

  @Test("The same report is the same bytes")
  func deterministic() throws {
    let (one, other) = (
      try Self.results(SampleReport.plain), try Self.results(SampleReport.plain)
    )
    #expect(one == other)
  }

  @Test(
    "It follows docs/results.schema.json", .enabled(if: PythonSchema.isAvailable), arguments: 0..<3)
  func schema(_ index: Int) throws {
    let answer = try PythonSchema.validate(Self.results(Self.reports[index]))
    #expect(answer == "valid")
  }

  @Test(
    "Decimals are exact",
    arguments: [
      (715, 1, "71.5"), (-5, 1, "-0.5"), (0, 1, "0.0"), (1000, 1, "100.0"), (33, 3, "0.033"),
    ])
  func decimals(_ number: Int, _ places: Int, _ expected: String) {
    #expect(decimal(number, places: places) == expected)
  }

  @Test(
    "Shares never trap", arguments: [(0, 0), (1, 0), (1, 3), (2, 3), (Int.max, Int.max), (-1, 5)])
  func shares(_ count: Int, _ total: Int) {
    #expect((0...1000).contains(share(count, of: total, parts: 1000)))
  }
}

/// Python's `jsonschema`, where the machine has it.
enum PythonSchema {
  static let schema = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/results.schema.json")

  static let isAvailable =
    (try? run(["-c", "import jsonschema; jsonschema.Draft202012Validator"]))?
    .status == 0

  static func validate(_ bytes: [UInt8]) throws -> String {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "candor-results-\(UUID().uuidString).json")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let program = """
      import json, sys, jsonschema
      schema, results = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:3])
      jsonschema.Draft202012Validator.check_schema(schema)
      errors = sorted(jsonschema.Draft202012Validator(schema).iter_errors(results), key=str)
      print("\\n".join(f"{list(e.path)}: {e.message[:200]}" for e in errors) or "valid", end="")
      """
    return try run(["-c", program, schema.path(), file.path()]).output
  }

  private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
