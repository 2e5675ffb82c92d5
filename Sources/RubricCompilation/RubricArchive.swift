package import PolicyRubric
internal import PolicyText

/// A rubric as a build writes it down: what an audit needs, read back in a few milliseconds. Patterns as they are
/// written, concepts and examples are not in it.
package struct RubricArchive {
  package let outline: Rubric
  package let compiled: CompiledRubric

  package static func bytes(of rubric: Rubric) -> [UInt8] {
    var writer = BinaryWriter()
    rubric.writeOutline(to: &writer)
    CompiledRubric(rubric).write(to: &writer)
    return writer.bytes
  }

  /// Nil when the bytes are no archive.
  package init?(_ bytes: [UInt8]) {
    var reader = BinaryReader(bytes)
    do throws(BinaryReader.Malformed) {
      outline = try Rubric(outline: &reader)
      compiled = try CompiledRubric(&reader, outline: outline)
    } catch {
      return nil
    }
  }
}
