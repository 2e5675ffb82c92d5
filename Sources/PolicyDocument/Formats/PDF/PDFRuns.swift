/// A paragraph's text in runs of one weight.
enum PDFRuns {
  /// - Parameters:
  ///   - text: what was made of the words: with spaces, without the hyphens of broken words.
  ///   - words: in their order.
  static func runs(_ text: String, of words: [PDFWord]) -> [DraftRun] {
    guard words.contains(where: { $0.isBold.contains(true) }) else {
      return [DraftRun(text: Array(text.utf8))]
    }
    let weights = words.flatMap { word in
      word.text.unicodeScalars.enumerated().map { index, scalar in
        (scalar: scalar, isBold: word.isBold.indices.contains(index) && word.isBold[index])
      }
    }
    var runs: [DraftRun] = []
    var next = 0
    for scalar in text.unicodeScalars {
      var isBold = runs.last?.isBold ?? false
      if scalar == " ", next == weights.count || weights[next].scalar != " " {
        // A space between words; what follows says of which run it is. None is looked for: words
        // hold no spaces.
        isBold = isBold && next < weights.count && weights[next].isBold
      } else if let found = weights[next...].firstIndex(where: { $0.scalar == scalar }) {
        isBold = weights[found].isBold
        next = found + 1
      }
      runs.append(String(scalar).utf8, bold: isBold, link: nil)
    }
    return runs
  }
}
