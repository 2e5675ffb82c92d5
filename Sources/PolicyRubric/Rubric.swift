internal import PolicyText

/// The criteria with their rules, as loaded from a folder of YAML files.
public struct Rubric: Sendable {
  public private(set) var id: String = ""
  public private(set) var version: String = ""
  /// `sha256:` and 64 digits over all files in order of path.
  public private(set) var digest: String = ""
  /// In the order of the report: by dimension, then by `order`, then by id.
  public private(set) var criteria: [Criterion] = []
  public private(set) var rules: [CriterionID: CriterionRules] = [:]
  /// Phrases shared by criteria, by name; concepts inside concepts are resolved.
  public private(set) var concepts: [String: Concept] = [:]

  /// Loads the files of a rubric folder: `rubric.yaml`, `concepts/*.yaml` and `criteria/*.yaml`.
  ///
  /// - Throws: every fault found, each with file, line and column.
  public init(files: [RubricFile]) throws(RubricErrors) {
    let files = files.sorted { $0.path < $1.path }
    let faults = Faults()
    var orders: [CriterionID: Int] = [:]
    for file in files {
      guard let root = LocatedNode.compose(file, faults: faults) else { continue }
      switch Self.part(of: file.path) {
      case .head: readHead(root)
      case .concepts: ConceptReader.read(root, into: &concepts)
      case .criterion:
        guard let read = CriterionReader.read(root) else { continue }
        if rules[read.criterion.id] != nil {
          root.report("criterion '\(read.criterion.id)' is defined in another file too")
        }
        add(read.criterion, read.rules)
        orders[read.criterion.id] = read.order
      }
    }
    ConceptReader.resolve(&concepts, faults: faults)
    RubricLint.check(criteria: criteria, rules: rules, concepts: concepts, faults: faults)
    if files.isEmpty {
      faults.add(RubricError(file: "Rubric", line: 1, column: 1, message: "no YAML file found"))
    } else if criteria.isEmpty, faults.errors.isEmpty {
      faults.add(
        RubricError(
          file: files[0].path, line: 1, column: 1,
          message: "the rubric has no criterion: expected files in criteria/"))
    }
    if !faults.errors.isEmpty { throw RubricErrors(faults.errors) }
    criteria.sort { a, b in
      (a.dimension, orders[a.id, default: 100], a.id) < (
        b.dimension, orders[b.id, default: 100], b.id
      )
    }
    digest = Self.digest(of: files)
  }

  /// Of parts that were read and checked before.
  init(
    id: String, version: String, digest: String, _ parts: [(criterion: Criterion, CriterionRules)]
  ) {
    self.id = id
    self.version = version
    self.digest = digest
    for (criterion, rules) in parts { add(criterion, rules) }
  }

  private mutating func add(_ criterion: Criterion, _ rules: CriterionRules) {
    criteria.append(criterion)
    criteria[criteria.count - 1].cases = rules.verdicts
    self.rules[criterion.id] = rules
  }

  /// The clauses of all criteria, in the rubric's order.
  package var clauses: [ClauseRule] { criteria.flatMap { rules[$0.id]?.clauses ?? [] } }

  public subscript(id: CriterionID) -> Criterion? { criteria.first { $0.id == id } }

  private enum Part { case head, concepts, criterion }

  private static func part(of path: String) -> Part {
    let folders = path.split(separator: "/")
    if folders.last == "rubric.yaml" { return .head }
    return folders.dropLast().last == "concepts" ? .concepts : .criterion
  }

  private mutating func readHead(_ root: LocatedNode) {
    let fields = root.fields(
      allowed: ["id", "version", "title", "note"], required: ["id", "version"])
    id = fields["id"]?.string() ?? ""
    version = fields["version"]?.string() ?? ""
  }

  /// Over names and contents, so that a renamed, added or edited file changes it. Only the part of a path below the
  /// rubric's folder counts.
  private static func digest(of files: [RubricFile]) -> String {
    var bytes: [UInt8] = []
    for file in files {
      let name = file.path.split(separator: "/").suffix(part(of: file.path) == .head ? 1 : 2)
      bytes += Array(name.joined(separator: "/").utf8) + [0] + Array(file.text.utf8) + [0]
    }
    return "sha256:" + SHA256.hexadecimal(of: bytes)
  }
}
