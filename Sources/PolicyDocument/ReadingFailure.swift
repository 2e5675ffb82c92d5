public import PolicyText

/// Why a saved page gives no text. The audit goes on; the policy is *not assessable* with this reason.
public enum ReadingFailure: Error, Sendable, Hashable, CustomStringConvertible {
  case empty
  case binary(String)
  case tooLarge(bytes: Int, limit: Int)
  case undecodable(charset: String)
  case parserFailed(String)
  /// A document whose container is broken, locked or empty, and how.
  case damaged(Notice)
  /// A program that reads this form is not there, and how to get it.
  case missingTool(Notice)

  public var description: String { notice.description }

  public var notice: Notice {
    switch self {
    case .empty: Notice("empty-file", "文件是空的", "the file is empty")
    case .binary(let what):
      Notice("binary-file", "文件不是文本，而是 \(what)", "the file is not text but \(what)")
    case .tooLarge(let bytes, let limit):
      Notice(
        "too-large", "文件有 \(bytes) 字节，超过 --max-bytes \(limit)",
        "the file has \(bytes) bytes, more than --max-bytes \(limit)")
    case .undecodable(let charset):
      Notice(
        "undecodable", "没有适合这些字节的字符集（试过 \(charset)）",
        "no character set fits the bytes (tried \(charset))")
    case .parserFailed(let why):
      Notice("parser-failed", "HTML 解析器中止：\(why)", "the HTML parser stopped: \(why)")
    case .damaged(let how): how
    case .missingTool(let what): what
    }
  }
}
