public import PolicyText

/// A named set of phrases in both languages, used in patterns as `@name`.
public struct Concept: Sendable, Hashable {
  public var name: String
  /// Phrases of each language; after loading without references to other concepts.
  public var phrases: [Language: [String]]
  /// The same as the file writes them.
  public var written: [Language: [String]]
  public var file: String
  public var line: Int
}

/// Reads `concepts/*.yaml`: a mapping from names to `{zh: [...], en: [...]}`.
enum ConceptReader {
  static func read(_ root: LocatedNode, into concepts: inout [String: Concept]) {
    for (key, node) in root.entries() {
      if concepts[key] != nil { node.report("concept '\(key)' is defined twice") }
      var phrases: [Language: [String]] = [:]
      let fields = node.fields(allowed: ["zh", "en"], required: [])
      for language in Language.judged {
        phrases[language] = fields[language.rawValue]?.strings() ?? []
      }
      concepts[key] = Concept(
        name: key, phrases: phrases, written: phrases, file: node.file, line: node.line)
    }
  }

  /// Replaces `@other` inside concepts by its phrases, and multiplies groups out.
  static func resolve(_ concepts: inout [String: Concept], faults: Faults) {
    let written = concepts
    for name in written.keys.sorted() {
      for language in Language.judged {
        var open: Set<String> = []
        concepts[name]?.phrases[language] = expand(
          name, language, written, &open, faults: faults)
      }
    }
  }

  private static func expand(
    _ name: String, _ language: Language, _ concepts: [String: Concept], _ open: inout Set<String>,
    faults: Faults
  ) -> [String] {
    guard let concept = concepts[name] else { return [] }
    guard open.insert(name).inserted else {
      faults.add(concept.error("concept '\(name)' contains itself"))
      return []
    }
    defer { open.remove(name) }
    var phrases: [String] = []
    for written in concept.phrases[language] ?? [] {
      do throws(PatternParser.Failure) {
        let pattern = try PatternParser.parse(written)
        guard pattern.terms.count == 1, pattern.terms[0].atoms.count == 1 else {
          faults.add(concept.error("'\(written)': a concept holds phrases, without '…' and '+'"))
          continue
        }
        for alternative in pattern.terms[0].atoms[0].alternatives {
          switch alternative {
          case .phrase(let phrase): phrases.append(phrase)
          case .concept(let other):
            if concepts[other] == nil {
              let allowed = concepts.keys.sorted()
              faults.add(concept.error(Suggestion.unknown("concept", other, allowed: allowed)))
            }
            phrases += expand(other, language, concepts, &open, faults: faults)
          case .recognizer:
            faults.add(concept.error("'\(written)': a concept cannot hold a recognizer"))
          }
        }
      } catch {
        faults.add(concept.error("'\(written)': \(error.message)"))
      }
    }
    return phrases
  }
}

extension Concept {
  func error(_ message: String) -> RubricError {
    RubricError(file: file, line: line, column: 1, message: message)
  }
}
