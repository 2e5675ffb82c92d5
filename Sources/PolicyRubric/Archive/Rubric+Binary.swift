package import PolicyText

extension Rubric {
  /// Writes what an audit needs beside compiled patterns: everything but patterns, examples and concepts.
  package func writeOutline(to writer: inout BinaryWriter) {
    writer.write(id)
    writer.write(version)
    writer.write(digest)
    writer.write(criteria) { writer, criterion in
      criterion.write(to: &writer)
      let rules = rules[criterion.id] ?? CriterionRules()
      writer.write(rules.clauses.map(\.name))
      writer.write(rules.verdicts) { writer, rule in
        writer.write(rule.verdict.rawValue)
        rule.condition.write(to: &writer)
      }
    }
  }

  /// A rubric whose clauses have no patterns and criteria no examples.
  package init(outline reader: inout BinaryReader) throws(BinaryReader.Malformed) {
    self.init(
      id: try reader.text(), version: try reader.text(), digest: try reader.text(),
      try reader.list { reader throws(BinaryReader.Malformed) in
        let criterion = try Criterion(&reader)
        var rules = CriterionRules()
        rules.clauses = try reader.texts().map { ClauseRule(name: $0, patterns: []) }
        rules.verdicts = try reader.list { reader throws(BinaryReader.Malformed) in
          VerdictRule(verdict: try reader.choice(Verdict.self), condition: try Condition(&reader))
        }
        return (criterion, rules)
      })
  }
}

extension Condition {
  func write(to writer: inout BinaryWriter) {
    switch self {
    case .always:
      writer.write(0)
    case .clause(let name, let least, let count):
      writer.write(1)
      writer.write(name)
      writer.write(least)
      writer.write(count.rawValue)
    case .near(let names, let scope):
      writer.write(2)
      writer.write(names)
      writer.write(scope.rawValue)
    case .all(let parts): Self.write(3, parts, to: &writer)
    case .any(let parts): Self.write(4, parts, to: &writer)
    case .none(let parts): Self.write(5, parts, to: &writer)
    case .some(let least, let parts):
      Self.write(6, parts, to: &writer)
      writer.write(least)
    case .measure(let measure, let least, let most):
      writer.write(7)
      writer.write(measure.rawValue)
      writer.write(least) { $0.write(table: [$1.bitPattern]) }
      writer.write(most) { $0.write(table: [$1.bitPattern]) }
    case .criterion(let id, let verdicts):
      writer.write(8)
      writer.write(id.rawValue)
      writer.write(verdicts.map(\.rawValue))
    case .page(let kinds):
      writer.write(9)
      writer.write(kinds)
    case .profile(let names):
      writer.write(10)
      writer.write(names)
    case .language(let language):
      writer.write(11)
      writer.write(language.rawValue)
    }
  }

  private static func write(_ verb: Int, _ parts: [Condition], to writer: inout BinaryWriter) {
    writer.write(verb)
    writer.write(parts) { $1.write(to: &$0) }
  }

  init(_ reader: inout BinaryReader) throws(BinaryReader.Malformed) {
    switch try reader.number() {
    case 0: self = .always
    case 1:
      self = .clause(
        try reader.text(), atLeast: try reader.number(), count: try reader.choice(Count.self))
    case 2: self = .near(try reader.texts(), within: try reader.choice(Scope.self))
    case 3: self = .all(try Self.parts(&reader))
    case 4: self = .any(try Self.parts(&reader))
    case 5: self = .none(try Self.parts(&reader))
    case 6:
      let parts = try Self.parts(&reader)
      self = .some(try reader.number(), of: parts)
    case 7:
      self = .measure(
        try reader.choice(Measure.self), atLeast: try Self.limit(&reader),
        atMost: try Self.limit(&reader))
    case 8:
      self = .criterion(
        CriterionID(rawValue: try reader.text()),
        verdicts: try reader.list { reader throws(BinaryReader.Malformed) in
          try reader.choice(Verdict.self)
        })
    case 9: self = .page(try reader.texts())
    case 10: self = .profile(try reader.texts())
    case 11: self = .language(try reader.choice(Language.self))
    default: throw BinaryReader.Malformed()
    }
  }

  private static func parts(
    _ reader: inout BinaryReader
  ) throws(BinaryReader.Malformed) -> [Condition] {
    try reader.list { reader throws(BinaryReader.Malformed) in try Condition(&reader) }
  }

  private static func limit(
    _ reader: inout BinaryReader
  ) throws(BinaryReader.Malformed) -> Double? {
    try reader.optional { reader throws(BinaryReader.Malformed) in
      guard let bits = try reader.table(of: UInt64.self).first else {
        throw BinaryReader.Malformed()
      }
      return Double(bitPattern: bits)
    }
  }
}
