import PolicyDocument
import PolicyTestSupport
import PolicyText
import Testing

@testable import PolicyRanking

struct ClauseAlignmentTests {
  private func changes(_ old: String, _ new: String) -> [String] {
    let (before, after) = (document(old), document(new))
    return ClauseAlignment(before, after).entries.map { entry in
      let text =
        entry.new.map { after.string($0.range) }
        ?? entry.old.map {
          before.string($0.range)
        }
      return entry.change.rawValue + (entry.isMoved ? " moved " : " ") + (text ?? "")
    }
  }

  @Test func numberingAndFormMakeNoDifference() {
    let alignment = ClauseAlignment(
      document("一、信息收集\n1. 我们收集您的手机号。\nWe Share nothing."),
      document("第三条 信息收集\n2、我們收集你的手機號。\nwe share  nothing."))
    #expect(alignment.isUnchanged)
    #expect(alignment.sharedText == 1000)
  }

  @Test(arguments: [
    ("3.2 scope", "scope"), ("3.2.1信息", "信息"), ("(一)范围", "范围"), ("第十二条范围", "范围"),
    ("b) scope", "scope"), ("iv. scope", "scope"), ("1) 30天内", "30天内"),
    ("2024.5.1起施行", "2024.5.1起施行"),
    ("第三方共享", "第三方共享"), ("gps、位置", "gps、位置"), ("十分重视", "十分重视"), ("we do", "we do"),
    ("30 days", "30 days"), ("一、二级市场", "二级市场"), ("", ""), ("1.", "1."),
  ]) func numbersAreCutOff(_ text: String, _ expected: String) {
    let cut = ClauseTokens.withoutNumber(Array(text.utf8)[...])
    #expect(String(decoding: cut, as: UTF8.self) == expected)
  }

  @Test func changedDroppedAndAdded() {
    #expect(
      changes(
        "我们会在三十日内删除您的账号信息。\n您可以随时撤回同意。\n我们不会出售您的信息。",
        "我们会在十五日内删除您的账号信息。\n我们不会出售您的信息。\n投诉电话见官网首页底部。") == [
          "changed 我们会在十五日内删除您的账号信息。", "dropped 您可以随时撤回同意。",
          "unchanged 我们不会出售您的信息。", "added 投诉电话见官网首页底部。",
        ])
  }

  @Test func ofTwoPartsTheShorterMoved() {
    #expect(
      changes("甲条款第一句很长很长很长。\n甲条款第二句也很长很长。\n乙条款。", "乙条款。\n甲条款第一句很长很长很长。\n甲条款第二句也很长很长。") == [
        "unchanged moved 乙条款。", "unchanged 甲条款第一句很长很长很长。",
        "unchanged 甲条款第二句也很长很长。",
      ])
  }

  @Test func movedAndChangedAtOnce() {
    let old =
      "We keep your account data for ninety days after closure.\nOne sentence on cookies and what they do.\nAnother on partners and their names."
    let new =
      "One sentence on cookies and what they do.\nAnother on partners and their names.\nWe keep your account data for thirty days after closure."
    #expect(changes(old, new).last?.hasPrefix("changed moved We keep") == true)
  }

  @Test func repeatedClausesStayWithTheirNeighbors() {
    let old = "甲甲甲甲。\n返回目录\n乙乙乙乙。\n返回目录\n丙丙丙丙。\n返回目录"
    let new = "甲甲甲甲。\n返回目录\n丙丙丙丙。\n返回目录"
    #expect(
      changes(old, new) == [
        "unchanged 甲甲甲甲。", "unchanged 返回目录", "dropped 乙乙乙乙。", "dropped 返回目录", "unchanged 丙丙丙丙。",
        "unchanged 返回目录",
      ])
  }

  @Test func aParagraphThatWasSplitIsUnchanged() {
    #expect(
      ClauseAlignment(document("我们收集手机号。我们收集位置。"), document("我们收集手机号。\n我们收集位置。")).isUnchanged)
  }

  @Test func emptyTexts() {
    #expect(ClauseAlignment(document(""), document("")).isUnchanged)
    #expect(changes("", "A sentence.") == ["added A sentence."])
    #expect(changes("A sentence.", "") == ["dropped A sentence."])
  }

  /// Every clause of both texts is told of once, whatever is done to a text.
  @Test func shuffledTextsKeepEveryClause() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<60 {
      let lines = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        "第\(Int.random(in: 0..<25, using: &random))句关于信息\(Int.random(in: 0..<3, using: &random))的说明。"
      }
      var other = lines.shuffled(using: &random)
      other.removeLast(Int.random(in: 0...min(5, other.count), using: &random))
      let (old, new) = (
        document(lines.joined(separator: "\n")), document(other.joined(separator: "\n"))
      )
      let entries = ClauseAlignment(old, new).entries
      #expect(
        entries.compactMap(\.new).map(\.range.lowerBound)
          == Clause.all(in: new).map(\.range.lowerBound))
      #expect(
        entries.compactMap(\.old).map(\.range.lowerBound).sorted()
          == Clause.all(in: old).map(\.range.lowerBound))
    }
  }

  /// Twenty times the text may take a good deal more than twenty times as long on a busy machine,
  /// but not four hundred times.
  @Test func largeTextsAlignInTimeThatGrowsWithThem() {
    func time(_ count: Int) -> Duration {
      let lines = (0..<count).map {
        "Clause \($0) says that item \($0 * 7) is kept for \($0) days."
      }
      let others = lines.map { $0.replacing("kept", with: "held") }.reversed()
      let (old, new) = (
        document(lines.joined(separator: "\n")), document(others.joined(separator: "\n"))
      )
      return ProcessorTime.of { _ = ClauseAlignment(old, new) }
    }
    let small = time(500)
    #expect(time(10_000) < small * 100)
  }

  @Test func heaviestRun() {
    #expect(heaviestIncreasing([], weights: []).isEmpty)
    #expect(heaviestIncreasing([2, 0, 1], weights: [1, 1, 1]) == [1, 2])
    #expect(heaviestIncreasing([2, 0, 1], weights: [5, 1, 1]) == [0])
    #expect(heaviestIncreasing([0, 1, 2], weights: [1, 1, 1]) == [0, 1, 2])
  }
}
