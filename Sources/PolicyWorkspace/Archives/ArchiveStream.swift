public import PolicyDocument
internal import PolicyRanking
internal import Synchronization

/// A policy whose pages have come by.
public struct ArchivePages: Sendable {
  /// The index in `PolicyArchive.entries`.
  public var entry: Int
  /// All its pages, main page first, or the first that could not be read.
  public var pages: Result<[SavedPage], PageFailure>
}

/// Gives the policies of an archive one after the other, in the order their last page stands in it.
///
/// Several threads may ask: each page is read by the one that asks for it, so there are never more
/// pages in memory than were asked for, but for policies of several pages that lie apart.
public final class ArchiveStream: Sendable {
  private let walk: Mutex<ArchiveWalk>

  /// - Parameter only: the entries that are wanted; nil for all.
  public init(_ archive: PolicyArchive, maxBytes: Int, only: [Int]? = nil) {
    walk = Mutex(ArchiveWalk(archive, maxBytes: maxBytes, only: only))
  }

  /// The next policy that is complete; nil when there are no more.
  public func next() -> ArchivePages? { walk.withLock { $0.next() } }
}

private struct ArchiveWalk {
  private let archive: PolicyArchive
  private let maxBytes: Int
  private var reader: (any ArchiveReading)?
  private var ordinal = 0
  /// Entry of the archive to the pages that it is.
  private var wanted: [Int: [(entry: Int, page: Int)]] = [:]
  /// Policies some of whose pages have come.
  private var held: [Int: [Int: SavedPage]] = [:]
  private var heldBytes = 0
  /// Policies whose pages lie too far apart to be held beside all others; they are read in another
  /// walk, which holds the pages of fewer.
  private var postponed: Set<Int> = []
  /// Entries that are not yet given, in their order.
  private var open: [Int]
  private var given: Set<Int> = []
  private var ready: [ArchivePages] = []

  init(_ archive: PolicyArchive, maxBytes: Int, only: [Int]?) {
    (self.archive, self.maxBytes) = (archive, maxBytes)
    open = (only ?? Array(archive.entries.indices)).filter { !archive.places[$0].isEmpty }
    begin(open)
  }

  private mutating func begin(_ entries: [Int]) {
    (wanted, ordinal, reader) = ([:], 0, nil)
    for entry in entries {
      for (page, place) in archive.places[entry].enumerated() {
        if let place {
          wanted[place.ordinal, default: []].append((entry, page))
        } else {
          fail(entry, page, .missing)
        }
      }
    }
    do throws(FileFailure) {
      if !wanted.isEmpty { reader = try archive.open() }
    } catch {
      failRest(error)
    }
  }

  mutating func next() -> ArchivePages? {
    while ready.isEmpty {
      guard let reader, !wanted.isEmpty else {
        if !postponed.isEmpty {
          let entries = postponed.sorted()
          postponed = []
          begin(entries)
          continue
        }
        failRest(.missing)
        break
      }
      step(reader)
    }
    return ready.isEmpty ? nil : ready.removeFirst()
  }

  private mutating func step(_ reader: any ArchiveReading) {
    do throws(ArchiveDamage) {
      guard try reader.advance() else {
        wanted = [:]
        return
      }
    } catch {
      wanted = [:]
      failRest(.damaged("in an archive that \(error)"))
      return
    }
    defer { ordinal += 1 }
    guard let uses = wanted.removeValue(forKey: ordinal)?.filter({ !given.contains($0.entry) }),
      !uses.isEmpty
    else { return }
    do throws(FileFailure) {
      let page = try reader.page(limit: maxBytes)
      for use in uses { take(page, use.entry, use.page) }
    } catch {
      for use in uses { fail(use.entry, use.page, error) }
    }
  }

  private mutating func take(_ page: SavedPage, _ entry: Int, _ number: Int) {
    guard !given.contains(entry), !postponed.contains(entry) else { return }
    let named = archive.entries[entry]
    let page = named.named(page, number)
    let count = named.subject.files.count
    if count == 1 {
      give(entry, .success([page]))
      return
    }
    held[entry, default: [:]][number] = page
    heldBytes += page.bytes.count
    if let pages = held[entry], pages.count == count {
      give(entry, .success((0..<count).compactMap { pages[$0] }))
    } else if heldBytes > 4 * maxBytes {
      // What waits longest goes on waiting, so that every walk completes at least one policy.
      if held.count > 1 {
        postpone(entry)
      } else {
        fail(entry, number, .tooLarge(bytes: heldBytes, limit: 4 * maxBytes))
      }
    }
  }

  private mutating func postpone(_ entry: Int) {
    for page in (held.removeValue(forKey: entry) ?? [:]).values { heldBytes -= page.bytes.count }
    for ordinal in archive.places[entry].compactMap({ $0?.ordinal }) {
      wanted[ordinal]?.removeAll { $0.entry == entry }
      if wanted[ordinal]?.isEmpty == true { wanted[ordinal] = nil }
    }
    postponed.insert(entry)
  }

  private mutating func fail(_ entry: Int, _ page: Int, _ failure: FileFailure) {
    let named = archive.entries[entry]
    give(
      entry,
      .failure(
        PageFailure(file: named.subject.files[page], place: named.place, failure: failure)))
  }

  private mutating func give(_ entry: Int, _ pages: Result<[SavedPage], PageFailure>) {
    guard given.insert(entry).inserted else { return }
    if let parts = held.removeValue(forKey: entry) {
      heldBytes -= parts.values.reduce(0) { $0 + $1.bytes.count }
    }
    ready.append(ArchivePages(entry: entry, pages: pages))
  }

  private mutating func failRest(_ failure: FileFailure) {
    for entry in open where !given.contains(entry) { fail(entry, 0, failure) }
    open = []
  }
}

extension PolicyEntry {
  /// A page of an archive with what the entry says of it.
  func named(_ page: SavedPage, _ number: Int) -> SavedPage {
    var page = page
    page.file = subject.files[number]
    if number == 0 { page.address = subject.address ?? page.address }
    page.savedAt = subject.savedAt ?? page.savedAt
    return page
  }
}
