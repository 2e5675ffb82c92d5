import Foundation
import PolicyTestSupport
import Testing

@testable import PolicyWorkspace

struct PassageFileTests {
  private func keep(_ bytes: [UInt8], in file: PassageFile) -> Int { file.keep(bytes.span) }

  private func piece(_ index: Int) -> [UInt8] {
    (0..<100_000 + index).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ index) }
  }

  /// Whether they are still in memory, in the file, or between.
  @Test func everythingKeptCanBeReadAgain() throws {
    let folder = try TemporaryFolder()
    let file = PassageFile(in: folder.location("out"))
    #expect(keep([], in: file) == 0)
    let places = (0..<100).map { keep(piece($0), in: file) }
    for index in [0, 99, 17, 60, 98, 1] {
      #expect(file.bytes(at: places[index], count: 100_000 + index) == piece(index))
    }
    #expect(file.problem == nil)
    // The file has no name, so nothing is left whatever becomes of the program.
    #expect(folder.files.isEmpty)
  }

  @Test func withoutAFolderItStaysInMemory() throws {
    let folder = try TemporaryFolder()
    try folder.write("out", "a file")
    let file = PassageFile(in: folder.location("out"))
    let places = (0..<100).map { keep(piece($0), in: file) }
    #expect(file.bytes(at: places[3], count: 100_003) == piece(3))
    #expect(file.problem == nil)
  }

  @Test func whatIsNotThereIsEmptyAndAProblem() throws {
    let folder = try TemporaryFolder()
    let file = PassageFile(in: folder.location("out"))
    #expect(file.bytes(at: 0, count: 10).isEmpty)
    for index in 0..<100 { _ = keep(piece(index), in: file) }
    #expect(file.bytes(at: 1 << 40, count: 10).isEmpty)
  }
}
