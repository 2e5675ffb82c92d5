/// A text file below a folder.
public struct TextFile: Sendable, Hashable {
  /// Relative to the folder.
  public var path: String
  public var text: String
}

/// The UTF-8 files with an ending below a folder, sorted by path: how a rubric is loaded.
///
/// - Throws: every file that cannot be read or is not UTF-8.
public func textFiles(
  in folder: Location, ending: String, maxBytes: Int = 1 << 20
) throws(InputProblems) -> [TextFile] {
  let selection = PageSelection(include: [Glob("*.\(ending)")])
  let found: FoundPages
  do throws(FileFailure) {
    found = try FolderWalk(root: folder.path, selection: selection).pages()
  } catch {
    throw InputProblems([folder.problem(error)])
  }
  var files: [TextFile] = []
  // A link is not followed; leaving the file out without a word would change what the folder says.
  var problems = found.leftOut.filter { $0.file.hasSuffix(".\(ending)") }.map {
    InputProblem(file: displayed(folder.name, FilePath($0.file)), message: $0.message)
  }
  for page in found.pages {
    do throws(FileFailure) {
      let text = try readText(folder.path.appending(page), limit: maxBytes)
      files.append(TextFile(path: page.displayed, text: text))
    } catch {
      problems.append(InputProblem(file: displayed(folder.name, page), message: "\(error)"))
    }
  }
  guard problems.isEmpty else { throw InputProblems(problems) }
  return files
}

/// A UTF-8 file, such as one of decisions.
///
/// - Throws: that it cannot be read or is not UTF-8.
public func textFile(
  at location: Location, maxBytes: Int = 1 << 24
) throws(InputProblem) -> TextFile {
  do throws(FileFailure) {
    return TextFile(
      path: location.name, text: try readText(location.path, limit: maxBytes))
  } catch {
    throw location.problem(error)
  }
}

private func readText(_ path: FilePath, limit: Int) throws(FileFailure) -> String {
  let bytes = try readFile(path, limit: limit)
  guard let text = String(validating: bytes, as: UTF8.self) else {
    throw .system("it is not UTF-8")
  }
  return text
}
