internal import Foundation

/// The modules of `Package.swift` in the order they stand there, and the arrows each declares.
struct PackageManifest {
  struct Module {
    var name: String
    var uses: [String]
  }

  private(set) var modules: [Module] = []

  /// Reads the calls `module("X", uses: […])` and the other targets by their names: the manifest is
  /// written so that this is enough, and asking the package manager would build the manifest again.
  init(_ text: String) {
    // The products have targets too; the list of targets has a line of its own.
    let body = text.components(separatedBy: "\n  targets: [\n").dropFirst().joined()
    for call in ["module(", ".executableTarget(", ".systemLibrary("] {
      for piece in body.components(separatedBy: call).dropFirst() {
        guard let name = Self.strings(in: piece).first else { continue }
        let end = Self.endOfCall(piece)
        modules.append(Module(name: name, uses: Self.list(call, String(piece[..<end]))))
      }
    }
    let positions = Dictionary(
      uniqueKeysWithValues: modules.map { ($0.name, body.range(of: "\"\($0.name)\"")) })
    modules.sort { a, b in
      guard let x = positions[a.name] ?? nil, let y = positions[b.name] ?? nil else { return false }
      return x.lowerBound < y.lowerBound
    }
  }

  private static func list(_ call: String, _ piece: String) -> [String] {
    let label = call == "module(" ? "uses: [" : "dependencies: ["
    guard let start = piece.range(of: label), call != ".systemLibrary(" else { return [] }
    let rest = piece[start.upperBound...]
    return strings(in: String(rest.prefix { $0 != "]" }))
  }

  /// The position of the parenthesis that closes the call.
  private static func endOfCall(_ piece: String) -> String.Index {
    var depth = 1
    for index in piece.indices {
      if piece[index] == "(" { depth += 1 }
      if piece[index] == ")" { depth -= 1 }
      if depth == 0 { return index }
    }
    return piece.endIndex
  }

  private static func strings(in text: String) -> [String] {
    let parts = text.components(separatedBy: "\"")
    return stride(from: 1, to: parts.count, by: 2).map { parts[$0] }
  }
}
