/// The document's title among its properties: the first `dc:title`.
struct TitleElement: XMLHandler {
  private(set) var title: [UInt8] = []
  private var isOpen = false

  init() {}

  static func find(in properties: [UInt8]?) -> String {
    guard let properties else { return "" }
    var element = TitleElement()
    _ = XMLReader.read(properties, &element)
    return String(decoding: element.title, as: UTF8.self)
  }

  mutating func start(_ name: String, _ attributes: XMLAttributes) {
    isOpen = name == "dc:title" && title.isEmpty
  }

  mutating func end(_ name: String) { isOpen = false }

  mutating func text(_ text: [UInt8]) {
    if isOpen { title.append(contentsOf: text) }
  }
}
