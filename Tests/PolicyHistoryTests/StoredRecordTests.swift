import PolicyAssessment
import PolicyRanking
import Testing

@testable import PolicyHistory

struct StoredRecordTests {
  @Test(arguments: [Samples.assessed] + Samples.statuses.map(Samples.apart))
  func comesBackAsItWas(_ record: PolicyRecord) throws {
    let back = try StoredRecord.record(StoredRecord.bytes(of: record), of: Samples.subject)
    #expect(expressed(back) == expressed(record))
    #expect(back.assessment == record.assessment)
  }

  @Test func takesTheManifestsWordOnTheService() throws {
    var now = Samples.subject
    (now.id, now.sector, now.group) = ("b", "games", nil)
    let back = try StoredRecord.record(StoredRecord.bytes(of: Samples.assessed), of: now)
    #expect(back.subject.id == "b")
    #expect(back.subject.sector == "games")
    #expect(back.subject.group == nil)
    #expect(back.subject.name == "甲隐私政策")
  }

  /// A record of another form is not to be read as one of this: where the digest differs, the format is raised too.
  @Test func itsFormHasANumber() {
    let digest = StoredRecord.bytes(of: Samples.assessed).suffix(8)
      .map { String($0, radix: 16) }.joined(separator: " ")
    #expect(RecordBasis.format == 3)
    #expect(digest == "2b 38 38 98 80 54 9e 8")
  }

  @Test func anyDamageIsNoticed() {
    let bytes = StoredRecord.bytes(of: Samples.assessed)
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 1 << UInt8(index % 8)
      #expect(throws: DamagedRecord.self) {
        try StoredRecord.record(damaged, of: Samples.subject)
      }
    }
    for count in stride(from: 0, to: bytes.count, by: 7) {
      #expect(throws: DamagedRecord.self) {
        try StoredRecord.record(Array(bytes.prefix(count)), of: Samples.subject)
      }
    }
  }

  /// Without the checksum in the way: no bytes trap.
  @Test func theReaderEndsWhateverItReads() {
    var writer = RecordWriter()
    writer.write(Samples.assessed.assessment)
    let bytes = writer.bytes
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<5_000 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        damaged[Int.random(in: damaged.indices, using: &generator)] = .random(in: 0...255)
      }
      if Bool.random() { damaged.removeLast(Int.random(in: 0...damaged.count)) }
      guard var reader = try? RecordReader(damaged) else { continue }
      _ = try? reader.optional() as Assessment?
    }
  }

  @Test(arguments: [0, 1, -1, 63, 64, -64, -65, 1 << 40, .max, .min])
  func numbersOfEverySize(_ number: Int) throws {
    var writer = RecordWriter()
    writer.write(number)
    var reader = try RecordReader(writer.bytes)
    #expect(try reader.int() == number)
    #expect(reader.isAtEnd)
  }
}
