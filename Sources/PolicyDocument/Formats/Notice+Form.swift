internal import PolicyText

/// What the readers of forms tell of a file.
extension Notice {
  static func stylesUnread(_ fault: Notice) -> Notice {
    Notice(
      "styles-unread", "样式无法读取：\(fault.text.chinese)", "its styles could not be read: \(fault)")
  }

  static func onlyFirstParts(_ count: Int) -> Notice {
    Notice("parts-cut", "只读取前 \(count) 个部分", "only the first \(count) parts are read")
  }

  static func frameRead(_ name: String) -> Notice {
    Notice("frame-read", "内嵌框架 \(name) 已在原处读入", "the frame \(name) is read in its place")
  }
}
