internal import ArgumentParser

/// A value given by a flag or by the environment variable that mirrors it, read the same way from
/// both.
protocol OptionValue: Sendable {
  /// - Throws: what is allowed, to follow "'x' is not allowed: ".
  init(option text: String) throws(OptionFault)

  /// What a shell offers; empty where there is no list of what may be said.
  static var offered: [String] { get }
}

extension OptionValue {
  static var offered: [String] { [] }

  /// For `@Option(completion:)`.
  static var completion: CompletionKind { offered.isEmpty ? .default : .list(offered) }
}

/// A choice is said by the name of its case.
extension OptionValue where Self: CaseIterable & RawRepresentable, RawValue == String {
  static var offered: [String] { allCases.map(\.rawValue) }

  init(option text: String) throws(OptionFault) {
    guard let choice = Self(rawValue: text.lowercased()) else {
      throw OptionFault(expected(Self.offered, given: text))
    }
    self = choice
  }
}

/// A list separated by commas, which an option that is given again goes on with.
protocol OptionList: OptionValue {
  /// - Throws: what in one list does not go with the other.
  mutating func add(_ other: Self) throws(OptionFault)
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
