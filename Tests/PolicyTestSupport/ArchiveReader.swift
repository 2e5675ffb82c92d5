internal import CLibArchive

/// A ZIP in memory, read through libarchive.
public struct ZipContents {
  public private(set) var names: [String] = []
  /// Seconds since 1970, as each entry has it.
  public private(set) var times: [Int] = []
  public private(set) var entries: [String: [UInt8]] = [:]

  public init(_ bytes: [UInt8]) throws {
    guard let archive = archive_read_new() else { throw SampleArchive.Failure() }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip(archive)
    var failed = false
    bytes.withUnsafeBytes { memory in
      guard archive_read_open_memory(archive, memory.baseAddress, memory.count) == ARCHIVE_OK
      else {
        failed = true
        return
      }
      var entry: OpaquePointer?
      var status = archive_read_next_header(archive, &entry)
      while status == ARCHIVE_OK {
        guard let pathname = archive_entry_pathname(entry) else { break }
        let name = String(cString: pathname)
        var content: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = archive_read_data(archive, &buffer, buffer.count), count > 0 {
          content += buffer[..<count]
        }
        names.append(name)
        times.append(Int(archive_entry_mtime(entry)))
        entries[name] = content
        status = archive_read_next_header(archive, &entry)
      }
      failed = status != ARCHIVE_EOF
    }
    if failed { throw SampleArchive.Failure() }
  }
}
