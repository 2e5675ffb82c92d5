extension SavedPage {
  /// The file's own text, mark-up and all, as an editor shows it, for finding lines and columns in
  /// it; nil for forms whose text is packed, such as Word, PDF and MHTML.
  public var sourceText: String? {
    guard let form = try? FileForm(file: file, bytes: bytes), case .text = form else { return nil }
    if transportCharset == nil, let text = String(validating: bytes, as: UTF8.self) { return text }
    guard let decoded = try? PageDecoder.decode(self) else { return nil }
    return String(decoding: decoded.bytes, as: UTF8.self)
  }
}
