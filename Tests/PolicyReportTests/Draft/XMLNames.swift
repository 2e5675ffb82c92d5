import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The names of the elements of an XML document, read by another parser than wrote it.
final class XMLNames: NSObject, XMLParserDelegate {
  private(set) var elements: [String] = []
  private(set) var isWellFormed = false

  init(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.append(name)
  }
}
