internal import PolicyText

/// Reads saved pages into documents.
public struct PolicyReader: Sendable {
  public var limits: ReadingLimits
  /// Reads the text of PDF documents; without it they are refused.
  public var pdfText: PDFTextExtractor?

  public init(limits: ReadingLimits = .init(), pdfText: PDFTextExtractor? = nil) {
    self.limits = limits
    self.pdfText = pdfText
  }

  /// Reads one policy from the pages it was saved as, the main policy first, as one document.
  public func read(_ pages: [SavedPage]) throws(ReadingFailure) -> PolicyDocument {
    try read(pages, whole: false)
  }

  /// All visible text of one page.
  public func readWhole(_ page: SavedPage) throws(ReadingFailure) -> PolicyDocument {
    try read([page], whole: true)
  }

  private func read(_ pages: [SavedPage], whole: Bool) throws(ReadingFailure) -> PolicyDocument {
    var document: PolicyDocument?
    var failure = ReadingFailure.empty
    var unread: [ReadPage] = []
    for page in pages {
      do throws(ReadingFailure) {
        let next = try read(page, whole: whole)
        if document == nil { document = next } else { document?.append(next) }
      } catch {
        if document == nil, unread.isEmpty { failure = error }
        // The rest of the policy is read, and says what it lacks.
        unread.append(
          ReadPage(
            file: page.file, address: page.address,
            completeness: .partial(reason: error.notice)))
      }
    }
    guard var document else { throw failure }
    document.pages += unread
    document.confidence = min(document.confidence, document.trust)
    return document
  }

  private func read(_ page: SavedPage, whole: Bool) throws(ReadingFailure) -> PolicyDocument {
    guard page.bytes.count <= limits.maxBytes else {
      throw .tooLarge(bytes: page.bytes.count, limit: limits.maxBytes)
    }
    guard page.bytes.contains(where: { !$0.isSpace && $0 != 0 }) else { throw .empty }
    let source = try PageSource.read(page, self)
    let markup = MarkupCleaner.clean(
      source.html, lines: source.lines, frames: source.frames, whole: whole)
    var (tree, completeness) = try MarkupParser.parse(markup, limits: limits)
    if completeness == .complete, let fault = source.fault {
      completeness = .partial(reason: fault)
    }
    let dropped =
      whole ? MainText.invisible(tree) : MainText.dropped(tree)
    var builder = BlockBuilder(
      tree, dropped: dropped, lines: source.lineCount, isGenerated: source.isGenerated,
      origins: source.origins)
    builder.build()
    var document = PolicyDocument()
    (document.text, document.blocks) = builder.takeBlocks()
    if source.isPrinted, !whole {
      let furniture = PrintedFurniture.find(document.blocks, in: document.text)
        .union(PrintedFooter.find(document.blocks, in: document.text))
      BlockSplitter.remove(furniture, from: &document.blocks, &document.text)
    }
    RunOnText.split(&document.blocks, &document.text)
    HeadingFinder.mark(&document.blocks, in: document.text)
    UnmarkedHeadings.mark(&document.blocks, &document.text)
    LeadIns.link(&document.blocks, in: document.text)
    document.sections = SectionBuilder.build(&document.blocks)
    document.hasEmphasis = document.blocks.contains { !$0.isHeading && !$0.emphasis.isEmpty }
    let letters = LetterCount(document.text.span)
    let language = LanguageDetector.detect(document, letters)
    document.language = language.language
    document.title = PageTitle.find(tree, document)
    let record = SingleFileRecord(markup.firstComment.map { source.html[$0] } ?? [])
    document.savedAt = page.savedAt ?? source.savedAt ?? record?.savedAt
    document.pages = [
      ReadPage(
        file: page.file, address: page.address ?? source.address ?? record?.address,
        charset: source.charset, completeness: completeness,
        notes: source.notes + markup.framesRead.map(Notice.frameRead)
          + (SecondLanguage.note(document, hanShare: language.hanShare).map { [$0] } ?? []))
    ]
    let finding = PageKindRules.classify(
      document, PageKindRules.Page(tree, status: page.status), letters)
    document.kind = finding.kind
    document.kindReason = finding.reason
    document.confidence = finding.confidence
    return document
  }
}

extension PolicyDocument {
  /// How far the text can be trusted by how its pages were read: partial pages and damaged bytes
  /// leave doubt.
  var trust: Double {
    pages.reduce(1) { trust, page in
      var own = 1.0
      if page.completeness != .complete { own = 0.5 }
      if page.notes.contains(where: { $0.code == "damaged-bytes" }) { own = min(own, 0.8) }
      return min(trust, own)
    }
  }

  /// Adds another page of the same policy after this one.
  mutating func append(_ other: PolicyDocument) {
    let shift = text.isEmpty ? 0 : text.count + 1
    if !text.isEmpty, !other.text.isEmpty { text.append(0x0A) }
    text.append(contentsOf: other.text)
    let firstBlock = blocks.count
    let firstSection = sections.count
    let firstPage = pages.count
    for block in other.blocks {
      blocks.append(
        block.moved(by: shift, blocks: firstBlock, sections: firstSection, pages: firstPage))
    }
    for section in other.sections {
      sections.append(
        Section(
          level: section.level, heading: section.heading.map { $0 + firstBlock },
          parent: section.parent.map { $0 + firstSection } ?? 0))
    }
    pages.append(contentsOf: other.pages)
    if kind != .privacyPolicy, other.kind == .privacyPolicy {
      (kind, kindReason, confidence) = (other.kind, other.kindReason, other.confidence)
      language = other.language
    }
    hasEmphasis = hasEmphasis || other.hasEmphasis
    if savedAt == nil { savedAt = other.savedAt }
  }
}

extension Block {
  /// The block of a page that was put after others.
  func moved(by bytes: Int, blocks: Int, sections: Int, pages: Int) -> Block {
    func moved(_ range: Range<Int>) -> Range<Int> {
      range.lowerBound + bytes..<range.upperBound + bytes
    }
    var block = self
    block.range = moved(range)
    block.section += sections
    block.page += pages
    block.leadIn = leadIn.map { $0 + blocks }
    block.header = header.map { $0 + blocks }
    block.cells = cells.map(moved)
    block.emphasis = emphasis.map(moved)
    block.links = links.map { Link(range: moved($0.range), address: $0.address) }
    return block
  }
}
