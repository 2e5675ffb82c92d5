import Foundation
import PolicyTestSupport
import PolicyWorkspace
import Testing

struct CacheFolderTests {
  @Test func whatWasKeptIsFoundAgain() throws {
    let folder = try TemporaryFolder()
    let cache = CacheFolder(Location(folder.path + "/a/b"))
    #expect(cache.bytes(named: "one") == nil)
    cache.keep([1, 2, 3], named: "one")
    cache.keep([], named: "empty")
    #expect(cache.bytes(named: "one") == [1, 2, 3])
    #expect(cache.bytes(named: "empty") == [])
    cache.keep([4], named: "one")
    #expect(cache.bytes(named: "one") == [4])
  }

  @Test func whatWasDamagedIsNotThere() throws {
    let folder = try TemporaryFolder()
    let cache = CacheFolder(Location(folder.path))
    cache.keep(Array(repeating: 7, count: 100), named: "one")
    let file = URL(fileURLWithPath: folder.path + "/one.kept")
    let whole = try Data(contentsOf: file)
    for damaged in [whole.dropLast(), whole + [7], Data(whole.prefix(31)), Data()] {
      try damaged.write(to: file)
      #expect(cache.bytes(named: "one") == nil)
    }
    var changed = whole
    changed[60] = 8
    try changed.write(to: file)
    #expect(cache.bytes(named: "one") == nil)
    try whole.write(to: file)
    #expect(cache.bytes(named: "one") != nil)
  }

  @Test func theOldestGoFirstAndNothingElse() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine.txt", "mine")
    let cache = CacheFolder(Location(folder.path), capacity: 3)
    for number in 0..<6 {
      cache.keep([UInt8(number)], named: "\(number)")
      let time = Date(timeIntervalSince1970: Double(1_000_000 + number))
      try FileManager.default.setAttributes(
        [.modificationDate: time], ofItemAtPath: folder.path + "/\(number).kept")
    }
    #expect(folder.files == ["3.kept", "4.kept", "5.kept", "mine.txt"])
  }

  @Test func aFolderThatCannotBeMadeKeepsNothing() throws {
    let folder = try TemporaryFolder()
    try folder.write("file", "no folder")
    let cache = CacheFolder(Location(folder.path + "/file/below"))
    cache.keep([1], named: "one")
    #expect(cache.bytes(named: "one") == nil)
    #expect(folder.files == ["file"])
  }
}
