import PolicyRanking
import PolicyText
import Testing

@testable import PolicyWorkspace

struct ManifestTests {
  static let header = "id,name,operator,group,sector,kind,language,file,url,saved_at"

  @Test func readsEveryColumn() throws {
    let text =
      Self.header + ",city\n"
      + "qq,企鹅,腾讯,Tencent,social,app,zh,a.html; ./sub/b.html,https://x.example/p,2024-06-30T10:00:00Z,深圳\n"
      + "none,None,,,,,,,,,\n"
    let manifest = try Manifest(Array(text.utf8), name: "manifest.csv")
    let first = manifest.entries[0]
    #expect(first.place == "manifest.csv:2")
    #expect(first.declaredLanguage == "zh")
    #expect(
      first.subject
        == PolicySubject(
          id: "qq", name: "企鹅", operatorName: "腾讯", group: "Tencent", sector: "social", kind: "app",
          files: ["a.html", "sub/b.html"], address: "https://x.example/p",
          savedAt: CalendarDate(year: 2024, month: 6, day: 30),
          facets: [PolicySubject.Facet(name: "city", value: "深圳")]))
    #expect(manifest.entries[1].subject.files.isEmpty)
    #expect(manifest.entries[1].subject.kind == "site")
    #expect(manifest.notices.isEmpty)
  }

  @Test func columnsMayStandInAnyOrderAndCase() throws {
    let manifest = try Manifest(Array("File,ID,Name\na.md,x,X\n".utf8), name: "m.csv")
    #expect(manifest.entries.map(\.subject.id) == ["x"])
    #expect(manifest.entries[0].subject.files == ["a.md"])
  }

  @Test func aMisspelledColumnIsNoticed() throws {
    let manifest = try Manifest(Array("id,name,file,saved-at\nx,X,a.md,2024\n".utf8), name: "m.csv")
    #expect(
      manifest.notices.map(\.description) == [
        #"m.csv:1:14: column "saved-at" is kept as a facet; did you mean "saved_at"?"#
      ])
  }

  static let faults: [(text: String, messages: [String])] = [
    ("", ["m.csv: is empty; its first line names the columns: \(header)"]),
    ("id,name,file\n", ["m.csv:2: no row follows the header; add one a service"]),
    ("id,name\nx,X\n", [#"m.csv:1: column "file" is missing; add it to the header"#]),
    (
      "id,nam,file\nx,X,a\n",
      [#"m.csv:1: column "name" is missing; add it to the header, or rename "nam""#]
    ),
    (
      "id;name;file\n",
      ["m.csv:1:1: the columns are separated by semicolons; separate them by commas"]
    ),
    ("id,name,file,id\n", [#"m.csv:1:14: column "id" stands twice; remove one of them"#]),
    (
      "id,name,file\nx,X,a\ny,Y,b\nx,Z,c\n",
      [#"m.csv:4:1: id "x" is also used in line 2; give each row an id of its own"#]
    ),
    ("id,name,file\n ,X,a\n", ["m.csv:2:1: the id is empty; give each row an id of its own"]),
    ("id,name,file\nx,X\n", ["m.csv:2:1: the row has 2 fields, the header 3"]),
    (
      "id,name,file\nx,X,a,b\n",
      ["m.csv:2:1: the row has 4 fields, the header 3; quote a field that holds a comma"]
    ),
    (
      "id,name,file\nx,X,../a.html\n",
      [#"m.csv:2:5: file "../a.html" leaves the folder; move the page below it"#]
    ),
    (
      "id,name,file\nx,X,a.html;/etc/passwd\n",
      [#"m.csv:2:5: file "/etc/passwd" is an absolute path; write it relative to the folder"#]
    ),
    (
      "id,name,file\nx,X,a\\b.html\n",
      [#"m.csv:2:5: file "a\b.html" has backslashes; separate folders by /"#]
    ),
    (
      "id,name,file,kind,saved_at,language\nx,X,a,apps,30.6.2024,中文\n",
      [
        #"m.csv:2:7: kind "apps" is not known; write app or site, or leave it empty"#,
        #"m.csv:2:22: language "中文" is no language tag; write zh, en or another tag"#,
        #"m.csv:2:12: saved_at "30.6.2024" is not a day; write it as 2024-06-30"#,
      ]
    ),
    (
      "id,name,file,saved_at\nx,X,a,99999-01-01\ny,Y,b,2023-02-29\n",
      [
        #"m.csv:2:7: saved_at "99999-01-01" is not a day; write it as 2024-06-30"#,
        #"m.csv:3:7: saved_at "2023-02-29" is not a day; write it as 2024-06-30"#,
      ]
    ),
  ]

  @Test(arguments: faults) func namesPlaceAndMend(_ fault: (text: String, messages: [String])) {
    let error = #expect(throws: InputProblems.self) {
      try Manifest(Array(fault.text.utf8), name: "m.csv")
    }
    #expect(error?.problems.map(\.description) == fault.messages)
  }
}
