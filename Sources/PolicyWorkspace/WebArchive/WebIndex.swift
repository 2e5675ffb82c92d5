internal import PolicyText

/// Finds the pages of a WARC: what servers answered with 2xx as HTML, plain text or PDF, and resources
/// of that kind. Of an address that was saved several times the newest is taken.
struct WebIndex {
  /// One capture of a page, or of an address that has none any more.
  private struct Capture {
    var address: WebAddress
    var place: ArchivePlace
    var date: String
    var savedAt: CalendarDate?
    var status: Int?
    var isPage: Bool
  }

  private let selection: PageSelection
  private let limits: ArchiveLimits
  private var captures: [String: Capture] = [:]
  private var index = ArchiveIndex()
  /// How often each address was met, and how many answers of each status held no page.
  private var older = 0
  private var refused: [Int: (count: Int, first: String)] = [:]
  private var revisits = 0
  private static let pageTypes: Set<String> = [
    "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/pdf",
  ]

  static func read(
    _ reader: WARCReader, selection: PageSelection, limits: ArchiveLimits = ArchiveLimits()
  ) -> ArchiveIndex {
    var walk = WebIndex(selection: selection, limits: limits)
    walk.walk(reader)
    return walk.finished()
  }

  private init(selection: PageSelection, limits: ArchiveLimits) {
    (self.selection, self.limits) = (selection, limits)
  }

  private mutating func walk(_ reader: WARCReader) {
    // Only a record that is there to its end counts, so each waits for the next.
    var last: WARCRecord?
    var count = 0
    do throws(ArchiveDamage) {
      while try reader.advance() {
        if let last { visit(last, reader.whole - 1) }
        last = nil
        guard reader.whole < limits.entries else {
          index.notices.add(
            "",
            Notice(
              "too-many-records", "记录超过 \(limits.entries) 条，其余未读取",
              "holds more than \(limits.entries) records; the rest was left out"))
          return
        }
        last = reader.record
        count += 1
      }
      if let last { visit(last, reader.whole - 1) }
    } catch {
      if let last, reader.whole == count { visit(last, reader.whole - 1) }
      index.notices.add(
        "",
        Notice(
          "archive-cut", "\(error.chinese)；此前 \(reader.whole) 条完整记录已读取",
          "\(error); the \(reader.whole) whole records before were read"),
        isRefusal: error.isRefusal)
    }
  }

  private mutating func visit(_ record: WARCRecord, _ ordinal: Int) {
    if record.kind == .revisit { revisits += 1 }
    guard record.mayBePage, let address = record.address else { return }
    let status = record.status ?? 200
    let isPage = (200..<300).contains(status) && isWanted(record)
    // The answer that a page is gone is one too, for the manifest that names it.
    guard isPage || !(200..<300).contains(status) else { return }
    if !isPage {
      refused[status, default: (0, address.text)].count += 1
    }
    let capture = Capture(
      address: address, place: ArchivePlace(ordinal: ordinal, offset: record.offset),
      date: record.date, savedAt: record.savedAt,
      status: record.status, isPage: isPage)
    guard let former = captures[address.key] else {
      captures[address.key] = capture
      return
    }
    // A redirection to itself or a failure of the server says nothing about the page.
    let tells = { (capture: Capture) in capture.isPage || [404, 410].contains(capture.status) }
    let isNewer = (tells(capture) ? 1 : 0, capture.date) >= (tells(former) ? 1 : 0, former.date)
    if former.isPage, capture.isPage { older += 1 }
    if isNewer { captures[address.key] = capture }
  }

  private func isWanted(_ record: WARCRecord) -> Bool {
    guard let address = record.address, selection.accepts(address.identity) else { return false }
    guard let type = record.bodyFields.mediaType else {
      let body = record.headBytes.dropFirst(record.bodyStart).prefix(1_024)
      return PageForm.startsAsHTML(Array(body))
    }
    guard Self.pageTypes.contains(type) else { return false }
    return !(type == "text/plain" && NoteFile.isNote(address.fileName))
  }

  private mutating func finished() -> ArchiveIndex {
    for (key, capture) in captures {
      let page = ArchiveIndex.Page(
        path: FilePath(capture.address.identity), place: capture.place,
        address: capture.address.text, savedAt: capture.savedAt)
      index.named[key] = page
      if capture.isPage { index.pages.append(page) }
    }
    index.pages.sort { ($0.path, $0.place.ordinal) < ($1.path, $1.place.ordinal) }
    for (status, answers) in refused.sorted(by: { $0.key < $1.key }) {
      let rest = answers.count > 1 ? " and \(answers.count - 1) more" : ""
      index.notices.add(
        "",
        Notice(
          "server-error", "\(answers.first)\(rest)：服务器返回 \(status)，没有页面",
          "\(answers.first)\(rest): the server answered \(status), no page"))
    }
    if older > 0 {
      index.notices.add(
        "",
        Notice(
          "older-versions", "\(older) 个页面另有较旧的版本；取最新的",
          "\(older) pages stand there in an older version; the newest is taken"))
    }
    if revisits > 0 {
      index.notices.add(
        "",
        Notice(
          "revisits", "\(revisits) 条记录只指向较早的记录，未读取",
          "\(revisits) records only point to an earlier one and were left out"))
    }
    return index
  }
}
