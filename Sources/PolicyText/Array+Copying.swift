extension Array {
  /// A copy with room for no more. `Array(slice)` of a whole list is that list itself, which keeps all the room it
  /// was given: what is kept for long would keep it too.
  @inlinable
  public init(copying slice: ArraySlice<Element>) {
    self = []
    reserveCapacity(slice.count)
    append(contentsOf: slice)
  }
}
