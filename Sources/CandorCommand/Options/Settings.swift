/// Options as they come out: what the command line gives, else the environment, else the default.
struct Settings: Sendable {
  let environment: [String: String]

  /// `--max-bytes` is mirrored by `CANDOR_MAX_BYTES`.
  static func variable(_ option: String) -> String {
    "CANDOR_" + option.uppercased().replacing("-", with: "_")
  }

  private func text(_ option: String) -> String? {
    environment[Self.variable(option)].flatMap { $0.isEmpty ? nil : $0 }
  }

  func value<T: OptionValue>(_ given: T?, _ option: String) throws(CommandFailure) -> T? {
    if let given { return given }
    guard let text = text(option) else { return nil }
    do throws(OptionFault) {
      return try T(option: text)
    } catch {
      throw CommandFailure("\(Self.variable(option)): '\(text)' is not allowed: \(error)")
    }
  }

  func value<T: OptionValue>(
    _ given: T?, _ option: String, default fallback: T
  ) throws(CommandFailure) -> T {
    try value(given, option) ?? fallback
  }

  /// - Parameter given: once for each time the option is on the command line.
  func value<T: OptionList>(_ given: [T], _ option: String) throws(CommandFailure) -> T? {
    guard var list = given.first else { return try value(nil as T?, option) }
    for more in given.dropFirst() {
      do throws(OptionFault) {
        try list.add(more)
      } catch {
        throw CommandFailure("--\(option): \(error)")
      }
    }
    return list
  }

  func string(_ given: String?, _ option: String) -> String? { given ?? text(option) }

  /// The variable holds several values separated by commas.
  func list(_ given: [String], _ option: String) -> [String] {
    if !given.isEmpty { return given }
    return text(option)?.split(separator: ",").map(String.init) ?? []
  }

  /// A variable switches on with any value but 0, false, no and off.
  func flag(_ given: Bool, _ option: String) -> Bool {
    given || text(option).map { !["0", "false", "no", "off"].contains($0.lowercased()) } ?? false
  }
}
