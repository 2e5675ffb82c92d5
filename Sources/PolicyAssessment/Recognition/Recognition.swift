internal import PolicyRubric
internal import PolicyText

/// A recognized form: bytes of the folded text, and what was read.
struct RecognizedForm {
  var recognizer: Recognizer
  var start: Int32
  var end: Int32
  var value: String?
  /// The service's own name where the policy might say "we": before a verb.
  var speaks = false
}

/// Finds e-mail addresses, dates, companies and the like by their form.
struct Recognition {
  let text: NormalizedText
  let source: [UInt8]
  let names: ServiceNames

  /// Calls `body` for each form in a sentence, recognizer by recognizer.
  func forEachForm(in sentence: FrameSentence, _ body: (RecognizedForm) -> Void) {
    let range = Int(sentence.range.lowerBound)..<Int(sentence.range.upperBound)
    var hasDigit = false
    var hasAt = false
    var hasPlaceholderByte = false
    for index in range {
      switch text.bytes[index] {
      case 0x30...0x39: hasDigit = true
      case 0x40: hasAt = true
      case 0x58, 0x78, 0x5B, 0x5F, 0x7B, 0x2A, 0xC3, 0xE6: hasPlaceholderByte = true
      default: break
      }
    }
    func emit(_ recognizer: Recognizer, _ found: Range<Int>, _ value: String? = nil) {
      guard found.lowerBound >= range.lowerBound, found.upperBound <= range.upperBound else {
        return
      }
      body(
        RecognizedForm(
          recognizer: recognizer, start: Int32(found.lowerBound), end: Int32(found.upperBound),
          value: value))
    }
    let scanner = FormScanner(bytes: text.bytes, range: range)
    scanner.urls { emit(.url, $0) }
    if hasAt || scanner.mayHoldObfuscatedMail {
      scanner.emails { found, isPlaceholder in emit(isPlaceholder ? .placeholder : .email, found) }
    }
    if hasDigit {
      scanner.numbers { emit(.number, $0) }
      PhoneScanner(scanner).forEach { emit(.phone, $0) }
    }
    if hasDigit || sentence.isChinese {
      DateScanner(scanner).forEach { emit(.date, $0, $1.description) }
      DurationScanner(scanner).forEach { emit(.duration, $0, String($1)) }
      AgeScanner(scanner).forEach { emit(.age, $0, String($1)) }
    } else {
      DurationScanner(scanner).forEach { emit(.duration, $0, String($1)) }
    }
    AddressScanner(scanner).forEach { emit(.address, $0) }
    OrganizationScanner(scanner, text: text, source: source).forEach { emit(.organization, $0, $1) }
    if hasPlaceholderByte { PlaceholderScanner(scanner).forEach { emit(.placeholder, $0) } }
    for name in names.spoken {
      scanner.occurrences(of: name) { found in
        guard scanner.isSpeaker(found) else { return }
        body(
          RecognizedForm(
            recognizer: .operator, start: Int32(found.lowerBound), end: Int32(found.upperBound),
            value: nil, speaks: true))
      }
    }
    for name in names.product { scanner.occurrences(of: name) { emit(.product, $0) } }
    for name in names.operators { scanner.occurrences(of: name) { emit(.operator, $0) } }
  }
}
