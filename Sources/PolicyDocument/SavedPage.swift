public import PolicyText

/// One saved page as bytes, with what is known of it from outside.
public struct SavedPage: Sendable {
  /// Path relative to the audited folder, with forward slashes; part of every piece of evidence.
  public var file: String
  public var bytes: [UInt8]
  /// The address the page was saved from.
  public var address: String?
  /// The character set an HTTP header named.
  public var transportCharset: String?
  /// The HTTP status, where an archive recorded it.
  public var status: Int?
  public var savedAt: CalendarDate?
  /// What the archive it lay in tells about it that a reader of the report should know.
  public var notes: [Notice]
  /// Pages that were saved with this one and that its frames show, such as those of `X_files/`;
  /// each by its own path.
  public var parts: [SavedPage]

  public init(
    file: String, bytes: [UInt8], address: String? = nil, transportCharset: String? = nil,
    status: Int? = nil, savedAt: CalendarDate? = nil, notes: [Notice] = [],
    parts: [SavedPage] = []
  ) {
    self.file = file
    self.bytes = bytes
    self.address = address
    self.transportCharset = transportCharset
    self.status = status
    self.savedAt = savedAt
    self.notes = notes
    self.parts = parts
  }
}
