/// A tag of an office document with masses of attributes: libxml2 holds each of them to all others.
enum OvergrownTag {
  /// More than the elements of all office formats have together.
  private static let mostAttributes = 2_000

  /// The document up to the first such tag; what was cut short is damaged XML, and told as that.
  static func withoutTags(from xml: [UInt8]) -> ArraySlice<UInt8> {
    var tag = 0
    var attributes = 0
    var follows = false
    for index in xml.indices {
      switch xml[index] {
      case .less:
        tag = index
        attributes = 0
        follows = false
      case .equals: follows = true
      case .quote, .apostrophe:
        if follows { attributes += 1 }
        if attributes > mostAttributes { return xml[..<tag] }
        follows = false
      case let byte where byte.isSpace: break
      default: follows = false
      }
    }
    return xml[...]
  }
}
