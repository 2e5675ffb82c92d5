internal import PolicyGate
internal import PolicyRubric
internal import PolicyWorkspace

/// A configuration and the folder its paths start from.
struct PlacedConfiguration: Sendable {
  var configuration: CheckConfiguration
  var folder: FolderPath
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
    if isOff { return PlacedConfiguration(configuration: .init(), folder: here) }
    let file: FolderPath
    if let named {
      file = FolderPath(named, from: directory)
    } else {
      let nearest = draft.folder.upward.lazy.map { $0.appending(CheckConfiguration.fileName) }
        .first { Location($0.path).isOther }
      guard let nearest else { return PlacedConfiguration(configuration: .init(), folder: here) }
      file = nearest
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

  private static func load(_ file: FolderPath, name: String) throws(InputProblem) -> RubricFile {
    RubricFile(path: name, text: try textFile(at: Location(file.path), maxBytes: 1 << 20).text)
  }
}
