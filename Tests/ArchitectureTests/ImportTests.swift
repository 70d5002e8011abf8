import Testing

/// Which module may know which, and which foreign thing.
@Suite struct ImportTests {
  /// What each module may import: ours, and foreign ones that need no further word.
  static let allowed: [String: Set<String>] = [
    "Diagnostics": [],
    "Hashing": ["COpenSSL", "CryptoKit"],
    "Parsing": ["Diagnostics", "CCmark", "CYAML", "Glibc", "Darwin"],
    "Model": ["Diagnostics", "Hashing", "Parsing", "Dispatch", "Synchronization"],
    "Templating": ["Diagnostics", "Synchronization"],
    "Pages": ["Diagnostics", "Hashing", "Parsing", "Model", "Templating", "Synchronization"],
    "Reporting": ["Diagnostics", "Parsing", "Model", "Templating", "Pages"],
    "Publishing": [
      "Diagnostics", "Hashing", "Parsing", "Model", "Templating", "Pages", "Reporting",
      "Foundation", "Synchronization", "Glibc", "Darwin",
    ],
    "Preview": [
      "Diagnostics", "Pages", "Hashing", "Publishing", "NIOCore", "NIOHTTP1", "NIOPosix",
      "Dispatch",
      "Synchronization", "Glibc", "Darwin",
    ],
    "limpid": [
      "Diagnostics", "Model", "Publishing", "Preview", "Reporting", "ArgumentParser", "Foundation",
      "Synchronization",
    ],
  ]

  @Test func everyModuleHasItsRow() throws {
    #expect(try Set(SourceFile.all().map(\.module)) == Set(Self.allowed.keys))
  }

  @Test(arguments: try SourceFile.all())
  func importsOnlyWhatItsModuleMay(file: SourceFile) {
    #expect(file.imports.subtracting(Self.allowed[file.module] ?? []) == [])
  }

  @Test(arguments: [
    (
      "CCmark",
      [
        "Sources/Parsing/Markdown/CommonMarkMemory.swift",
        "Sources/Parsing/Markdown/CommonMarkTree.swift",
      ]
    ),
    ("CYAML", ["Sources/Parsing/YAML/YAMLParser.swift"]),
    ("COpenSSL", ["Sources/Hashing/SHA256.swift"]),
  ])
  func isImportedOnlyBy(module: String, paths: [String]) throws {
    #expect(try SourceFile.all().filter { $0.imports.contains(module) }.map(\.path) == paths)
  }
}
