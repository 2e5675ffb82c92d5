package import PolicyText

/// The languages in which clauses have patterns.
package struct ClauseLanguages: Sendable {
  private var chinese: [Bool]
  private var others: [Bool]

  init(of clauses: Int, _ patterns: [CompiledPattern]) {
    chinese = [Bool](repeating: false, count: clauses)
    others = chinese
    for pattern in patterns {
      if pattern.isChinese { chinese[pattern.clause] = true } else { others[pattern.clause] = true }
    }
  }

  /// Whether a clause has patterns for a language.
  package func has(_ clause: Int, _ language: Language) -> Bool {
    language == .chinese ? chinese[clause] : others[clause]
  }
}
