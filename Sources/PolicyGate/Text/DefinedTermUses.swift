internal import PolicyText

/// Where a defined term's name stands.
struct Use {
  /// Bytes of the folded text.
  var range: Range<Int>
}

/// All places of all names, found in one walk.
struct Uses {
  /// For each term, by place.
  private(set) var places: [[Use]]

  /// - Parameter brackets: of all definitions, in which no term counts as used.
  init(of terms: [DefinedTerm], besides brackets: [Range<Int>], in text: DraftText) {
    var phrases: [PhraseAutomaton.Phrase] = []
    var owners: [Int] = []
    for (index, term) in terms.enumerated() {
      for name in term.names {
        let word = text.string(name)
        // One of several is still the term.
        for form in Self.forms(of: word) {
          phrases.append(PhraseAutomaton.Phrase(form.replacing("*", with: "")))
          owners.append(index)
        }
      }
    }
    var places = [[Use]](repeating: [], count: terms.count)
    PhraseAutomaton(phrases).forEachHit(in: text.folded.bytes) { hit in
      places[owners[Int(hit.phrase)]].append(Use(range: Int(hit.start)..<Int(hit.end)))
    }
    self.places = places.map { uses in uses.sorted { $0.range.lowerBound < $1.range.lowerBound } }
    dropHeadings(text)
    dropDefinitions(RangeSet(brackets))
    dropOtherCase(terms, text)
  }

  /// With and without the plural's ending.
  private static func forms(of word: String) -> [String] {
    guard word.utf8.allSatisfy({ $0 < 0x80 }) else { return [word] }
    let singular = word.hasSuffix("s") && word.count > 4 ? [String(word.dropLast())] : []
    let forms = [word, word + "s", word + "'s"] + singular
    // “Third-Party Sites” are “Third Party Sites”.
    return forms + (word.contains("-") ? forms.map { $0.replacing("-", with: " ") } : [])
  }

  /// A heading names what is explained below it.
  private mutating func dropHeadings(_ text: DraftText) {
    for index in places.indices {
      let others = places[index].filter {
        !(text.sentence(at: $0.range.lowerBound)?.isHeading ?? false)
      }
      if !others.isEmpty { places[index] = others }
    }
  }

  /// Defining a term once more is no use of it, unless nothing else is.
  private mutating func dropDefinitions(_ brackets: RangeSet<Int>) {
    for index in places.indices {
      let used = places[index].filter { !brackets.contains($0.range.lowerBound) }
      if !used.isEmpty { places[index] = used }
    }
  }

  /// "Content" is defined, "content" is a word: only where a term is used as defined, later or
  /// before, do other spellings not count.
  private mutating func dropOtherCase(_ terms: [DefinedTerm], _ text: DraftText) {
    for index in places.indices {
      let names = Set(terms[index].names.map { text.quote($0) })
      // “we” begins a sentence with a capital.
      guard names.allSatisfy({ $0 != $0.lowercased() }) else { continue }
      let exact = places[index].filter { use in
        let quote = text.quote(use.range)
        return names.contains { quote.hasPrefix($0) || $0.hasPrefix(quote) }
      }
      if exact.contains(where: { !terms[index].bracket.contains($0.range.lowerBound) }) {
        places[index] = exact
      }
    }
  }
}
