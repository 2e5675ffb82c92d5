internal import CandorCommand
internal import PolicyTestSupport
internal import Synchronization

/// One run of `candor` in process, with what it said.
struct Session {
  var status: Int32
  var output: String
  var error: String

  init(
    _ arguments: [String], in folder: TemporaryFolder, environment: [String: String] = [:],
    terminal: Bool = false, cores: Int = 2, fullDisk: Bool = false, now: Int? = nil,
    input: [UInt8] = []
  ) {
    let streams = Streams()
    streams.input.withLock { $0 = input }
    status = runCandor(
      in: Surroundings(
        arguments: arguments, environment: environment, directory: folder.path, cores: cores,
        outputIsTerminal: terminal, errorIsTerminal: terminal, width: 100,
        clock: { now },
        input: {
          // In pieces, as a pipe gives them.
          streams.input.withLock { rest in
            defer { rest.removeFirst(min(1000, rest.count)) }
            return Array(rest.prefix(1000))
          }
        },
        output: { bytes in
          if fullDisk { return false }
          streams.output.withLock { $0 += bytes }
          return true
        },
        error: { bytes in streams.error.withLock { $0 += bytes } }))
    output = String(decoding: streams.output.withLock { $0 }, as: UTF8.self)
    error = String(decoding: streams.error.withLock { $0 }, as: UTF8.self)
  }

  private final class Streams: Sendable {
    let input = Mutex<[UInt8]>([])
    let output = Mutex<[UInt8]>([])
    let error = Mutex<[UInt8]>([])
  }
}

extension TemporaryFolder {
  /// A rubric of one criterion and one red flag, so that these tests do not hang on the built-in
  /// one.
  func writeRubric(_ folder: String = "rubric") throws {
    try write("\(folder)/rubric.yaml", "id: tiny\nversion: 1.2.3\n")
    _ = Session(
      ["rubric", "new", "right-delete", "--dimension", "rights", "--rubric", folder], in: self)
    _ = Session(
      [
        "rubric", "new", "rf-sale", "--dimension", "sharing", "--kind", "red-flag", "--rubric",
        folder,
      ],
      in: self)
    for name in ["right-delete", "rf-sale"] {
      let path = "\(folder)/criteria/\(name).yaml"
      try write(path, (text(path) ?? "").replacing("status: preview", with: "status: stable"))
    }
  }

  /// Three services: one good policy, one that says nothing, one without any.
  func writeCorpus(_ folder: String = "in") throws {
    try write(
      "\(folder)/manifest.csv",
      """
      id,name,operator,group,sector,kind,language,file,url,saved_at
      good,好应用,甲公司,,social,app,zh,good.html,https://good.example/privacy,2024-06-30
      poor,Poor,Poor Ltd,,,site,en,poor.html,,2024-06-30
      none,None,,,,site,,,,
      gone,Gone,,,,site,,gone.html,,

      """)
    let chinese = String(repeating: "<p>我们按照本隐私政策收集和使用您的个人信息，并保护您的个人信息安全。</p>", count: 20)
    try write(
      "\(folder)/good.html",
      "<!DOCTYPE html><html lang=zh><meta charset=utf-8><title>好应用隐私政策</title>"
        + "<h1>隐私政策</h1>\(chinese)<h2>您的权利</h2><p>本政策写明甲要素。</p></html>")
    let english = String(
      repeating: "<p>We collect and use your personal data as this privacy policy says.</p>",
      count: 20)
    try write(
      "\(folder)/poor.html",
      "<!DOCTYPE html><html lang=en><title>Privacy Policy</title><h1>Privacy Policy</h1>\(english)</html>"
    )
  }
}
