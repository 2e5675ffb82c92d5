/// Cuts a stream of bytes into the messages of the base protocol: headers, a blank line, and as many
/// bytes as `Content-Length` says.
///
/// Bytes come in any pieces. What is no header is skipped up to the next blank line and told as a
/// fault, so that one bad frame does not end the conversation.
public struct MessageReader: Sendable {
  public enum Event: Sendable, Hashable {
    case message([UInt8])
    case fault(Fault)
  }

  public enum Fault: Sendable, Hashable {
    /// Headers without a usable `Content-Length`.
    case badHeader
    /// A message longer than the reader takes; it is skipped.
    case tooLong(Int)
  }

  /// Bytes of a message. A draft of 20 MB with every character escaped has room.
  let longest: Int
  /// Bytes of the headers of one message.
  static let longestHeader = 8 << 10

  private var buffer: [UInt8] = []
  /// Bytes of a message that is too long, still to come.
  private var skipped = 0

  public init(longest: Int = 128 << 20) { self.longest = longest }

  /// Takes the bytes that came and gives what is complete.
  public mutating func take(_ bytes: some Sequence<UInt8>) -> [Event] {
    buffer += bytes
    var events: [Event] = []
    while let event = next() { events.append(event) }
    return events
  }

  private mutating func next() -> Event? {
    if skipped > 0 {
      let count = min(skipped, buffer.count)
      buffer.removeFirst(count)
      skipped -= count
      if skipped > 0 { return nil }
    }
    guard let (headerEnd, bodyStart) = blankLine() else {
      guard buffer.count > Self.longestHeader else { return nil }
      // No header is so long: whatever this is, the last bytes may be the start of one.
      buffer.removeFirst(buffer.count - 3)
      return .fault(.badHeader)
    }
    guard let length = Self.contentLength(buffer[..<headerEnd]) else {
      buffer.removeFirst(bodyStart)
      return .fault(.badHeader)
    }
    guard length <= longest else {
      buffer.removeFirst(bodyStart)
      skipped = length
      return .fault(.tooLong(length))
    }
    guard buffer.count - bodyStart >= length else { return nil }
    let message = Array(buffer[bodyStart..<bodyStart + length])
    buffer.removeFirst(bodyStart + length)
    return .message(message)
  }

  /// Where the headers end and the message begins. Line feeds alone are taken too.
  private func blankLine() -> (headerEnd: Int, bodyStart: Int)? {
    var index = 0
    let limit = min(buffer.count, Self.longestHeader + 4)
    while index < limit {
      if buffer[index] == 0x0A {
        if index + 1 < buffer.count, buffer[index + 1] == 0x0A { return (index, index + 2) }
        if index + 2 < buffer.count, buffer[index + 1] == 0x0D, buffer[index + 2] == 0x0A {
          return (index, index + 3)
        }
      }
      index += 1
    }
    return nil
  }

  private static func contentLength(_ header: ArraySlice<UInt8>) -> Int? {
    for line in header.split(separator: 0x0A) {
      let text = String(decoding: line, as: UTF8.self)
      guard let colon = text.firstIndex(of: ":"),
        text[..<colon].lowercased() == "content-length"
      else { continue }
      let digits = text[text.index(after: colon)...].filter { $0 != " " && $0 != "\r" }
      guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
      return Int(digits)
    }
    return nil
  }

  /// A message with its header.
  public static func frame(_ message: [UInt8]) -> [UInt8] {
    Array("Content-Length: \(message.count)\r\n\r\n".utf8) + message
  }
}
