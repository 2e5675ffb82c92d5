internal import CLibXML2
internal import PolicyText

/// What an XML document tells while it is read. Names are `prefix:local` with the prefixes of
/// `XMLReader`, whatever prefixes the document declares.
protocol XMLHandler {
  mutating func start(_ name: String, _ attributes: XMLAttributes)
  mutating func end(_ name: String)
  mutating func text(_ text: [UInt8])
}

/// An element's attributes by name.
struct XMLAttributes {
  private var values: [(name: String, value: String)] = []

  subscript(_ name: String) -> String? { values.first { $0.name == name }?.value }

  mutating func add(_ name: String, _ value: String) { values.append((name, value)) }
}

/// Runs libxml2's XML parser over a part of an office document. No part of these declares a document
/// type; one that does is refused, and with it every expansion of entities.
enum XMLReader {
  /// Reads on to the end or the first error.
  ///
  /// - Parameter allowsType: a document type may be declared; its entities stay unknown.
  /// - Returns: what is wrong with the document; nil when all of it was read.
  static func read<Handler: XMLHandler>(
    _ bytes: [UInt8], _ handler: inout Handler, allowsType: Bool = false
  ) -> Notice? {
    let bytes = OvergrownTag.withoutTags(from: bytes)
    guard let length = Int32(exactly: bytes.count), length > 0 else {
      return Notice("xml-empty", "它是空的", "it is empty")
    }
    guard ParserLibraries.hasLibXML2, let context = xmlNewParserCtxt(),
      let sax = context.pointee.sax
    else { return Notice("no-memory", "内存不足", "no memory") }
    defer { xmlFreeParserCtxt(context) }
    listen(sax)
    let driver = Driver(handler, allowsType)
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    driver.context = context
    context.pointee.userData = Unmanaged.passUnretained(driver).toOpaque()
    bytes.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        let document = xmlCtxtReadMemory(
          context, characters.baseAddress, length, nil, nil, Int32(bitPattern: options))
        xmlFreeDoc(document)
      }
    }
    context.pointee.userData = nil
    if let read = driver.handler as? Handler { handler = read }
    if driver.isRefused { return Notice("doctype", "它声明了文档类型", "it declares a document type") }
    return context.pointee.wellFormed == 1
      ? nil : Notice("xml-damaged", "XML 已损坏", "its XML is damaged")
  }

  /// The prefix that stands for a namespace; nil for those nobody asks for.
  private static func prefix(_ uri: String) -> String? {
    prefixes[uri]
  }

  private static let prefixes: [String: String] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://purl.org/dc/elements/1.1/": "dc",
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
    "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0": "fo",
    "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
    "http://www.w3.org/1999/xlink": "xlink",
  ]

  private static func listen(_ sax: UnsafeMutablePointer<xmlSAXHandler>) {
    let magic = sax.pointee.initialized
    sax.pointee = xmlSAXHandler()
    sax.pointee.initialized = magic
    sax.pointee.internalSubset = { data, _, _, _ in XMLReader.driver(data)?.stopAtType() }
    sax.pointee.externalSubset = { data, _, _, _ in XMLReader.driver(data)?.stopAtType() }
    sax.pointee.startElementNs = { data, local, _, uri, _, _, count, _, attributes in
      XMLReader.driver(data)?.start(local, uri, Int(count), attributes)
    }
    sax.pointee.endElementNs = { data, local, _, uri in XMLReader.driver(data)?.end(local, uri) }
    sax.pointee.characters = { data, text, length in XMLReader.driver(data)?.text(text, length) }
    sax.pointee.cdataBlock = sax.pointee.characters
    sax.pointee.ignorableWhitespace = sax.pointee.characters
  }

  private static func driver(_ data: UnsafeMutableRawPointer?) -> Driver? {
    data.map { Unmanaged<Driver>.fromOpaque($0).takeUnretainedValue() }
  }

  /// A class because C holds on to it while the parser runs; it lives no longer than that call.
  private final class Driver {
    var handler: any XMLHandler
    var context: xmlParserCtxtPtr?
    let allowsType: Bool
    /// A document type was declared that may not be.
    private(set) var isRefused = false

    init(_ handler: any XMLHandler, _ allowsType: Bool) {
      self.handler = handler
      self.allowsType = allowsType
    }

    func stopAtType() {
      guard !allowsType else { return }
      isRefused = true
      if let context { xmlStopParser(context) }
    }

    func start(
      _ local: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?, _ count: Int,
      _ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
      guard !isRefused else { return }
      var attributes = XMLAttributes()
      if let list {
        // Five pointers each: local name, prefix, namespace, begin and end of the value.
        for index in 0..<max(0, count) {
          let field = list + index * 5
          guard let begin = field[3], let end = field[4], begin <= end else { continue }
          let value = UnsafeBufferPointer(start: begin, count: end - begin)
          attributes.add(name(field[0], field[2]), String(decoding: value, as: UTF8.self))
        }
      }
      handler.start(name(local, uri), attributes)
    }

    func end(_ local: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?) {
      if !isRefused { handler.end(name(local, uri)) }
    }

    func text(_ text: UnsafePointer<UInt8>?, _ length: Int32) {
      guard !isRefused, let text, length > 0 else { return }
      handler.text(Array(UnsafeBufferPointer(start: text, count: Int(length))))
    }

    private func name(_ local: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?) -> String {
      let local = local.map { String(cString: $0) } ?? ""
      guard let uri else { return local }
      return (XMLReader.prefix(String(cString: uri)) ?? "?") + ":" + local
    }
  }
}
