internal import PolicyText

extension Criterion {
  func write(to writer: inout BinaryWriter) {
    for text in [id.rawValue, dimension.rawValue, kind.rawValue, status.rawValue] {
      writer.write(text)
    }
    writer.write(weight)
    writer.write(cap) { $0.write($1.rawValue) }
    writer.write(weakCap) { $0.write($1.rawValue) }
    writer.write(profile)
    for text in [name, question, reason] { text.write(to: &writer) }
    writer.write(sources)
    writer.write(mappings.sorted { $0.key < $1.key }) { writer, mapping in
      writer.write(mapping.key)
      writer.write(mapping.value)
    }
    for texts in [levels, advice] {
      writer.write(Verdict.allCases.filter { texts[$0] != nil }) { writer, verdict in
        writer.write(verdict.rawValue)
        texts[verdict]?.write(to: &writer)
      }
    }
    writer.write(clauseNames.sorted { $0.key < $1.key }) { writer, clause in
      writer.write(clause.key)
      clause.value.write(to: &writer)
    }
  }

  init(_ reader: inout BinaryReader) throws(BinaryReader.Malformed) {
    self.init(
      id: CriterionID(rawValue: try reader.text()), dimension: try reader.choice(Dimension.self),
      kind: .presence, weight: 0, name: .empty, question: .empty, reason: .empty)
    kind = try reader.choice(Kind.self)
    status = try reader.choice(Status.self)
    weight = try reader.number()
    cap = try Self.level(&reader)
    weakCap = try Self.level(&reader)
    profile = try reader.texts()
    name = try Bilingual(&reader)
    question = try Bilingual(&reader)
    reason = try Bilingual(&reader)
    sources = try reader.texts()
    for _ in 0..<max(0, try reader.number()) { mappings[try reader.text()] = try reader.texts() }
    for _ in 0..<max(0, try reader.number()) {
      levels[try reader.choice(Verdict.self)] = try Bilingual(&reader)
    }
    for _ in 0..<max(0, try reader.number()) {
      advice[try reader.choice(Verdict.self)] = try Bilingual(&reader)
    }
    for _ in 0..<max(0, try reader.number()) {
      clauseNames[try reader.text()] = try Bilingual(&reader)
    }
  }

  private static func level(
    _ reader: inout BinaryReader
  ) throws(BinaryReader.Malformed) -> Level? {
    try reader.optional { reader throws(BinaryReader.Malformed) in try reader.choice(Level.self) }
  }
}

extension Bilingual {
  fileprivate static let empty = Bilingual(chinese: "", english: "")

  fileprivate func write(to writer: inout BinaryWriter) {
    writer.write(chinese)
    writer.write(english)
  }

  fileprivate init(_ reader: inout BinaryReader) throws(BinaryReader.Malformed) {
    self.init(chinese: try reader.text(), english: try reader.text())
  }
}
