internal import Glibc

/// A program that takes bytes on standard input and gives bytes on standard output.
///
/// Started by `posix_spawn` and no shell, so that no argument is ever read as a command.
struct ChildProgram: Sendable {
  let path: FilePath
  let arguments: [String]
  /// Beside the locale: `HOME=…`, where the program keeps what it was told.
  var environment: [String] = []

  enum Failure: Error, Hashable {
    case notStarted(String)
    case tookTooLong
    case tooMuchOutput
    case status(Int32)
  }

  /// The first executable file of that name in the folders of a `PATH`.
  static func find(_ name: String, searchPath: String) -> FilePath? {
    searchPath.split(separator: ":").lazy
      // A relative folder would let what is audited bring its own program.
      .filter { $0.hasPrefix("/") }
      .map { FilePath(String($0)).appending(FilePath(name)) }
      .first { path in
        (try? FileStatus.of(path, followingLinks: true))?.kind == .file
          && path.withCString { access($0, X_OK) } == 0
      }
  }

  /// - Parameters:
  ///   - limit: bytes of output.
  ///   - seconds: wall time; nil for no limit.
  func run(_ input: [UInt8], limit: Int, seconds: Double?) throws(Failure) -> [UInt8] {
    // A file, not a pipe: the program may write before it has read everything.
    guard let file = tmpfile() else { throw .notStarted("no temporary file can be made") }
    defer { fclose(file) }
    let written = input.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    guard written == input.count, fflush(file) == 0, lseek(fileno(file), 0, SEEK_SET) == 0 else {
      throw .notStarted("the temporary file cannot be written")
    }
    // Swift has no `pipe2`. A pipe that is only then told to close on `exec` is held by a program that
    // another thread starts between, and this one's output would not end before that program does.
    var ends: [Int32] = [-1, -1]
    let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, type, 0, &ends) == 0 else {
      throw .notStarted("no socket can be made")
    }
    defer { close(ends[0]) }
    let started = Result { () throws(Failure) in
      try start(input: fileno(file), output: ends[1])
    }
    close(ends[1])
    let process = try started.get()
    let deadline = seconds.map { ContinuousClock.now + .seconds($0) }
    do throws(Failure) {
      let output = try Self.read(ends[0], limit: limit, until: deadline)
      let status = try Self.wait(process, until: deadline)
      guard status == 0 else { throw .status(status) }
      return output
    } catch {
      if case .status = error { throw error }
      kill(process, SIGKILL)
      _ = try? Self.wait(process, until: nil)
      throw error
    }
  }

  private func start(input: Int32, output: Int32) throws(Failure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var process = pid_t()
    let words = ([path.displayed] + arguments).map { strdup($0) } as [UnsafeMutablePointer<CChar>?]
    let environment = (["LC_ALL=C.UTF-8"] + environment).map { strdup($0) }
    defer { for word in words + environment { free(word) } }
    let result = path.withCString {
      posix_spawn(&process, $0, &actions, nil, words + [nil], environment + [nil])
    }
    guard result == 0 else {
      throw .notStarted(result.map { "\(FileFailure.number($0))" } ?? "its path holds a null")
    }
    return process
  }

  private static func read(
    _ descriptor: Int32, limit: Int, until deadline: ContinuousClock.Instant?
  ) throws(Failure) -> [UInt8] {
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var wait: Int32 = -1
      if let deadline {
        let left = deadline - ContinuousClock.now
        guard left > .zero else { throw .tookTooLong }
        wait = Int32(clamping: Int(left / .milliseconds(1)) + 1)
      }
      var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = Glibc.poll(&poll, 1, wait)
      if ready == 0 || (ready < 0 && errno == EINTR) { continue }
      let got = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { return output }
      guard output.count + got <= limit else { throw .tooMuchOutput }
      output += chunk.prefix(got)
    }
  }

  /// The exit status; 128 and the signal's number when one ended it.
  private static func wait(
    _ process: pid_t, until deadline: ContinuousClock.Instant?
  ) throws(Failure) -> Int32 {
    var status: Int32 = 0
    // Microseconds between two looks: a program nearly always ends with its output.
    var pause: UInt32 = 50
    while true {
      let ended = waitpid(process, &status, deadline == nil ? 0 : WNOHANG)
      if ended == process { break }
      if ended < 0 {
        guard errno == EINTR else { return -1 }
      } else if let deadline {
        guard ContinuousClock.now < deadline else { throw .tookTooLong }
        usleep(pause)
        pause = min(2 * pause, 10_000)
      }
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
