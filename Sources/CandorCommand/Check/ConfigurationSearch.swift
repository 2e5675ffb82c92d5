internal import PolicyGate
internal import PolicyRubric
internal import PolicyWorkspace

/// A configuration and the folder its paths start from.
struct PlacedConfiguration: Sendable {
  var configuration: CheckConfiguration
  var folder: FolderPath
}

/// A draft that the command line names.
struct PlacedDraft: Sendable {
  /// What messages call it.
  var shown: String
  var placed: PlacedConfiguration
  /// Its path from the configuration's folder.
  var key: String
  /// Whether there is a configuration for it.
  var isConfigured: Bool
  /// Left out by it.
  var isExcluded: Bool
}

/// Finds the configuration of each draft: the one that is named, else the nearest `candor.yaml` from
/// the draft's folder upwards. One file counts, nothing is merged but what it extends.
struct ConfigurationSearch {
  let directory: String
  /// Given on the command line.
  let named: String?
  /// Where none is wanted.
  let isOff: Bool
  let reader: ConfigurationReader
  private var read: [FolderPath: PlacedConfiguration] = [:]

  init(_ plan: CheckPlan) {
    self.init(
      directory: plan.surroundings.directory, named: plan.configuration,
      isOff: plan.usesNoConfiguration,
      reader: ConfigurationReader(criteria: plan.rubric.criteria, rules: DraftGate.ownRules))
  }

  init(directory: String, named: String?, isOff: Bool, reader: ConfigurationReader) {
    self.directory = directory
    self.named = named
    self.isOff = isOff
    self.reader = reader
  }

  mutating func configuration(
    for draft: FolderPath
  ) throws(RubricErrors) -> PlacedConfiguration {
    let here = FolderPath("", from: directory)
    guard let file = file(for: draft) else {
      return PlacedConfiguration(configuration: .init(), folder: here)
    }
    if let known = read[file] { return known }
    let name = named ?? file.relative(to: here)
    let text: RubricFile
    do throws(InputProblem) {
      text = try Self.load(file, name: name)
    } catch {
      throw RubricErrors([RubricError(file: name, line: 1, column: 1, message: error.message)])
    }
    let configuration = try reader.read(text) { path, from in
      let place = FolderPath(from, from: directory).folder.appending(path)
      return try? Self.load(place, name: place.relative(to: here))
    }
    let placed = PlacedConfiguration(configuration: configuration, folder: file.folder)
    read[file] = placed
    return placed
  }

  mutating func draft(_ shown: String) throws(RubricErrors) -> PlacedDraft {
    let path = FolderPath(shown, from: directory)
    let placed = try configuration(for: path)
    let key = path.relative(to: placed.folder)
    return PlacedDraft(
      shown: shown, placed: placed, key: key, isConfigured: file(for: path) != nil,
      isExcluded: placed.configuration.exclude.contains { Glob($0).matches(key) })
  }

  private func file(for draft: FolderPath) -> FolderPath? {
    if isOff { return nil }
    if let named { return FolderPath(named, from: directory) }
    return draft.folder.upward.lazy.map { $0.appending(CheckConfiguration.fileName) }
      .first { Location($0.path).isOther }
  }

  private static func load(_ file: FolderPath, name: String) throws(InputProblem) -> RubricFile {
    RubricFile(path: name, text: try textFile(at: Location(file.path), maxBytes: 1 << 20).text)
  }
}
