import Testing

@testable import PolicyRubric

struct PatternParserTests {
  private func phrases(_ written: String) throws -> [[[String]]] {
    try PatternParser.parse(written).terms.map { term in
      term.atoms.map { atom in
        atom.alternatives.map {
          switch $0 {
          case .phrase(let phrase): phrase
          case .concept(let name): "@" + name
          case .recognizer(let recognizer): "#" + recognizer.rawValue
          }
        }
      }
    }
  }

  @Test(arguments: [
    ("删除", [[["删除"]]]),
    ("您…(删除|清除)…@personal-data", [[["您"], ["删除", "清除"], ["@personal-data"]]]),
    ("right to (access|know)", [[["right to access", "right to know"]]]),
    ("your (|personal )data", [[["your data", "your personal data"]]]),
    ("a + ^b……c", [[["a"]], [["b"], ["c"]]]),
    ("（以下简称 + #organization", [[["（以下简称"]], [["#organization"]]]),
  ])
  func reads(_ written: String, _ expected: [[[String]]]) throws {
    #expect(try phrases(written) == expected)
  }

  @Test(arguments: [
    "", "^a", "a…", "(a|b", "a)", "de*lete", "act （ccpa", "#mail", "x@concept", "a + ",
  ])
  func refuses(_ written: String) {
    #expect(throws: PatternParser.Failure.self) { try PatternParser.parse(written) }
  }

  @Test func gapsAndContext() throws {
    let pattern = try PatternParser.parse("a…b……c + ^d")
    #expect(pattern.terms[0].gaps == [.short, .long])
    #expect(pattern.terms[1].isContext)
  }
}
