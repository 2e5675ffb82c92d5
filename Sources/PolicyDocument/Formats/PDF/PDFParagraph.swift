/// Lines put together again to the paragraph they were broken from.
enum PDFParagraph {
  /// Lines as one text: a space between Latin words, none between Chinese characters.
  static func joined(_ lines: [String], _ hyphens: PDFHyphens? = nil) -> String {
    var text = ""
    for line in lines {
      guard let last = text.unicodeScalars.last, let first = line.unicodeScalars.first else {
        text += line
        continue
      }
      if last == "-", text.unicodeScalars.dropLast().last?.properties.isAlphabetic == true {
        if hyphens?.parts(text, line) == true { text.unicodeScalars.removeLast() }
      } else if !(text.endsInWideText || line.startsWithWideText), !goesOnInAddress(text, first) {
        text += " "
      }
      text += line
    }
    return text
  }

  /// An address that was too long for its line.
  private static func goesOnInAddress(_ text: String, _ next: Unicode.Scalar) -> Bool {
    guard let last = text.unicodeScalars.last,
      "/-_=&?.".unicodeScalars.contains(last) || "/=&?#".unicodeScalars.contains(next)
    else { return false }
    return lastWord(of: text).contains("://")
  }

  /// A paragraph may be long: only its end is looked at, which is longer than any address.
  static func lastWord(of text: String) -> Substring {
    text.unicodeScalars.suffix(4_000).split(separator: " ").last.map { Substring($0) } ?? ""
  }
}

/// Whether a document breaks words: only then a hyphen at a line's end is no part of the word.
struct PDFHyphens {
  private var breaksWords = false
  private var words: Set<String> = []

  init(_ lines: [PDFLine]) {
    var broken = 0
    for line in lines {
      let text = line.text
      if text.hasSuffix("-") { broken += 1 }
      for word in text.split(separator: " ") { words.insert(Self.key(word)) }
    }
    breaksWords = broken >= 3 && broken * 40 >= lines.count
  }

  /// Whether the hyphen that `text` ends with only parts a word that `next` ends.
  func parts(_ text: String, _ next: String) -> Bool {
    guard next.unicodeScalars.first?.properties.isLowercase == true else { return false }
    let start = PDFParagraph.lastWord(of: text)
    let end = next.split(separator: " ").first ?? ""
    if words.contains(Self.key(start + end)) { return false }
    return words.contains(Self.key(start.dropLast() + end)) || breaksWords
  }

  private static func key(_ word: some StringProtocol) -> String {
    String(
      String.UnicodeScalarView(
        word.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0 == "-" }))
  }
}
