internal import PolicyText
internal import Yams

/// Collects faults while a rubric is read, so that one run reports them all.
package final class Faults {
  package private(set) var errors: [RubricError] = []

  package init() {}

  package func add(_ error: RubricError) { errors.append(error) }
}

/// A YAML node that knows its file and place.
package struct LocatedNode {
  package let file: String
  let node: Node
  let faults: Faults

  /// A file beyond this is no rubric file.
  static let mostBytes = 1_000_000

  /// - Parameter emptyIsFault: false where a file of comments alone says nothing and is fine.
  package static func compose(
    _ file: RubricFile, faults: Faults, emptyIsFault: Bool = true
  ) -> LocatedNode? {
    func fail(_ line: Int, _ column: Int, _ message: String) -> LocatedNode? {
      faults.add(RubricError(file: file.path, line: line, column: column, message: message))
      return nil
    }
    guard file.text.utf8.count <= mostBytes else {
      return fail(1, 1, "the file has more than \(mostBytes) bytes")
    }
    do {
      // A rubric holds texts alone, so that nobody asks which of them YAML takes for numbers or dates.
      guard let node = try Yams.compose(yaml: file.text, .basic) else {
        return emptyIsFault ? fail(1, 1, "the file is empty") : nil
      }
      return LocatedNode(file: file.path, node: node, faults: faults)
    } catch let error as YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        return fail(mark.line, mark.column, problem)
      default:
        return fail(1, 1, "not YAML: \(error)")
      }
    } catch {
      return fail(1, 1, "not YAML: \(error)")
    }
  }

  package var line: Int { node.mark?.line ?? 1 }
  package var column: Int { node.mark?.column ?? 1 }

  package func report(_ message: String) {
    faults.add(RubricError(file: file, line: line, column: column, message: message))
  }

  private func at(_ node: Node) -> LocatedNode {
    LocatedNode(file: file, node: node, faults: faults)
  }

  /// Key and value of a mapping, in file order.
  package func entries() -> [(key: String, node: LocatedNode)] {
    guard let mapping = node.mapping else {
      report("expected a mapping (key: value)")
      return []
    }
    return mapping.map { ($0.key.scalar?.string ?? "", at($0.value)) }
  }

  /// The entries by key; unknown and missing keys are faults.
  package func fields(allowed: [String], required: [String]) -> [String: LocatedNode] {
    var fields: [String: LocatedNode] = [:]
    guard let mapping = node.mapping else {
      report("expected a mapping with \(allowed.joined(separator: ", "))")
      return [:]
    }
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      if !allowed.contains(name) {
        at(key).report(Suggestion.unknown("key", name, allowed: allowed))
      }
      fields[name] = at(value)
    }
    for name in required where fields[name] == nil { report("'\(name)' is missing") }
    return fields
  }

  package var isMapping: Bool { node.mapping != nil }
  package var isSequence: Bool { node.sequence != nil }

  func has(_ key: String) -> Bool {
    node.mapping?.keys.contains { $0.scalar?.string == key } ?? false
  }

  package func items() -> [LocatedNode] {
    guard let sequence = node.sequence else {
      report("expected a list")
      return []
    }
    return sequence.map(at)
  }

  package func string() -> String? {
    guard let scalar = node.scalar else {
      report("expected a text")
      return nil
    }
    return scalar.string
  }

  /// A list of texts, or one text alone.
  package func strings() -> [String] {
    if let scalar = node.scalar { return [scalar.string] }
    return items().compactMap { $0.string() }
  }

  package func integer() -> Int? {
    guard let text = node.scalar?.string, let value = Int(text) else {
      report("expected a whole number")
      return nil
    }
    return value
  }

  func number() -> Double? {
    guard let text = node.scalar?.string, let value = Double(text), value.isFinite else {
      report("expected a number")
      return nil
    }
    return value
  }

  /// One of the raw values of an enumeration.
  package func choice<Choice: RawRepresentable & CaseIterable>(_ what: String, of: Choice.Type)
    -> Choice?
  where Choice.RawValue == String {
    guard let text = string() else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    report(Suggestion.unknown(what, text, allowed: Choice.allCases.map(\.rawValue)))
    return nil
  }

  func bilingual() -> Bilingual? {
    let fields = fields(allowed: ["zh", "en"], required: ["zh", "en"])
    guard let chinese = fields["zh"]?.string(), let english = fields["en"]?.string() else {
      return nil
    }
    return Bilingual(chinese: chinese, english: english)
  }
}
