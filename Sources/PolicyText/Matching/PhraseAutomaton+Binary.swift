extension PhraseAutomaton {
  package func write(to writer: inout BinaryWriter) {
    writer.write(table: states)
    writer.write(table: rows)
    writer.write(table: outputs)
  }

  package init(_ reader: inout BinaryReader) throws(BinaryReader.Malformed) {
    states = try reader.table(of: State.self)
    rows = try reader.table(of: UInt32.self)
    outputs = try reader.table(of: Output.self)
    guard isSound else { throw BinaryReader.Malformed() }
  }

  /// Whether every number points where something is: the walk itself does not look again.
  private var isSound: Bool {
    guard rows.count % 256 == 0, outputs.last?.isLast != false else { return false }
    return rows.allSatisfy { Int($0) < states.count } && states.allSatisfy(isSound)
  }

  private func isSound(_ state: State) -> Bool {
    guard Int(state.fail) < states.count else { return false }
    if state.labels & State.hasOutputs != 0, Int(state.output) >= outputs.count { return false }
    if state.labels & State.hasRow != 0 { return Int(state.next) < rows.count / 256 }
    var children = State.mostChildren
    while children > 0, state.labels >> (8 * UInt64(children - 1)) & 0xFF == 0xFF { children -= 1 }
    return Int(state.next) + children <= states.count
  }
}
