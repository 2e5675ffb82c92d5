internal import PolicyText

/// A saved page as clean UTF-8, and how it was come by.
struct DecodedText: Sendable {
  var bytes: [UInt8]
  /// The WHATWG name of the character set.
  var charset: String
  var notes: [Notice] = []
}
