internal import PolicyGate
internal import PolicyText

/// The lines of the files a check was made of, to show the one a finding stands in.
public struct SourceLines: Sendable {
  private var lines: [String: [Substring]] = [:]

  public init() {}

  public mutating func add(_ text: String, file: String) {
    var text = text[...]
    if text.first == "\u{FEFF}" { text = text.dropFirst() }
    lines[file] = text.split(omittingEmptySubsequences: false) {
      $0 == "\n" || $0 == "\r\n" || $0 == "\r"
    }
  }

  /// A line's characters as far as they are shown; findings that follow each other mostly stand in
  /// the same.
  struct Line {
    fileprivate var file: String
    fileprivate var number: Int
    fileprivate var characters: [Character]
  }

  /// The line with the place marked below it, no wider than `width` columns; nil where there is
  /// nothing to show.
  ///
  /// - Parameter last: the line that was shown last.
  func excerpt(_ place: DraftPlace, width: Int, _ last: inout Line?) -> Excerpt? {
    guard let lines = lines[place.file], lines.indices.contains(place.start.line - 1),
      place.end > place.start
    else { return nil }
    if last?.file != place.file || last?.number != place.start.line {
      let characters = Array(lines[place.start.line - 1].prefix(20_000))
      last = Line(file: place.file, number: place.start.line, characters: characters)
    }
    let line = last?.characters ?? []
    let first = min(place.start.column - 1, line.count)
    let end =
      place.end.line > place.start.line ? line.count : min(place.end.column - 1, line.count)
    guard first < end else { return nil }
    return Excerpt(line, marking: first..<end, goesOn: place.end.line > place.start.line, width)
  }

  /// One line of a file and what marks a stretch of it.
  struct Excerpt {
    var text = ""
    var marks = ""

    init(_ line: [Character], marking range: Range<Int>, goesOn: Bool, _ width: Int) {
      // What stands before the marked words gives way first, then their end. Only what is shown is looked at: a page
      // may be one line.
      let lead = Self.end(of: line[..<range.lowerBound], columns: max(8, width / 3))
      var used = lead.columns
      text = lead
      var marked = 0
      for (offset, character) in line[range.lowerBound...].enumerated() {
        let piece = String(character).visible
        let columns = piece.columns
        if used + columns > width - 1 {
          text += "…"
          break
        }
        text += piece
        used += columns
        if offset < range.count { marked += columns }
      }
      marks =
        String(repeating: " ", count: lead.columns) + "^"
        + String(repeating: "~", count: max(0, marked - 1)) + (goesOn ? "…" : "")
    }

    /// What fits of the end of a text, as it is shown; with an ellipsis where it is not all.
    private static func end(of text: ArraySlice<Character>, columns room: Int) -> String {
      var shown: [String] = []
      var used = 0
      for character in text.reversed() {
        let piece = String(character).visible
        used += piece.columns
        if used > room {
          shown.append("…")
          break
        }
        shown.append(piece)
      }
      return shown.reversed().joined()
    }
  }
}
