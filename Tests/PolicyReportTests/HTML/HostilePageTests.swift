import PolicyText
import Testing

@testable import PolicyReport

@Suite("A page's text never becomes markup")
struct HostilePageTests {
  static func pages(hostile: Bool) throws -> [ReportFile] {
    try render(HostileSample.report(hostile: hostile), as: .html, languages: [.chinese, .english])
  }

  @Test("The elements and attribute names are those of a harmless report")
  func sameMarkup() throws {
    let hostile = try Self.pages(hostile: true)
    let harmless = try Self.pages(hostile: false)
    #expect(hostile.count == harmless.count)
    for (page, twin) in zip(hostile, harmless) {
      let read = MarkupReader(page.bytes)
      let expected = MarkupReader(twin.bytes)
      let names = { (reader: MarkupReader) in
        reader.attributes.map { "\($0.element) \($0.name)" }.sorted()
      }
      let isSame = read.tags == expected.tags && names(read) == names(expected)
      #expect(isSame, "\(page.path) differs from \(twin.path)")
    }
  }

  @Test("Every page is well-formed and has only safe attributes")
  func safeAttributes() throws {
    for page in try Self.pages(hostile: true) {
      let reader = MarkupReader(page.bytes)
      #expect(reader.problems.isEmpty, "\(page.path)")
      for (element, name, value) in reader.attributes {
        #expect(!name.hasPrefix("on") && name != "style" && name != "src", "\(page.path) \(name)")
        guard name == "href" else { continue }
        let isOurs = value.hasPrefix("#") || value == "data:," || value.hasSuffix(".html")
        let isWeb = value.hasPrefix("https://a.example/")
        #expect(isOurs || isWeb, "\(page.path) \(element) \(value)")
        #expect(!value.contains(" ") && !value.contains("%22%3E/.."), "\(value)")
      }
    }
  }

  @Test("The policy of the page names what it holds")
  func contentSecurityPolicy() throws {
    for page in try Self.pages(hostile: true) {
      let text = String(decoding: page.bytes, as: UTF8.self)
      let head = text.components(between: "<head>", and: "</head>") ?? ""
      #expect(
        head.trimmingPrefix("\n").hasPrefix(
          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;;"))
      let style = text.components(between: "<style>", and: "</style>") ?? ""
      let digest = base64(SHA256.digest(of: Array(style.utf8)))
      #expect(head.contains("style-src &#39;sha256-\(digest)&#39;"))
      if let script = text.components(between: "<script>", and: "</script>") {
        let digest = base64(SHA256.digest(of: Array(script.utf8)))
        #expect(head.contains("script-src &#39;sha256-\(digest)&#39;"))
      } else {
        #expect(head.contains("script-src &#39;none&#39;"))
      }
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
    }
  }

  @Test("Paths of pages are safe, different and inside the report")
  func paths() throws {
    let paths = try Self.pages(hostile: true).map(\.path)
    #expect(Set(paths.map { $0.lowercased() }).count == paths.count)
    for path in paths {
      #expect(
        path.wholeMatch(of: /(?:zh\/|en\/)?(?:policies\/)?[a-z0-9_-]+\.html/) != nil, "\(path)")
    }
  }

  @Test("Every link inside the report leads to a page, every anchor to an element")
  func links() throws {
    for pages in [
      try Self.pages(hostile: true),
      try render(SampleReport.plain, as: .html, languages: [.english]),
    ] {
      let paths = Set(pages.map(\.path))
      for page in pages {
        let reader = MarkupReader(page.bytes)
        let ids = reader.attributes.filter { $0.name == "id" }.map(\.value)
        #expect(Set(ids).count == ids.count, "\(page.path)")
        for (_, name, value) in reader.attributes where name == "href" {
          if value.hasPrefix("#") {
            #expect(ids.contains(String(value.dropFirst())), "\(page.path) \(value)")
          } else if value.hasSuffix(".html"), !value.hasPrefix("http") {
            var parts = page.path.split(separator: "/").dropLast()
            for part in value.split(separator: "/") {
              if part == ".." { parts = parts.dropLast() } else { parts.append(part) }
            }
            #expect(paths.contains(parts.joined(separator: "/")), "\(page.path) \(value)")
          }
        }
      }
    }
  }
}

extension String {
  fileprivate func components(between open: String, and close: String) -> String? {
    guard let start = firstRange(of: open)?.upperBound,
      let end = self[start...].firstRange(of: close)?.lowerBound
    else { return nil }
    return String(self[start..<end])
  }
}
