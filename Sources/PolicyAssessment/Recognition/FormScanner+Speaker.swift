extension FormScanner {
  /// Whether the name at `found` does something: a verb or what comes before one follows, and it is
  /// not what somebody uses, visits or owns.
  func isSpeaker(_ found: Range<Int>) -> Bool {
    let start = self[found.lowerBound - 1] == 0x20 ? found.lowerBound - 1 : found.lowerBound
    let last = self[start - 1]
    for word in Self.wordsBeforeObjects
    where word.last == last && starts(with: word, at: start - word.count) {
      return false
    }
    return Self.wordsAfterSpeakers.first(in: self, at: found.upperBound) != nil
  }

  private static let wordsBeforeObjects = [
    "使用", "登录", "登陆", "访问", "下载", "注册", "安装", "关注", "进入", "在", "向", "与", "对", "给", "由", "《",
    "using", "use", "visit", "visiting", "access", "accessing", "to", "with", "from", "by", "of",
  ].map { Array($0.utf8) }

  private static let wordsAfterSpeakers = WordList([
    "将", "会", "可能", "可以", "可", "有权", "不会", "不得", "不对", "不承担", "不", "需要", "需", "承诺", "保证", "尊重",
    "非常",
    "重视", "收集", "使用您", "获取", "采取", "仅", "只", "严格", "应", "亦", "也", "已", "则", "及其", "在", "为", "通过",
    "根据",
    "依据", "如", "要求", "保留", "建议", "无法", "没有", "无需", "是否", "对", "从", "与", "向您", "都", "均", "所收集", "收到",
    " will", " may", " can", " does", " do ", " has", " is ", " are ", " uses", " use ",
    " collects",
    " collect ", " shares", " share ", " discloses", " processes", " stores", " retains", " takes",
    " reserves", " respects", " provides", " receives", " might", " would", " shall", " cannot",
    " and its", " or its", " also", " only", " never", " must", " needs", " works", " offers",
    " sells", " transfers", " keeps", " protects", " employs", " implements", " maintains",
    "'s use of",
  ])
}
