import Foundation
import PolicyTestSupport
import Testing

/// Pages of Corpus in every form, saved by the programs people save them with, give the text and the
/// verdicts of the plain page.
@Suite(.enabled(if: SavedForm.folder != nil, "CANDOR_FORMS is not set; see Scripts/test"))
struct FormsTests {
  @Test func thereAreForms() { #expect(SavedForm.all.count >= 36) }

  @Test(arguments: SavedForm.all)
  func textIsThatOfThePage(_ form: SavedForm) throws {
    let plain = try Candor.shared.get().text("\(form.page)/plain.html")
    #expect(TokenScore.f1(try Candor.shared.get().text(form.file), plain) >= 0.99)
  }

  @Test(arguments: SavedForm.all.filter { $0.form != "page" })
  func verdictsAreThoseOfThePage(_ form: SavedForm) throws {
    let verdicts = try Candor.shared.get().verdicts(form.file)
    let plain = try Candor.shared.get().verdicts("\(form.page)/plain.html")
    #expect(plain.count >= 60)
    let differing = plain.filter { verdicts[$0.key] != $0.value }.keys.sorted()
    #expect(differing == [])
  }
}
