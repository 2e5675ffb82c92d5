internal import CLibArchive
internal import PolicyText

/// Files inside a ZIP archive in memory, read by libarchive and never unpacked to disk.
enum ZipEntries {
  static func isZip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 3, 4]) }

  /// The entries whose names are wanted, by name; of entries that share one, the first.
  ///
  /// - Parameter limit: bytes that all of them together may unpack to.
  static func read(
    _ bytes: [UInt8], limit: Int, where isWanted: (String) -> Bool
  ) throws(ReadingFailure) -> [String: [UInt8]] {
    guard let archive = archive_read_new() else {
      throw .damaged(Notice("no-memory", "内存不足", "no memory"))
    }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip(archive)
    var entries: [String: [UInt8]] = [:]
    var failure: ReadingFailure?
    bytes.withUnsafeBytes { memory in
      guard archive_read_open_memory(archive, memory.baseAddress, memory.count) == ARCHIVE_OK
      else {
        failure = .damaged(
          Notice("zip-damaged", "ZIP 压缩包无法打开", "the ZIP archive cannot be opened"))
        return
      }
      var left = limit
      var seen = 0
      while failure == nil, seen < 10_000 {
        var entry: OpaquePointer?
        let status = archive_read_next_header(archive, &entry)
        if status == ARCHIVE_EOF { return }
        guard status >= ARCHIVE_WARN, let entry else {
          failure = .damaged(Notice("zip-damaged", "ZIP 压缩包已损坏", "the ZIP archive is damaged"))
          return
        }
        seen += 1
        guard let pathname = archive_entry_pathname(entry) else { continue }
        let name = String(cString: pathname)
        guard isWanted(name), entries[name] == nil else { continue }
        if archive_entry_is_encrypted(entry) > 0 {
          failure = .damaged(
            Notice(
              "encrypted", "文档已加密；请存为不带密码的文件",
              "the document is encrypted; save it without a password"))
          return
        }
        guard let content = content(of: archive, limit: left) else {
          failure = .damaged(
            Notice(
              "not-unpacked", "\(name) 无法解包，或解包后超过 \(limit) 字节",
              "\(name) cannot be unpacked, or not within \(limit) bytes"))
          return
        }
        left -= content.count
        entries[name] = content
      }
    }
    if let failure { throw failure }
    return entries
  }

  /// The names of the entries, as far as the archive can be read.
  static func names(_ bytes: [UInt8]) -> Set<String> {
    var names: Set<String> = []
    _ = try? read(bytes, limit: 0) { name in
      names.insert(name)
      return false
    }
    return names
  }

  private static func content(of archive: OpaquePointer, limit: Int) -> [UInt8]? {
    var content: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = archive_read_data(archive, &buffer, buffer.count)
      if count == 0 { return content }
      guard count > 0, content.count + count <= limit else { return nil }
      content.append(contentsOf: buffer[..<count])
    }
  }
}
