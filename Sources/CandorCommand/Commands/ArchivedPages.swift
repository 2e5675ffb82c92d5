internal import PolicyDocument
internal import PolicyRanking
internal import PolicyWorkspace

/// One page of an archive named on the command line: `x.zip#a.html`.
enum ArchivedPages {
  private static let mostNamed = 8

  /// - Parameter name: nil for the only page of the archive.
  static func page(
    _ name: String?, of location: Location, _ limits: ReadingLimits, _ console: Console
  ) throws(CommandFailure) -> SavedPage {
    do throws(InputProblems) {
      let archive = try PolicyArchive(location)
      console.warn(archive.notices.map(\.description))
      let named = name.map { archive.entry(named: $0) }
      let only = archive.entries.count == 1 ? archive.entries.first : nil
      guard let entry = named ?? only else {
        throw InputProblems([choice(name, archive, location)])
      }
      do throws(PageFailure) {
        return try archive.pages(of: entry, maxBytes: limits.maxBytes)[0]
      } catch {
        throw InputProblems([InputProblem(file: location.name, message: "\(error)")])
      }
    } catch {
      throw CommandFailure(error)
    }
  }

  private static func choice(
    _ name: String?, _ archive: PolicyArchive, _ location: Location
  ) -> InputProblem {
    let names = archive.entries.compactMap(\.subject.files.first).prefix(mostNamed)
    let rest = archive.entries.count - names.count
    let list = names.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    let what = name.map { "holds no page \"\($0)\"" } ?? "holds several pages"
    return InputProblem(file: location.name, message: "\(what); name one of \(list)")
  }
}
