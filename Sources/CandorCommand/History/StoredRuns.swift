internal import PolicyHistory
internal import PolicyRanking

extension HistoryDatabase {
  /// A run by its number.
  static func run(
    _ number: Int, in name: String, from directory: String
  ) throws(CommandFailure) -> RunSnapshot {
    do throws(HistoryFailure) {
      let history = try existing(at: DatabasePath.path(of: name, from: directory), name: name)
      if let run = try history.snapshot(ofRun: number) { return run }
      throw HistoryFailure("\(name): there is no run \(number); candor history lists them")
    } catch {
      throw CommandFailure("\(error)")
    }
  }
}
