internal import PolicyDocument
internal import PolicyGate
internal import PolicyRubric
internal import PolicyWorkspace

/// The files a check keeps what was known before in.
struct CheckFiles: Sendable {
  let configuration: PlacedConfiguration
  let directory: String
  /// Of the command line; they come before what the configuration says.
  let given: CheckConfiguration.Files

  private var here: FolderPath { FolderPath("", from: directory) }

  /// A path of the command line starts from the working directory, one of the configuration from
  /// its folder.
  private func place(_ given: String?, _ configured: String?, _ usual: String) -> FolderPath {
    given.map { FolderPath($0, from: directory) }
      ?? configuration.folder.appending(configured ?? usual)
  }

  var baselinePlace: FolderPath {
    place(given.baseline, configuration.configuration.files.baseline, Baseline.fileName)
  }

  var lockPlace: FolderPath {
    place(given.lock, configuration.configuration.files.lock, VerdictLock.fileName)
  }

  /// Nil where there is none.
  var againstPlace: FolderPath? {
    guard given.against != nil || configuration.configuration.files.against != nil else {
      return nil
    }
    return place(given.against, configuration.configuration.files.against, "")
  }

  func name(_ place: FolderPath) -> String { place.relative(to: here) }

  /// - Parameter isNew: it is about to be written; a fault of the old one stops that too.
  func baseline(isNew: Bool) throws(CommandFailure) -> Baseline? {
    let named = given.baseline ?? configuration.configuration.files.baseline
    guard let file = try text(baselinePlace, isNeeded: named != nil && !isNew) else {
      return isNew ? Baseline(file: name(baselinePlace)) : nil
    }
    do throws(RubricErrors) {
      return try Baseline(file)
    } catch {
      throw CommandFailure(error)
    }
  }

  func lock(isNew: Bool) throws(CommandFailure) -> VerdictLock? {
    let named = given.lock ?? configuration.configuration.files.lock
    guard let file = try text(lockPlace, isNeeded: named != nil && !isNew) else { return nil }
    do throws(RubricErrors) {
      return try VerdictLock(file)
    } catch {
      throw CommandFailure(error)
    }
  }

  func write(_ text: String, to place: FolderPath) throws(CommandFailure) {
    do throws(InputProblem) {
      try replaceFile(Location(place.path), bytes: Array(text.utf8))
    } catch {
      throw CommandFailure("\(name(place)): \(error.message)")
    }
  }

  private func text(_ place: FolderPath, isNeeded: Bool) throws(CommandFailure) -> RubricFile? {
    let location = Location(place.path)
    guard isNeeded || location.isOther else { return nil }
    do throws(InputProblem) {
      return RubricFile(path: name(place), text: try textFile(at: location).text)
    } catch {
      throw CommandFailure("\(name(place)): \(error.message)")
    }
  }
}
