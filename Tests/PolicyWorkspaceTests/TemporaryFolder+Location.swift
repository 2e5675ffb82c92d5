import PolicyTestSupport
import PolicyWorkspace

extension TemporaryFolder {
  /// A place below the folder, named as a user in it would.
  func location(_ name: String) -> Location { Location(name, from: path) }
}
