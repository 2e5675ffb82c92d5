internal import ArgumentParser
internal import BuiltInTopics
internal import PolicyTopics
internal import PolicyWorkspace

struct TopicsCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "topics",
    abstract: "Tell what single sentences of policies are about.",
    discussion: """
      FILE holds one sentence a line: {"text": …}. One line comes out for each, in order: {"topics": \
      […], "important": …, "risk": …}, with the label names of CAPP-130. Chinese and English \
      sentences may be mixed. No verdict rests on topics alone.
      """)

  @Argument(
    help: ArgumentHelp("The sentences, as JSON lines.", valueName: "file"), completion: .file())
  var file: String

  func run(in console: Console) throws -> ExitStatus {
    var reader = try TopicReader.builtIn()
    let sentences: [String]
    do throws(InputProblems) {
      sentences = try SentenceFile.sentences(
        at: Location(file, from: console.surroundings.directory))
    } catch {
      throw CommandFailure(error)
    }
    var output: [UInt8] = []
    for sentence in sentences {
      output += reader.topics(of: sentence).line.utf8
      if output.count > 1 << 20 {
        try console.result(output)
        output.removeAll(keepingCapacity: true)
      }
    }
    try console.result(output)
    return .fine
  }
}

extension TopicReader {
  /// Of the models inside the binary.
  static func builtIn() throws(CommandFailure) -> TopicReader {
    do throws(TopicModelError) {
      return TopicReader(
        chinese: try TopicModel(BuiltInTopics.file("zh.topics")),
        english: try TopicModel(BuiltInTopics.file("en.topics")))
    } catch {
      throw CommandFailure("the built-in topic models cannot be read: \(error)")
    }
  }
}

extension SentenceTopics {
  /// JSON by hand: the names are our own and hold nothing that JSON escapes.
  fileprivate var line: String {
    let names = topics.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    return "{\"topics\": [\(names)], \"important\": \(isImportant), \"risk\": \(isRisk)}\n"
  }
}
