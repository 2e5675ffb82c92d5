/// Words that say what a date is of.
enum DateWords {
  static let entries: [(TextTerm, [String])] = [
    (
      .updated,
      [
        "更新日期", "更新时间", "最近更新", "最后更新", "更新于", "修订日期", "修订时间", "修改日期",
        "版本日期", "版本发布日期", "版本更新日期", "last updated", "last modified", "last revised",
        "last changed", "updated on", "revised on", "date of last",
        "last update", "date last updated", "updated:",
        "revised:", "更新", "修订", "updated", "revised", "modified",
      ]
    ),
    (
      .published,
      [
        "发布日期", "发布时间", "公布日期", "发布", "公布", "publication date", "published on", "published",
        "date of publication", "posted",
      ]
    ),
    (
      .effective,
      [
        "生效日期", "生效时间", "起生效", "生效于", "正式生效", "日生效", "实施日期", "施行日期", "effective date",
        "effective as of",
        "effective on", "effective from", "effective:", "comes into effect", "in force from",
        "takes effect", "applies from", "apply from", "生效", "施行", "实施", "in force", "is effective",
        "last effective",
      ]
    ),
    (
      .otherDate,
      [
        "法", "规定", "条例", "成立", "出生", "备案", "许可证", "gdpr", "regulation", "directive", "act", "ccpa",
        "copyright", "©", "shield", "first published", "originally", "首次", "最初", "first posted",
        "first issued",
      ]
    ),
    (
      .earlierVersion,
      [
        "历史版本", "旧版", "上一版", "更新记录", "修订记录", "版本记录", "变更记录", "previous version*", "archived",
        "prior version*", "version history", "change log", "changelog", "revision history",
        "earlier version*", "past version*", "superseded", "replaces",
      ]
    ),
  ]
}
