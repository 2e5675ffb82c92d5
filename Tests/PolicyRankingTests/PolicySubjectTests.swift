import PolicyRanking
import PolicyText
import Testing

struct PolicySubjectTests {
  @Test func whatIsTakenAwayIsAsIfNeverThere() {
    let plain = PolicySubject(id: "a", name: "A", files: ["a.html"])
    var subject = plain
    subject.sector = "games"
    subject.savedAt = CalendarDate(year: 2025, month: 3, day: 9)
    subject.facets = [.init(name: "city", value: "x")]
    #expect(subject != plain && subject.sector == "games" && subject.facets.count == 1)
    var copy = subject
    copy.group = "G"
    #expect(subject.group == nil && copy.group == "G" && copy.sector == "games")
    (subject.sector, subject.savedAt, subject.facets) = (nil, nil, [])
    #expect(subject == plain && subject.hashValue == plain.hashValue)
  }

  @Test func equalDetailsAreEqual() {
    func subject() -> PolicySubject {
      PolicySubject(id: "a", name: "A", operatorName: "O", files: [], address: "https://a.example")
    }
    #expect(subject() == subject() && Set([subject(), subject()]).count == 1)
  }
}
