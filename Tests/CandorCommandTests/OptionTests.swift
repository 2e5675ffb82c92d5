import PolicyRanking
import PolicyTestSupport
import PolicyText
import Synchronization
import Testing

@testable import CandorCommand

struct OptionTests {
  @Test(arguments: [
    ("20000000", 20_000_000), ("20M", 20_000_000), ("20mb", 20_000_000), ("2G", 2_000_000_000),
    ("1k", 1_000), ("7b", 7),
  ]) func sizes(_ text: String, _ bytes: Int) throws {
    #expect(try ByteCount(option: text).bytes == bytes)
  }

  @Test(arguments: [
    "", "0", "-1", "M", "b", "1.5M", "9223372036854775807k", "99999999999999999999", "１",
  ])
  func refusedSizes(_ text: String) {
    #expect(throws: OptionFault.self) { try ByteCount(option: text) }
  }

  @Test(arguments: [("10", 10.0), ("0.5", 0.5), ("0", 0.0)])
  func seconds(_ text: String, _ seconds: Double) throws {
    #expect(try Seconds(option: text).seconds == seconds)
  }

  @Test(arguments: ["", "-1", "nan", "inf", "1e9", "0x10", "86401", "1.2.3"])
  func refusedSeconds(_ text: String) {
    #expect(throws: OptionFault.self) { try Seconds(option: text) }
  }

  @Test(arguments: [("cn", ["cn"]), ("EU,app", ["eu", "app"]), ("cn,cn", ["cn"])])
  func profiles(_ text: String, _ names: [String]) throws {
    #expect(try ProfileChoice(option: text).names == names)
  }

  @Test(arguments: ["", ",", "cn,us", "app,site", "china"])
  func refusedProfiles(_ text: String) {
    #expect(throws: OptionFault.self) { try ProfileChoice(option: text) }
  }

  @Test func aListGoesOnWhereItsOptionIsGivenAgain() throws {
    let folder = try TemporaryFolder()
    try folder.writeRubric()
    try folder.writeCorpus()
    let audit = ["audit", "in", "--rubric", "rubric", "--output", "out"]
    let both = ["--format", "json", "--format", "csv,json"]
    #expect(Session(audit + both, in: folder).status == 0)
    let files = folder.files.filter { $0.hasPrefix("out/") }.sorted()
    #expect(files.contains("out/results.json") && files.contains("out/verdicts.csv"))
    #expect(!files.contains("out/index.html"))
    let odd = Session(audit + ["--profile", "cn", "--profile", "us"], in: folder)
    #expect(odd.status == 2 && odd.error.contains("--profile: cn and us exclude each other"))
    let check = ["check", "in/good.html", "--rubric", "rubric", "--no-config", "--format", "json"]
    let two = Session(check + ["--format", "sarif"], in: folder)
    #expect(two.status == 2 && two.error.contains("--format: 'json' needs a file of its own"))
  }

  @Test(arguments: ["2024-02-30", "2024-6-30", "99999-01-01", "2024-06-30T00:00"])
  func refusedDays(_ text: String) {
    #expect(throws: OptionFault.self) { try Day(option: text) }
  }

  @Test func languages() throws {
    #expect(try LanguageChoice(option: "both").languages == [.chinese, .english])
    #expect(try BandsChoice(option: "even").bands.name == "even-20")
    #expect(throws: OptionFault.self) { try BandsChoice(option: "") }
  }

  static let colors:
    [(choice: ColorChoice, environment: [String: String], terminal: Bool, on: Bool)] = [
      (.auto, [:], true, true), (.auto, [:], false, false), (.auto, ["NO_COLOR": "1"], true, false),
      (.auto, ["NO_COLOR": ""], true, true), (.auto, ["FORCE_COLOR": "1"], false, true),
      (.auto, ["TERM": "dumb"], true, false), (.always, ["NO_COLOR": "1"], false, true),
      (.never, ["FORCE_COLOR": "1"], true, false),
    ]

  @Test(arguments: colors) func color(
    _ item: (choice: ColorChoice, environment: [String: String], terminal: Bool, on: Bool)
  ) {
    let surroundings = Surroundings(
      arguments: [], environment: item.environment, outputIsTerminal: item.terminal,
      output: { _ in true }, error: { _ in })
    #expect(item.choice.applies(in: surroundings) == item.on)
  }

  @Test func parallelResultsKeepTheirOrder() {
    for jobs in [1, 2, 7, 500] {
      // Handed out from the last to the first, as an archive has its own order.
      let next = Mutex(300)
      let results: [Int?] = parallelMap(
        count: 300, jobs: jobs,
        next: { _ in
          next.withLock { left in
            if left == 0 { return nil }
            let taken = (max(0, left - 7)..<left).reversed()
            left -= taken.count
            return taken.map { (index: $0, task: $0) }
          }
        }, work: { $0.map { $0 * 2 } })
      #expect(results == (0..<300).map { $0 * 2 })
    }
  }

  @Test(arguments: [
    ("plain 中文", "plain 中文"), ("\u{1B}[31m", "\\u{1B}[31m"), ("a\nb", "a\\u{A}b"),
    ("\u{9B}x", "\\u{9B}x"), ("\u{202E}abc", "\\u{202E}abc"), ("\u{2028}", "\\u{2028}"),
  ]) func whatSteersATerminalIsWrittenOut(_ text: String, _ shown: String) {
    #expect(text.visible == shown)
  }
}
