/// What was found before, of no more than some size, in two generations: when the younger is full it becomes the older,
/// which is forgotten; what is asked for again becomes young.
///
/// Public and inlined, so that each module that remembers something has a table made for its own types.
public struct RecentMemory<Key: Hashable, Value> {
  @usableFromInline typealias Entry = (value: Value, size: Int)

  @usableFromInline var young: [Key: Entry] = [:]
  @usableFromInline var old: [Key: Entry] = [:]
  @usableFromInline var youngSize = 0
  /// Bytes of each generation.
  @usableFromInline let most: Int

  /// - Parameter bytes: of both generations.
  @inlinable
  public init(bytes: Int) { most = bytes / 2 }

  @inlinable
  public mutating func find(_ key: Key) -> Value? {
    if let known = young[key] { return known.value }
    guard let place = old.index(forKey: key) else { return nil }
    // Under its own key: the other may hold more than is to be remembered.
    let (own, known) = old.remove(at: place)
    keep(known.value, for: own, size: known.size)
    return known.value
  }

  /// - Parameter size: bytes, about, with the key. One long text would take the place of all others: it is not kept.
  @inlinable
  public mutating func keep(_ value: Value, for key: Key, size: Int) {
    guard size <= most / 4 else { return }
    if let present = young.removeValue(forKey: key) { youngSize -= present.size }
    if youngSize + size > most {
      old = young
      young = [:]
      youngSize = 0
    }
    young[key] = (value, size)
    youngSize += size
  }
}
