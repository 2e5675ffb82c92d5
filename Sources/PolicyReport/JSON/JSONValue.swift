/// A JSON value whose numbers are whole or have a fixed number of decimals, so that the same result
/// is the same bytes on every machine.
enum JSONValue {
  case null
  case bool(Bool)
  case int(Int)
  /// Printed with one decimal: `715` is `71.5`.
  case tenths(Int)
  /// Printed with two decimals.
  case hundredths(Int)
  /// Printed with three decimals.
  case thousandths(Int)
  case string(String)
  case array([JSONValue])
  /// An array whose items are made when they are written: thousands of them are not all held.
  case made(Int, (Int) -> JSONValue)
  /// The array whose items are made and written by themselves: thousands of policies are not all
  /// held. At most one in a value.
  case splice
  /// Keys are written in the order of their bytes.
  case object(JSONObject)
  /// What writes itself at a depth: there are thousands of these in a report.
  case written((inout JSONWriter, _ depth: Int) -> Void)

  /// Null for nil.
  static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
  static func optional(_ number: Int?) -> JSONValue { number.map { .int($0) } ?? .null }
  static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}

/// The members of an object. A list and not a dictionary: there are millions of small ones.
struct JSONObject: ExpressibleByDictionaryLiteral {
  private(set) var members: [(key: String, value: JSONValue)]

  init(dictionaryLiteral members: (String, JSONValue)...) {
    self.members = members.map { (key: $0.0, value: $0.1) }
  }

  subscript(key: String) -> JSONValue? {
    get { members.first { $0.key == key }?.value }
    set {
      let index = members.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append((key, value))
      case (nil, nil): break
      }
    }
  }

  /// By the bytes of their keys.
  var sorted: [(key: String, value: JSONValue)] {
    let isSorted = zip(members, members.dropFirst()).allSatisfy { $0.key < $1.key }
    return isSorted ? members : members.sorted { $0.key < $1.key }
  }
}
