/// The documents that a page's frames show, as far as they were saved with it.
struct FrameDocuments {
  /// HTML by name: a path, an address, or `cid:` and an id.
  private var documents: [String: [UInt8]] = [:]
  /// The folder of the page, with a slash at its end; empty for the top.
  private var folder = ""

  static let none = FrameDocuments()

  private init() {}

  /// - Parameter names: what the page may call each document.
  init(of file: String, _ names: [String: SavedPage]) {
    folder = Self.folder(of: file)
    for (name, page) in names {
      guard let decoded = try? PageDecoder.decode(page) else { continue }
      documents[name] = decoded.bytes
    }
  }

  var isEmpty: Bool { documents.isEmpty }

  /// The same documents as a frame names them, which lies in a folder of its own.
  func beside(_ name: String) -> FrameDocuments {
    guard !name.contains(":") else { return self }
    var documents = self
    documents.folder = Self.folder(of: name)
    return documents
  }

  /// With a slash at its end; empty for the top.
  private static func folder(of file: String) -> String {
    file.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(file[...$0]) } ?? ""
  }

  /// The document a frame's `src` names; nil where it was not saved or holds nothing of a policy.
  func document(at source: String, whole: Bool) -> (name: String, html: [UInt8])? {
    guard !isEmpty else { return nil }
    for name in names(of: source) {
      guard let html = documents[name] else { continue }
      return whole || PageKindRules.speaksOfPrivacy(html) ? (name, html) : nil
    }
    return nil
  }

  private func names(of source: String) -> [String] {
    [source, String(source.prefix { $0 != "#" })] + paths(of: source)
  }

  /// The files a frame's `src` may mean; none where it is an address.
  func paths(of source: String) -> [String] {
    let bare = source.prefix { $0 != "#" }
    guard !bare.isEmpty, !bare.contains(":"), !bare.hasPrefix("/") else { return [] }
    let path = bare.prefix { $0 != "?" }
    var paths: [String] = []
    for written in [String(path), Self.unescaped(path)] {
      if let path = Self.normalized(folder + written), !paths.contains(path) { paths.append(path) }
    }
    return paths
  }

  /// Percent-escapes undone; damaged UTF-8 becomes U+FFFD and so no file's name.
  private static func unescaped(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    let source = Array(text.utf8)
    var index = 0
    while index < source.count {
      if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
        let byte = UInt8(
          String(decoding: source[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        bytes.append(byte)
        index += 3
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The path without `.` and `..`; nil when it leads out of the top.
  private static func normalized(_ path: String) -> String? {
    var components: [Substring] = []
    for component in path.split(separator: "/") where component != "." {
      if component == ".." {
        guard components.popLast() != nil else { return nil }
      } else {
        components.append(component)
      }
    }
    return components.joined(separator: "/")
  }
}
