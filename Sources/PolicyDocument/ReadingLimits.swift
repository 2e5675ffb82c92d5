/// What one page may cost.
public struct ReadingLimits: Sendable {
  /// Pages with more bytes are refused.
  public var maxBytes: Int
  /// Parsing stops after so many seconds of wall time and the page is partial; nil for no limit.
  public var deadline: Double?
  /// Elements and runs of text; what comes after is left out and the page is partial.
  public var maxNodes: Int

  public init(maxBytes: Int = 20_000_000, deadline: Double? = 10, maxNodes: Int = 3_000_000) {
    self.maxBytes = maxBytes
    self.deadline = deadline
    self.maxNodes = maxNodes
  }

  /// Bytes a packed document may unpack to: XML packs well, bombs better.
  var maxUnpackedBytes: Int {
    let (product, overflows) = maxBytes.multipliedReportingOverflow(by: 4)
    return overflows ? .max : product
  }
}
