/// The columns Candor knows; every other column is kept as a facet.
enum ManifestColumn: String, Sendable, CaseIterable {
  case id, name
  case operatorName = "operator"
  case group, sector, kind, language, file, url
  case savedAt = "saved_at"

  /// Without these a row says nothing that can be audited.
  static let required: [ManifestColumn] = [.id, .name, .file]
}
