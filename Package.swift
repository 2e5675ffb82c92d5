// swift-tools-version: 6.1
import PackageDescription

/// One list for every target. SE-0335, SE-0409, SE-0444.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A release has Swift's libraries in it: it starts sooner, counts references faster, and runs where no Swift is. The
/// archives are those that Foundation is made of (`Scripts/static/link` has the same); objects name the shared one only.
/// `CANDOR_SHARED=1` links with the shared libraries, for a Swift that has no such archives.
let staticLinking =
  Context.environment["CANDOR_SHARED"] != nil
  ? []
  : ["-static-stdlib", "-use-ld=lld"]
    + [
      "Foundation", "FoundationInternationalization", "CoreFoundation", "_FoundationICU",
      "_FoundationCShims", "_FoundationCollections",
    ].map { "-l\($0)" }

/// A module of Candor. `uses` are the only arrows it may have to other modules: they point up this
/// file.
func module(
  _ name: String, uses: [String] = [], packages: [Target.Dependency] = [],
  plugins: [Target.PluginUsage] = []
) -> Target {
  .target(
    name: name, dependencies: uses.map { .byName(name: $0) } + packages,
    swiftSettings: settings, plugins: plugins)
}

func tests(
  _ name: String, of uses: [String], packages: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: uses.map { .byName(name: $0) } + packages,
    exclude: exclude, swiftSettings: settings)
}

let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "candor",
  products: [
    .executable(name: "candor", targets: ["candor"]),
    // The flow from a saved page to a report, for programs of one's own.
    .library(
      name: "CandorKit",
      targets: [
        "PolicyText", "PolicyDocument", "PolicyRubric", "PolicyAssessment", "PolicyRanking",
        "PolicyReport",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // C libraries: Debian's -dev packages, through pkg-config.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
    .systemLibrary(
      name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    // In C: opens libxlsxwriter (Debian's libxlsxwriter-dev) when a workbook is written.
    module("CXLSXWriter"),

    // The flow: text, document, rubric, assessment, ranking, gate, report. Arrows only point up.
    module("PolicyText", uses: ["CNettle"]),
    module("PolicyTopics", uses: ["PolicyText"]),
    module(
      "PolicyDocument",
      uses: ["CLibXML2", "CUchardet", "CCmarkGFM", "CLibArchive", "PolicyText"]),
    module("PolicyRubric", uses: ["PolicyText"], packages: [yams]),
    module("RubricCompilation", uses: ["PolicyText", "PolicyRubric"]),
    module(
      "PolicyAssessment",
      uses: ["PolicyText", "PolicyDocument", "PolicyRubric", "RubricCompilation"]),
    module(
      "PolicyRanking", uses: ["PolicyText", "PolicyDocument", "PolicyRubric", "PolicyAssessment"]),
    module(
      "PolicyGate",
      uses: ["PolicyText", "PolicyDocument", "PolicyRubric", "PolicyAssessment", "PolicyRanking"]),
    module(
      "PolicyReport",
      uses: [
        "PolicyText", "PolicyDocument", "PolicyRubric", "PolicyAssessment", "PolicyRanking",
        "PolicyGate",
      ]),

    // The edges: files, the built-in rubric, the command.
    module(
      "PolicyWorkspace",
      uses: [
        "CLibArchive", "CZlib", "PolicyText", "PolicyDocument", "PolicyRubric", "PolicyRanking",
      ]),
    module("PolicyWorkbook", uses: ["CXLSXWriter", "PolicyText", "PolicyReport"]),
    module(
      "PolicyHistory",
      uses: [
        "PolicyText", "PolicyDocument", "PolicyRubric", "PolicyAssessment",
        "PolicyRanking",
      ], packages: [grdb]),
    module("BuiltInRubric", plugins: [.plugin(name: "EmbedRubric")]),
    module("BuiltInTopics", plugins: [.plugin(name: "EmbedTopics")]),
    module(
      "LanguageServer", uses: ["PolicyText", "PolicyRubric", "PolicyGate"]),
    module(
      "CandorCommand",
      uses: [
        "PolicyText", "PolicyTopics", "PolicyDocument", "PolicyRubric", "RubricCompilation",
        "PolicyAssessment", "PolicyRanking", "PolicyGate", "PolicyReport", "PolicyWorkspace",
        "PolicyWorkbook", "PolicyHistory", "BuiltInRubric", "BuiltInTopics", "LanguageServer",
      ], packages: [arguments]),
    .executableTarget(
      name: "candor", dependencies: ["CandorCommand"], swiftSettings: settings,
      linkerSettings: [.unsafeFlags(staticLinking, .when(configuration: .release))]),

    // What several test targets share; no module may use it.
    .target(
      name: "PolicyTestSupport", dependencies: ["CLibArchive", "CZlib"],
      path: "Tests/PolicyTestSupport", swiftSettings: settings),
    tests("PolicyTextTests", of: ["PolicyText"]),
    tests("PolicyTopicsTests", of: ["PolicyText", "PolicyTopics", "BuiltInTopics"]),
    tests("PolicyRubricTests", of: ["PolicyTestSupport", "PolicyText", "PolicyRubric"]),
    tests(
      "RubricCompilationTests",
      of: ["PolicyText", "PolicyRubric", "RubricCompilation", "BuiltInRubric"]),
    tests(
      "PolicyAssessmentTests",
      of: [
        "PolicyTestSupport", "PolicyText", "PolicyDocument", "PolicyRubric", "RubricCompilation",
        "PolicyAssessment", "BuiltInRubric",
      ]),
    tests(
      "PolicyWorkspaceTests",
      of: ["PolicyTestSupport", "PolicyWorkspace", "PolicyDocument", "PolicyRanking", "PolicyText"]),
    tests(
      "CandorCommandTests",
      of: [
        "PolicyTestSupport", "CandorCommand", "LanguageServer", "PolicyDocument", "PolicyRanking",
        "PolicyText", "PolicyWorkspace", "PolicyHistory",
      ], packages: [grdb], exclude: ["Drafts", "Golden"]),
    tests(
      "PolicyHistoryTests",
      of: [
        "PolicyTestSupport", "PolicyHistory", "PolicyText", "PolicyDocument", "PolicyRubric",
        "PolicyAssessment", "PolicyRanking",
      ], packages: [grdb]),
    tests(
      "CorpusTests",
      of: [
        "PolicyText", "PolicyDocument", "PolicyRubric", "PolicyAssessment", "PolicyRanking",
        "PolicyReport", "PolicyWorkspace", "BuiltInRubric", "CandorCommand",
      ]),
    // Pages that other programs saved; see Scripts/save-forms.
    tests(
      "FormsTests",
      of: [
        "PolicyTestSupport", "PolicyText", "PolicyDocument", "PolicyRubric", "PolicyAssessment",
        "PolicyRanking", "PolicyWorkspace", "BuiltInRubric", "CandorCommand",
      ]),
    tests("ArchitectureTests", of: []),
    tests(
      "LanguageServerTests", of: ["LanguageServer", "PolicyGate", "PolicyRubric", "PolicyText"]),
    tests(
      "PolicyRankingTests",
      of: [
        "PolicyTestSupport", "PolicyText", "PolicyDocument", "PolicyRubric", "PolicyAssessment",
        "PolicyRanking",
      ]),
    tests(
      "PolicyGateTests",
      of: [
        "PolicyTestSupport", "PolicyText", "PolicyDocument", "PolicyRubric", "PolicyAssessment",
        "PolicyRanking", "PolicyGate", "BuiltInRubric",
      ]),
    tests(
      "PolicyReportTests",
      of: [
        "PolicyTestSupport", "PolicyReport", "PolicyWorkbook", "PolicyText", "PolicyDocument",
        "PolicyRubric", "PolicyAssessment", "PolicyRanking", "PolicyGate",
      ], exclude: ["Golden"]),
    tests(
      "PolicyDocumentTests", of: ["PolicyTestSupport", "PolicyText", "PolicyDocument"],
      exclude: ["Golden"]),

    // The rubric becomes string literals in the binary: its YAML, and what the engine makes of it.
    .executableTarget(
      name: "EmbedRubricTool",
      dependencies: ["PolicyText", "PolicyRubric", "RubricCompilation"],
      swiftSettings: settings),
    .plugin(name: "EmbedRubric", capability: .buildTool(), dependencies: ["EmbedRubricTool"]),

    // And the topic models of Topics/.
    .executableTarget(name: "EmbedTopicsTool", swiftSettings: settings),
    .plugin(name: "EmbedTopics", capability: .buildTool(), dependencies: ["EmbedTopicsTool"]),
  ]
)
