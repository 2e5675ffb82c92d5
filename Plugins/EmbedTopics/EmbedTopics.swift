import Foundation
import PackagePlugin

/// Turns the models of `Topics/` into Swift string literals, as `EmbedRubric` does with the rubric.
@main struct EmbedTopics: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let models = context.package.directoryURL.appending(path: "Topics")
    let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInTopics+Generated.swift")
    let found = try FileManager.default.contentsOfDirectory(
      at: models, includingPropertiesForKeys: nil)
    return [
      .buildCommand(
        displayName: "Embedding the topic models",
        executable: try context.tool(named: "EmbedTopicsTool").url,
        arguments: [models.path, output.path],
        inputFiles: found.filter { $0.pathExtension == "topics" }.sorted { $0.path < $1.path },
        outputFiles: [output])
    ]
  }
}
