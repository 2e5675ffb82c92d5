internal import ArgumentParser
internal import PolicyDocument
internal import PolicyReport
internal import PolicyWorkspace

struct ExtractCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print the text of a saved page as the engine reads it.",
    discussion: "Any page of any kind and language. Quotes in reports are verbatim in this text.")

  @Argument(help: "The saved page.", completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp("text, markdown or json. (default: text)", valueName: "format"),
    completion: ExtractFormat.completion, transform: ExtractFormat.parse)
  var format: ExtractFormat?

  @Flag(help: "All visible text of the page, not its policy alone.")
  var whole = false

  @OptionGroup var reading: ReadingOptions

  func run(in console: Console) throws -> ExitStatus {
    let settings = console.settings
    let format = try settings.value(format, "format", default: .text)
    let limits = try ReadingLimits(reading, settings)
    let document = try read(limits, whole: settings.flag(whole, "whole"), console)
    for page in document.pages {
      for note in page.notes { console.warn("\(page.file): \(note)") }
      if case .partial(let reason) = page.completeness {
        console.warn("\(page.file): only part of it could be read: \(reason)")
      }
    }
    if document.text.isEmpty || document.kind == .shell {
      console.warn("\(file): \(document.kindReason ?? .noText)")
    }
    switch format {
    case .text: try console.result(document.text + (document.text.last == 0x0A ? [] : [0x0A]))
    case .markdown: try console.result(markdown(of: document))
    case .json: try console.result(jsonTree(of: document))
    }
    return .fine
  }

  private func read(
    _ limits: ReadingLimits, whole: Bool, _ console: Console
  ) throws -> PolicyDocument {
    let page = try SavedPages.page(file, limits, console)
    do throws(ReadingFailure) {
      let reader = PolicyReader(limits: limits, in: console.surroundings)
      return whole ? try reader.readWhole(page) : try reader.read([page])
    } catch {
      throw CommandFailure("\(file): \(error)")
    }
  }
}

/// What `candor extract` prints.
enum ExtractFormat: String, OptionValue, CaseIterable { case text, markdown, json }

/// One page named on the command line.
enum SavedPages {
  static func page(
    _ file: String, _ limits: ReadingLimits, _ console: Console
  ) throws(CommandFailure) -> SavedPage {
    let directory = console.surroundings.directory
    let place = Location(file, from: directory)
    if let (name, inner) = PolicyArchive.split(file), inner == nil || !place.isOther {
      let archive = Location(name, from: directory)
      if archive.isOther || inner == nil {
        return try ArchivedPages.page(inner, of: archive, limits, console)
      }
    }
    do throws(InputProblems) {
      let folder = try PolicyFolder(files: [place])
      do throws(PageFailure) {
        let pages = try folder.pages(of: folder.entries[0], maxBytes: limits.maxBytes)
        return pages[0]
      } catch {
        throw InputProblems([InputProblem(file: file, message: "\(error.failure)")])
      }
    } catch {
      throw CommandFailure(error)
    }
  }
}

extension ReadingLimits {
  init(_ options: ReadingOptions, _ settings: Settings) throws(CommandFailure) {
    self.init()
    if let size = try settings.value(options.maxBytes, "max-bytes") { maxBytes = size.bytes }
    if let limit = try settings.value(options.deadline, "deadline") {
      deadline = limit.seconds > 0 ? limit.seconds : nil
    }
  }
}
