import PolicyDocument
import Testing

@testable import PolicyAssessment

struct StretchesTests {
  /// A document of paragraphs, one character each.
  private func document(sections: [Int], leadIns: [Int: Int] = [:]) -> PolicyDocument {
    var document = PolicyDocument()
    for (index, section) in sections.enumerated() {
      document.text += [0x61, 0x0A]
      document.blocks.append(
        Block(
          kind: .paragraph, range: 2 * index..<2 * index + 1, section: section, page: 0,
          line: index + 1, leadIn: leadIns[index]))
    }
    document.sections = (0...(sections.max() ?? 0)).map { _ in Section(level: 1) }
    return document
  }

  @Test func sectionsStandByThemselves() {
    #expect(Stretches(document(sections: [0, 0, 1, 2, 2])).blocks == [0..<2, 2..<3, 3..<5])
    #expect(Stretches(PolicyDocument()).blocks.isEmpty)
  }

  /// A list that another heading cuts in two is one stretch with what introduces it.
  @Test func listsAreWhole() {
    let cut = document(sections: [0, 0, 1, 2, 2], leadIns: [2: 1])
    #expect(Stretches(cut).blocks == [0..<3, 3..<5])
    let far = document(sections: [0, 1, 2, 3], leadIns: [3: 1])
    #expect(Stretches(far).blocks == [0..<1, 1..<4])
  }

  @Test func aSectionInPiecesIsOne() {
    #expect(Stretches(document(sections: [0, 1, 0, 2])).blocks == [0..<3, 3..<4])
  }
}
