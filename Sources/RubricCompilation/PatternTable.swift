internal import PolicyRubric
internal import PolicyText

/// The patterns of all clauses over symbols, in arrays of numbers: reading one copies nothing, and a build can write
/// them down.
package struct PatternTable: Sendable {
  /// A sequence of symbols.
  package struct Term: Sendable, BitwiseCopyable {
    @usableFromInline let first: Int32
    @usableFromInline let countAndContext: Int32

    init(first: Int, count: Int, isContext: Bool) {
      self.first = Int32(first)
      countAndContext = Int32(count) << 1 | (isContext ? 1 : 0)
    }

    @inlinable @inline(__always) package var count: Int { Int(countAndContext >> 1) }
    /// May also be found in the headings above.
    @inlinable @inline(__always) package var isContext: Bool { countAndContext & 1 != 0 }
    var isSound: Bool { first >= 0 && countAndContext > 1 }

    /// Indices of its atoms.
    @inlinable @inline(__always)
    package var atoms: Range<Int> { Int(first)..<Int(first) + count }
  }

  package internal(set) var patterns: [CompiledPattern] = []
  package private(set) var terms: [Term] = []
  /// Patterns inside patterns, each a part of `terms`: what must not be there, and what must stand above. Where each
  /// begins, and one more.
  package private(set) var groupStarts: [Int32] = [0]
  /// For each group the symbol its terms begin with: where that is missing, so is the group.
  package private(set) var groupSymbols: [Symbol] = []
  package private(set) var atoms: [Symbol] = []
  /// For each atom, the most bytes between it and the next of its term.
  package private(set) var gaps: [Int32] = []
  /// While the table is made: the lists of groups it has.
  private var lists: [GroupList: Range<Int>] = [:]

  /// Patterns inside a pattern, as they are written: what a clause says for all its patterns is the same for each of
  /// a language.
  private struct GroupList: Hashable {
    let written: [String]
    let language: Language
  }

  init() {}

  /// The terms of a pattern inside a pattern. Written into whoever asks, as it is for each pattern tried: a call
  /// to another module counts every array of the table.
  @inlinable
  package func terms(ofGroup group: Int) -> Range<Int> {
    Int(groupStarts[group])..<Int(groupStarts[group + 1])
  }

  @inlinable
  package func terms(of pattern: CompiledPattern) -> Range<Int> { terms(ofGroup: pattern.group) }

  /// The groups of patterns inside a pattern, one after the other: each list stands in the table once.
  mutating func addGroups(
    _ patterns: [Pattern], in language: Language, _ symbols: inout SymbolTable
  ) -> Range<Int> {
    let list = GroupList(written: patterns.map(\.written), language: language)
    if let known = lists[list] { return known }
    let first = groupStarts.count - 1
    for pattern in patterns { _ = addGroup(pattern, in: language, &symbols) }
    lists[list] = first..<groupStarts.count - 1
    return first..<groupStarts.count - 1
  }

  /// No more patterns come.
  mutating func close() { lists = [:] }

  /// Adds a pattern's terms, and returns its number among the groups. The anchor comes first; the order of the others
  /// is free.
  mutating func addGroup(
    _ pattern: Pattern, in language: Language, _ symbols: inout SymbolTable
  ) -> Int {
    // Symbols are numbered in the order in which the pattern is written.
    var ordered = pattern.terms.map { term in
      (term, symbols: term.atoms.map { symbols.symbol(of: $0) })
    }
    if let anchor = pattern.terms.firstIndex(where: { !$0.isContext }), anchor > 0 {
      ordered.swapAt(0, anchor)
    }
    for (term, symbols) in ordered {
      terms.append(Term(first: atoms.count, count: symbols.count, isContext: term.isContext))
      atoms += symbols
      for index in symbols.indices {
        gaps.append(index < term.gaps.count ? Self.limit(of: term.gaps[index], in: language) : 0)
      }
    }
    groupSymbols.append(firstSymbol(ofGroup: groupStarts.count - 1))
    groupStarts.append(Int32(terms.count))
    return groupStarts.count - 2
  }

  private func firstSymbol(ofGroup group: Int) -> Symbol {
    atoms[terms[Int(groupStarts[group])].atoms.lowerBound]
  }

  /// `…` spans 30 Han characters or 60 Latin ones.
  private static func limit(of gap: Pattern.Gap, in language: Language) -> Int32 {
    gap == .long ? .max : language == .chinese ? 90 : 60
  }
}

extension PatternTable {
  func write(to writer: inout BinaryWriter) {
    writer.write(patterns) { $1.write(to: &$0) }
    writer.write(table: terms)
    writer.write(table: groupStarts)
    writer.write(table: atoms)
    writer.write(table: gaps)
  }

  init(_ reader: inout BinaryReader) throws(BinaryReader.Malformed) {
    patterns = try reader.list { reader throws(BinaryReader.Malformed) in
      try CompiledPattern(&reader)
    }
    terms = try reader.table(of: Term.self)
    groupStarts = try reader.table(of: Int32.self)
    atoms = try reader.table(of: Symbol.self)
    gaps = try reader.table(of: Int32.self)
    guard isSound else { throw BinaryReader.Malformed() }
    groupSymbols = groupStarts.indices.dropLast().map { firstSymbol(ofGroup: $0) }
  }

  /// Whether every number points where something is.
  private var isSound: Bool {
    guard groupStarts.first == 0, groupStarts.last.map(Int.init) == terms.count,
      gaps.count == atoms.count, atoms.allSatisfy({ $0 >= 0 })
    else { return false }
    return zip(groupStarts, groupStarts.dropFirst()).allSatisfy { $0 < $1 }
      && terms.allSatisfy(\.isSound) && terms.allSatisfy { $0.atoms.upperBound <= atoms.count }
      && patterns.allSatisfy {
        max($0.group + 1, $0.unless.upperBound, $0.section.upperBound) < groupStarts.count
      }
  }
}
