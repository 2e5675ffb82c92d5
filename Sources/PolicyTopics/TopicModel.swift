public import PolicyText

/// Why a file is no topic model; the files are made by `Scripts/train-topics`.
public struct TopicModelError: Error, Sendable, Hashable, CustomStringConvertible {
  public var description: String
}

/// A linear model of the topics of sentences in one language, its weights signed bytes.
public struct TopicModel: Sendable {
  public let language: Language
  /// One row a bucket: a weight for each output, and last the bucket's rarity in 16ths.
  private let rows: [SIMD16<Int8>]
  private let outputs: [Output]

  private struct Output: Sendable {
    enum Meaning: Sendable { case topic(Topic), any, important, risk }
    var meaning: Meaning
    var scale: Double
    var bias: Double
  }

  /// - Throws: what is wrong with a file that is not what `Scripts/train-topics` writes.
  public init(_ bytes: [UInt8]) throws(TopicModelError) {
    let end = Self.endOfHeader(bytes)
    var lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\n")[...]
    guard lines.popFirst() == "candor-topics 1" else {
      throw TopicModelError(description: "not a topic model of version 1; train it anew")
    }
    var language: Language?
    var buckets = 0
    var outputs: [Output] = []
    for line in lines {
      let words = line.split(separator: " ", maxSplits: 3).map(String.init)
      switch (words.first, words.count) {
      case ("language", 2): language = Language(rawValue: words[1])
      case ("buckets", 2): buckets = Int(words[1]) ?? 0
      case ("output", 4):
        guard let meaning = Self.meaning(of: words[3]), let scale = Double(words[1]),
          let bias = Double(words[2])
        else { throw TopicModelError(description: "unknown output '\(words[3])'; train it anew") }
        outputs.append(Output(meaning: meaning, scale: scale, bias: bias))
      default: throw TopicModelError(description: "unknown line '\(line)'; train it anew")
      }
    }
    guard let language else { throw TopicModelError(description: "the language is missing") }
    guard (1...1 << 24).contains(buckets), buckets & (buckets - 1) == 0, outputs.count < 16,
      bytes.count - end == 16 * buckets
    else { throw TopicModelError(description: "the weights are cut off; train it anew") }
    self.language = language
    self.outputs = outputs
    rows = (0..<buckets).map { bucket in
      var row = SIMD16<Int8>()
      for lane in 0..<16 { row[lane] = Int8(bitPattern: bytes[end + 16 * bucket + lane]) }
      return row
    }
  }

  private static func endOfHeader(_ bytes: [UInt8]) -> Int {
    let newline = UInt8(ascii: "\n")
    let limit = min(bytes.count, 10_000)
    var index = 1
    while index < limit {
      if bytes[index] == newline, bytes[index - 1] == newline { return index + 1 }
      index += 1
    }
    return limit
  }

  private static func meaning(of name: String) -> Output.Meaning? {
    switch name {
    case "any": .any
    case "important": .important
    case "risk": .risk
    default: Topic(rawValue: name).map { .topic($0) }
    }
  }

  /// A reader of sentences, which keeps its buffers from one to the next.
  public func makeReader() -> Reader { Reader(model: self) }

  public struct Reader: Sendable {
    private let model: TopicModel
    private var features: SentenceFeatures

    init(model: TopicModel) {
      self.model = model
      features = SentenceFeatures(language: model.language, buckets: model.rows.count)
    }

    /// The topics whose score is above their threshold, the nearest one where none is; none at all
    /// where the sentence is about none of them.
    public mutating func topics(of sentence: String) -> SentenceTopics {
      features.read(sentence)
      return model.read(features.buckets)
    }
  }

  private func read(_ buckets: [Int]) -> SentenceTopics {
    var sums = SIMD16<Int32>()
    var squares = 0
    for bucket in buckets {
      let row = rows[bucket]
      sums &+= SIMD16<Int32>(truncatingIfNeeded: row)
      let rarity = Int(UInt8(bitPattern: row[15]))
      squares += rarity * rarity
    }
    let norm = max(1, Double(squares) / 256).squareRoot()
    var result = SentenceTopics()
    var best: (topic: Topic, score: Double)?
    var isAboutAny = true
    for (lane, output) in outputs.enumerated() {
      let score = Double(sums[lane]) * output.scale / norm + output.bias
      switch output.meaning {
      case .topic(let topic):
        if score > 0 { result.topics.append(topic) }
        if score > best?.score ?? -.infinity { best = (topic, score) }
      case .any: isAboutAny = score > 0
      case .important: result.isImportant = score > 0
      case .risk: result.isRisk = score > 0
      }
    }
    if !isAboutAny {
      result.topics = []
    } else if result.topics.isEmpty, let best {
      result.topics = [best.topic]
    }
    return result
  }
}
