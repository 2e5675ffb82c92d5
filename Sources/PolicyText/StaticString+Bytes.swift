extension StaticString {
  /// Its UTF-8, where it stands in the program: for ever, and as long as is said. What is asked of every block and tag,
  /// or written a thousand times, so needs no array and no string.
  @inlinable
  package var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
