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
  private var arrivals: [Arrival]
  private var arrivalCount = 0
  /// For each start, where its hits end; before they are put in order, where they begin.
  private var ends: [Int32]
  private var startCount = 0
  private var found: [PhraseAutomaton.Hit] = []

  /// Of a piece, so that what is written down stays in the cache.
  private static let longest = 2048
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
    arrivals = [Arrival](repeating: Arrival(), count: longest)
    ends = [Int32](repeating: 0, count: longest + 1)
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
      Self.step(text, nodes, rows, &trails, &trailCount, &arrivals, &arrivalCount)
    }
  }

  /// One level.
  private static func step(
    _ text: [UInt8], _ nodes: [PhraseAutomaton.Node], _ rows: [UInt32], _ trails: inout [Trail],
    _ trailCount: inout Int, _ arrivals: inout [Arrival], _ arrivalCount: inout Int
  ) {
    let text = text.span.bytes
    let nodes = nodes.span
    let rows = rows.span
    var trails = trails.mutableSpan
    var arrivals = arrivals.mutableSpan
    var arrived = arrivalCount
    var left = 0
    for index in 0..<trailCount {
      let trail = trails[index]
      let node = nodes[Int(trail.node)]
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
    (trailCount, arrivalCount) = (left, arrived)
  }

  /// Adds the hits of the piece, by start; those of one start come in the order of levels.
  mutating func report(_ outputs: [PhraseAutomaton.Output], to hits: inout [PhraseAutomaton.Hit]) {
    let arrivals = arrivals[..<arrivalCount]
    let count = Self.read(arrivals, text, outputs, startCount, &found, &ends)
    let first = hits.count
    hits += found[..<count]
    Self.place(found[..<count], starts, startCount, &ends, &hits, from: first)
  }

  /// The phrases that end at the arrivals: those closed to the right only where a word does. Their starts are numbers as
  /// yet.
  ///
  /// - Returns: how many they are.
  private static func read(
    _ arrivals: ArraySlice<Arrival>, _ text: [UInt8], _ outputs: [PhraseAutomaton.Output],
    _ starts: Int, _ found: inout [PhraseAutomaton.Hit], _ ends: inout [Int32]
  ) -> Int {
    let arrivals = arrivals.span
    let text = text.span
    let outputs = outputs.span
    var ends = ends.mutableSpan
    for rank in 0...starts { ends[rank] = 0 }
    var count = 0
    for index in arrivals.indices {
      let arrival = arrivals[index]
      let endsWord = !PhraseAutomaton.isWord(text[Int(arrival.end)])
      var slot = Int(arrival.output)
      while true {
        let output = outputs[slot]
        let hit = PhraseAutomaton.Hit(
          phrase: output.phrase, start: Int32(truncatingIfNeeded: arrival.rank),
          end: Int32(truncatingIfNeeded: arrival.end))
        if count == found.count { found.append(hit) } else { found[count] = hit }
        let holds = endsWord || output.opensRight ? 1 : 0
        ends[Int(arrival.rank) &+ 1] &+= Int32(holds)
        count += holds
        if output.isLast { break }
        slot += 1
      }
    }
    return count
  }

  /// Puts each hit where its start's stand.
  private static func place(
    _ found: ArraySlice<PhraseAutomaton.Hit>, _ starts: [Int32], _ count: Int,
    _ ends: inout [Int32], _ hits: inout [PhraseAutomaton.Hit], from first: Int
  ) {
    let starts = starts.span
    var ends = ends.mutableSpan
    var hits = hits.mutableSpan
    ends[0] = Int32(truncatingIfNeeded: first)
    for rank in 0..<count { ends[rank + 1] += ends[rank] }
    for var hit in found {
      let rank = Int(hit.start)
      hit.start = starts[rank]
      let slot = ends[rank]
      hits[Int(slot)] = hit
      ends[rank] = slot &+ 1
    }
  }
}
