internal import PolicyAssessment
internal import PolicyRubric
internal import PolicyText

extension String: RecordCodable {
  func write(to writer: inout RecordWriter) { writer.write(self) }
  init(from reader: inout RecordReader) throws(DamagedRecord) { self = try reader.string() }
}

extension CalendarDate: RecordCodable {
  func write(to writer: inout RecordWriter) {
    writer.write(year)
    writer.write(month)
    writer.write(day)
  }

  init(from reader: inout RecordReader) throws(DamagedRecord) {
    let (year, month, day) = (try reader.int(), try reader.int(), try reader.int())
    guard let date = CalendarDate(year: year, month: month, day: day) else { throw DamagedRecord() }
    self = date
  }
}

extension Bilingual: RecordCodable {
  func write(to writer: inout RecordWriter) {
    writer.write(chinese)
    writer.write(english)
  }

  init(from reader: inout RecordReader) throws(DamagedRecord) {
    self.init(chinese: try reader.string(), english: try reader.string())
  }
}

extension Notice: RecordCodable {
  func write(to writer: inout RecordWriter) {
    writer.write(code)
    writer.write(text)
  }

  init(from reader: inout RecordReader) throws(DamagedRecord) {
    let code = try reader.string()
    let text: Bilingual = try reader.value()
    self.init(code, text.chinese, text.english)
  }
}

extension Doubt: RecordCodable {
  func write(to writer: inout RecordWriter) { writer.write(rawValue) }
  init(from reader: inout RecordReader) throws(DamagedRecord) { self = try reader.named() }
}

extension PolicyFacts: RecordCodable {
  func write(to writer: inout RecordWriter) {
    for number in [characters, words, medianSentence, longSentenceShare] { writer.write(number) }
    writer.write(flesch.map(Whole.init))
    writer.write(updated)
    writer.write(effective)
  }

  init(from reader: inout RecordReader) throws(DamagedRecord) {
    self.init(
      characters: try reader.int(), words: try reader.int(), medianSentence: try reader.int(),
      longSentenceShare: try reader.int(),
      flesch: try (reader.optional() as Whole?)?.number, updated: try reader.optional(),
      effective: try reader.optional())
  }
}

/// An `Int` where a `RecordCodable` is needed.
struct Whole: RecordCodable {
  var number: Int
  init(_ number: Int) { self.number = number }
  func write(to writer: inout RecordWriter) { writer.write(number) }
  init(from reader: inout RecordReader) throws(DamagedRecord) { number = try reader.int() }
}
