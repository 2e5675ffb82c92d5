/// Which cues each recognizer needs in a sentence. A form that a scanner learns to read needs its beginning here, or four
/// bytes of it that fewer other words have: "inc" but not "include", "irty" for thirty but not for "third".
struct RecognizerCues: Sendable {
  typealias Cues = FormCues.Cues

  private(set) var cues = FormCues()
  let url: Cues
  let mail: Cues
  let digit: Cues
  /// Numbers in Han characters.
  let numeral: Cues
  /// Numbers in English words, before a unit.
  let numberWord: Cues
  /// Of addresses in Chinese, which name one.
  let place: Cues
  let organization: Cues
  let placeholder: Cues

  static let all = RecognizerCues()

  private init() {
    var cues = FormCues()
    url = cues.add(["http"]) | cues.add(["www."])
    mail = cues.add(["@", "#"]) | cues.add(["(at)"]) | cues.add(["[at]"])
    digit = cues.add((0...9).map(String.init))
    numeral =
      cues.add(["零", "〇", "○", "百"]) | cues.add(["一", "二", "两", "三", "五", "七", "九"])
      | cues.add(["四", "六", "八", "十"])
    // A space or a hyphen stands after the number.
    numberWord =
      ["one", "two", "six", "ten"].reduce(0) { $0 | cues.add([$1 + " ", $1 + "-"]) }
      | [
        ["hree", "irty"], ["four"], ["five"], ["seven"], ["eight", "y-fi"], ["nine"],
        ["twelve", "twenty"], ["fifteen", "sixty"],
      ].reduce(0) { $0 | cues.add($1) }
    place = cues.add(["市", "区", "县"]) | cues.add(["省", "镇"])
    let legalForms =
      [
        ["llc", "llp"], ["ltd"], ["gmbh"], ["b.v"],
        ["s.a", "s.l", "s.r.l", "srl"], ["pty", "pte", "pvt"], ["plc"], ["sas"],
        ["co., ltd"], ["ulc"],
        ["n.v", "s.p.a"], ["s.r.o", "s. r. o"], ["d.o.o", "sp. z o.o", "dac"], ["a/s", "a.s"],
        ["aps"],
      ].reduce(cues.add(["inc"], .notInWord)) { $0 | cues.add($1.map { " " + $0 }) }
      | [["mited"], ["corp"], ["youx", "gufe"]].reduce(0) { $0 | cues.add($1) }
      | [["ag"], ["oy", "oü"], ["ab", "bv"], ["lp"]].reduce(0) {
        $0 | cues.add($1.map { " " + $0 }, .notInWord)
      }
    organization =
      ["有限", "股份", "集团", "工作", "事务"].reduce(legalForms) { $0 | cues.add([$1]) }
    placeholder =
      ["{{", "____", "xx", "××", "某某"].reduce(cues.add(["[", "*"])) { $0 | cues.add([$1]) }
    self.cues = cues
  }
}
