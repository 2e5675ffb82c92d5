internal import Foundation
internal import Glibc

/// A folder of this process alone, for explanations that an editor opens as documents.
struct AdviceFolder: Sendable {
  private let path: String

  /// Nil where no folder can be made; advice is then told as a message.
  init?(_ surroundings: Surroundings) {
    var template = Array((surroundings.temporaryFolder + "/candor-advice-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// - Parameter name: a rule's; nothing else makes a name.
  func save(_ text: String, named name: String) -> String? {
    guard !name.isEmpty, name.utf8.allSatisfy(Self.isPlain) else { return nil }
    let file = "\(path)/\(name).md"
    return (try? Data(text.utf8).write(to: URL(filePath: file))).map { file }
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
