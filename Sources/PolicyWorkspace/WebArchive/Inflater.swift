internal import CZlib

/// zlib's inflate.
final class Inflater {
  enum Wrapping: Sendable {
    case gzip, zlib, none

    fileprivate var windowBits: Int32 {
      switch self {
      case .gzip: 15 + 16
      case .zlib: 15
      case .none: -15
      }
    }
  }

  struct Step {
    var used: Int
    var made: Int
    var state: State
  }

  enum State {
    case more, end, damaged
  }

  /// zlib remembers where this stands, so it may not move.
  private let stream: UnsafeMutablePointer<z_stream>

  /// - Returns: nil without memory.
  init?(_ wrapping: Wrapping) {
    stream = UnsafeMutablePointer.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(stream, wrapping.windowBits, ZLIB_VERSION, size) == Z_OK else { return nil }
  }

  deinit {
    inflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Ready for the next member.
  func reset() { inflateReset(stream) }

  func step(_ input: ArraySlice<UInt8>, into output: inout [UInt8]) -> Step {
    input.withUnsafeBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.pointee.avail_in = UInt32(clamping: source.count)
        stream.pointee.next_out = target.baseAddress
        stream.pointee.avail_out = UInt32(clamping: target.count)
        let result = inflate(stream, Z_NO_FLUSH)
        let state: State =
          switch result {
          case Z_STREAM_END: .end
          // No progress is no fault: more input or room is wanted.
          case Z_OK, Z_BUF_ERROR: .more
          default: .damaged
          }
        return Step(
          used: source.count - Int(stream.pointee.avail_in),
          made: target.count - Int(stream.pointee.avail_out), state: state)
      }
    }
  }

  /// All of `bytes`, at most `limit` of what they unpack to; gzip may have several members.
  static func unpack(
    _ bytes: [UInt8], _ wrapping: Wrapping, limit: Int
  ) throws(FileFailure) -> [UInt8] {
    guard let inflater = Inflater(wrapping) else { throw .system("out of memory") }
    var unpacked: [UInt8] = []
    var rest = bytes[...]
    var room = [UInt8](repeating: 0, count: 1 << 16)
    while !rest.isEmpty {
      let step = inflater.step(rest, into: &room)
      unpacked += room.prefix(step.made)
      rest = rest.dropFirst(step.used)
      guard unpacked.count <= limit else {
        throw .tooLarge(bytes: unpacked.count, limit: limit)
      }
      switch step.state {
      case .damaged: throw .damaged("damaged: its compressed body cannot be unpacked")
      case .end:
        // What follows the last member is padding.
        guard wrapping == .gzip, rest.starts(with: [0x1F, 0x8B]) else { return unpacked }
        inflater.reset()
      case .more:
        if step.used == 0, step.made == 0 {
          throw .damaged("cut short: its compressed body ends early")
        }
      }
    }
    // A full room may still hold back what the last input gave.
    while true {
      let step = inflater.step([], into: &room)
      unpacked += room.prefix(step.made)
      guard unpacked.count <= limit else {
        throw .tooLarge(bytes: unpacked.count, limit: limit)
      }
      if step.state == .end { return unpacked }
      if step.made == 0 { throw .damaged("cut short: its compressed body ends early") }
    }
  }
}
