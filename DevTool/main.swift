import Foundation
import PolicyText
import PolicyDocument
import PolicyRubric
import PolicyAssessment
// usage: candor-dev check RUBRIC [ids…] | audit RUBRIC MANIFEST OUT.json | show RUBRIC MANIFEST DOC CRIT | fire RUBRIC MANIFEST | text FILE
func loadRubric(_ dir: String) -> Rubric {
  var files: [RubricFile] = []
  for n in (FileManager.default.enumerator(atPath: dir)!.compactMap { $0 as? String }).filter({ $0.hasSuffix(".yaml") }).sorted() {
    files.append(RubricFile(path: dir + "/" + n, text: try! String(contentsOfFile: dir + "/" + n, encoding: .utf8)))
  }
  do { return try Rubric(files: files) } catch { print("\(error)"); exit(2) }
}
func csv(_ p: String) -> [[String: String]] {
  var rows: [[String]] = [[]]; var cell = ""; var q = false
  for c in try! String(contentsOfFile: p, encoding: .utf8).replacingOccurrences(of: "\r\n", with: "\n") {
    if q { if c == "\"" { q = false } else { cell.append(c) } }
    else if c == "\"" { q = true } else if c == "," { rows[rows.count-1].append(cell); cell = "" }
    else if c == "\n" { rows[rows.count-1].append(cell); cell = ""; rows.append([]) } else { cell.append(c) }
  }
  let head = rows[0]
  return rows.dropFirst().filter { $0.count == head.count }.map { Dictionary(uniqueKeysWithValues: zip(head, $0)) }
}
let a = CommandLine.arguments
func read(_ row: [String: String], _ base: String) -> PolicyDocument? {
  let files = row["file"]!.split(separator: ";").map(String.init)
  if files.isEmpty { return nil }
  let pages = files.map { SavedPage(file: $0, bytes: Array((try? Data(contentsOf: URL(fileURLWithPath: base + "/" + $0))) ?? Data())) }
  return try? PolicyReader().read(pages)
}
func context(_ r: [String: String], _ d: PolicyDocument) -> AssessmentContext {
  AssessmentContext(name: r["name"] ?? "", operatorName: r["operator"] ?? "", kind: r["kind"] ?? "site", savedAt: CalendarDate(iso: r["saved_at"] ?? "") ?? d.savedAt)
}
func esc(_ s: String) -> String { String(data: try! JSONSerialization.data(withJSONObject: [s]), encoding: .utf8)!.dropFirst().dropLast().description }
switch a[1] {
case "check":
  let rubric = loadRubric(a[2]); let assessor = Assessor(rubric)
  let f = assessor.failures(ofExamplesIn: rubric).filter { a.count < 4 || a[3...].contains($0.criterion.rawValue) }
  for x in f { print(x) }
  print("\(rubric.criteria.count) criteria, \(rubric.rules.values.reduce(0) { $0 + $1.examples.count }) examples, \(f.count) failures")
case "audit":
  let rubric = loadRubric(a[2]); let assessor = Assessor(rubric)
  let base = (a[3] as NSString).deletingLastPathComponent
  var out: [String] = []
  for r in csv(a[3]) {
    guard let d = read(r, base) else { continue }
    let s = assessor.assess(d, context: context(r, d))
    let cs = s.findings.map { f in "{\"id\":\"\(f.criterion)\",\"verdict\":\"\(f.verdict.rawValue)\",\"missing\":[\(f.missing.map(esc).joined(separator: ","))],\"evidence\":[" + f.evidence.map { "{\"quote\":\(esc($0.quote)),\"clause\":\(esc($0.clause))}" }.joined(separator: ",") + "]}" }
    out.append("{\"id\":\(esc(r["id"]!)),\"kind\":\"\(d.kind.rawValue)\",\"language\":\"\(d.language.rawValue)\",\"criteria\":[\n" + cs.joined(separator: ",\n") + "]}")
  }
  try! ("{\"policies\":[" + out.joined(separator: ",\n") + "]}").write(toFile: a[4], atomically: true, encoding: .utf8)
case "show":
  let rubric = loadRubric(a[2]); let assessor = Assessor(rubric)
  let base = (a[3] as NSString).deletingLastPathComponent
  for r in csv(a[3]) where a[4] == "all" || r["id"] == a[4] {
    guard let d = read(r, base) else { print("unreadable"); continue }
    let s = assessor.assess(d, context: context(r, d))
    for f in s.findings where a[5...].contains(f.criterion.rawValue) {
      print("== \(r["id"]!) \(f.criterion): \(f.verdict.rawValue) \(f.reason?.english ?? "") missing \(f.missing)")
      for e in f.evidence { print("   + [\(e.clause)] \(e.quote)  (\(e.section.joined(separator: " > ")), line \(e.line))") }
      for n in f.near { print("   ~ [\(n.passage.clause)] \(n.passage.quote.prefix(160))  — \(n.lacks.english)") }
    }
  }
case "fire":
  let rubric = loadRubric(a[2]); let assessor = Assessor(rubric)
  let base = (a[3] as NSString).deletingLastPathComponent
  var use = PhraseUse(assessor)
  for r in csv(a[3]) { if let d = read(r, base) { use.count(d, context: context(r, d)) } }
  for p in use.patterns where a.count < 5 || a[4...].contains(p.criterion.rawValue) { print("\(p.documents)\t\(p.criterion)\t\(p.clause)\t\(p.language.rawValue)\t\(p.written)") }
case "text":
  let d = try! PolicyReader().read([SavedPage(file: a[2], bytes: Array(try! Data(contentsOf: URL(fileURLWithPath: a[2]))))])
  print(d.title, d.kind, d.language)
  for b in d.blocks { print("L\(b.line) s\(b.section) \(b.kind) lead \(b.leadIn ?? -1): \(d.string(b.range))") }
default: break
}
