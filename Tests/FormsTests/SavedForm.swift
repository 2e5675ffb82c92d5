import Foundation
import Testing

/// A page of Corpus as some program saved it: a line of `forms.tsv`, which `Scripts/save-forms`
/// writes.
struct SavedForm: Sendable, CustomTestStringConvertible {
  var form: String
  var program: String
  /// `PAGE/file`
  var file: String

  var testDescription: String { "\(file) by \(program)" }
  var page: String { file.split(separator: "/").first.map(String.init) ?? "" }

  /// Where the forms are; nil leaves these tests out.
  static let folder = ProcessInfo.processInfo.environment["CANDOR_FORMS"]

  static let all: [SavedForm] = {
    guard let folder, let list = try? String(contentsOfFile: folder + "/forms.tsv", encoding: .utf8)
    else { return [] }
    return list.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 3 else { return nil }
      return SavedForm(form: fields[0], program: fields[1], file: fields[2])
    }
  }()
}
