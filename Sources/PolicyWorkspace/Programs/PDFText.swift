public import PolicyDocument
internal import PolicyText

extension PDFTextExtractor {
  /// `pdftotext` of poppler-utils, looked for when a PDF is met; and `pdftohtml` of the same
  /// package, which tells what is bold.
  ///
  /// Separate programs: what a hostile PDF does to them stays in them, within a time and a size of
  /// output.
  ///
  /// - Parameters:
  ///   - searchPath: the folders of `PATH`, parted by colons.
  ///   - seconds: wall time for one document and program; nil for no limit.
  public static func pdftotext(searchPath: String, seconds: Double?) -> PDFTextExtractor {
    PDFTextExtractor { pdf throws(ReadingFailure) in
      guard let path = ChildProgram.find("pdftotext", searchPath: searchPath) else {
        throw .missingTool(
          Notice(
            "pdftotext-missing", "读取 PDF 需要 pdftotext，但没有找到；请安装 poppler-utils",
            "PDF documents are read by pdftotext, which is not found; install poppler-utils"))
      }
      let program = ChildProgram(
        path: path, arguments: ["-bbox-layout", "-enc", "UTF-8", "-", "-"])
      do throws(ChildProgram.Failure) {
        return try program.run(pdf, limit: 200_000_000, seconds: seconds)
      } catch {
        throw .damaged(reason(error, pdf))
      }
    } weights: { pdf in
      // Images left out; one unit a point, as pdftotext has it. The name of the output is asked for
      // and not used.
      let arguments = [
        "-xml", "-i", "-stdout", "-noroundcoord", "-zoom", "1", "-enc", "UTF-8", "-", "out",
      ]
      return ChildProgram.find("pdftohtml", searchPath: searchPath).flatMap {
        try? ChildProgram(path: $0, arguments: arguments)
          .run(pdf, limit: 200_000_000, seconds: seconds)
      }
    }
  }

  private static func reason(_ failure: ChildProgram.Failure, _ pdf: [UInt8]) -> Notice {
    switch failure {
    case .notStarted(let why):
      Notice("pdf-damaged", "pdftotext 无法启动：\(why)", "pdftotext could not be started: \(why)")
    case .tookTooLong:
      Notice(
        "deadline", "pdftotext 处理该 PDF 超时（--deadline）",
        "pdftotext took too long for this PDF (--deadline)")
    case .tooMuchOutput:
      Notice("too-large", "PDF 的文本比任何政策都多", "the PDF holds more text than any policy")
    case .status(let status):
      isLocked(pdf)
        ? Notice(
          "encrypted", "PDF 有密码；请存为不带密码的文件",
          "the PDF is locked with a password; save it without one")
        : Notice(
          "pdf-damaged", "PDF 已损坏（pdftotext 以状态 \(status) 结束）",
          "the PDF is damaged (pdftotext ended with status \(status))")
    }
  }

  private static func isLocked(_ pdf: [UInt8]) -> Bool {
    let mark = Array("/Encrypt".utf8)
    return pdf.indices.contains { pdf[$0] == mark[0] && pdf[$0...].starts(with: mark) }
  }
}
