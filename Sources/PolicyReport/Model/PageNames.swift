internal import PolicyText

/// A file name for each policy: ASCII, the same on every run and in every order of the policies,
/// and different even where a file system does not tell upper from lower case.
struct PageNames {
  private var names: [String: String] = [:]

  init(ids: [String]) {
    var taken: Set<String> = []
    for id in ids.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      guard names[id] == nil else { continue }
      let name = Self.safe(id)
      // What was already safe keeps its name unless another id has it.
      let unique = taken.contains(name) ? Self.digested(name, id) : name
      taken.insert(unique)
      names[id] = unique
    }
  }

  /// Without the ending.
  subscript(id: String) -> String { names[id] ?? Self.digested("policy", id) }

  private static func safe(_ id: String) -> String {
    var bytes: [UInt8] = []
    var changed = id.utf8.count > 80
    for byte in id.utf8.prefix(80) {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "_"), UInt8(ascii: "-"):
        bytes.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        bytes.append(byte + 32)
        changed = true
      default:
        if bytes.last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
        changed = true
      }
    }
    let name = String(decoding: bytes, as: UTF8.self)
    let isBare = name.isEmpty || name.utf8.first == UInt8(ascii: "-")
    if isBare { return digested("policy" + name, id) }
    return changed || reserved.contains(name) ? digested(name, id) : name
  }

  private static func digested(_ name: String, _ id: String) -> String {
    let digest = String(SHA256.hexadecimal(of: Array(id.utf8)).prefix(12))
    return name + (name.utf8.last == UInt8(ascii: "-") ? "" : "-") + digest
  }

  /// Names that Windows keeps for devices.
  private static let reserved: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })
}
