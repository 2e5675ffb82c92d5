internal import PolicyText

/// What a policy is compared by, in memory or in a store.
enum ComparedText {
  case held(TextSignature)
  case stored(Shared<StoredAssessment>, StoredHashes)

  var language: Language {
    switch self {
    case .held(let signature): signature.language
    case .stored(_, let hashes): hashes.language
    }
  }

  /// The operator as the text names it.
  var operatorName: String? {
    switch self {
    case .held(let signature): signature.operatorName
    case .stored(_, let hashes): hashes.operatorName
    }
  }

  func count(of kind: StoredHashes.Kind) -> Int {
    switch self {
    case .held: hashes(kind).count
    case .stored(_, let hashes): hashes.count(of: kind)
    }
  }

  func hashes(_ kind: StoredHashes.Kind) -> [UInt32] {
    switch self {
    case .held(let signature): kind == .sketch ? signature.sketch : signature.sentences
    case .stored(let stored, _): stored.value.hashes(kind)
    }
  }
}

extension PolicyRecord {
  /// Nil for what has no text to compare.
  var compared: ComparedText? {
    if let stored = judged?.stored, let hashes = stored.value.hashes {
      return .stored(stored, hashes)
    }
    return signature.map(ComparedText.held)
  }
}
