import PolicyWorkspace
import Testing

struct GlobTests {
  static let cases: [(pattern: String, path: String, matches: Bool)] = [
    ("*.html", "a.html", true),
    ("*.html", "deep/down/a.html", true),
    ("*.html", "a.htm", false),
    ("zh/*.html", "zh/a.html", true),
    ("zh/*.html", "zh/sub/a.html", false),
    ("zh/**", "zh/sub/a.html", true),
    ("zh/", "zh/sub/a.html", true),
    ("**/a.html", "a.html", true),
    ("**/a.html", "x/y/a.html", true),
    ("./a.html", "a.html", true),
    ("*.{htm,html}", "x.htm", true),
    ("*.{htm,html}", "x.md", false),
    ("[a-c]?.md", "b1.md", true),
    ("[!a-c]?.md", "b1.md", false),
    ("[", "[", true),
    ("{a", "{a", true),
    ("政策*", "政策-1.html", true),
    ("", "a", false),
    (#"a\*"#, "a*", true),
    (#"a\*"#, "ab", false),
    ("pages", "pages", true),
  ]

  @Test(arguments: cases) func fits(_ item: (pattern: String, path: String, matches: Bool)) {
    #expect(Glob(item.pattern).matches(item.path) == item.matches)
  }

  /// A backtracking matcher takes years for this one.
  @Test(.timeLimit(.minutes(15))) func manyStarsCostNoMoreThanTheirNumber() {
    let glob = Glob(String(repeating: "a*", count: 60) + "b")
    #expect(!glob.matches(String(repeating: "a", count: 3_000)))
  }
}
