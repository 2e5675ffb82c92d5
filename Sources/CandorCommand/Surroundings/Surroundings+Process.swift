internal import Glibc

extension Surroundings {
  /// Those of this process.
  public static func process() -> Surroundings {
    Surroundings(
      arguments: Array(CommandLine.arguments.dropFirst()), environment: processEnvironment(),
      cores: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))),
      outputIsTerminal: isatty(STDOUT_FILENO) == 1, errorIsTerminal: isatty(STDERR_FILENO) == 1,
      width: terminalWidth(), clock: { Int(time(nil)) }, output: { write($0, to: STDOUT_FILENO) },
      error: { _ = write($0, to: STDERR_FILENO) })
  }
}

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
