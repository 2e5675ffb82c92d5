internal import PolicyText

/// What an archive holds, found in a first walk that keeps names and no contents.
struct ArchiveIndex: Sendable {
  struct Page: Sendable {
    var path: FilePath
    var place: ArchivePlace
    /// Where and when it was saved, if the archive tells.
    var address: String?
    var savedAt: CalendarDate?
  }

  /// Those that are policies when no manifest says otherwise, sorted by path.
  var pages: [Page] = []
  /// All that a manifest may name, by the path or key it is found by.
  var named: [String: Page] = [:]
  /// A `manifest.csv` inside, and the folder its paths start in.
  var manifest: (bytes: [UInt8], folder: FilePath)?
  var notices = ArchiveNotices()
}

/// Where in an archive a page is.
struct ArchivePlace: Sendable {
  /// Which of the entries, counted from 0.
  var ordinal: Int
  /// Where in the file a reader can begin to read just it, if it can.
  var offset: Int?
}

/// What was left out, named by its path in the archive; the first few, so that an archive of a
/// million links does not make a report of a million lines.
struct ArchiveNotices: Sendable {
  private(set) var problems: [InputProblem] = []
  private var more = 0
  private var hasMoreRefusals = false
  let limit: Int

  init(limit: Int = ArchiveLimits().notices) { self.limit = limit }

  /// - Parameter isRefusal: no honest archive has it.
  mutating func add(_ path: String, _ notice: Notice, isRefusal: Bool = false) {
    if problems.count < limit {
      problems.append(InputProblem(file: path, notice, isRefusal: isRefusal))
    } else {
      more += 1
      hasMoreRefusals = hasMoreRefusals || isRefusal
    }
  }

  /// Named `x.zip#path`, or `x.zip` for what concerns the whole of it.
  func named(_ archive: String) -> [InputProblem] {
    let rest =
      more == 0
      ? []
      : [
        InputProblem(
          file: archive,
          Notice(
            "more-left-out", "另有 \(more) 项同样未读取", "\(more) more entries were left out like these"),
          isRefusal: hasMoreRefusals)
      ]
    return problems.map { problem in
      var problem = problem
      problem.file = problem.file.isEmpty ? archive : "\(archive)#\(problem.file)"
      return problem
    } + rest
  }
}
