/// A path as the file system has it: bytes that need not be UTF-8.
struct FilePath: Sendable, Hashable {
  var bytes: [UInt8]

  init(_ path: String) { bytes = Array(path.utf8) }
  init(bytes: [UInt8]) { self.bytes = bytes }

  func appending(_ name: FilePath) -> FilePath {
    if bytes.isEmpty { return name }
    if name.bytes.isEmpty { return self }
    if bytes.last == UInt8(ascii: "/") { return FilePath(bytes: bytes + name.bytes) }
    return FilePath(bytes: bytes + [UInt8(ascii: "/")] + name.bytes)
  }

  /// For people and for results: bytes that are not UTF-8 as `\xFF`. Two paths may look the same,
  /// so whoever keeps displayed paths makes them unique.
  var displayed: String {
    var text = ""
    var rest = bytes[...]
    while !rest.isEmpty {
      if let whole = String(validating: rest, as: UTF8.self) { return text + whole }
      // The longest prefix that is UTF-8, then one byte that is not.
      var good = rest.prefix(while: { $0 < 0x80 }).count
      while let length = characterLength(at: good, in: rest) { good += length }
      text += String(decoding: rest.prefix(good), as: UTF8.self)
      rest = rest.dropFirst(good)
      if let byte = rest.popFirst() { text += "\\x" + hexadecimal(byte) }
    }
    return text
  }

  /// The last component.
  var name: FilePath {
    FilePath(bytes: Array(bytes.reversed().prefix { $0 != UInt8(ascii: "/") }.reversed()))
  }

  /// What it lies in; nil for what lies at the top or in the working directory.
  var folder: FilePath? {
    let slash = bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0
    return slash > 0 ? FilePath(bytes: Array(bytes[..<slash])) : nil
  }

  /// A null-terminated copy for the C library; nil when the path itself holds a null.
  func withCString<T>(_ body: (UnsafePointer<CChar>) -> T) -> T? {
    guard !bytes.contains(0) else { return nil }
    return (bytes + [0]).withUnsafeBytes { raw in
      raw.baseAddress.map { body($0.assumingMemoryBound(to: CChar.self)) }
    }
  }

  static func < (a: FilePath, b: FilePath) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }
}

extension FilePath: Comparable {}

/// The length of the well-formed UTF-8 character at an offset from the start of `bytes`, if one is
/// there.
private func characterLength(at offset: Int, in bytes: ArraySlice<UInt8>) -> Int? {
  let rest = bytes.dropFirst(offset)
  for length in 1...4 where rest.count >= length {
    if String(validating: rest.prefix(length), as: UTF8.self) != nil { return length }
  }
  return nil
}

private func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return byte < 16 ? "0" + digits : digits
}

extension FilePath {
  /// The deepest folder that holds all of `files`, which are absolute paths.
  static func deepestFolder(of files: [FilePath]) -> FilePath {
    let slash = UInt8(ascii: "/")
    var common = Array(files.first?.bytes.split(separator: slash).dropLast() ?? [])
    for file in files.dropFirst() {
      let parts = file.bytes.split(separator: slash).dropLast()
      let shared = zip(common, parts).prefix { $0.elementsEqual($1) }.count
      common = Array(common.prefix(shared))
    }
    return FilePath(bytes: [slash] + common.joined(separator: [slash]))
  }

  func relative(to folder: FilePath) -> FilePath {
    FilePath(bytes: Array(bytes.dropFirst(folder.bytes.count).drop { $0 == UInt8(ascii: "/") }))
  }
}
