// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "dossier",
  products: [
    .executable(name: "dossier", targets: ["DossierCLI"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
    .systemLibrary(name: "CMD", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    .target(name: "CArena"),
    .target(name: "CFiles"),
    .target(name: "CPreview", exclude: ["panel.js", "follow.js", "preview.css"]),
    .target(name: "CArguments"),
    .target(name: "CStarter", exclude: ["site"]),
    .target(name: "CTheme"),
    .target(name: "Parallel", swiftSettings: strict),
    .target(name: "JSONText", swiftSettings: strict),
    .target(name: "CommonMark", dependencies: ["CArena", "CCmark"], swiftSettings: strict),
    .target(
      name: "Dossiers", dependencies: ["CMD", "CYAML", "CommonMark", "JSONText", "Parallel"],
      swiftSettings: strict),
    .target(name: "Evidence", dependencies: ["CGumbo", "Parallel"], swiftSettings: strict),
    .target(name: "HTML", dependencies: ["JSONText"], swiftSettings: strict),
    .target(name: "Templates", dependencies: ["HTML"], swiftSettings: strict),
    .target(name: "Search", dependencies: ["Parallel"], swiftSettings: strict),
    .target(
      name: "Website",
      dependencies: ["Dossiers", "HTML", "Parallel", "Search", "Templates", "CTheme"],
      swiftSettings: strict),
    .target(name: "Review", dependencies: ["Dossiers", "HTML"], swiftSettings: strict),
    .target(name: "Output", dependencies: ["CFiles", "Parallel"], swiftSettings: strict),
    .target(
      name: "Preview",
      dependencies: [
        "Dossiers", "HTML", "Output", "Parallel", "Templates", "Website", "CPreview",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "DossierCLI",
      dependencies: [
        "CArguments", "CStarter", "Dossiers", "Evidence", "HTML", "Output", "Parallel", "Preview",
        "Review",
        "Templates", "Website",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      linkerSettings: [
        // A build makes millions of small values on every thread, which this allocator is made for.
        .linkedLibrary("tcmalloc_minimal", .when(configuration: .release))
      ]),
    .target(
      name: "TestSupport",
      dependencies: ["CommonMark", "Dossiers", "Parallel", "Templates", "Website"],
      path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "CommonMarkTests", dependencies: ["CommonMark", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "DossiersTests", dependencies: ["Dossiers", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "EvidenceTests", dependencies: ["Dossiers", "Evidence", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "HTMLTests", dependencies: ["HTML"], swiftSettings: strict),
    .testTarget(
      name: "TemplatesTests", dependencies: ["HTML", "Templates"], swiftSettings: strict),
    .testTarget(
      name: "SearchTests", dependencies: ["Search", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "WebsiteTests",
      dependencies: ["CommonMark", "Dossiers", "HTML", "Templates", "Website", "TestSupport"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "OutputTests", dependencies: ["Output", "Parallel", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "PreviewTests",
      dependencies: ["Dossiers", "HTML", "Parallel", "Preview", "Website", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "DossierCLITests",
      dependencies: [
        "DossierCLI", "Dossiers", "HTML", "Output", "Templates", "Website", "TestSupport",
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

// `make sanitized-tests` only: other tests are not compiled.
if let tests = Context.environment["TEST_TARGETS"]?.split(separator: " ").map(String.init) {
  package.targets.removeAll { $0.isTest && !tests.contains($0.name) }
}

// `make fuzz` only: it needs libFuzzer's runtime, which an ordinary build does not link.
if Context.environment["FUZZ"] != nil {
  package.targets += [
    .systemLibrary(name: "CFuzzer", path: "Tests/CFuzzer"),
    .executableTarget(
      name: "Fuzz",
      dependencies: ["CFuzzer", "CommonMark", "Dossiers", "Templates", "TestSupport", "Website"],
      path: "Tests/Fuzz",
      exclude: ["dictionary.txt", "run.sh"], swiftSettings: strict),
  ]
}
