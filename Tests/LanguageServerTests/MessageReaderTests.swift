import Testing

@testable import LanguageServer

@Suite struct MessageReaderTests {
  static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test func readsInAnyPieces() {
    let stream =
      MessageReader.frame(Self.bytes("{\"a\":\"政策\"}")) + MessageReader.frame(Self.bytes("{}"))
    for size in [1, 2, 3, 7, 1000] {
      var reader = MessageReader()
      var events: [MessageReader.Event] = []
      for start in stride(from: 0, to: stream.count, by: size) {
        events += reader.take(stream[start..<min(start + size, stream.count)])
      }
      #expect(events == [.message(Self.bytes("{\"a\":\"政策\"}")), .message(Self.bytes("{}"))])
    }
  }

  @Test(arguments: [
    "Content-Length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{}",
    "content-length:2\n\n{}", "X: y\r\nCONTENT-LENGTH: 2\r\n\r\n{}",
  ]) func takesHeadersOfAnyForm(_ text: String) {
    var reader = MessageReader()
    #expect(reader.take(Self.bytes(text)) == [.message(Self.bytes("{}"))])
  }

  @Test(arguments: [
    "Content-Length: two\r\n\r\n", "Content-Length: -1\r\n\r\n", "hello\r\n\r\n", "\n\n",
    "Content-Length: 99999999999999999999999\r\n\r\n", "Content-Length:\r\n\r\n",
  ]) func goesOnAfterABadHeader(_ text: String) {
    var reader = MessageReader()
    let events = reader.take(Self.bytes(text) + MessageReader.frame(Self.bytes("{}")))
    #expect(events == [.fault(.badHeader), .message(Self.bytes("{}"))])
  }

  @Test func endlessHeadersAreDropped() {
    var reader = MessageReader()
    let events = reader.take([UInt8](repeating: 0x41, count: 100_000))
    #expect(events.first == .fault(.badHeader))
    #expect(events.count < 20)
  }

  @Test func aMessageThatIsTooLongIsSkipped() {
    var reader = MessageReader(longest: 100)
    #expect(reader.take(Self.bytes("Content-Length: 101\r\n\r\n")) == [.fault(.tooLong(101))])
    #expect(reader.take(repeatElement(0x20, count: 101)).isEmpty)
    #expect(reader.take(MessageReader.frame(Self.bytes("{}"))) == [.message(Self.bytes("{}"))])
  }
}
