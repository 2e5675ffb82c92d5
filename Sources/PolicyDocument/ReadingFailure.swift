/// Why a saved page gives no text. The audit goes on; the policy is *not assessable* with this reason.
public enum ReadingFailure: Error, Sendable, Hashable, CustomStringConvertible {
  case empty
  case binary(String)
  case tooLarge(bytes: Int, limit: Int)
  case undecodable(charset: String)
  case parserFailed(String)
  /// A document whose container is broken, locked or empty, and how.
  case damaged(String)
  /// A program that reads this form is not there, and how to get it.
  case missingTool(String)

  public var description: String {
    switch self {
    case .empty: "the file is empty"
    case .binary(let what): "the file is not text but \(what)"
    case .tooLarge(let bytes, let limit):
      "the file has \(bytes) bytes, more than --max-bytes \(limit)"
    case .undecodable(let charset): "no character set fits the bytes (tried \(charset))"
    case .parserFailed(let why): "the HTML parser stopped: \(why)"
    case .damaged(let how): how
    case .missingTool(let what): what
    }
  }
}
