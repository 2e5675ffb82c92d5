internal import ArgumentParser

/// A value given by a flag or by the environment variable that mirrors it, read the same way from
/// both.
protocol OptionValue: Sendable {
  /// - Throws: what is allowed, to follow "'x' is not allowed: ".
  init(option text: String) throws(OptionFault)
}

/// Why a value is refused.
struct OptionFault: Error, Sendable, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}

extension OptionValue {
  /// For `@Option(transform:)`.
  static func parse(_ text: String) throws -> Self {
    do throws(OptionFault) {
      return try Self(option: text)
    } catch {
      throw ValidationError(error.description)
    }
  }
}
