import Foundation
import FoundationXML
import PolicyTestSupport

/// An XLSX file as a strict XML parser sees it.
struct WorkbookReader {
  struct Cell: Equatable {
    var place: String
    var type: String
    var text: String
    /// Attributes and child elements beyond those of a plain string or number.
    var isFormula: Bool
  }

  var sheetNames: [String] = []
  /// In the order of the names; rows of cells.
  var sheets: [[[Cell]]] = []
  /// The elements of all parts, with how often each occurs.
  var elements: [String: Int] = [:]
  var names: [String] = []
  var times: [Int] = []
  private var parts: [String: [UInt8]] = [:]

  struct Malformed: Error { var part: String }

  init(_ bytes: [UInt8]) throws {
    let archive = try ZipContents(bytes)
    names = archive.names
    times = archive.times
    parts = archive.entries
    for name in archive.names {
      let part = try Part(name, archive.entries[name] ?? [])
      elements.merge(part.elements, uniquingKeysWith: +)
      if name == "xl/workbook.xml" { sheetNames = part.sheetNames }
    }
    for index in sheetNames.indices {
      let name = "xl/worksheets/sheet\(index + 1).xml"
      sheets.append(try Part(name, archive.entries[name] ?? []).rows)
    }
  }

  func text(of part: String) -> String { String(decoding: parts[part] ?? [], as: UTF8.self) }

  private final class Part: NSObject, XMLParserDelegate {
    var elements: [String: Int] = [:]
    var sheetNames: [String] = []
    var rows: [[Cell]] = []
    private var cell: Cell?

    init(_ name: String, _ bytes: [UInt8]) throws {
      super.init()
      let parser = XMLParser(data: Data(bytes))
      parser.delegate = self
      guard parser.parse() else { throw Malformed(part: name) }
    }

    func parser(
      _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      elements[element, default: 0] += 1
      switch element {
      case "sheet": sheetNames.append(attributes["name"] ?? "")
      case "row": rows.append([])
      case "c":
        cell = Cell(
          place: attributes["r"] ?? "", type: attributes["t"] ?? "n", text: "", isFormula: false)
      case "f": cell?.isFormula = true
      default: break
      }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { cell?.text += text }

    func parser(
      _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      guard element == "c", let cell else { return }
      rows[rows.count - 1].append(cell)
      self.cell = nil
    }
  }
}
