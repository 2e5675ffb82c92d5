/// Notes that people keep beside saved pages: about the collection, not policies of it.
enum NoteFile {
  private static let stems: Set<String> = [
    "readme", "notice", "license", "licence", "copying", "authors", "contributing", "contributors",
    "changelog", "changes", "code_of_conduct", "security", "credits", "todo", "robots", "humans",
    "requirements",
  ]
  private static let endings: Set<String> = ["md", "markdown", "txt", "text"]

  /// `README.md`, `readme.zh.md`, `LICENSE-en.txt`; never an HTML page.
  static func isNote(_ name: FilePath) -> Bool {
    guard endings.contains(name.ending) else { return false }
    let stem = name.withoutEnding.displayed.lowercased()
    let marks: [Character] = [".", "-", "_"]
    guard let mark = stem.lastIndex(where: marks.contains), !stems.contains(stem) else {
      return stems.contains(stem)
    }
    let language = stem[stem.index(after: mark)...]
    return (2...3).contains(language.count) && stems.contains(String(stem[..<mark]))
  }
}
