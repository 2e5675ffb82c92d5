import PolicyDocument

/// Reads text as a saved page.
func read(_ text: String, file: String = "page.html") throws -> PolicyDocument {
  try PolicyReader().read([SavedPage(file: file, bytes: Array(text.utf8))])
}

func readWhole(_ bytes: [UInt8], file: String = "page.html") throws -> PolicyDocument {
  try PolicyReader().readWhole(SavedPage(file: file, bytes: bytes))
}

func readWhole(_ text: String, file: String = "page.html") throws -> PolicyDocument {
  try readWhole(Array(text.utf8), file: file)
}

extension PolicyDocument {
  var string: String { String(decoding: text, as: UTF8.self) }

  /// Each block's text.
  var lines: [String] { blocks.map { string($0.range) } }

  func block(_ text: String) -> Block? { blocks.first { string($0.range) == text } }

  /// The titles of the headings with their levels.
  var outline: [String] {
    blocks.compactMap { block in
      if case .heading(let level) = block.kind { "\(level) \(string(block.range))" } else { nil }
    }
  }
}
