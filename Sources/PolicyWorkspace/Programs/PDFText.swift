public import PolicyDocument

extension PDFTextExtractor {
  /// `pdftotext` of poppler-utils, looked for when a PDF is met.
  ///
  /// A separate program: what a hostile PDF does to it stays in it, within a time and a size of
  /// output.
  ///
  /// - Parameters:
  ///   - searchPath: the folders of `PATH`, parted by colons.
  ///   - seconds: wall time for one document; nil for no limit.
  public static func pdftotext(searchPath: String, seconds: Double?) -> PDFTextExtractor {
    PDFTextExtractor { pdf throws(ReadingFailure) in
      guard let path = ChildProgram.find("pdftotext", searchPath: searchPath) else {
        throw .missingTool(
          "PDF documents are read by pdftotext, which is not found; install poppler-utils")
      }
      let program = ChildProgram(
        path: path, arguments: ["-bbox-layout", "-enc", "UTF-8", "-", "-"])
      do throws(ChildProgram.Failure) {
        return try program.run(pdf, limit: 200_000_000, seconds: seconds)
      } catch {
        throw .damaged(reason(error, pdf))
      }
    }
  }

  private static func reason(_ failure: ChildProgram.Failure, _ pdf: [UInt8]) -> String {
    switch failure {
    case .notStarted(let why): "pdftotext could not be started: \(why)"
    case .tookTooLong: "pdftotext took too long for this PDF (--deadline)"
    case .tooMuchOutput: "the PDF holds more text than any policy"
    case .status(let status):
      isLocked(pdf)
        ? "the PDF is locked with a password; save it without one"
        : "the PDF is damaged (pdftotext ended with status \(status))"
    }
  }

  private static func isLocked(_ pdf: [UInt8]) -> Bool {
    let mark = Array("/Encrypt".utf8)
    return pdf.indices.contains { pdf[$0] == mark[0] && pdf[$0...].starts(with: mark) }
  }
}
