/// `text` for the log of GitHub Actions with nothing in it that the runner takes for a command of
/// its own: a line that begins with `::`, such as by the name of a file, or `##[` anywhere.
public func withoutWorkflowCommands(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    let start = line.prefix { $0 == " " }
    let rest = line.dropFirst(start.count)
    let quiet = rest.hasPrefix("::") ? ": :" + rest.dropFirst(2) : String(rest)
    return start + quiet.replacing("##[", with: "## [")
  }.joined(separator: "\n")
}
