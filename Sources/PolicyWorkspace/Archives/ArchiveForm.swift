/// The archives whose pages are read where they lie.
enum ArchiveForm: Sendable, Hashable {
  /// `.zip`, `.tar`, `.tar.gz`, `.tgz`: files with names.
  case packed
  /// `.warc`, `.warc.gz`: what servers answered, by address.
  case web

  init?(name: FilePath) {
    let ending = name.ending
    let inner = ending == "gz" ? name.name.withoutEnding.ending : ""
    switch (inner, ending) {
    case (_, "zip"), (_, "tar"), (_, "tgz"), ("tar", "gz"): self = .packed
    case (_, "warc"), ("warc", "gz"): self = .web
    default: return nil
    }
  }

  /// `x.zip#a/b.html` as the archive and what is meant in it; nil when no archive is named.
  static func split(_ file: String) -> (archive: String, inner: String?)? {
    var end = file.startIndex
    while let mark = file[end...].firstIndex(of: "#") {
      if ArchiveForm(name: FilePath(String(file[..<mark]))) != nil {
        return (String(file[..<mark]), String(file[file.index(after: mark)...]))
      }
      end = file.index(after: mark)
    }
    return ArchiveForm(name: FilePath(file)) == nil ? nil : (file, nil)
  }
}
