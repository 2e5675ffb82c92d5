/// The body of an answer as the page it was sent as.
enum HTTPBody {
  /// Undoes the transfer's chunks and the compression.
  ///
  /// Some programs store the body undone already and leave the fields as they were, so a field is
  /// believed only when the bytes look like it.
  static func page(
    _ body: [UInt8], _ fields: HeaderFields, limit: Int
  ) throws(FileFailure) -> [UInt8] {
    var bytes = body
    if fields["transfer-encoding"]?.lowercased().contains("chunked") == true {
      bytes = try joined(bytes) ?? bytes
    }
    let encodings = (fields["content-encoding"] ?? "").lowercased().split(separator: ",")
      .map { String($0).trimmed }
    // They are named in the order they were applied.
    for encoding in encodings.suffix(4).reversed() {
      bytes = try unpacked(bytes, encoding, limit: limit)
    }
    guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
    return bytes
  }

  private static func unpacked(
    _ bytes: [UInt8], _ encoding: String, limit: Int
  ) throws(FileFailure) -> [UInt8] {
    switch encoding {
    case "gzip", "x-gzip":
      guard bytes.starts(with: [0x1F, 0x8B]) else { return bytes }
      return try Inflater.unpack(bytes, .gzip, limit: limit)
    case "deflate":
      if looksLikeText(bytes) { return bytes }
      // The standard says zlib, and some servers send it bare.
      let isZlib =
        bytes.count > 1 && bytes[0] & 0x0F == 8
        && (Int(bytes[0]) << 8 + Int(bytes[1])) % 31 == 0
      return try Inflater.unpack(bytes, isZlib ? .zlib : .none, limit: limit)
    case "", "identity", "none": return bytes
    default:
      if looksLikeText(bytes) { return bytes }
      let name = encoding == "br" ? "brotli" : encoding
      throw .unsupported(
        "the answer is compressed with \(name.prefix(20)), which is not read; "
          + "save the page with gzip or uncompressed")
    }
  }

  private static func looksLikeText(_ bytes: [UInt8]) -> Bool {
    PageForm.startsAsHTML(Array(bytes.prefix(1_024)))
  }

  /// The chunks joined; nil when the body is not in chunks.
  ///
  /// - Throws: that it ends within a chunk.
  static func joined(_ body: [UInt8]) throws(FileFailure) -> [UInt8]? {
    var joined: [UInt8] = []
    var position = 0
    while true {
      guard let end = body[position...].firstIndex(of: 0x0A), end - position <= 1_024,
        let size = chunkSize(body[position..<end])
      else {
        if position == 0 { return nil }
        throw .damaged("cut short: a chunk of it is missing")
      }
      if size == 0 { return joined }
      let start = end + 1
      guard size <= body.count - start else { throw .damaged("cut short within a chunk") }
      joined += body[start..<(start + size)]
      position = start + size
      if position < body.count, body[position] == 0x0D { position += 1 }
      if position < body.count, body[position] == 0x0A { position += 1 }
    }
  }

  /// `1a3;name=value` in hexadecimal.
  private static func chunkSize(_ line: ArraySlice<UInt8>) -> Int? {
    let text = String(decoding: line.prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self).trimmed
    guard !text.isEmpty, text.utf8.count <= 12 else { return nil }
    return Int(text, radix: 16).flatMap { $0 >= 0 ? $0 : nil }
  }
}
