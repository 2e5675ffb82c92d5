/// A table that holds data, not the page's layout.
struct DataTable {
  struct Row {
    var cells: [Int]
    var isHeader: Bool
  }

  var caption: Int?
  var rows: [Row] = []

  /// Nil when the table only arranges the page: nested tables or headings in its cells, a single
  /// column, or cells as long as pages.
  init?(_ tree: PageTree, _ table: Int, dropped: [Bool]) {
    var node = table + 1
    let end = tree.end(of: table)
    var headed: [Int] = []
    while node < end {
      if dropped[node] {
        node = tree.end(of: node)
        continue
      }
      switch tree.tag[node] {
      case .table: return nil
      case .h1, .h2, .h3:
        if let cell = rows.last?.cells.last { headed.append(cell) }
      case .caption: caption = node
      case .tr: rows.append(Row(cells: [], isHeader: false))
      case .td, .th:
        if rows.isEmpty { rows.append(Row(cells: [], isHeader: false)) }
        rows[rows.count - 1].cells.append(node)
      default: break
      }
      node += 1
    }
    // A heading over its text makes a cell a part of the page.
    if headed.contains(where: { tree.textRange(of: $0).count > 400 }) { return nil }
    rows.removeAll { $0.cells.isEmpty }
    let columns = rows.map(\.cells.count).max() ?? 0
    guard columns >= 2, !rows.isEmpty else { return nil }
    let lengths = rows.flatMap(\.cells).map { tree.textRange(of: $0).count }
    let total = lengths.reduce(0, +)
    guard total > 0, (lengths.max() ?? 0) <= max(6_000, total / 2) else { return nil }
    // A row beside a lone long cell is layout.
    if rows.count == 1, (lengths.max() ?? 0) > 600 { return nil }
    for index in rows.indices {
      rows[index].isHeader =
        rows[index].cells.count > 1
        && rows[index].cells.allSatisfy { tree.tag[$0] == .th }
    }
    if !rows.contains(where: \.isHeader), rows.count >= 2 {
      let first = rows[0].cells
      let lengths = first.map { tree.textRange(of: $0).count }
      if first.count == columns, (lengths.max() ?? 0) <= 90 { rows[0].isHeader = true }
    }
  }
}
