/// A walk down the tree of phrases from every place of a text where one may begin: piece after piece, in each piece all
/// places level by level. Which branch is taken is not guessed but written down, and while one node comes from memory the
/// next are asked for: that takes two thirds of the time of following place after place.
struct PhraseWalk {
  /// A phrase that may have begun.
  private struct Trail: BitwiseCopyable {
    var node: UInt32 = 0
    /// What is read next.
    var place: UInt32 = 0
    /// Its number among the starts of the piece.
    var rank: UInt32 = 0
  }

  /// The end of a phrase, or of several.
  private struct Arrival: BitwiseCopyable {
    var output: UInt32 = 0
    var end: UInt32 = 0
    var rank: UInt32 = 0
  }

  /// Eight more bytes than are to be walked, so that eight can be read at each place.
  private let text: [UInt8]
  /// The first two rows of the tree, the second for places behind a letter or digit; each node with the highest bit where
  /// its byte is one.
  private let beginnings: [UInt32]
  /// Of the next piece.
  private var lower = 0
  private var starts: [Int32]
  private var trails: [Trail]
  private var trailCount = 0
  /// The nodes of a batch of trails: asked for one after the other, none waits for another to come from memory.
  private var batchNodes: [PhraseAutomaton.Node]
  private var arrivals: [Arrival]
  private var arrivalCount = 0
  /// For each start, where its hits end; before they are put in order, where they begin.
  private var ends: [Int32]
  private var startCount = 0

  /// Of a piece, so that what is written down stays in the cache.
  private static let longest = 2048
  /// Trails whose nodes are asked for together: they stay in the nearest cache.
  private static let batch = 128
  private static let ahead = 8
  private static let word: UInt32 = 1 << 31

  init(_ source: [UInt8], _ rows: [UInt32]) {
    text = source + repeatElement(0, count: Self.ahead)
    beginnings = rows[..<512].enumerated().map { index, node in
      node | (PhraseAutomaton.isWord(UInt8(index & 0xFF)) ? Self.word : 0)
    }
    let longest = min(source.count, Self.longest)
    starts = [Int32](repeating: 0, count: longest)
    trails = [Trail](repeating: Trail(), count: longest)
    batchNodes = [PhraseAutomaton.Node](repeating: PhraseAutomaton.Node(), count: Self.batch)
    arrivals = [Arrival](repeating: Arrival(), count: longest)
    ends = [Int32](repeating: 0, count: longest)
  }

  /// Notes where in the next piece a phrase may begin.
  ///
  /// - Returns: false at the end of the text.
  mutating func begin() -> Bool {
    let piece = lower..<min(lower + Self.longest, text.count - Self.ahead)
    lower = piece.upperBound
    startCount = Self.begin(piece, text, beginnings, &starts, &trails)
    (trailCount, arrivalCount) = (startCount, 0)
    return !piece.isEmpty
  }

  private static func begin(
    _ piece: Range<Int>, _ text: [UInt8], _ beginnings: [UInt32], _ starts: inout [Int32],
    _ trails: inout [Trail]
  ) -> Int {
    let beginnings = beginnings.span
    let bytes = text.span.extracting(piece)
    var starts = starts.mutableSpan
    var trails = trails.mutableSpan
    var row = piece.lowerBound > 0 && PhraseAutomaton.isWord(text[piece.lowerBound - 1]) ? 256 : 0
    var count = 0
    // Without branches: which byte comes next is hard to guess.
    for index in bytes.indices {
      let beginning = beginnings[Int(bytes[index]) | row]
      row = Int(beginning >> 31) &<< 8
      let node = beginning & ~word
      let place = index &+ piece.lowerBound
      // Overwritten by the next, unless a phrase begins with the byte.
      starts[count] = Int32(truncatingIfNeeded: place)
      trails[count] = Trail(
        node: node, place: UInt32(truncatingIfNeeded: place &+ 1),
        rank: UInt32(truncatingIfNeeded: count))
      count &+= Int((0 &- node) >> 31)
    }
    return count
  }

  /// Follows all of them to their ends.
  mutating func follow(_ nodes: [PhraseAutomaton.Node], _ rows: [UInt32]) {
    while trailCount > 0 {
      if arrivals.count - arrivalCount < trailCount {
        arrivals.append(contentsOf: repeatElement(Arrival(), count: arrivals.count + trailCount))
      }
      Self.step(text, nodes, rows, &trails, &trailCount, &batchNodes, &arrivals, &arrivalCount)
    }
  }

  /// One level.
  private static func step(
    _ text: [UInt8], _ nodes: [PhraseAutomaton.Node], _ rows: [UInt32], _ trails: inout [Trail],
    _ trailCount: inout Int, _ batchNodes: inout [PhraseAutomaton.Node],
    _ arrivals: inout [Arrival], _ arrivalCount: inout Int
  ) {
    let text = text.span.bytes
    let nodes = nodes.span
    let rows = rows.span
    var trails = trails.mutableSpan
    var arrivals = arrivals.mutableSpan
    var batchNodes = batchNodes.mutableSpan
    var arrived = arrivalCount
    var left = 0
    var first = 0
    while first < trailCount {
      let upper = min(first &+ batch, trailCount)
      for index in first..<upper {
        batchNodes[index &- first] = nodes[Int(trails[index].node)]
      }
      for index in first..<upper {
        let trail = trails[index]
        let node = batchNodes[index &- first]
        let eight = text.eight(at: Int(trail.place))
        let bits = node.tailBits
        let isSame: UInt64 = (eight ^ node.tail) & ((1 &<< bits) &- 1) == 0 ? 1 : 0
        let place = trail.place &+ UInt32(truncatingIfNeeded: bits >> 3)
        arrivals[arrived] = Arrival(output: node.output, end: place, rank: trail.rank)
        arrived &+= Int(truncatingIfNeeded: isSame & node.hasOutputs)
        let byte = eight &>> bits & 0xFF
        let next: UInt32
        if node.hasRow {
          next = rows[Int(node.next) &<< 8 | Int(truncatingIfNeeded: byte)]
        } else {
          next = node.child(byte)
        }
        trails[left] = Trail(node: next, place: place &+ 1, rank: trail.rank)
        left &+= Int(truncatingIfNeeded: isSame & UInt64((0 &- next) >> 31))
      }
      first = upper
    }
    (trailCount, arrivalCount) = (left, arrived)
  }

  /// Adds the hits of the piece, by start; those of one start come in the order of levels.
  mutating func report(_ outputs: [PhraseAutomaton.Output], to hits: inout [PhraseAutomaton.Hit]) {
    let arrivals = arrivals[..<arrivalCount]
    let first = hits.count
    let count = Self.count(arrivals, text, outputs, startCount, &ends, from: first)
    hits += repeatElement(PhraseAutomaton.Hit(phrase: 0, start: 0, end: 0), count: count)
    Self.place(arrivals, text, outputs, starts, &ends, &hits)
  }

  /// Counts the phrases that end at the arrivals: those closed to the right only where a word does.
  ///
  /// - Parameters:
  ///   - ends: for each start is put where its hits begin.
  ///   - first: where those of the first start do.
  /// - Returns: how many they are.
  private static func count(
    _ arrivals: ArraySlice<Arrival>, _ text: [UInt8], _ outputs: [PhraseAutomaton.Output],
    _ starts: Int, _ ends: inout [Int32], from first: Int
  ) -> Int {
    let (arrivals, text, outputs) = (arrivals.span, text.span, outputs.span)
    var ends = ends.mutableSpan
    for rank in 0..<starts { ends[rank] = 0 }
    for index in arrivals.indices {
      let arrival = arrivals[index]
      let endsWord: Int32 = PhraseAutomaton.isWord(text[Int(arrival.end)]) ? 0 : 1
      var slot = Int(arrival.output)
      var held: Int32 = 0
      while true {
        let output = outputs[slot]
        held &+= endsWord | output.opensRight
        if output.isLast { break }
        slot &+= 1
      }
      ends[Int(arrival.rank)] &+= held
    }
    var next = Int32(truncatingIfNeeded: first)
    for rank in 0..<starts { (ends[rank], next) = (next, next &+ ends[rank]) }
    return Int(next) - first
  }

  /// Puts each hit where its start's stand.
  private static func place(
    _ arrivals: ArraySlice<Arrival>, _ text: [UInt8], _ outputs: [PhraseAutomaton.Output],
    _ starts: [Int32], _ ends: inout [Int32], _ hits: inout [PhraseAutomaton.Hit]
  ) {
    let (arrivals, text, outputs) = (arrivals.span, text.span, outputs.span)
    let starts = starts.span
    var ends = ends.mutableSpan
    var hits = hits.mutableSpan
    for index in arrivals.indices {
      let arrival = arrivals[index]
      let endsWord: Int32 = PhraseAutomaton.isWord(text[Int(arrival.end)]) ? 0 : 1
      let rank = Int(arrival.rank)
      var slot = Int(arrival.output)
      while true {
        let output = outputs[slot]
        if endsWord | output.opensRight != 0 {
          hits[Int(ends[rank])] = PhraseAutomaton.Hit(
            phrase: output.phrase, start: starts[rank],
            end: Int32(truncatingIfNeeded: arrival.end))
          ends[rank] &+= 1
        }
        if output.isLast { break }
        slot &+= 1
      }
    }
  }
}
