/// A paragraph, heading, list item or table row: the smallest piece of text with a place of its own.
public struct Block: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// `level` 1...6, whether from h1–h6, from numbering or from a bold line.
    case heading(level: Int)
    case paragraph
    /// `depth` 1 for the outermost list.
    case listItem(depth: Int)
    case tableHeader
    case tableRow
    case definitionTerm
    case definition
  }

  public var kind: Kind
  /// Bytes of `PolicyDocument.text`.
  public var range: Range<Int>
  /// Index into `PolicyDocument.sections`.
  public var section: Int
  /// Index into `PolicyDocument.pages`.
  public var page: Int
  /// Line of the saved file where the block begins, from 1.
  public var line: Int
  /// The block that introduces this list item or table row ("您有权：", "We collect:"), or for a definition its term.
  public var leadIn: Int?
  /// For a table row, the block with the column headers.
  public var header: Int?
  /// For table rows and headers: each cell's bytes of `PolicyDocument.text`, in column order.
  public var cells: [Range<Int>]
  /// Bold or underlined runs, as bytes of `PolicyDocument.text`.
  public var emphasis: [Range<Int>]
  public var links: [Link]
  /// Part of a table of contents: shown, but not a clause.
  public var isContents: Bool

  public init(
    kind: Kind, range: Range<Int>, section: Int, page: Int, line: Int, leadIn: Int? = nil,
    header: Int? = nil, cells: [Range<Int>] = [], emphasis: [Range<Int>] = [], links: [Link] = [],
    isContents: Bool = false
  ) {
    self.kind = kind
    self.range = range
    self.section = section
    self.page = page
    self.line = line
    self.leadIn = leadIn
    self.header = header
    self.cells = cells
    self.emphasis = emphasis
    self.links = links
    self.isContents = isContents
  }

  public var isHeading: Bool { if case .heading = kind { true } else { false } }
}

/// A hyperlink inside a block.
public struct Link: Sendable, Hashable {
  /// The anchor's text, as bytes of `PolicyDocument.text`.
  public var range: Range<Int>
  /// The address as written in the page.
  public var address: String

  public init(range: Range<Int>, address: String) {
    self.range = range
    self.address = address
  }
}

/// A node of the section tree.
public struct Section: Sendable, Hashable {
  /// 0 for the root, else the heading's level.
  public var level: Int
  /// The block that is the heading; nil for the root.
  public var heading: Int?
  /// Index of the enclosing section; nil for the root.
  public var parent: Int?

  public init(level: Int, heading: Int? = nil, parent: Int? = nil) {
    self.level = level
    self.heading = heading
    self.parent = parent
  }
}

extension PolicyDocument {
  /// Indices of the headings from the outermost to the one `section` stands under.
  public func headingPath(of section: Int) -> [Int] {
    var depth = 0
    var current: Int? = section
    while let index = current {
      if sections[index].heading != nil { depth += 1 }
      current = sections[index].parent
    }
    // The innermost stands last.
    var path = [Int](repeating: 0, count: depth)
    current = section
    while let index = current {
      if let heading = sections[index].heading {
        depth -= 1
        path[depth] = heading
      }
      current = sections[index].parent
    }
    return path
  }

  /// The titles of the headings from the outermost to the one `section` stands under.
  public func titlePath(of section: Int) -> [String] {
    headingPath(of: section).map { string(blocks[$0].range) }
  }
}
