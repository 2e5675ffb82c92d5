import PolicyDocument
import PolicyRanking
import PolicyTestSupport

/// Policies of invented words, for the properties of the check of template reuse.
enum SyntheticCohort {
  /// Clauses every service of a trade writes much alike; each text takes some of them.
  static func text(seed: UInt64, length: Int, alphabet: UInt32 = 1500) -> String {
    var generator = SeededGenerator(seed: seed &* 7919 &+ 17)
    var scalars = String.UnicodeScalarView()
    var sentence = 0
    for _ in 0..<length {
      // Squared: frequent characters exist, as in a language.
      let draw = Double.random(in: 0..<1, using: &generator)
      let offset = UInt32(draw * draw * Double(alphabet))
      if let scalar = Unicode.Scalar(0x4E00 + offset) { scalars.append(scalar) }
      sentence += 1
      if sentence >= 24 {
        scalars.append("。")
        if Int.random(in: 0..<3, using: &generator) == 0 { scalars.append("\n") }
        sentence = 0
      }
    }
    return String(scalars)
  }

  /// `whole` with sentences replaced by fresh ones until about `share` of it is left.
  static func copy(of whole: String, keeping share: Double, seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    return whole.split(separator: "。").enumerated().map { index, sentence in
      Double.random(in: 0..<1, using: &generator) < share
        ? String(sentence)
        : text(seed: seed &* 1_000_003 &+ UInt64(index), length: 24).filter { $0 != "。" }
    }.joined(separator: "。") + "。"
  }
}
