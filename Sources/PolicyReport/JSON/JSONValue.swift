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
  /// Keys are written in the order of their bytes.
  case object([String: JSONValue])

  /// Null for nil.
  static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
  static func optional(_ number: Int?) -> JSONValue { number.map { .int($0) } ?? .null }
  static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}
