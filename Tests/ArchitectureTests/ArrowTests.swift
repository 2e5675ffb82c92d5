import Testing

/// Modules may import only what `Package.swift` declares, and arrows only point up its list.
struct ArrowTests {
  private static func manifest() throws -> PackageManifest {
    PackageManifest(try Repository.text("Package.swift"))
  }

  @Test func theManifestIsUnderstood() throws {
    let names = try Self.manifest().modules.map(\.name)
    for name in [
      "CLibXML2", "PolicyText", "PolicyDocument", "PolicyReport", "CandorCommand", "candor",
    ] {
      #expect(names.contains(name))
    }
    let command = try Self.manifest().modules.first { $0.name == "CandorCommand" }
    #expect(command?.uses.contains("PolicyWorkspace") == true)
  }

  @Test func declaredArrowsPointUp() throws {
    var above: Set<String> = []
    for module in try Self.manifest().modules {
      for used in module.uses {
        #expect(
          above.contains(used), "Package.swift: \(module.name) uses \(used), which stands below it")
      }
      above.insert(module.name)
    }
  }

  @Test func importsAreDeclared() throws {
    let modules = try Self.manifest().modules
    let names = Set(modules.map(\.name))
    for module in modules {
      let allowed = Set(module.uses)
      for file in Repository.swiftFiles(below: "Sources/\(module.name)") {
        for (index, line) in try Repository.text(file).split(
          separator: "\n", omittingEmptySubsequences: false
        ).enumerated() {
          guard let imported = Self.importedModule(line), names.contains(imported) else { continue }
          #expect(
            allowed.contains(imported),
            "\(file):\(index + 1): \(module.name) may not import \(imported)")
        }
      }
    }
  }

  /// What each module must not know, beyond other modules (docs/architecture.md).
  @Test(arguments: [
    ("PolicyText", ["Foundation", "Glibc", "Dispatch"]),
    ("PolicyRubric", ["Foundation", "Dispatch"]),
    ("PolicyAssessment", ["Foundation", "Glibc", "Dispatch"]),
    ("PolicyRanking", ["Dispatch", "Glibc"]),
    ("PolicyReport", ["Dispatch", "Glibc"]),
    ("PolicyWorkspace", ["Dispatch", "GRDB"]),
    ("PolicyHistory", ["Dispatch"]),
    ("CandorCommand", ["GRDB"]),
  ]) func keepsToItsDuty(_ module: String, _ forbidden: [String]) throws {
    for file in Repository.swiftFiles(below: "Sources/\(module)") {
      for (index, line) in try Repository.text(file).split(
        separator: "\n", omittingEmptySubsequences: false
      ).enumerated() {
        guard let imported = Self.importedModule(line) else { continue }
        #expect(
          !forbidden.contains(imported),
          "\(file):\(index + 1): \(module) may not import \(imported)")
      }
    }
  }

  /// `internal import struct Foundation.URL` imports `Foundation`.
  private static func importedModule(_ line: Substring) -> String? {
    var words = line.split(whereSeparator: \.isWhitespace).map(String.init)[...]
    let access = ["public", "package", "internal", "fileprivate", "private"]
    while let first = words.first, first.hasPrefix("@") || access.contains(first) {
      words = words.dropFirst()
    }
    guard words.popFirst() == "import", var name = words.popFirst() else { return nil }
    if ["struct", "class", "enum", "func", "protocol", "typealias", "let", "var"].contains(name) {
      name = words.first ?? ""
    }
    return name.split(separator: ".").first.map(String.init)
  }
}
