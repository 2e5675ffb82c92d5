import Testing

/// Pointers stand where a C library or the system is called, and in the few files of our own that are named here, each
/// of which says why and is walked over damaged input (`MutationTests`, `damagedBytesDoNotTrap`, `brokenUTF8NeverTraps`).
struct PointerTests {
  /// Of our own, with what they need a pointer for.
  static let own: [String: String] = [
    "Sources/BuiltInRubric/BuiltInRubric.swift": "the literal in which the rubric stands",
    "Sources/PolicyText/StaticString+Bytes.swift": "the bytes of a literal",
    "Sources/PolicyText/NormalizedText.swift": "folding, through which every text goes",
    "Sources/PolicyText/GrowingBytes.swift": "results, put together from short pieces",
    "Sources/PolicyText/Binary/BinaryReader.swift": "tables of the compiled rubric, copied whole",
    "Sources/PolicyText/Binary/BinaryWriter.swift": "the same, written",
    "Sources/PolicyDocument/Markup/ByteSearch.swift": "the C library's search",
  ]

  /// Calls of libraries in C and of the system.
  static let calls: [String: String] = [
    "Sources/PolicyDocument/Decoding/Charset+Decode.swift": "iconv",
    "Sources/PolicyDocument/Decoding/PageDecoder.swift": "uchardet",
    "Sources/PolicyDocument/Markup/MarkupParser.swift": "libxml2",
    "Sources/PolicyDocument/Markup/CharacterReference.swift": "libxml2, cmark",
    "Sources/PolicyDocument/Formats/Draft/XMLEvents.swift": "libxml2",
    "Sources/PolicyDocument/Formats/Draft/ZipEntries.swift": "libarchive",
    "Sources/PolicyDocument/Formats/MarkdownSource.swift": "cmark",
    "Sources/PolicyWorkspace/WebArchive/Inflater.swift": "zlib",
    "Sources/PolicyWorkspace/Archives/PackedReader.swift": "libarchive",
    "Sources/PolicyWorkspace/Files/FileReading.swift": "the system",
    "Sources/PolicyWorkspace/Files/FilePath.swift": "the system",
    "Sources/PolicyWorkspace/Files/Descriptor.swift": "the system",
    "Sources/PolicyWorkspace/Files/FolderListing.swift": "the system",
    "Sources/PolicyWorkspace/Programs/ChildProgram.swift": "the system",
    "Sources/CandorCommand/Surroundings/Surroundings+Process.swift": "the system",
    "Sources/PolicyWorkbook/WorkbookFormats.swift": "libxlsxwriter",
    "Sources/PolicyWorkbook/WorkbookWriting.swift": "libxlsxwriter",
    "Sources/PolicyWorkbook/XLSXWriter.swift": "libxlsxwriter",
  ]

  @Test func pointersStandWhereTheyAreNeeded() throws {
    var found: [String] = []
    for file in Repository.swiftFiles(below: "Sources") {
      let text = try Repository.text(file)
      if text.contains("withUnsafe") || text.contains("Unsafe") { found.append(file) }
    }
    let known = Set(Self.own.keys).union(Self.calls.keys)
    for file in found where !known.contains(file) {
      Issue.record("\(file) has a pointer: take a span, or say here what it is for")
    }
    for file in known.sorted() where !found.contains(file) {
      Issue.record("\(file) has no pointer any more: take it off the list")
    }
  }
}
