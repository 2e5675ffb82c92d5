internal import Glibc

/// Why a file or folder could not be used. The description ends a sentence that begins with its
/// path.
public enum FileFailure: Error, Sendable, Hashable, CustomStringConvertible {
  case missing
  case notAFile(kind: String)
  case notAFolder
  case tooLarge(bytes: Int, limit: Int)
  /// Its real place, links resolved, is not below the folder being audited.
  case outside
  /// Its bytes are not what they should be; the words end a sentence that begins with "is".
  case damaged(String)
  /// It is packed in a way that is not read, such as brotli.
  case unsupported(String)
  /// The system's own words: permission denied, input/output error, no space left.
  case system(String)

  public var description: String {
    switch self {
    case .missing: "does not exist"
    case .notAFile(let kind): "is \(kind), not a file"
    case .notAFolder: "is not a folder"
    case .tooLarge(let bytes, let limit):
      "has \(bytes) bytes, more than the limit of \(limit) (raise it with --max-bytes)"
    case .outside: "is a link that leads out of the audited folder"
    case .damaged(let words): "is \(words)"
    case .unsupported(let words): "cannot be unpacked: \(words)"
    case .system(let words): "cannot be used: \(words)"
    }
  }

  /// The failure an error number of the C library stands for.
  static func number(_ number: Int32) -> FileFailure {
    switch number {
    case ENOENT: .missing
    case ENOTDIR: .notAFolder
    default:
      .system(strerror(number).map { String(cString: $0).lowercased() } ?? "error \(number)")
    }
  }
}
