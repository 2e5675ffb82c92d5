/// The version of the program, as `candor --version` and every report name it.
enum Version {
  static let current = "0.1.0"
}
