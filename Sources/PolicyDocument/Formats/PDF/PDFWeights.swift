internal import PolicyText

/// What is bold in a PDF, page by page: what `pdftohtml -xml` writes.
struct PDFWeights: XMLHandler {
  /// A piece of a line, its white space left out.
  struct Piece: Sendable {
    var left: Double
    var middle: Double
    var scalars: [Unicode.Scalar] = []
    var isBold: [Bool] = []
  }

  struct Page: Sendable {
    var height: Double
    var pieces: [Piece] = []
  }

  private(set) var pages: [Page] = []
  private var piece: Piece?
  private var bold = 0
  /// As many as a PDF may have words.
  private static let maxPieces = 1_000_000
  private var count = 0

  /// What was written before a fault is as good as without it.
  init(_ xml: [UInt8]) { _ = XMLReader.read(xml, &self, allowsType: true) }

  mutating func start(_ name: String, _ attributes: XMLAttributes) {
    func number(_ name: String) -> Double {
      guard let value = attributes[name].flatMap({ Double($0) }), value.isFinite, abs(value) < 1e6
      else { return 0 }
      return value
    }
    switch name {
    case "page": pages.append(Page(height: number("height")))
    case "text":
      bold = 0
      piece = Piece(left: number("left"), middle: number("top") + number("height") / 2)
    case "b": bold += 1
    default: break
    }
  }

  mutating func end(_ name: String) {
    if name == "b" { bold -= 1 }
    guard name == "text", let piece else { return }
    self.piece = nil
    count += 1
    guard !pages.isEmpty, count <= Self.maxPieces else { return }
    pages[pages.count - 1].pieces.append(piece)
  }

  mutating func text(_ text: [UInt8]) {
    guard piece != nil else { return }
    for scalar in String(decoding: text, as: UTF8.self).withoutRadicals.unicodeScalars
    where !scalar.properties.isWhitespace {
      piece?.scalars.append(scalar)
      piece?.isBold.append(bold > 0)
    }
  }
}
