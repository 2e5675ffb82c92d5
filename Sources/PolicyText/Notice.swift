/// What a person is told of a page or an audit (a repair, a doubt, a reason), in both languages.
///
/// Making one takes a line where the fact is found:
/// `Notice("damaged-bytes", "3 个损坏的字节", "3 damaged bytes")`.
public struct Notice: Sendable, Hashable, CustomStringConvertible {
  /// Says what it is about in lower case with hyphens; never changes, unlike the text.
  public var code: String
  public var text: Bilingual

  public init(_ code: String, _ chinese: String, _ english: String) {
    self.code = code
    text = Bilingual(chinese: chinese, english: english)
  }

  /// In English, as terminals and data files have it.
  public var description: String { text.english }

  public func text(in language: Language) -> String { text.text(in: language) }

  /// Says first which page or file it is about.
  public func about(_ name: String) -> Notice {
    Notice(code, "\(name)：\(text.chinese)", "\(name): \(text.english)")
  }
}
