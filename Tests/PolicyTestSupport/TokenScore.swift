/// The measure of `extraction-score.py`: words and single CJK characters as multisets.
public enum TokenScore {
  public static func f1(_ got: String, _ want: String) -> Double {
    let got = tokens(got)
    let want = tokens(plain(want))
    let hit = got.reduce(0) { $0 + min($1.value, want[$1.key] ?? 0) }
    guard hit > 0 else { return 0 }
    let precision = Double(hit) / Double(got.values.reduce(0, +))
    let recall = Double(hit) / Double(want.values.reduce(0, +))
    return 2 * precision * recall / (precision + recall)
  }

  private static func plain(_ markdown: String) -> String {
    var text = markdown.replacing(/!\[[^\]]*\]\([^)]*\)/, with: "")
    for _ in 0..<2 {
      text.replace(
        /\[((?:[^\[\]\\]|\\.)*)\]\((?:<[^>]*>|[^()\s]*(?:\([^()]*\)[^()\s]*)*)(?:\s+"[^"]*")?\)/
      ) { String($0.output.1) }
    }
    text.replace(/<[^>\n]{1,200}>/, with: " ")
    return text.replacing(/\\([\\`*_{}\[\]()#+\-.!>|])/) { String($0.output.1) }
  }

  private static func tokens(_ text: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    var word = ""
    func end() {
      if !word.isEmpty { counts[word, default: 0] += 1 }
      word = ""
    }
    for scalar in text.lowercased().unicodeScalars {
      switch scalar.value {
      case 0x3400...0x9FFF, 0x3040...0x30FF, 0xAC00...0xD7AF, 0xE00...0xE7F:
        end()
        counts[String(scalar), default: 0] += 1
      default:
        if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
          word.unicodeScalars.append(scalar)
        } else {
          end()
        }
      }
    }
    end()
    return counts
  }
}
