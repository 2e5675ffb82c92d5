import Foundation
import PolicyDocument

/// The measuring data beside the checkout; tests that need it are skipped without it.
enum Shared {
  static let root: String? = {
    if let set = ProcessInfo.processInfo.environment["CANDOR_SHARED"] { return set }
    // Tests/PolicyDocumentTests/Shared.swift → the package → beside it, or one level further out
    // for a worktree.
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<5 {
      folder.deleteLastPathComponent()
      let candidate = folder.appendingPathComponent("shared")
      if FileManager.default.fileExists(atPath: candidate.appendingPathComponent("data").path) {
        return candidate.path
      }
    }
    return nil
  }()

  static func has(_ path: String) -> Bool {
    guard let root else { return false }
    return FileManager.default.fileExists(atPath: root + "/" + path)
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: (root ?? "") + "/" + path)))
  }

  static func page(_ path: String) throws -> SavedPage {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return SavedPage(file: name, bytes: try bytes(path))
  }

  static func rows<Row: Decodable>(_ type: Row.Type, _ path: String) throws -> [Row] {
    try bytes(path).split(separator: 0x0A).map {
      try JSONDecoder().decode(type, from: Data($0))
    }
  }
}
