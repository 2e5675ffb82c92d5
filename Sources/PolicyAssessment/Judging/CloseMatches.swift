internal import PolicyRubric
internal import PolicyText

/// Matches of some clauses in one place: a sentence, a block, a list or a section.
struct CloseMatches {
  /// Of the first clause.
  let match: ClauseMatch
  private let place: Int
  private let others: [PlacedMatches]

  /// Of each of the others the nearest to it.
  var partners: [ClauseMatch] {
    others.compactMap { $0.nearest(to: match.sentence, in: place) }
  }

  /// Those that stand closest, of which the first.
  ///
  /// - Parameter isAnyEnough: whether the first ones will do.
  init?(
    of clauses: ArraySlice<Int32>, within scope: Scope, _ matches: ClauseMatches,
    in frame: DocumentFrame, isAnyEnough: Bool
  ) {
    guard let first = clauses.first else { return nil }
    others = clauses.dropFirst().map {
      PlacedMatches(matches.of(Int($0)), within: scope, in: frame)
    }
    var best: (distance: Int, match: ClauseMatch, place: Int)?
    search: for match in matches.of(Int(first)) {
      let place = frame.place(of: Int(match.sentence), within: scope)
      var distance = 0
      for other in others {
        guard let partner = other.nearest(to: match.sentence, in: place) else { continue search }
        distance += abs(Int(partner.sentence) - Int(match.sentence))
      }
      if distance < best?.distance ?? .max { best = (distance, match, place) }
      if isAnyEnough { break }
    }
    guard let best else { return nil }
    (match, place) = (best.match, best.place)
  }
}

/// The matches of a clause by the place they stand in, then by sentence: a page may have thousands in one place, and
/// thousands that are near to one of them.
private struct PlacedMatches {
  private let matches: ArraySlice<ClauseMatch>
  /// Empty where the matches stand in this order, as nearly always.
  private let order: [Int]
  private let scope: Scope
  private let frame: DocumentFrame

  /// - Parameter matches: by sentence.
  init(_ matches: ArraySlice<ClauseMatch>, within scope: Scope, in frame: DocumentFrame) {
    (self.matches, self.scope, self.frame) = (matches, scope, frame)
    func place(_ slot: Int) -> Int {
      frame.place(of: Int(matches[slot].sentence), within: scope)
    }
    let isInOrder = matches.indices.dropFirst().allSatisfy { place($0 - 1) <= place($0) }
    order = isInOrder ? [] : matches.indices.sorted { (place($0), $0) < (place($1), $1) }
  }

  private subscript(rank: Int) -> ClauseMatch {
    matches[order.isEmpty ? matches.startIndex + rank : order[rank]]
  }

  private func place(_ rank: Int) -> Int {
    frame.place(of: Int(self[rank].sentence), within: scope)
  }

  /// Of several that are as near the first.
  func nearest(to sentence: Int32, in place: Int) -> ClauseMatch? {
    let next = first(from: sentence, in: place)
    let after = next < matches.count && self.place(next) == place ? self[next] : nil
    guard next > 0, self.place(next - 1) == place else { return after }
    let before = self[next - 1].sentence
    if let after, after.sentence - sentence < sentence - before { return after }
    return self[first(from: before, in: place)]
  }

  private func first(from sentence: Int32, in place: Int) -> Int {
    (0..<matches.count).partitioningIndex {
      (self.place($0), self[$0].sentence) >= (place, sentence)
    }
  }
}

extension DocumentFrame {
  /// The place in which a sentence stands, as far as what is near it goes.
  fileprivate func place(of sentence: Int, within scope: Scope) -> Int {
    let block = sentences[sentence].block
    switch scope {
    case .sentence: return sentence
    case .block: return block
    case .paragraph: return groupOfBlock[block]
    case .section: return places[block].section
    }
  }
}
