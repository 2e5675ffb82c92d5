internal import CLibArchive
internal import Glibc
internal import PolicyDocument

/// The entries of a `.zip`, `.tar` or `.tar.gz`, through libarchive.
final class PackedReader: ArchiveReading {
  struct Entry: Sendable {
    /// As the archive has it: nothing is said about where it would lead.
    var name: FilePath
    var kind: FileStatus.Kind
    /// Not every archive tells.
    var size: Int?
    /// A link to a place outside the archive.
    var leadsOut = false
  }

  private let file: Descriptor
  private let handle: OpaquePointer
  /// libarchive turns names into the character set of the locale, and gives up on Chinese ones in
  /// the C locale, which is that of a process that set none.
  private let locale: locale_t?
  private let limits: ArchiveLimits
  /// The archive may unpack to.
  let mostBytes: Int
  private var unpacked = 0
  /// Bytes of the present entry that are counted before they are read.
  private var counted = 0
  /// Entries that were there to their end, as the next one's head shows.
  private(set) var whole = 0
  private var isOpen = false
  private(set) var entry = Entry(name: FilePath(""), kind: .folder, size: nil)

  /// - Parameter root: a real path that the file must lie below.
  init(
    _ path: FilePath, below root: FilePath?, limits: ArchiveLimits = ArchiveLimits()
  ) throws(FileFailure) {
    file = try openFile(path, below: root)
    mostBytes = limits.bytes(forSize: try file.status().size)
    self.limits = limits
    guard let handle = archive_read_new() else { throw .system("out of memory") }
    self.handle = handle
    locale = newlocale(1 << LC_CTYPE, "C.UTF-8", nil)
    archive_read_support_format_zip(handle)
    archive_read_support_format_tar(handle)
    archive_read_support_format_gnutar(handle)
    archive_read_support_filter_gzip(handle)
    guard archive_read_open_fd(handle, file.number, 1 << 16) == ARCHIVE_OK else {
      throw .damaged("no archive of its kind, or damaged (\(words))")
    }
  }

  deinit {
    archive_read_free(handle)
    if let locale { freelocale(locale) }
  }

  private var words: String {
    archive_error_string(handle).map { String(cString: $0).lowercased() } ?? "no reason given"
  }

  func advance() throws(ArchiveDamage) -> Bool {
    let former = locale.map { uselocale($0) }
    defer { if let former { uselocale(former) } }
    for _ in 0..<8 {
      var found: OpaquePointer?
      let result = archive_read_next_header(handle, &found)
      switch result {
      case ARCHIVE_EOF:
        whole += isOpen ? 1 : 0
        isOpen = false
        return false
      case ARCHIVE_OK, ARCHIVE_WARN:
        guard let found else { return false }
        entry = Self.entry(found)
        whole += isOpen ? 1 : 0
        isOpen = true
        try count()
        return true
      case ARCHIVE_RETRY: continue
      default: throw ArchiveDamage("is damaged or cut short: \(words)")
      }
    }
    throw ArchiveDamage("is damaged: \(words)")
  }

  /// The data of a tar is unpacked to pass over it, in one call: so it counts before. A zip passes
  /// over an entry that is too large by itself.
  private func count() throws(ArchiveDamage) {
    counted = 0
    let isTar = archive_format(handle) & ARCHIVE_FORMAT_BASE_MASK == ARCHIVE_FORMAT_TAR
    let size = max(0, entry.size ?? 0)
    guard isTar ? archive_filter_count(handle) > 1 : size <= mostBytes else { return }
    let (sum, overflow) = unpacked.addingReportingOverflow(size)
    guard !overflow, sum <= mostBytes else { throw .expansion(limits) }
    (unpacked, counted) = (sum, size)
  }

  private static func entry(_ found: OpaquePointer) -> Entry {
    let hardLink = archive_entry_hardlink(found) ?? archive_entry_hardlink_utf8(found)
    let softLink = archive_entry_symlink(found) ?? archive_entry_symlink_utf8(found)
    let kind: FileStatus.Kind =
      if hardLink != nil {
        .link
      } else {
        switch archive_entry_filetype(found) {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        case S_IFIFO: .other("a named pipe")
        case S_IFCHR, S_IFBLK: .other("a device")
        // Some zips tell nothing: it is a file unless its name says otherwise.
        case 0: .file
        default: .other("something else")
        }
      }
    func path(_ text: UnsafePointer<CChar>) -> FilePath {
      FilePath(bytes: Array(UnsafeRawBufferPointer(start: text, count: strlen(text))))
    }
    let name =
      (archive_entry_pathname(found) ?? archive_entry_pathname_utf8(found)).map(path)
      ?? FilePath("")
    let leadsOut =
      if let hardLink {
        EntryName.safe(path(hardLink)) == nil
      } else {
        softLink.map { EntryName.leadsOut(path($0), from: name) } ?? false
      }
    return Entry(
      name: name, kind: kind,
      size: archive_entry_size_is_set(found) != 0 ? Int(archive_entry_size(found)) : nil,
      leadsOut: leadsOut)
  }

  func page(limit: Int) throws(FileFailure) -> SavedPage {
    SavedPage(file: "", bytes: try contents(limit: limit))
  }

  /// The data of the present entry; more than `limit` bytes are refused without unpacking them.
  func contents(limit: Int) throws(FileFailure) -> [UInt8] {
    if let size = entry.size, size > limit { throw .tooLarge(bytes: size, limit: limit) }
    let bytes = try start(count: limit + 1)
    guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
    return bytes
  }

  /// The first bytes of the present entry, at most `count`.
  func start(count: Int) throws(FileFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: min(count, 1 << 16))
    while bytes.count < count {
      let wanted = min(chunk.count, count - bytes.count)
      let got = chunk.withUnsafeMutableBytes { archive_read_data(handle, $0.baseAddress, wanted) }
      if got == 0 { break }
      guard got > 0 else {
        if archive_read_has_encrypted_entries(handle) == 1 {
          throw .unsupported("it is protected by a password; pack it without one")
        }
        throw .damaged("damaged or cut short in the archive (\(words))")
      }
      // An entry may hold more than it says.
      unpacked += max(0, got - counted)
      counted = max(0, counted - got)
      guard unpacked <= mostBytes else {
        throw .damaged("in an archive that \(ArchiveDamage.expansion(limits))")
      }
      bytes += chunk.prefix(got)
    }
    return bytes
  }
}
