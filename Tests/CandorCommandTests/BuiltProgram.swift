import Foundation
import PolicyTestSupport

/// The program that was built with these tests.
enum BuiltProgram {
  static let path: String? = {
    var folder = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
    for _ in 0..<4 {
      let program = folder.appendingPathComponent("candor").path
      if FileManager.default.isExecutableFile(atPath: program) { return program }
      folder = folder.deletingLastPathComponent()
    }
    return nil
  }()

  static func run(
    _ arguments: String, in folder: TemporaryFolder, before: String = "exec"
  ) throws -> (status: Int32, error: String) {
    let process = try process("\(before) '\(path ?? "")' \(arguments)", in: folder)
    let error = Pipe()
    process.standardError = error
    try process.run()
    let said = error.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }

  static func start(
    _ arguments: String, in folder: TemporaryFolder, killAfterMicroseconds: Int
  ) throws {
    let process = try process("exec '\(path ?? "")' \(arguments)", in: folder)
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(UInt32(killAfterMicroseconds))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// The most memory the program held at a time, in kilobytes (`VmHWM`), and its status.
  static func peak(
    _ arguments: String, in folder: TemporaryFolder
  ) throws -> (kilobytes: Int, status: Int32) {
    let process = try process("exec '\(path ?? "")' \(arguments)", in: folder)
    process.standardError = FileHandle.nullDevice
    try process.run()
    var peak = 0
    while process.isRunning {
      let file = "/proc/\(process.processIdentifier)/status"
      let status = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
      let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
      peak = max(peak, line.flatMap { Int($0.filter(\.isNumber)) } ?? 0)
      usleep(5_000)
    }
    process.waitUntilExit()
    return (peak, process.terminationStatus)
  }

  private static func process(_ command: String, in folder: TemporaryFolder) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.standardOutput = FileHandle.nullDevice
    return process
  }
}

extension TemporaryFolder {
  /// Every file below `folder`, by its path in it.
  func contents(below folder: String) -> [String: String] {
    var contents: [String: String] = [:]
    for file in files where file.hasPrefix(folder + "/") {
      contents[String(file.dropFirst(folder.count + 1))] = text(file)
    }
    return contents
  }
}
