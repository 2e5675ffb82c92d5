internal import PolicyRanking

extension PolicyComparison {
  /// Thousandths of the text in common under which two texts are hardly versions of one.
  static let littleShared = 200
}

extension ComparedPassage {
  /// With what was taken away and added in brackets: `[-old-]{+new+}`.
  var plainText: String {
    switch content {
    case .unchanged: ""
    case .dropped(let text), .added(let text), .moved(let text): text
    case .changed(let difference):
      difference.shortened.map { segment in
        switch segment.kind {
        case .same: segment.text
        case .removed: "[-\(segment.text)-]"
        case .added: "{+\(segment.text)+}"
        }
      }.joined()
    }
  }
}

extension TextDifference {
  /// Long stretches without a difference cut down to what leads to the next one.
  var shortened: [Segment] {
    segments.enumerated().map { index, segment in
      guard segment.kind == .same, segment.text.count > 240 else { return segment }
      let head = index == 0 ? "" : String(segment.text.prefix(90))
      let tail = index == segments.count - 1 ? "" : String(segment.text.suffix(90))
      return Segment(.same, head + " … " + tail)
    }
  }
}

extension Movement {
  var shownName: String { name.isEmpty ? id : name }
}

extension PolicyStanding {
  var shownName: String { name.isEmpty ? id : name }
}

extension RunComparison {
  /// Faults whose share changed among the policies of both runs, greatest change first; then those
  /// that changed by a point or more only because policies came or went.
  var changedPrevalence: [PrevalenceChange] {
    let told = prevalence.filter {
      ($0.commonChange ?? 0) != 0 || ($0.change ?? 0).magnitude >= 10
    }
    return told.enumerated().sorted {
      let (a, b) = ($0.element.weight, $1.element.weight)
      return (b.0, b.1, $0.offset) < (a.0, a.1, $1.offset)
    }.map(\.element)
  }
}

extension PrevalenceChange {
  fileprivate var weight: (UInt, UInt) {
    ((commonChange ?? 0).magnitude, (change ?? 0).magnitude)
  }
}

/// `12.3%` of thousandths.
func percent(_ thousandths: Int) -> String { decimal(thousandths, places: 1) + "%" }
