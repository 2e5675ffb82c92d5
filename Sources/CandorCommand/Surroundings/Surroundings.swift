public import PolicyText

/// Everything the command takes from outside, as values: a test gives its own.
public struct Surroundings: Sendable {
  /// Without the program's name.
  public var arguments: [String]
  public var environment: [String: String]
  /// Relative paths start here; empty for the directory the process works in.
  public var directory: String
  /// Processor cores: how many pages are judged at once unless `--jobs` says otherwise.
  public var cores: Int
  public var outputIsTerminal: Bool
  public var errorIsTerminal: Bool
  /// Columns of the terminal.
  public var width: Int
  /// Today's date where the process runs; nil where nothing may depend on it.
  public var today: CalendarDate?
  /// The next bytes of standard input, as many as there are; empty at its end.
  public var input: @Sendable () -> [UInt8]
  /// Seconds since 1970, UTC; nil where there is no clock. Only the history asks for it.
  public var clock: @Sendable () -> Int?
  /// Standard output; false when it could not be written.
  public var output: @Sendable ([UInt8]) -> Bool
  /// Standard error.
  public var error: @Sendable ([UInt8]) -> Void
  /// Keeps what a command is done with until the process ends, which gives its memory back at once: piece by piece, a
  /// large cohort takes long. Does nothing where the process goes on.
  public var leave: @Sendable (any Sendable) -> Void

  public init(
    arguments: [String], environment: [String: String] = [:], directory: String = "",
    cores: Int = 1, outputIsTerminal: Bool = false, errorIsTerminal: Bool = false,
    width: Int = 100, today: CalendarDate? = nil,
    clock: @escaping @Sendable () -> Int? = { nil },
    input: @escaping @Sendable () -> [UInt8] = { [] },
    output: @escaping @Sendable ([UInt8]) -> Bool,
    error: @escaping @Sendable ([UInt8]) -> Void,
    leave: @escaping @Sendable (any Sendable) -> Void = { _ in }
  ) {
    self.arguments = arguments
    self.environment = environment
    self.directory = directory
    self.cores = cores
    self.outputIsTerminal = outputIsTerminal
    self.errorIsTerminal = errorIsTerminal
    self.width = width
    self.today = today
    self.input = input
    self.clock = clock
    self.output = output
    self.error = error
    self.leave = leave
  }

  /// Where files may lie for as long as the process lives.
  var temporaryFolder: String {
    environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
  }
}
