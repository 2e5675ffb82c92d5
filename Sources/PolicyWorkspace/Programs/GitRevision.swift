/// Files as a revision of a git repository has them, through `git` on `PATH`.
public struct GitRevision: Sendable {
  public let name: String
  private let git: FilePath
  private let environment: [String]
  private let folder: String

  /// - Parameters:
  ///   - folder: somewhere in the repository.
  ///   - environment: of the process; `PATH` and `HOME` count.
  /// - Throws: that there is no git, no repository or no such revision.
  public init(
    _ name: String, in folder: String, environment: [String: String]
  ) throws(InputProblem) {
    guard let git = ChildProgram.find("git", searchPath: environment["PATH"] ?? "") else {
      throw InputProblem(file: name, message: "--since needs git on PATH; install it")
    }
    self.name = name
    self.git = git
    self.folder = folder.isEmpty ? "." : folder
    // A checkout of another user is trusted where the person's own settings say so.
    self.environment = ["HOME", "XDG_CONFIG_HOME", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_COUNT"]
      .compactMap { key in environment[key].map { "\(key)=\($0)" } }
    guard !name.isEmpty, !name.hasPrefix("-"), (try? run(["rev-parse", "--git-dir"])) != nil else {
      throw InputProblem(
        file: name, message: "no git repository can be read here; --since compares with one")
    }
    guard
      (try? run(["rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"]))
        != nil
    else {
      throw InputProblem(
        file: name,
        message:
          "is no revision of this repository; in CI fetch it first (git fetch, fetch-depth: 0)")
    }
  }

  /// The file's bytes then.
  ///
  /// - Parameter path: relative to the folder.
  /// - Returns: nil where the revision has no such file.
  /// - Throws: that it is there and cannot be read.
  public func file(_ path: String, maxBytes: Int) throws(InputProblem) -> [UInt8]? {
    let object = "\(name):./\(path)"
    guard (try? run(["cat-file", "-e", object])) != nil else { return nil }
    do throws(ChildProgram.Failure) {
      return try run(["cat-file", "blob", object], limit: maxBytes)
    } catch {
      throw InputProblem(file: "\(name):\(path)", message: "git cannot show it: \(error)")
    }
  }

  private func run(
    _ arguments: [String], limit: Int = 1 << 16
  ) throws(ChildProgram.Failure) -> [UInt8] {
    try ChildProgram(path: git, arguments: ["-C", folder] + arguments, environment: environment)
      .run([], limit: limit, seconds: 30)
  }
}
