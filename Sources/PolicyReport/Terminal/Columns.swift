internal import PolicyRanking

/// The widths of the ranking table on a terminal; the name takes what the others leave.
struct Columns {
  let rank: Int
  let name: Int
  /// 0 where there is no room for the sector, or none is known.
  let sector: Int
  let score: Int
  let level: Int

  init(
    width: Int, ranked: [RankedPolicy], namesakes: Namesakes, levelNames: [String],
    headings: (rank: String, sector: String, score: String)
  ) {
    let lastRank = ranked.last?.rank ?? 1
    rank = max(headings.rank.columns, String(lastRank).count)
    score = max(5, headings.score.columns)
    level = levelNames.map(\.columns).max() ?? 4
    let widest = { (texts: [String], limit: Int) in
      min(limit, texts.map { $0.shortened(to: limit).visible.columns }.max() ?? 0)
    }
    let sectors = ranked.compactMap(\.record.subject.sector)
    let wanted = sectors.isEmpty ? 0 : max(widest(sectors, 16), headings.sector.columns)
    let rest = width - rank - score - level - 6
    sector = rest - wanted - 2 >= 16 ? wanted : 0
    let names = widest(ranked.map { namesakes.name(of: $0.record.subject, to: 48) }, 48)
    name = max(8, min(rest - (sector > 0 ? sector + 2 : 0), max(names, 8)))
  }

  var total: Int { rank + name + score + level + 6 + (sector > 0 ? sector + 2 : 0) }

  /// - Parameter level: already of its width, since it may carry a color.
  func line(rank: String, name: String, sector: String, score: String, level: String) -> String {
    rank.fitted(to: self.rank, trailing: true) + "  " + name.fitted(to: self.name) + "  "
      + (self.sector > 0 ? sector.fitted(to: self.sector) + "  " : "")
      + score.fitted(to: self.score, trailing: true) + "  " + level
  }
}
