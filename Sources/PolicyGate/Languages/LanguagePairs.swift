public import PolicyText

/// Finds which drafts are the two language versions of one policy.
public enum LanguagePairs {
  /// A draft, as far as pairing goes.
  public struct Draft: Sendable, Hashable {
    /// With forward slashes.
    public var file: String
    /// Of its text, not by its name.
    public var language: Language

    public init(file: String, language: Language) {
      self.file = file
      self.language = language
    }
  }

  /// Two drafts by their index.
  public struct Pair: Sendable, Hashable {
    public var chinese: Int
    public var english: Int
  }

  /// Pairs in the order of the Chinese drafts: by name (`policy.md` and `policy.zh.md`,
  /// `zh/policy.md` and `en/policy.md`); else where a folder holds one draft of each language.
  public static func find(_ drafts: [Draft]) -> [Pair] {
    let english = drafts.indices.filter { drafts[$0].language == .english }
    var taken: Set<Int> = []
    var pairs: [Pair] = []
    var alone: [Int] = []
    for index in drafts.indices where drafts[index].language == .chinese {
      let key = key(drafts[index].file)
      if let other = english.first(where: {
        !taken.contains($0) && self.key(drafts[$0].file) == key
      }) {
        taken.insert(other)
        pairs.append(Pair(chinese: index, english: other))
      } else {
        alone.append(index)
      }
    }
    for index in alone {
      let folder = folder(drafts[index].file)
      let others = english.filter {
        !taken.contains($0) && self.folder(drafts[$0].file) == folder
      }
      guard others.count == 1, alone.count(where: { self.folder(drafts[$0].file) == folder }) == 1
      else { continue }
      pairs.append(Pair(chinese: index, english: others[0]))
    }
    return pairs.sorted { $0.chinese < $1.chinese }
  }

  private static let tags: Set<String> = [
    "zh", "cn", "zh-cn", "zh_cn", "zh-hans", "zh_hans", "zh-hant", "zh-tw", "zh-hk", "chinese",
    "hans", "hant", "tw", "hk", "en", "en-us", "en_us", "en-gb", "us", "gb", "english", "中文", "英文",
    "中文版", "英文版", "简体", "繁体", "eng", "chn", "zho",
  ]

  /// The path without what names a language.
  private static func key(_ file: String) -> [String] {
    var parts = file.lowercased().split(separator: "/").map(String.init)
    guard let name = parts.popLast() else { return [] }
    let words = name.split(whereSeparator: { ".-_（）() ".contains($0) }).map(String.init)
    return parts.filter { $0 != "." && !tags.contains($0) } + words.filter { !tags.contains($0) }
  }

  private static func folder(_ file: String) -> Substring {
    file.lastIndex(of: "/").map { file[..<$0] } ?? ""
  }
}
