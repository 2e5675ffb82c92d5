package import PolicyRubric
internal import PolicyText

/// A rubric as it is written down once it was compiled: what an audit needs, read back in a few milliseconds. Patterns
/// as they are written, concepts and examples are not in its bytes.
package struct RubricArchive {
  package let outline: Rubric
  package let compiled: CompiledRubric

  package init(_ rubric: Rubric) {
    outline = rubric
    compiled = CompiledRubric(rubric)
  }

  package var bytes: [UInt8] {
    var writer = BinaryWriter()
    outline.writeOutline(to: &writer)
    compiled.write(to: &writer)
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
