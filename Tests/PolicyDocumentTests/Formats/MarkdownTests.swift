import PolicyDocument
import PolicyText
import Testing

@Suite struct MarkdownTests {
  @Test func blocksHaveTheLinesOfTheSource() throws {
    let source = """
      # Privacy policy

      We collect data,
      and we keep it.

      You may:

      - ask for a copy
      - object

      | Name | Purpose |
      | --- | --- |
      | Map | Location |

      ## Contact
      mail@example.com
      """
    let document = try read(source, file: "a.md")
    #expect(
      document.lines == [
        "Privacy policy", "We collect data, and we keep it.", "You may:", "ask for a copy",
        "object",
        "Name | Purpose", "Map | Location", "Contact", "mail@example.com",
      ])
    #expect(document.blocks.map(\.line) == [1, 3, 6, 8, 9, 11, 13, 15, 16])
    #expect(document.outline == ["1 Privacy policy", "2 Contact"])
  }

  @Test func convertersLinesStayApart() throws {
    let source = """
      隐私政策
      ==========
      我们重视您的隐私。
      请仔细阅读《信息安全技术
      个人信息安全规范》。
      ==========
      1\\. 收集
      我们收集以下信息：
      （1）姓名；
      （2）电话。
      ==========
      """
    let document = try read(source, file: "a.md")
    #expect(
      document.lines == [
        "隐私政策", "我们重视您的隐私。", "请仔细阅读《信息安全技术个人信息安全规范》。", "1. 收集", "我们收集以下信息：",
        "（1）姓名；", "（2）电话。",
      ])
    #expect(document.blocks.map(\.line) == [1, 3, 4, 7, 8, 9, 10])
    #expect(document.blocks[5].leadIn == 4)
  }

  @Test func wrappedEnglishIsJoined() throws {
    let sentence =
      "We collect the data that you give us when you open an account with us and use it. "
    let words = String(repeating: sentence, count: 8).split(separator: " ")
    var lines: [String] = [""]
    for word in words {
      if lines[lines.count - 1].count + word.count > 72 { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    for file in ["a.md", "a.txt"] {
      let document = try read(lines.joined(separator: "\n"), file: file)
      #expect(document.lines == [words.joined(separator: " ")])
    }
  }

  @Test func plainTextHasParagraphsAndHeadings() throws {
    let source = """
      隐私政策

      一、信息收集
      我们收集您的姓名，用于注册账号，并会妥善保护。
      二、信息共享
      我们不会共享您的信息，法律另有规定的除外，请您放心。
      """
    let document = try read(source, file: "a.txt")
    #expect(document.outline == ["1 隐私政策", "2 一、信息收集", "2 二、信息共享"])
    #expect(document.blocks.map(\.line) == [1, 3, 4, 5, 6])
  }

  @Test func wideTablesTakeNoTime() throws {
    let row = String(repeating: "|a", count: 5_000)
    let source =
      row + "\n" + String(repeating: "|-", count: 5_000) + "\n"
      + String(repeating: "|x\n", count: 2_000)
    let document = try read(source, file: "a.md")
    #expect(!document.text.isEmpty)
  }

  /// What `markdown(of:)` writes reads back as the same blocks.
  static let pages = [
    "<h1>Policy *1*</h1><p>We <b>never</b> sell [data] to <a href='https://a.b/c_d'>x_y</a>.</p>",
    "<p>You may:</p><ul><li>ask<ul><li>twice</li></ul></li><li>object</li></ul><p>1. not a list</p>",
    "<p>List:</p><table><tr><th>a|b</th><th>c</th></tr><tr><td>d</td><td></td></tr></table><p>e.</p>",
    "<p># no heading</p><p>+ no item</p><p>&lt;script&gt;alert(1)&lt;/script&gt;</p><p>= x</p>",
  ]

  @Test(arguments: pages) func roundTrip(_ html: String) throws {
    let document = try readWhole(html)
    let again = try readWhole(markdown(of: document), file: "a.md")
    #expect(again.lines == document.lines)
    #expect(again.blocks.map(\.kind) == document.blocks.map(\.kind))
  }

  @Test func singleFileTellsWhenItSavedThePage() throws {
    let source = """
      <!DOCTYPE html> <html><!--
       Page saved with SingleFile
       url: https://example.com/privacy
       saved date: Sat Jun 01 2024 10:00:00 GMT+0800 (China Standard Time)
      --><body><p>We collect your data.</p></body></html>
      """
    let document = try read(source)
    #expect(document.savedAt?.description == "2024-06-01")
    #expect(document.pages[0].address == "https://example.com/privacy")
  }
}
