import Dispatch
import Foundation
import PolicyDocument
import PolicyTestSupport
import PolicyText
import Synchronization
import Testing

@testable import PolicyWorkspace

@Suite struct PDFTextTests {
  /// Puts a script in the place of `pdftotext`.
  private func run(
    _ script: String, _ pdf: String = "%PDF", seconds: Double? = 300
  ) throws -> Result<String, ReadingFailure> {
    let folder = try TemporaryFolder()
    try folder.program("bin/pdftotext", script)
    let extractor = PDFTextExtractor.pdftotext(
      searchPath: "relative:/nonexistent:\(folder.path)/bin", seconds: seconds)
    do throws(ReadingFailure) {
      return .success(String(decoding: try extractor.extract(Array(pdf.utf8)), as: UTF8.self))
    } catch {
      return .failure(error)
    }
  }

  @Test func inputGoesInAndOutputComesOut() throws {
    #expect(try run("cat; echo \" $*\"") == .success("%PDF -bbox-layout -enc UTF-8 - -\n"))
  }

  @Test func weightsComeFromTheSamePackageOrNotAtAll() throws {
    let folder = try TemporaryFolder()
    try folder.program("bin/pdftohtml", "cat; echo \" $*\"")
    let extractor = PDFTextExtractor.pdftotext(searchPath: folder.path + "/bin", seconds: 300)
    let weights = extractor.weights(Array("%PDF".utf8)).map { String(decoding: $0, as: UTF8.self) }
    #expect(
      weights == "%PDF -xml -i -stdout -noroundcoord -zoom 1 -enc UTF-8 - out\n")
    #expect(PDFTextExtractor.pdftotext(searchPath: "", seconds: nil).weights([]) == nil)
  }

  @Test func muchInputAndOutputAtOnce() throws {
    let pdf = String(repeating: "0123456789abcdef", count: 200_000)
    #expect(try run("cat", pdf).map(\.utf8.count) == .success(3_200_000))
  }

  @Test(arguments: ["exec sleep 600", "exec >&-; exec sleep 600"])
  func aSlowProgramIsStopped(_ script: String) throws {
    let clock = ContinuousClock()
    let start = clock.now
    let result = try run(script, seconds: 0.2)
    #expect(result.fault == "pdftotext took too long for this PDF (--deadline)")
    #expect(clock.now - start < .seconds(300))
  }

  @Test func faultsAreNamed() throws {
    #expect(
      try run("exit 3").fault == "the PDF is damaged (pdftotext ended with status 3)")
    #expect(
      try run("exit 1", "%PDF /Encrypt 3 0 R").fault
        == "the PDF is locked with a password; save it without one")
  }

  @Test func manyAtOnce() {
    let outputs = Mutex([String?](repeating: nil, count: 40))
    DispatchQueue.concurrentPerform(iterations: 40) { index in
      let output = try? run("cat", "\(index)").get()
      outputs.withLock { $0[index] = output }
    }
    #expect(outputs.withLock { $0 } == (0..<40).map { "\($0)" })
  }

  @Test func aMissingProgramSaysWhatToInstall() throws {
    let extractor = PDFTextExtractor.pdftotext(searchPath: "/nonexistent", seconds: nil)
    let failure = #expect(throws: ReadingFailure.self) { try extractor.extract([]) }
    #expect(
      failure?.description
        == "PDF documents are read by pdftotext, which is not found; install poppler-utils")
  }
}

extension Result where Failure == ReadingFailure {
  fileprivate var fault: String? {
    if case .failure(let failure) = self { failure.description } else { nil }
  }
}

extension TemporaryFolder {
  /// Makes a script that can be run, by the hand of another process: where this one had it open, the
  /// child another test is just starting would hold it for a moment, and Linux runs nothing that
  /// somebody may write to.
  fileprivate func program(_ name: String, _ script: String) throws {
    let file = path + "/" + name
    let make = "mkdir -p \"$(dirname \"$0\")\" && cat > \"$0\" && chmod +x \"$0\""
    _ = try ChildProgram(path: FilePath("/bin/sh"), arguments: ["-c", make, file])
      .run(Array("#!/bin/sh\n\(script)\n".utf8), limit: 0, seconds: nil)
  }
}
