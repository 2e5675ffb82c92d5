internal import Glibc
internal import PolicyText

/// A folder of what can be made anew. Nothing in it is ever missed: what is not there, was damaged or cannot be written
/// is made again by whoever asks.
public struct CacheFolder: Sendable {
  private let path: FilePath
  /// How many files are kept; those written first go first.
  private let capacity: Int

  private static let ending = Array(".kept".utf8)

  public init(_ place: Location, capacity: Int = 8) {
    path = place.path
    self.capacity = capacity
  }

  /// What was kept under a name; nil where that is nothing, or no longer the bytes that were written.
  public func bytes(named name: String) -> [UInt8]? {
    guard let file = try? readFile(place(of: name), limit: 1 << 30), file.count >= 32 else {
      return nil
    }
    let bytes = Array(file[32...])
    return SHA256.digest(of: bytes).elementsEqual(file[..<32]) ? bytes : nil
  }

  public func keep(_ bytes: [UInt8], named name: String) {
    let place = place(of: name)
    let location = Location(String(decoding: place.bytes, as: UTF8.self))
    guard (try? replaceFile(location, bytes: SHA256.digest(of: bytes) + bytes)) != nil else {
      return
    }
    removeOldest()
  }

  private func place(of name: String) -> FilePath {
    path.appending(FilePath(bytes: Array(name.utf8) + Self.ending))
  }

  /// Only files of its own making are removed, whatever else stands in the folder.
  private func removeOldest() {
    guard let entries = try? entries(of: path) else { return }
    let kept = entries.filter { $0.kind == .file && $0.name.bytes.suffix(5) == Self.ending[...] }
    guard kept.count > capacity else { return }
    let aged = kept.map { entry in
      let path = path.appending(entry.name)
      return (path: path, written: (try? FileStatus.of(path, followingLinks: false))?.written ?? 0)
    }
    for old in aged.sorted(by: { $0.written < $1.written }).prefix(kept.count - capacity) {
      _ = old.path.withCString { unlink($0) }
    }
  }
}
