public import PolicyRanking
internal import PolicyText

/// An audit by all that its outcome can depend on.
public struct OutcomeKey: Sendable, Hashable {
  /// How it is done and where its report goes.
  let settings: [UInt8]
  /// What is audited.
  let inputs: [UInt8]

  /// - Parameters:
  ///   - settings: always in the same order.
  ///   - inputs: what else is read, always in the same order, such as people's decisions.
  ///   - policies: with all the manifest says of them, in any order; those without a page have no
  ///     key.
  public init(
    settings: [String], inputs: [String], policies: [(subject: PolicySubject, key: RecordKey?)]
  ) {
    var writer = RecordWriter()
    writer.write(settings)
    self.settings = SHA256.digest(of: writer.bytes)
    writer = RecordWriter()
    writer.write(inputs)
    let policies = policies.sorted { $0.subject.id < $1.subject.id }
    for (subject, _) in policies { writer.write(whole: subject) }
    self.inputs = SHA256.digest(of: writer.bytes + policies.flatMap { $0.key?.bytes.bytes ?? [] })
  }
}

extension RecordWriter {
  fileprivate mutating func write(whole subject: PolicySubject) {
    write(subject.id)
    write(subject.name)
    write(subject.operatorName)
    write(subject.group)
    write(subject.sector)
    write(subject.kind)
    write(subject.files)
    write(subject.address)
    write(subject.savedAt)
    write(subject.facets.count)
    for facet in subject.facets {
      write(facet.name)
      write(facet.value)
    }
  }
}
