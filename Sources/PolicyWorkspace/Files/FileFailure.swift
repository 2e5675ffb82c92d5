internal import Glibc
public import PolicyText

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

  public var description: String { notice.description }

  public var notice: Notice {
    switch self {
    case .missing: Notice("file-missing", "不存在", "does not exist")
    case .notAFile(let kind):
      Notice("not-a-file", "不是文件（\(kind)）", "is \(kind), not a file")
    case .notAFolder: Notice("not-a-folder", "不是文件夹", "is not a folder")
    case .tooLarge(let bytes, let limit):
      Notice(
        "too-large", "有 \(bytes) 字节，超过 \(limit) 的上限（可用 --max-bytes 提高）",
        "has \(bytes) bytes, more than the limit of \(limit) (raise it with --max-bytes)")
    case .outside:
      Notice(
        "outside-folder", "是指向被评估文件夹之外的链接", "is a link that leads out of the audited folder")
    case .system(let words):
      Notice("file-unusable", "无法使用：\(words)", "cannot be used: \(words)")
    case .damaged(let words): Notice("damaged", "已损坏或不完整（\(words)）", "is \(words)")
    case .unsupported(let words):
      Notice("not-unpacked", "无法解包（\(words)）", "cannot be unpacked: \(words)")
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
