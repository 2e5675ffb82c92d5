internal import PolicyAssessment
internal import PolicyRanking
internal import PolicyRubric
internal import PolicyText
internal import Synchronization

/// What `results.json` says of a finding besides its passages and points.
final class FindingText: Sendable {
  /// Up to the evidence, from there to the near passages, and behind the points.
  let head, middle, tail: [UInt8]

  init(_ finding: borrowing Finding) {
    head = JSONWriter.bytes { writer in
      writer.append("{\"confidence\":")
      writer.write(hundredths(finding.confidence), places: 2)
      writer.append(",\"decision\":")
      writer.write(finding.override.map(decisionJSON) ?? .null, depth: 0)
      writer.append(",\"doubts\":")
      writer.array(finding.doubts, depth: 0) { $0.write($1.rawValue) }
      writer.append(",\"evidence\":")
    }
    middle = JSONWriter.bytes { writer in
      writer.append(",\"id\":")
      writer.write(finding.criterion.rawValue)
      writer.append(",\"insufficient\":")
      writer.array(finding.insufficient, depth: 0) { $0.write($1) }
      writer.append(",\"missing\":")
      writer.array(finding.missing, depth: 0) { $0.write($1) }
      writer.append(",\"near\":")
    }
    tail = JSONWriter.bytes { writer in
      writer.append(",\"reason\":")
      writer.write(finding.reason.map(bilingualJSON) ?? .null, depth: 0)
      writer.append(",\"verdict\":")
      writer.write(finding.verdict.rawValue)
      writer.append("}")
    }
  }
}

/// The texts of a report's findings: of the million of a large cohort few thousand differ, and each is
/// put into words once.
final class FindingTexts: Sendable {
  let lacks = LackTexts()
  /// By the number of the outline.
  private let made = Mutex<[FindingText?]>([])

  /// In the order of the findings of a record.
  func texts(of record: PolicyRecord) -> [FindingText] {
    func findings() -> [Finding] { record.verdicts?.findings ?? [] }
    guard let numbers = record.outlineNumbers else { return findings().map(FindingText.init) }
    return made.withLock { made in
      // Findings are copied only where one is new.
      var new: [Finding] = []
      return numbers.indices.map { index in
        let number = Int(numbers[index])
        if number >= made.count {
          made += repeatElement(nil, count: number + 1 - made.count)
        }
        if let known = made[number] { return known }
        if new.isEmpty { new = findings() }
        let text = FindingText(new[index])
        made[number] = text
        return text
      }
    }
  }
}

private func decisionJSON(_ override: Override) -> JSONValue {
  .object([
    "judged": .string(override.judged.rawValue),
    "reason": .string(override.decision.reason),
    "who": .string(override.decision.who),
    "when": .string(override.decision.when.description),
  ])
}
