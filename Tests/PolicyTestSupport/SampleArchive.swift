internal import CLibArchive
internal import Glibc

/// An archive made for a test, through libarchive's writer.
public struct SampleArchive {
  public enum Form: Sendable { case zip, tar, tarGzip }

  public enum Contents: Sendable {
    case bytes([UInt8])
    case zeros(Int)
    case symbolicLink(String)
    case hardLink(String)
    case pipe, device, folder
  }

  public struct Failure: Error {}

  /// Writes entries in their order; nothing is done about names that lead elsewhere.
  public static func write(
    _ entries: [(name: String, contents: Contents)], as form: Form, to path: String
  ) throws {
    // Names in the character set of the process, which is not set in a test.
    let locale = newlocale(1 << LC_CTYPE, "C.UTF-8", nil)
    let former = locale.map { uselocale($0) }
    defer { if let former { uselocale(former) } }
    guard let archive = archive_write_new() else { throw Failure() }
    defer { archive_write_free(archive) }
    switch form {
    case .zip: archive_write_set_format_zip(archive)
    case .tar, .tarGzip: archive_write_set_format_pax_restricted(archive)
    }
    if form == .tarGzip { archive_write_add_filter_gzip(archive) }
    guard archive_write_open_filename(archive, path) == ARCHIVE_OK else { throw Failure() }
    for (name, contents) in entries { try write(name, contents, to: archive) }
    guard archive_write_close(archive) == ARCHIVE_OK else { throw Failure() }
  }

  private static func write(
    _ name: String, _ contents: Contents, to archive: OpaquePointer
  ) throws {
    guard let entry = archive_entry_new() else { throw Failure() }
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname(entry, name)
    archive_entry_set_perm(entry, 0o644)
    var zeros = 0
    var bytes: [UInt8] = []
    var kind: mode_t = S_IFREG
    switch contents {
    case .bytes(let given): bytes = given
    case .zeros(let count): zeros = count
    case .symbolicLink(let target):
      kind = S_IFLNK
      archive_entry_set_symlink(entry, target)
    case .hardLink(let target): archive_entry_set_hardlink(entry, target)
    case .pipe: kind = S_IFIFO
    case .device: kind = S_IFCHR
    case .folder: kind = S_IFDIR
    }
    archive_entry_set_filetype(entry, kind)
    archive_entry_set_size(entry, Int64(bytes.count + zeros))
    guard archive_write_header(archive, entry) >= ARCHIVE_WARN else { throw Failure() }
    if !bytes.isEmpty { archive_write_data(archive, bytes, bytes.count) }
    let block = [UInt8](repeating: 0, count: 1 << 20)
    while zeros > 0 {
      archive_write_data(archive, block, min(zeros, block.count))
      zeros -= block.count
    }
  }
}
