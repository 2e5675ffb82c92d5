import Foundation
import PolicyDocument
import PolicyTestSupport
import Testing

/// Damaged pages of Corpus: no crash, no hang, and a document whose parts hang together.
///
/// A few hundred with every test run; `CANDOR_MUTATIONS=10000` asks for more, as the slow step of
/// `Scripts/test` does, and `CANDOR_MUTATIONS=4711..<4712` for those numbers.
@Suite struct MutationTests {
  static let numbers: Range<Int> = {
    let text = ProcessInfo.processInfo.environment["CANDOR_MUTATIONS"] ?? ""
    let ends = text.components(separatedBy: "..<").compactMap { Int($0) }
    switch ends.count {
    case 1: return 0..<max(0, ends[0])
    case 2 where ends[0] <= ends[1]: return ends[0]..<ends[1]
    default: return 0..<300
    }
  }()

  static let pages: [(name: String, bytes: [UInt8])] = {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    folder.append(path: "Corpus/pages")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
      (try? Data(contentsOf: folder.appending(path: name))).map { (name, Array($0)) }
    }
  }()

  @Test func damagedPagesAreRead() {
    #expect(!Self.pages.isEmpty)
    var slowest = (time: Duration.zero, number: 0)
    var read = 0
    for number in Self.numbers where !Self.pages.isEmpty {
      let page = Self.pages[number % Self.pages.count]
      var mutation = Mutation(seed: number)
      let other = Self.pages[number &* 31 % Self.pages.count].bytes
      let bytes = mutation.damaged(page.bytes, beside: other)
      let start = ProcessorTime.now
      let document = try? PolicyReader().read([SavedPage(file: page.name, bytes: bytes)])
      let time = ProcessorTime.now - start
      if time > slowest.time { slowest = (time, number) }
      if let document {
        read += 1
        PropertyTests().check(document, bytes)
      }
    }
    // A crash names no page: CANDOR_MUTATIONS=0..<500 and so on finds it.
    #expect(slowest.time < .seconds(2), "mutation \(slowest.number) took \(slowest.time)")
    print("\(Self.numbers.count) damaged pages, \(read) read, the slowest in \(slowest.time)")
  }
}
