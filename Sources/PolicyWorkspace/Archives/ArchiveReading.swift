internal import PolicyDocument

/// Walks an archive from its first entry to its last, one at a time; nothing is put on the disk.
protocol ArchiveReading: AnyObject {
  /// Goes to the next entry, passing over what was not read of the one before.
  ///
  /// - Returns: false after the last.
  func advance() throws(ArchiveDamage) -> Bool

  /// The page at the present entry, without name; asked for once at most.
  func page(limit: Int) throws(FileFailure) -> SavedPage
}

/// Why an archive cannot be read on. The description ends a sentence that begins with its name.
struct ArchiveDamage: Error, Sendable, CustomStringConvertible {
  var description: String
  /// It was made to do harm.
  var isRefusal = false

  init(_ words: String) { description = words }

  /// For a report in Chinese; the details are the libraries' own.
  var chinese: String { "已损坏或不完整（\(description)）" }

  static func expansion(_ limits: ArchiveLimits) -> ArchiveDamage {
    var damage = ArchiveDamage(
      "unpacks to more than \(limits.expansion) times its size, as a decompression bomb does; "
        + "it is not read on")
    damage.isRefusal = true
    return damage
  }
}
