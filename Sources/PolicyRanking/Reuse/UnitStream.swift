internal import PolicyText

/// A text as a row of units: a CJK character or a Latin word each, in lower case, without digits
/// and punctuation, with the bytes each came from.
///
/// One shingle length then serves both languages: eight units are eight characters of Chinese and
/// eight words of English.
struct UnitStream {
  /// A CJK character is its scalar; a word has the top bit set; a masked name is `Unit.mask`.
  private(set) var units: [UInt32] = []
  /// The bytes of each unit.
  private(set) var places: [UnitPlace] = []
  /// Units with which a sentence begins, ascending; a block always begins one.
  private(set) var sentences: [Int] = []

  init() {}

  /// A name or term by itself.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    append(bytes, 0..<bytes.count)
  }

  var count: Int { units.count }

  /// Makes room for the units of some bytes of text.
  mutating func reserve(bytes: Int) {
    let count = UnitReader.most(in: bytes)
    units.reserveCapacity(count)
    places.reserveCapacity(count)
  }

  /// Reads blocks of `bytes`, but for those that were read before.
  mutating func append(_ bytes: [UInt8], _ blocks: [Range<Int>], recalling memory: UnitMemory) {
    var new: [(units: BlockUnits, digest: UInt64)] = []
    let found = memory.find(blocks, in: bytes)
    for (index, block) in blocks.enumerated() {
      if let known = found[index].units, known.are(of: block, in: bytes) {
        append(known, at: block.lowerBound)
        continue
      }
      let (first, sentence) = (count, sentences.count)
      append(bytes, block)
      guard let digest = found[index].digest else { continue }
      let units = BlockUnits(
        Array(copying: bytes[block]), Array(copying: units[first...]),
        places[first...].map { $0.moved(by: -Int32(clamping: block.lowerBound)) },
        sentences[sentence...].map { $0 - first })
      new.append((units, digest))
    }
    memory.keep(new)
  }

  private mutating func append(_ known: BlockUnits, at start: Int) {
    for sentence in known.sentences { sentences.append(count + sentence) }
    units += known.units
    let distance = Int32(clamping: start)
    places.append(addingCapacity: known.places.count) { places in
      for place in known.places { places.append(place.moved(by: distance)) }
    }
  }

  /// Reads a block; `range` may lie outside `bytes`.
  mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
    let range = range.clamped(to: 0..<bytes.count)
    let most = UnitReader.most(in: range.count)
    var reader = UnitReader(bytes, range, after: count)
    // Taken out, so that all are written at once.
    var places: [UnitPlace] = []
    swap(&places, &self.places)
    swap(&reader.sentences, &sentences)
    units.append(addingCapacity: most) { units in
      places.append(addingCapacity: most) { places in reader.read(&units, &places) }
    }
    swap(&reader.sentences, &sentences)
    swap(&places, &self.places)
  }

  /// The units of the sentence that is so many behind the first.
  func range(ofSentence number: Int) -> Range<Int> {
    sentences[number]..<(number + 1 < sentences.count ? sentences[number + 1] : count)
  }

  /// Every occurrence of a name becomes one mask; neighboring masks are one.
  func masking(_ names: NameMask) -> UnitStream {
    guard !names.isEmpty else { return self }
    let beginnings = names.beginnings
    let (units, places) = (units, places)
    let (mayBegin, all) = (beginnings.span, units.span)
    var masked = UnitStream()
    masked.units.reserveCapacity(count)
    masked.places.reserveCapacity(count)
    masked.sentences.reserveCapacity(sentences.count)
    var sentence = sentences.startIndex
    /// Units before which all are masked or copied.
    var done = 0
    var index = 0
    while index < count {
      guard mayBegin[NameMask.slot(of: all[index])],
        case let length = names.length(in: units, at: index), length > 0
      else {
        index += 1
        continue
      }
      masked.copy(done..<index, of: self, from: &sentence)
      masked.openSentence(at: index, of: self, from: &sentence)
      let opens = masked.sentences.last == masked.count
      let end = places[index + length - 1].upperBound
      if masked.units.last == Unit.mask, !opens, let before = masked.places.popLast() {
        masked.places.append(UnitPlace(before.lowerBound, end))
      } else {
        masked.units.append(Unit.mask)
        masked.places.append(UnitPlace(places[index].lowerBound, end))
      }
      index += length
      done = index
    }
    masked.copy(done..<count, of: self, from: &sentence)
    return masked
  }

  /// Adds units of another stream as they are.
  /// - Parameter sentence: of the other's sentences the first not yet begun here.
  private mutating func copy(
    _ range: Range<Int>, of other: UnitStream, from sentence: inout Int
  ) {
    guard !range.isEmpty else { return }
    openSentence(at: range.lowerBound, of: other, from: &sentence)
    while sentence < other.sentences.count, other.sentences[sentence] < range.upperBound {
      sentences.append(count + other.sentences[sentence] - range.lowerBound)
      sentence += 1
    }
    units += other.units[range]
    places += other.places[range]
  }

  /// Begins a sentence where one of the other's begins at a unit or, under a mask, before it.
  private mutating func openSentence(
    at unit: Int, of other: UnitStream, from sentence: inout Int
  ) {
    guard sentence < other.sentences.count, other.sentences[sentence] <= unit else { return }
    sentences.append(count)
    while sentence < other.sentences.count, other.sentences[sentence] <= unit { sentence += 1 }
  }
}
