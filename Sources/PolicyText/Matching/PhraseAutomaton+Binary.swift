extension PhraseAutomaton {
  package func write(to writer: inout BinaryWriter) {
    writer.write(table: nodes)
    writer.write(table: rows)
    writer.write(table: outputs)
  }

  package init(_ reader: inout BinaryReader) throws(BinaryReader.Malformed) {
    nodes = try reader.table(of: Node.self)
    rows = try reader.table(of: UInt32.self)
    outputs = try reader.table(of: Output.self)
    guard isSound else { throw BinaryReader.Malformed() }
  }

  /// Whether every number points where something is, so that no walk is stopped.
  private var isSound: Bool {
    guard !nodes.isEmpty, rows.count >= 512, rows.count % 256 == 0, outputs.last?.isLast != false
    else { return false }
    return rows.allSatisfy { Int($0) < nodes.count } && nodes.allSatisfy(isSound)
  }

  private func isSound(_ node: Node) -> Bool {
    if node.hasOutputs != 0, Int(node.output) >= outputs.count { return false }
    if node.hasRow { return Int(node.next) < rows.count / 256 }
    return Int(node.next) + node.childCount <= nodes.count
  }
}
