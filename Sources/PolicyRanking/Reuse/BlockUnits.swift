internal import PolicyText

/// The units of one block, wherever it stands.
final class BlockUnits: Sendable {
  private let bytes: [UInt8]
  let units: [UInt32]
  /// In the block.
  let places: [UnitPlace]
  /// Of its units those with which a sentence begins.
  let sentences: [Int]

  init(_ bytes: [UInt8], _ units: [UInt32], _ places: [UnitPlace], _ sentences: [Int]) {
    self.bytes = bytes
    self.units = units
    self.places = places
    self.sentences = sentences
  }

  /// Bytes in memory, about.
  var size: Int { bytes.count + 12 * units.count + 8 * sentences.count + 256 }

  /// Whether a block is the same bytes.
  func are(of block: Range<Int>, in text: [UInt8]) -> Bool {
    let bytes = bytes
    return bytes.span.bytes.holdsTheSame(as: text.span.bytes.extracting(block))
  }
}
