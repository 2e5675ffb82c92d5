/// What one archive may cost; more than this no collection of policies needs, and a bomb does.
struct ArchiveLimits: Sendable {
  /// Entries or records that are looked at.
  var entries = 500_000
  /// An archive may unpack to this many bytes whatever its own size …
  var freeBytes = 256 << 20
  /// … and beyond that to so many times its own size. HTML packs to a tenth, rarely to a thirtieth.
  var expansion = 100
  /// Things left out that are named one by one.
  var notices = 200

  /// The most bytes an archive of `size` bytes may unpack to.
  func bytes(forSize size: Int) -> Int {
    let (times, overflow) = max(0, size).multipliedReportingOverflow(by: expansion)
    return overflow ? .max : max(freeBytes, times)
  }
}
