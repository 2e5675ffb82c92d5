import Foundation
import PackagePlugin

/// Turns the YAML files of `Rubric/`, and the rubric compiled from them, into Swift string literals: `.embedInCode`
/// would emit byte arrays, which take minutes to compile at this size.
@main struct EmbedRubric: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let rubric = context.package.directoryURL.appending(path: "Rubric")
    let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInRubric+Generated.swift")
    let archive = context.pluginWorkDirectoryURL.appending(path: "BuiltInRubric+Archive.swift")
    let found = FileManager.default.enumerator(at: rubric, includingPropertiesForKeys: nil)
    let files = (found?.compactMap { $0 as? URL } ?? [])
      .filter { $0.pathExtension == "yaml" }
      .sorted { $0.path < $1.path }
    return [
      .buildCommand(
        displayName: "Embedding the rubric",
        executable: try context.tool(named: "EmbedRubricTool").url,
        arguments: [rubric.path, output.path, archive.path],
        inputFiles: files, outputFiles: [output, archive])
    ]
  }
}
