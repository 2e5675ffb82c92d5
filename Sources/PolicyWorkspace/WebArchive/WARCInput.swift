/// The bytes of a WARC, unpacked on the way when it is compressed, member after member.
final class WARCInput {
  private let file: Descriptor
  private let inflater: Inflater?
  private let limits: ArchiveLimits
  private let mostBytes: Int
  /// Compressed bytes that wait.
  private var raw = [UInt8](repeating: 0, count: 1 << 16)
  private var waiting = 0..<0
  private let start: Int
  /// Where in the file the waiting bytes end.
  private var readTo: Int
  /// Where in the file the present member begins, and which byte, unpacked, is its first.
  private var member: (offset: Int, position: Int)
  private var isInMember = false
  /// Unpacked bytes that wait.
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var ready = 0..<0
  private var unpacked = 0
  /// Bytes of the WARC, unpacked, that were taken.
  var position: Int { unpacked - ready.count }

  /// - Parameter offset: where in the file a record begins, as `offset(of:)` told before.
  init(
    _ path: FilePath, below root: FilePath?, at offset: Int = 0, limits: ArchiveLimits
  ) throws(FileFailure) {
    file = try openFile(path, below: root)
    self.limits = limits
    mostBytes = limits.bytes(forSize: try file.status().size)
    try file.seek(to: offset)
    let got = max(0, file.readOnce(into: &raw))
    start = offset
    readTo = offset + got
    member = (offset, 0)
    if raw.prefix(got).starts(with: [0x1F, 0x8B]) {
      guard let inflater = Inflater(.gzip) else { throw .system("out of memory") }
      self.inflater = inflater
      waiting = 0..<got
    } else {
      inflater = nil
      swap(&raw, &buffer)
      ready = 0..<got
      unpacked = got
    }
  }

  /// Gets more bytes ready.
  ///
  /// - Returns: false at the end.
  private func fill() throws(ArchiveDamage) -> Bool {
    guard let inflater else {
      let got = file.readOnce(into: &buffer)
      guard got >= 0 else { throw ArchiveDamage("cannot be read on") }
      ready = 0..<got
      unpacked += got
      return got > 0
    }
    while true {
      if waiting.isEmpty {
        let got = file.readOnce(into: &raw)
        guard got >= 0 else { throw ArchiveDamage("cannot be read on") }
        waiting = 0..<got
        readTo += got
        if got == 0 {
          if isInMember { throw ArchiveDamage("is cut short") }
          return false
        }
      }
      if !isInMember, raw[waiting.lowerBound] == 0 {
        // Padding after the last member.
        waiting = waiting.dropFirst()
        continue
      }
      if !isInMember { member = (readTo - waiting.count, unpacked) }
      let step = inflater.step(raw[waiting], into: &buffer)
      isInMember = step.state == .more
      waiting = waiting.dropFirst(step.used)
      if step.state == .damaged { throw ArchiveDamage("is damaged: it cannot be unpacked") }
      if step.state == .end { inflater.reset() }
      unpacked += step.made
      guard unpacked <= mostBytes else { throw .expansion(limits) }
      if step.made > 0 {
        ready = 0..<step.made
        return true
      }
    }
  }

  /// Where in the file a reader can begin that wants the byte taken at `position`, just now; nil
  /// when that lies inside a member.
  func offset(of position: Int) -> Int? {
    if inflater == nil { return start + position }
    return member.position == position ? member.offset : nil
  }

  /// The next line without its end; nil at the end of the file.
  func line(limit: Int) throws(ArchiveDamage) -> [UInt8]? {
    var line: [UInt8] = []
    while true {
      if ready.isEmpty, !(try fill()) {
        if line.isEmpty { return nil }
        throw ArchiveDamage("is cut short")
      }
      if let end = buffer[ready].firstIndex(of: 0x0A) {
        line += buffer[ready.lowerBound..<end]
        ready = (end + 1)..<ready.upperBound
        if line.last == 0x0D { line.removeLast() }
        return line
      }
      line += buffer[ready]
      ready = ready.upperBound..<ready.upperBound
      guard line.count <= limit else { throw ArchiveDamage("is damaged: a line of it has no end") }
    }
  }

  /// The next `count` bytes.
  func take(_ count: Int) throws(ArchiveDamage) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(count, 1 << 20))
    while bytes.count < count {
      if ready.isEmpty, !(try fill()) { throw ArchiveDamage("is cut short") }
      let part = ready.prefix(count - bytes.count)
      bytes += buffer[part]
      ready = part.upperBound..<ready.upperBound
    }
    return bytes
  }

  func skip(_ count: Int) throws(ArchiveDamage) {
    var left = count
    while left > 0 {
      if ready.isEmpty, !(try fill()) { throw ArchiveDamage("is cut short") }
      let part = ready.prefix(left)
      left -= part.count
      ready = part.upperBound..<ready.upperBound
    }
  }
}
