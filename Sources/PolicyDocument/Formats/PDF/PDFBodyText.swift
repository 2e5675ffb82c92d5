/// How most of the text is set.
struct PDFBodyText {
  var height = 12.0
  var pitch = 15.0
  var left = 0.0
  var right = 0.0
  /// The heights of headings, the largest first.
  var headings: [Double] = []

  init(_ lines: [PDFLine]) {
    var weights: [Int: Int] = [:]
    for line in lines { weights[Int((line.height * 10).rounded()), default: 0] += line.text.count }
    let common = weights.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 120
    height = max(1, Double(common) / 10)
    let text = lines.filter { abs($0.height - height) <= height * 0.05 }
    var gaps: [Int: Int] = [:]
    for (line, next) in zip(lines, lines.dropFirst())
    where line.page == next.page && line.segments.count == 1 && next.segments.count == 1
      && abs(line.height - height) <= 1 && abs(next.height - height) <= 1
    {
      let gap = Int(((next.middle - line.middle) * 2).rounded())
      if gap > 0 { gaps[gap, default: 0] += 1 }
    }
    // Lines of one paragraph are the closest that are common.
    let often = gaps.values.max() ?? 0
    let closest = gaps.filter { $0.value * 4 >= often }.keys.min()
    pitch = closest.map { Double($0) / 2 } ?? height * 1.3
    let rights = text.map(\.right).sorted()
    right = rights.isEmpty ? 0 : rights[rights.count * 98 / 100]
    var lefts: [Int: Int] = [:]
    for line in text { lefts[Int(line.left.rounded()), default: 0] += 1 }
    left = lefts.filter { $0.value * 10 >= text.count }.keys.min().map(Double.init) ?? 0
    var sizes: [Double] = []
    for line in lines.sorted(by: { $0.height > $1.height })
    where line.height > height * 1.08 && line.text.count <= 120 {
      if sizes.last.map({ $0 - line.height > $0 * 0.04 }) ?? true { sizes.append(line.height) }
    }
    headings = Array(sizes.prefix(6))
  }
}
