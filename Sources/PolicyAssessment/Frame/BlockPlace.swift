internal import PolicyDocument

/// Where a block stands, in numbers alone: it is asked for with each sentence that is tried, and a block holds lists.
struct BlockPlace {
  /// -1 where there is none.
  private let leadInOrNone: Int32
  private let headerOrNone: Int32
  let section: Int
  let isHeading: Bool

  init(_ block: Block) {
    leadInOrNone = Int32(block.leadIn ?? -1)
    headerOrNone = Int32(block.header ?? -1)
    section = block.section
    isHeading = block.isHeading
  }

  /// The block that introduces it.
  var leadIn: Int? { leadInOrNone < 0 ? nil : Int(leadInOrNone) }
  /// The block that heads the table.
  var header: Int? { headerOrNone < 0 ? nil : Int(headerOrNone) }
}
