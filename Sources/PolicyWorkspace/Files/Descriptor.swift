internal import Glibc

/// An open file, closed when it goes out of use.
struct Descriptor: ~Copyable {
  /// For C libraries that read from it; it stays open as long as this value.
  let number: Int32

  deinit { close(number) }

  init(_ path: FilePath, flags: Int32, mode: mode_t = 0o666) throws(FileFailure) {
    let opened = path.withCString { open($0, flags | O_CLOEXEC, mode) }
    guard let opened else { throw .missing }
    guard opened >= 0 else { throw .number(errno) }
    number = opened
  }

  /// A file of an open folder, to be read. A pipe does not wait.
  init(
    _ name: FilePath, in folder: borrowing Descriptor, flags: Int32
  ) throws(FileFailure) {
    let all = flags | O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    let opened = name.withCString { openat(folder.number, $0, all) }
    guard let opened else { throw .missing }
    guard opened >= 0 else { throw .number(errno) }
    number = opened
  }

  func status() throws(FileFailure) -> FileStatus {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw .number(errno) }
    return FileStatus(status)
  }

  /// The next reading begins at this byte.
  func seek(to offset: Int) throws(FileFailure) {
    guard offset == 0 || lseek(number, offset, SEEK_SET) == offset else { throw .number(errno) }
  }

  /// The path of what is really open, every link resolved: no race between the check and the
  /// reading.
  func realPath() -> FilePath? {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let length = buffer.withUnsafeMutableBytes { raw in
      raw.baseAddress.map {
        readlink("/proc/self/fd/\(number)", $0.assumingMemoryBound(to: CChar.self), raw.count)
      } ?? 0
    }
    return length > 0 ? FilePath(bytes: Array(buffer.prefix(length))) : nil
  }

  /// Everything from here to the end.
  func read(limit: Int, expected: Int) throws(FileFailure) -> [UInt8] {
    // A byte more than there should be, so that the end is met in the same room.
    var room = min(expected, limit) + 1
    var bytes: [UInt8] = []
    while true {
      let more = try next(room)
      bytes = bytes.isEmpty ? more : bytes + more
      // It may have grown since its size was asked for.
      guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
      if more.count < room { return bytes }
      room = 1 << 20
    }
  }

  /// The next bytes; fewer only at the end.
  private func next(_ count: Int) throws(FileFailure) -> [UInt8] {
    var failure: FileFailure?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
      while done < count {
        let got = buffer.baseAddress.map { Glibc.read(number, $0 + done, count - done) } ?? 0
        if got == 0 { return }
        if got > 0 {
          done += got
        } else if errno != EINTR {
          failure = .number(errno)
          return
        }
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Exactly these bytes, wherever reading and writing stand.
  func read(at offset: Int, count: Int) throws(FileFailure) -> [UInt8] {
    var failure: FileFailure?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
      while done < count {
        let got = buffer.baseAddress.map { pread(number, $0 + done, count - done, offset + done) }
        if let got, got > 0 {
          done += got
        } else if errno != EINTR || got == 0 {
          failure = got == 0 ? .damaged("shorter than it was") : .number(errno)
          return
        }
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes all of `bytes` at `offset`.
  func write(_ bytes: [UInt8], at offset: Int) throws(FileFailure) {
    guard lseek(number, offset, SEEK_SET) == offset else { throw .number(errno) }
    try write(bytes)
  }

  /// One read from the start; negative when it failed.
  func readOnce(into buffer: inout [UInt8]) -> Int {
    buffer.withUnsafeMutableBytes { Glibc.read(number, $0.baseAddress, $0.count) }
  }

  /// Writes all of `bytes`; `synchronize()` waits until they are on the disk.
  func write(_ bytes: [UInt8]) throws(FileFailure) {
    var done = 0
    while done < bytes.count {
      let put = bytes.withUnsafeBytes { raw in
        raw.baseAddress.map { Glibc.write(number, $0 + done, raw.count - done) } ?? 0
      }
      if put < 0 {
        if errno == EINTR { continue }
        throw .number(errno)
      }
      done += put
    }
  }

  /// Hands `count` bytes from `offset` to the disk, which works on while more is made: `synchronize()` finds little left.
  ///
  /// Linux writes bytes it is told not to be needed; those being written stay in memory. (`sync_file_range`, made for
  /// this, is in no module that Swift has.) A file system that cannot has it all to do at the end.
  func startSynchronizing(from offset: Int, count: Int) {
    _ = posix_fadvise(number, offset, count, POSIX_FADV_DONTNEED)
  }

  /// Some file systems cannot; that is no failure.
  func synchronize() throws(FileFailure) {
    guard fsync(number) == 0 || errno == EINVAL || errno == EROFS else { throw .number(errno) }
  }
}
