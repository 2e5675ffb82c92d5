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
  private let cues: FormCues
  private let spoken: [Name]
  private let product: [Name]
  private let operators: [Name]
  private static let needed = RecognizerCues.all
  /// Of all names.
  private let nameCues: FormCues.Cues

  /// A name and the cue it needs.
  private struct Name {
    let bytes: [UInt8]
    let cue: FormCues.Cues
  }

  init(text: NormalizedText, source: [UInt8], names: ServiceNames) {
    self.text = text
    self.source = source
    var cues = Self.needed.cues
    var count = 0
    func add(_ names: [[UInt8]]) -> [Name] {
      names.map { name in
        defer { count += 1 }
        return Name(bytes: name, cue: cues.add(name: name, at: count))
      }
    }
    spoken = add(names.spoken)
    product = add(names.product)
    operators = add(names.operators)
    self.cues = cues
    nameCues = (spoken + product + operators).reduce(0) { $0 | $1.cue }
  }

  /// With what forms of a sentence could begin.
  func cues(in sentence: FrameSentence) -> FormCues.Cues {
    cues(in: Int(sentence.range.lowerBound)..<Int(sentence.range.upperBound))
  }

  /// The same of some bytes of the folded text.
  func cues(in range: Range<Int>) -> FormCues.Cues { cues.found(in: text.bytes, range) }

  /// Whether cues are those of a name.
  func mayName(_ found: FormCues.Cues) -> Bool { found & nameCues != 0 }

  /// Whether cues are those of a date.
  func mayDate(_ found: FormCues.Cues) -> Bool {
    found & (Self.needed.digit | Self.needed.numeral) != 0
  }

  /// Whether dates, and ages, are looked for in a sentence with such cues.
  func seeksDates(in sentence: FrameSentence, _ found: FormCues.Cues) -> Bool {
    found & Self.needed.digit != 0 || sentence.isChinese && mayDate(found)
  }

  /// Calls `body` for each form in a sentence, whose cues are given, recognizer by recognizer.
  func forEachForm(
    in sentence: FrameSentence, cues found: FormCues.Cues, _ body: (RecognizedForm) -> Void
  ) {
    let range = Int(sentence.range.lowerBound)..<Int(sentence.range.upperBound)
    let needed = Self.needed
    let hasDigit = found & needed.digit != 0
    let hasNumber = mayDate(found)
    let seeksDates = seeksDates(in: sentence, found)
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
    if found & needed.url != 0 { scanner.urls { emit(.url, $0) } }
    if found & needed.mail != 0 {
      scanner.emails { found, isPlaceholder in emit(isPlaceholder ? .placeholder : .email, found) }
    }
    if hasDigit {
      scanner.numbers { emit(.number, $0) }
      PhoneScanner(scanner).forEach { emit(.phone, $0) }
    }
    if seeksDates {
      DateScanner(scanner).forEach(cues: found) { emit(.date, $0, $1.description) }
    }
    if hasNumber || found & needed.numberWord != 0 {
      DurationScanner(scanner).forEach(cues: found) { emit(.duration, $0, String($1)) }
    }
    if seeksDates {
      AgeScanner(scanner).forEach(cues: found) { emit(.age, $0, String($1)) }
    }
    if hasDigit || found & needed.place != 0 {
      AddressScanner(scanner).forEach(cues: found) { emit(.address, $0) }
    }
    if found & needed.organization != 0 {
      OrganizationScanner(scanner, text: text, source: source).forEach {
        emit(.organization, $0, $1)
      }
    }
    if found & needed.placeholder != 0 {
      PlaceholderScanner(scanner).forEach { emit(.placeholder, $0) }
    }
    for name in spoken where found & name.cue != 0 {
      scanner.occurrences(of: name.bytes) { found in
        guard scanner.isSpeaker(found) else { return }
        body(
          RecognizedForm(
            recognizer: .operator, start: Int32(found.lowerBound), end: Int32(found.upperBound),
            value: nil, speaks: true))
      }
    }
    for name in product where found & name.cue != 0 {
      scanner.occurrences(of: name.bytes) { emit(.product, $0) }
    }
    for name in operators where found & name.cue != 0 {
      scanner.occurrences(of: name.bytes) { emit(.operator, $0) }
    }
  }
}
