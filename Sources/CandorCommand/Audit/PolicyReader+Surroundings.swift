internal import PolicyDocument
internal import PolicyWorkspace

extension PolicyReader {
  /// A reader that looks for the programs it needs where the process's `PATH` says.
  init(limits: ReadingLimits, in surroundings: Surroundings) {
    self.init(
      limits: limits,
      pdfText: .pdftotext(
        searchPath: surroundings.environment["PATH"] ?? "", seconds: limits.deadline))
  }
}
