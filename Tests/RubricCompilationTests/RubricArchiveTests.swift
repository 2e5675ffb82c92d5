import BuiltInRubric
import PolicyRubric
import PolicyText
import RubricCompilation
import Testing

struct RubricArchiveTests {
  private static func builtIn() throws -> Rubric {
    try Rubric(
      files: BuiltInRubric.files.map { RubricFile(path: "Rubric/\($0.path)", text: $0.text) })
  }

  /// The YAML is the source: what the build made of it is what would be made of it now.
  @Test func theArchiveIsThatOfTheYAML() throws {
    #expect(BuiltInRubric.archive == RubricArchive(try Self.builtIn()).bytes)
    #expect(BuiltInRubric.archiveDigest == SHA256.hexadecimal(of: BuiltInRubric.archive))
  }

  @Test func anArchiveReadsBackAsItself() throws {
    let rubric = try Self.builtIn()
    let archive = try #require(RubricArchive(BuiltInRubric.archive))
    #expect(archive.outline.digest == rubric.digest)
    #expect(archive.outline.version == rubric.version)
    #expect(archive.outline.criteria == rubric.criteria)
    for criterion in rubric.criteria {
      let (read, written) = (archive.outline.rules[criterion.id], rubric.rules[criterion.id])
      #expect(read?.verdicts == written?.verdicts)
      #expect(read?.clauses.map(\.name) == written?.clauses.map(\.name))
    }
    var writer = BinaryWriter()
    archive.outline.writeOutline(to: &writer)
    archive.compiled.write(to: &writer)
    #expect(writer.bytes == BuiltInRubric.archive)
  }

  /// Of each phrase come first the symbols of which it is asked where they stand: those of anchors, of terms of several
  /// words, and the engine's own.
  @Test func placedSymbolsComeFirst() throws {
    let rubric = try #require(RubricArchive(BuiltInRubric.archive)).compiled
    let table = rubric.table
    let anchors = table.patterns.map { table.terms[table.terms(of: $0).lowerBound] }
    let placed = Set(
      (anchors + table.terms.filter { $0.count > 1 }).flatMap { $0.atoms.map { table.atoms[$0] } }
        + (0..<rubric.lexicon.count).map { Symbol($0) })
    let phrases = rubric.phraseSymbols
    #expect(phrases.placedEnds.count == phrases.starts.count - 1)
    for (phrase, end) in phrases.placedEnds.enumerated() {
      let list = Int(phrases.starts[phrase])..<Int(phrases.starts[phrase + 1])
      #expect(list.lowerBound <= end && end <= list.upperBound)
      for slot in list { #expect(placed.contains(phrases.symbols[slot]) == (slot < end)) }
    }
    #expect(placed.count < rubric.descriptions.count)
  }

  @Test func damagedBytesAreNoArchive() {
    let bytes = BuiltInRubric.archive
    #expect(RubricArchive([]) == nil)
    for count in stride(from: 1, to: bytes.count, by: bytes.count / 6) {
      #expect(RubricArchive(Array(bytes[..<count])) == nil)
    }
    // Whatever is turned over, reading ends.
    var state: UInt64 = 7
    for _ in 0..<10 {
      var damaged = bytes
      for _ in 0..<4 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        damaged[Int(state >> 33) % damaged.count] = UInt8(truncatingIfNeeded: state >> 20)
      }
      _ = RubricArchive(damaged)
    }
  }
}
