public import PolicyGate
public import PolicyRubric
public import PolicyText

/// What the server asks of the rest of Candor: it reads no file and judges nothing itself.
public struct DraftServices: Sendable {
  /// Of Candor.
  public var version: String
  /// Checks the text of a draft. `path` is where it is or will be saved; findings name the file so.
  public var check: @Sendable (_ path: String, _ text: String) -> CheckedDraft
  /// A rule explained in Markdown; nil for what is no rule.
  public var explain: @Sendable (_ rule: String, _ language: Language) -> String?
  /// Puts an explanation into a file an editor can open, and gives its path.
  public var save: @Sendable (_ name: String, _ text: String) -> String?
  /// The day a new waiver ends, as `2027-01-01`.
  public var waiverEnd: @Sendable () -> String
  /// For messages, unless the editor asks for another.
  public var language: Language

  public init(
    version: String, language: Language = .english,
    check: @escaping @Sendable (_ path: String, _ text: String) -> CheckedDraft,
    explain: @escaping @Sendable (_ rule: String, _ language: Language) -> String?,
    save: @escaping @Sendable (_ name: String, _ text: String) -> String? = { _, _ in nil },
    waiverEnd: @escaping @Sendable () -> String
  ) {
    self.version = version
    self.language = language
    self.check = check
    self.explain = explain
    self.save = save
    self.waiverEnd = waiverEnd
  }
}

/// What a check of one draft gives its editor.
public struct CheckedDraft: Sendable {
  public var findings: [DraftFinding]
  /// Nil where nothing could be judged.
  public var tenths: Int?
  public var level: Level?
  /// Why nothing could be judged, or what else a person should know.
  public var notes: [Bilingual]

  public init(
    findings: [DraftFinding], tenths: Int? = nil, level: Level? = nil, notes: [Bilingual] = []
  ) {
    self.findings = findings
    self.tenths = tenths
    self.level = level
    self.notes = notes
  }
}
