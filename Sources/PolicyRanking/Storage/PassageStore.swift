/// Where the passages of a large cohort wait outside memory until a report asks for them.
///
/// Nothing that was kept may change or go before the store itself does.
public protocol PassageStore: AnyObject, Sendable {
  /// Keeps `bytes`; the answer is where they are.
  func keep(_ bytes: Span<UInt8>) -> Int
  /// The bytes kept there; empty when they can no longer be read, which the store has to remember
  /// and its owner to ask for before a report counts as whole.
  func bytes(at place: Int, count: Int) -> [UInt8]
}

/// Bytes in a store.
struct StoredBytes: Sendable {
  let store: any PassageStore
  private let place: Int
  private let count: Int

  init(_ writer: borrowing ByteWriter, in store: any PassageStore) {
    self.store = store
    place = writer.read(store.keep)
    count = writer.count
  }

  var bytes: [UInt8] { bytes(in: 0..<count) }

  /// Those from an offset on.
  func bytes(from start: Int) -> [UInt8] { bytes(in: start..<count) }

  func bytes(in range: Range<Int>) -> [UInt8] {
    range.isEmpty ? [] : store.bytes(at: place + range.lowerBound, count: range.count)
  }
}
