/// Reads the tags of a page as a browser's tokenizer would for pages of our own making: enough to
/// count elements and attributes, and to find what is not well-formed.
struct MarkupReader {
  var tags: [String: Int] = [:]
  var attributes: [(element: String, name: String, value: String)] = []
  var problems: [String] = []

  init(_ bytes: [UInt8]) {
    let text = Array(bytes)
    var open: [String] = []
    var index = 0
    let void: Set<String> = ["br", "input", "link", "meta"]
    while let start = text[index...].firstIndex(of: UInt8(ascii: "<")) {
      guard let end = text[start...].firstIndex(of: UInt8(ascii: ">")) else {
        problems.append("unclosed tag")
        return
      }
      let inside = String(decoding: text[start + 1..<end], as: UTF8.self)
      index = end + 1
      if inside.hasPrefix("!DOCTYPE") { continue }
      if inside.hasPrefix("/") {
        let name = String(inside.dropFirst())
        if open.popLast() != name { problems.append("</\(name)> closes nothing") }
        continue
      }
      let name = String(inside.prefix { !$0.isWhitespace })
      tags[name, default: 0] += 1
      read(attributes: inside.dropFirst(name.count), of: name)
      if name == "script" || name == "style" {
        let close = Array("</\(name)>".utf8)
        guard let stop = text[index...].indices.first(where: { text[$0...].starts(with: close) })
        else {
          problems.append("unclosed \(name)")
          return
        }
        index = stop + close.count
      } else if !void.contains(name) {
        open.append(name)
      }
    }
    if !open.isEmpty { problems.append("left open: \(open)") }
  }

  private mutating func read(attributes text: Substring, of element: String) {
    var rest = text
    while let equals = rest.firstIndex(of: "=") {
      let name = rest[..<equals].trimmingPrefix { $0.isWhitespace }
      let quoted = rest[rest.index(after: equals)...]
      guard quoted.first == "\"", let end = quoted.dropFirst().firstIndex(of: "\"") else {
        problems.append("unquoted value in \(element)")
        return
      }
      attributes.append(
        (element, String(name), String(quoted[quoted.index(after: quoted.startIndex)..<end])))
      rest = quoted[quoted.index(after: end)...]
    }
  }
}
