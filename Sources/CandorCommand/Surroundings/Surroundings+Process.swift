internal import Glibc
internal import PolicyText
internal import Synchronization

extension Surroundings {
  /// Those of this process.
  public static func process() -> Surroundings {
    Surroundings(
      arguments: Array(CommandLine.arguments.dropFirst()), environment: processEnvironment(),
      cores: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))),
      outputIsTerminal: isatty(STDOUT_FILENO) == 1, errorIsTerminal: isatty(STDERR_FILENO) == 1,
      width: terminalWidth(), today: localDate(), clock: { Int(time(nil)) },
      input: { read(STDIN_FILENO) }, output: { write($0, to: STDOUT_FILENO) },
      error: { _ = write($0, to: STDERR_FILENO) },
      leave: { value in left.withLock { $0.append(value) } })
  }
}

/// What is left to the end of the process: what is global is never freed.
private let left = Mutex<[any Sendable]>([])

private func processEnvironment() -> [String: String] {
  var variables: [String: String] = [:]
  var next = environ
  while let entry = next.pointee {
    let text = String(cString: entry)
    if let equals = text.firstIndex(of: "=") {
      variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
    }
    next += 1
  }
  return variables
}

private func localDate() -> CalendarDate? {
  var now = time(nil)
  var parts = tm()
  guard localtime_r(&now, &parts) != nil else { return nil }
  return CalendarDate(
    year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
}

private func read(_ file: Int32) -> [UInt8] {
  [UInt8](unsafeUninitializedCapacity: 64 << 10) { buffer, count in
    var got = -1
    repeat {
      got = Glibc.read(file, buffer.baseAddress, buffer.count)
    } while got < 0
      && errno == EINTR
    count = max(0, got)
  }
}

private func terminalWidth() -> Int {
  var size = winsize()
  for terminal in [STDOUT_FILENO, STDERR_FILENO] {
    if ioctl(terminal, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
  }
  return 100
}

private func write(_ bytes: [UInt8], to file: Int32) -> Bool {
  var done = 0
  while done < bytes.count {
    let put = bytes.withUnsafeBytes { raw in
      raw.baseAddress.map { Glibc.write(file, $0 + done, raw.count - done) } ?? 0
    }
    if put < 0, errno == EINTR { continue }
    guard put > 0 else { return false }
    done += put
  }
  return true
}
