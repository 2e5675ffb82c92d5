/// Whether the name of an archive's entry is a path below the archive, as an honest one is.
///
/// Nothing is unpacked to the disk, so such a name can do no harm; but what it stands for is not
/// what the archive's reader sees, and evidence must have one name.
enum EntryName {
  /// The path with `.` and doubled slashes gone; nil when it is absolute or leads upward.
  static func safe(_ name: FilePath) -> FilePath? {
    let slash = UInt8(ascii: "/")
    // Old Windows programs separate folders by backslashes.
    let back = UInt8(ascii: "\\")
    let parts = name.bytes.split { $0 == slash || $0 == back }
    guard let first = name.bytes.first, first != slash, first != back else { return nil }
    guard !parts.contains(where: { $0.elementsEqual([0x2E, 0x2E]) }), !hasDrive(name) else {
      return nil
    }
    let kept = parts.filter { !$0.elementsEqual([0x2E]) }
    return kept.isEmpty ? nil : FilePath(bytes: Array(kept.joined(separator: [slash])))
  }

  /// Whether a file of that name could lie in a folder: longer paths Linux does not open, and each
  /// folder above an entry is looked at.
  static func couldBeFile(_ path: FilePath) -> Bool {
    path.bytes.count < 4_096 && path.bytes.count { $0 == UInt8(ascii: "/") } <= 128
  }

  /// Whether a symbolic link's target lies outside the archive.
  static func leadsOut(_ target: FilePath, from link: FilePath) -> Bool {
    let slash = UInt8(ascii: "/")
    guard let first = target.bytes.first else { return false }
    guard first != slash, !hasDrive(target) else { return true }
    var depth = folders(above: link).count
    for part in target.bytes.split(separator: slash) where !part.elementsEqual([0x2E]) {
      depth += part.elementsEqual([0x2E, 0x2E]) ? -1 : 1
      if depth < 0 { return true }
    }
    return false
  }

  /// `C:\…`
  private static func hasDrive(_ name: FilePath) -> Bool {
    guard name.bytes.count >= 3, name.bytes[1] == UInt8(ascii: ":") else { return false }
    return name.bytes[2] == UInt8(ascii: "\\") || name.bytes[2] == UInt8(ascii: "/")
  }

  /// The folders above a path, outermost first.
  static func folders(above path: FilePath) -> [FilePath] {
    path.bytes.indices.filter { path.bytes[$0] == UInt8(ascii: "/") }
      .map { FilePath(bytes: Array(path.bytes[..<$0])) }
  }
}
