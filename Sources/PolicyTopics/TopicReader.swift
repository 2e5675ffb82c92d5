internal import PolicyText

/// Reads sentences of either language, each by the model of its script.
public struct TopicReader: Sendable {
  private var chinese: TopicModel.Reader
  private var english: TopicModel.Reader

  public init(chinese: TopicModel, english: TopicModel) {
    self.chinese = chinese.makeReader()
    self.english = english.makeReader()
  }

  /// Nothing for a sentence without any letter.
  public mutating func topics(of sentence: String) -> SentenceTopics {
    switch Self.script(of: sentence) {
    case .chinese: chinese.topics(of: sentence)
    case .english: english.topics(of: sentence)
    case .other: SentenceTopics()
    }
  }

  /// A Chinese character counts as much as four Latin letters, which is how long a word is.
  static func script(of sentence: String) -> Language {
    var han = 0
    var latin = 0
    for scalar in sentence.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: latin += 1
      case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: han += 1
      default: break
      }
    }
    guard han + latin > 0 else { return .other }
    return 4 * han >= latin ? .chinese : .english
  }
}
