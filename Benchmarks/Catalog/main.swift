import Diagnostics
import Foundation
import Model
import Publishing

// Compares loading and linking a large catalog with reading and parsing its bytes, in turn, and
// prints CPU seconds and their ratios: minimum, median, maximum.

let rounds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 7
let folder = FileManager.default.temporaryDirectory
  .appendingPathComponent("limpid-catalog-\(getpid())")
defer { try? FileManager.default.removeItem(at: folder) }
let corpus = Corpus()
for file in corpus.files {
  let place = folder.appendingPathComponent(file.path)
  try FileManager.default.createDirectory(
    at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data(file.bytes).write(to: place)
}
let paths = corpus.files.map { folder.appendingPathComponent($0.path).path }
let bytes = corpus.files.reduce(0) { $0 + $1.bytes.count }
let settings = try BuildSettings(today: "2026-11-24", workers: 1)

/// Seconds of processor time that the program has used.
func processorTime() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

var ratios: [Double] = []
for round in 0...rounds {
  let start = processorTime()
  let events = Floor.events(in: paths)
  let middle = processorTime()
  let input = try SiteInput.reading(site: folder.path, standard: nil)
  let linked = await LinkedContent.reading(input, settings)
  let end = processorTime()
  let answers = linked.value.catalog[Platform.self].reduce(0) { $0 + $1.answers.count }
  guard !linked.diagnostics.hasErrors, answers == 20_000 else {
    fatalError("the content is not what it should be: \(linked.diagnostics.first.debugDescription)")
  }
  // The first round warms the caches.
  guard round > 0 else {
    print("\(corpus.files.count) files, \(bytes / 1000) kB, \(events) events, \(answers) answers")
    continue
  }
  ratios.append((end - middle) / (middle - start))
  print(
    String(
      format: "floor %.3f s, load and link %.3f s, ratio %.2f", middle - start, end - middle,
      ratios[ratios.count - 1]))
}
ratios.sort()
print(
  String(
    format: "ratio: min %.2f, median %.2f, max %.2f", ratios[0], ratios[ratios.count / 2],
    ratios[ratios.count - 1]))
