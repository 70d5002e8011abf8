import Diagnostics
import Parsing
import Testing

@Suite struct BrokenBytesTests {
  private static let seeds: [(path: String, text: String)] = [
    (
      "a.yml",
      "é: 'ü'\nlist:\n  - \"x \\u00e9\" # c\n  - &a {k: [1, 2]}\n  - *a\ntext: |\n  ä\n\tb\n<<: x\n? y\n: z\n---\nlast: !t v\n"
    ),
    (
      "a.json",
      "{\"é\": [1, -2.5e3, true, null, \"\\ud83d\\ude00\\n\"], \"b\": {\"c\": {}, \"d\": []}, \"b\": \"ü\"}\n"
    ),
    ("a.csv", "a,é,\"c\"\r\n1,\"x \"\"y\"\"\",\r\n,ü,3\n\n\"a\nb\",,\n"),
    (
      "a.md",
      "---\ntitle: é\n---\n# Ü *b*\n\n> - `c` [d](e \"f\")\n>   1. ![g](<h>)  \n\n```x\ny\n```\n<div>&amp;\n\n\tcode\n[r]: /u\n"
    ),
  ]

  /// 2,000 changed texts of each kind: nothing traps, and every place lies within the file.
  @Test(.timeLimit(.minutes(20)), arguments: 0..<4)
  func survivesChangedBytes(kind: Int) {
    let seed = Self.seeds[kind]
    var numbers = NumberSequence(seed: UInt64(kind) + 1)
    let signs =
      Array("{}[]:,-#&*!|>'\"%@`\\ \t\n\r<~?()_=.".utf8) + [0, 0x80, 0xC2, 0xE2, 0xF0, 0xFF]
    for _ in 0..<2000 {
      var bytes = Array(seed.text.utf8)
      for _ in 0...numbers.below(6) {
        let index = numbers.below(bytes.count)
        switch numbers.below(4) {
        case 0: bytes[index] = UInt8(numbers.below(128))
        case 1: bytes.insert(signs[numbers.below(signs.count)], at: index)
        case 2: bytes.removeSubrange(index..<min(bytes.count, index + 1 + numbers.below(8)))
        default:
          let end = min(bytes.count, index + numbers.below(12))
          bytes.insert(contentsOf: bytes[index..<end], at: numbers.below(bytes.count))
        }
        if bytes.isEmpty { bytes = [0x20] }
      }
      let checked = parse(InputFile(path: seed.path, bytes: bytes))
      let places =
        checked.diagnostics.flatMap { [$0.place] + $0.related.map(\.place) }
        + places(in: checked.value.data)
        + (checked.value.body.map { tree in tree.nodes.map { tree.place(of: $0) } } ?? [])
      let isWithin = places.allSatisfy { $0.bytes.upperBound <= bytes.count }
      #expect(isWithin, "\(bytes)")
    }
  }

  private func places(in node: Node) -> [TextRange] {
    switch node.content {
    case .absent, .scalar: [node.place]
    case .list(let items): [node.place] + items.flatMap(places)
    case .mapping(let entries):
      [node.place] + entries.flatMap { [$0.keyPlace] + places(in: $0.value) }
    }
  }
}

/// Numbers that look like chance and are the same in every run.
struct NumberSequence {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func below(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 16) % limit
  }
}
