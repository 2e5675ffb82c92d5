/// A workbook that could not be written, and why, in the words of libxlsxwriter or the system.
public struct WorkbookFailure: Error, Sendable, CustomStringConvertible {
  public var description: String

  init(_ description: String) { self.description = description }
}
