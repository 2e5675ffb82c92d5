/// Takes the text out of a PDF. The programs that do it are found and started by whoever reads
/// files; this module starts none.
public struct PDFTextExtractor: Sendable {
  /// The words with their places, as `pdftotext -bbox-layout -enc UTF-8` writes them.
  public var extract: @Sendable (_ pdf: [UInt8]) throws(ReadingFailure) -> [UInt8]

  /// The lines with what is bold in them, as `pdftohtml -xml` writes them; nil where it cannot be
  /// told, and then nothing is.
  public var weights: @Sendable (_ pdf: [UInt8]) -> [UInt8]?

  public init(
    _ extract: @escaping @Sendable (_ pdf: [UInt8]) throws(ReadingFailure) -> [UInt8],
    weights: @escaping @Sendable (_ pdf: [UInt8]) -> [UInt8]? = { _ in nil }
  ) {
    self.extract = extract
    self.weights = weights
  }
}
