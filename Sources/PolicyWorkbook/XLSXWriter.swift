internal import CXLSXWriter
internal import Glibc
public import PolicyReport
internal import PolicyText

/// Writes a workbook as Office Open XML (ECMA-376) through libxlsxwriter.
///
/// Strings are written as strings and never as formulas or links, numbers as numbers, dates as
/// dates. The same workbook gives the same bytes. Rows go to the disk as they come.
public struct XLSXWriter: Sendable {
  /// Rows of a sheet, the head among them; a longer table goes on in another sheet.
  public var mostRows: Int

  /// - Parameter mostRows: what the format allows, unless a test wants less.
  public init(mostRows: Int = 1_048_576) { self.mostRows = max(2, mostRows) }

  /// The file's bytes.
  ///
  /// - Parameter folder: where temporary files go; nothing is left there.
  /// - Throws: that it cannot be written, such as to a full disk.
  public func bytes(
    of book: Workbook, temporary folder: String
  ) throws(WorkbookFailure) -> [UInt8] {
    var name = Array((folder + "/candor-XXXXXX").utf8CString)
    guard mkdtemp(&name) != nil else {
      throw WorkbookFailure("no temporary folder can be made in \(folder): \(systemMessage)")
    }
    let place = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let path = place + "/workbook.xlsx"
    defer {
      unlink(path)
      rmdir(place)
    }
    try write(book, to: path, temporary: place)
    return try contents(of: path)
  }

  private func contents(of path: String) throws(WorkbookFailure) -> [UInt8] {
    guard let file = fopen(path, "re") else { throw WorkbookFailure(systemMessage) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      bytes += buffer[..<count]
      if count < buffer.count { break }
    }
    guard ferror(file) == 0 else { throw WorkbookFailure(systemMessage) }
    return bytes
  }

  private var systemMessage: String { String(cString: strerror(errno)) }

  /// - Parameters:
  ///   - path: a file that is not yet there.
  ///   - folder: where temporary files go while it is written.
  /// - Throws: that it cannot be written, such as to a full disk.
  public func write(
    _ book: Workbook, to path: String, temporary folder: String
  ) throws(WorkbookFailure) {
    if let reason = candor_open_xlsxwriter() { throw WorkbookFailure(String(cString: reason)) }
    let error = folder.withCString { folder in
      var options = lxw_workbook_options()
      options.constant_memory = UInt8(LXW_TRUE.rawValue)
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      options.use_zip64 = UInt8(LXW_FALSE.rawValue)
      guard let workbook = workbook_new_opt(path, &options) else {
        return LXW_ERROR_MEMORY_MALLOC_FAILED
      }
      var writing = WorkbookWriting(workbook, mostRows: mostRows)
      setProperties(of: workbook, title: book.title)
      for sheet in book.sheets { writing.write(sheet) }
      writing.write(book.about(writing.losses))
      let closing = workbook_close(workbook)
      return writing.error == LXW_NO_ERROR ? closing : writing.error
    }
    guard error == LXW_NO_ERROR else {
      throw WorkbookFailure(lxw_strerror(error).map { String(cString: $0) } ?? "error \(error)")
    }
  }

  /// The day the time of a ZIP entry begins with: no clock is in the file.
  private static let created = 315_532_800

  private func setProperties(of workbook: UnsafeMutablePointer<lxw_workbook>, title: String) {
    // The library cuts nothing here, and takes 255 characters.
    CellText(String(title.prefix(200))).text.withCString { title in
      "Candor".withCString { name in
        var properties = lxw_doc_properties()
        properties.title = UnsafeMutablePointer(mutating: title)
        properties.author = UnsafeMutablePointer(mutating: name)
        properties.created = Self.created
        workbook_set_properties(workbook, &properties)
      }
    }
  }
}
