/// Takes the text out of a PDF. The program that does it is found and started by whoever reads
/// files; this module starts none.
public struct PDFTextExtractor: Sendable {
  /// The words with their places, as `pdftotext -bbox-layout -enc UTF-8` writes them.
  public var extract: @Sendable (_ pdf: [UInt8]) throws(ReadingFailure) -> [UInt8]

  public init(_ extract: @escaping @Sendable (_ pdf: [UInt8]) throws(ReadingFailure) -> [UInt8]) {
    self.extract = extract
  }
}
