internal import PolicyText

/// The page in an MHTML file, with its frames.
struct WebArchivePage {
  /// The page by itself, with what its header tells.
  var page: SavedPage
  /// For each of the page's lines the line of the file.
  var origins: [Int]
  /// Its other documents, by every name the page may call them.
  var frames: [String: SavedPage] = [:]
  var notes: [Notice] = []

  init(_ file: SavedPage) throws(ReadingFailure) {
    let message = MIMEMessage(file.bytes)
    guard let main = Self.mainPart(of: message) else {
      throw .damaged(
        Notice(
          "no-page", "MHTML 文件中没有页面（没有 text/html 部分）",
          "the MHTML file holds no page (no text/html part)"))
    }
    let content = message.content(of: message.parts[main])
    let headers = message.parts[main].headers
    let address = [message.headers["snapshot-content-location"], headers["content-location"]]
      .compactMap { $0 }.first { Self.isPublic($0) }
    page = SavedPage(
      file: file.file, bytes: content.bytes, address: file.address ?? address,
      transportCharset: headers.parameter("charset"), status: file.status,
      savedAt: file.savedAt ?? message.headers.day)
    origins = content.origins
    if message.isCut { notes.append(.onlyFirstParts(MIMEMessage.maxParts)) }
    var size = content.bytes.count
    for (index, part) in message.parts.enumerated()
    where index != main && Self.isDocument(part.headers.type) {
      // A page can name no more frames than it has bytes for, but parts may repeat.
      size += part.body.count
      guard frames.count < 200, size <= file.bytes.count * 2 else { break }
      let document = SavedPage(
        file: file.file, bytes: message.content(of: part).bytes,
        transportCharset: part.headers.parameter("charset"))
      if let id = part.headers["content-id"] {
        frames["cid:" + id.filter { $0 != "<" && $0 != ">" }] = document
      }
      if let location = part.headers["content-location"] { frames[location] = document }
    }
  }

  /// The part the header's `start` names, else the first page, else the first text.
  private static func mainPart(of message: MIMEMessage) -> Int? {
    if let start = message.headers.parameter("start"),
      let named = message.parts.firstIndex(where: { $0.headers["content-id"] == start }),
      isDocument(message.parts[named].headers.type)
    {
      return named
    }
    let types = message.parts.map(\.headers.type)
    return types.firstIndex(where: isDocument) ?? types.firstIndex(of: "text/plain")
  }

  private static func isDocument(_ type: String) -> Bool {
    type == "text/html" || type == "application/xhtml+xml"
  }

  /// Addresses of the saving machine's own disk tell nothing to anybody else.
  private static func isPublic(_ address: String) -> Bool {
    address.hasPrefix("http://") || address.hasPrefix("https://")
  }
}
