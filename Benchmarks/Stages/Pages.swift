import Foundation
import PolicyDocument

/// The saved pages a run works on, in memory: `.html` files below the folder that `CANDOR_PAGES` names, or `Corpus`.
struct Pages {
  let pages: [SavedPage]
  /// Of all pages.
  let bytes: Int

  static let all = Pages()

  private init() {
    let root = Self.root
    let folder =
      ProcessInfo.processInfo.environment["CANDOR_PAGES"].map { URL(fileURLWithPath: $0) }
      ?? root.appendingPathComponent("Corpus")
    let names = (FileManager.default.enumerator(atPath: folder.path) ?? .init())
      .compactMap { $0 as? String }
      .filter { $0.hasSuffix(".html") }
    pages = names.sorted().compactMap { name in
      let bytes = try? Data(contentsOf: folder.appendingPathComponent(name))
      return bytes.map { SavedPage(file: name, bytes: Array($0)) }
    }
    precondition(!pages.isEmpty, "no .html page below \(folder.path): set CANDOR_PAGES")
    bytes = pages.reduce(0) { $0 + $1.bytes.count }
  }

  /// The repository.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
}
