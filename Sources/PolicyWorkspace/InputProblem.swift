public import PolicyText

/// Something wrong with what the user gave, at its place, with the mend in the message.
public struct InputProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// As the user named it.
  public var file: String
  /// From 1; nil when the whole file is meant.
  public var line: Int?
  /// In characters, from 1.
  public var column: Int?
  public var message: String
  /// The message in Chinese, where a report may show the problem; the terminal speaks English.
  public var chinese: String?
  /// What no honest input has, such as a decompression bomb: the audit goes on without it, and ends
  /// with the status of bad input.
  public var isRefusal = false

  public init(
    file: String, line: Int? = nil, column: Int? = nil, message: String, chinese: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.chinese = chinese
  }

  public init(file: String, _ notice: Notice, isRefusal: Bool = false) {
    self.init(file: file, message: notice.text.english, chinese: notice.text.chinese)
    self.isRefusal = isRefusal
  }

  /// `manifest.csv:12:3: id "qq" is also used in line 4; give each row an id of its own`
  public var description: String { "\(place): \(message)" }

  /// As a report says it.
  public var notice: Notice {
    Notice("input", "\(place)：\(chinese ?? message)", description)
  }

  private var place: String {
    var place = file
    if let line { place += ":\(line)" }
    if line != nil, let column { place += ":\(column)" }
    return place
  }
}

/// All that is wrong with the input: nothing can be done until it is mended.
public struct InputProblems: Error, Sendable, CustomStringConvertible {
  public var problems: [InputProblem]
  public init(_ problems: [InputProblem]) { self.problems = problems }
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
