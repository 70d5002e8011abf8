import Diagnostics
import Dispatch
import Foundation
import Model
import Publishing

// Compares loading and linking a large catalog with reading and parsing its bytes, in turn, and
// prints seconds and their ratios, of time on the clock and of processor time: minimum, median,
// maximum. The floor uses one processor, as libyaml does; loading uses as many as there are.

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
let settings = try BuildSettings(today: "2026-11-24")

/// Seconds on the clock and of processor time since some point in time.
struct Moment {
  let wall = Double(DispatchTime.now().uptimeNanoseconds) / 1e9
  let processor = Double(clock()) / Double(CLOCKS_PER_SEC)
}

var ratios: [(wall: Double, processor: Double)] = []
for round in 0...rounds {
  let start = Moment()
  let events = Floor.events(in: paths)
  let middle = Moment()
  let input = try SiteInput.reading(site: folder.path, standard: nil)
  let linked = await LinkedContent.reading(input, settings)
  let end = Moment()
  let answers = linked.value.catalog[Platform.self].reduce(0) { $0 + $1.answers.count }
  guard !linked.diagnostics.hasErrors, answers == 20_000 else {
    fatalError("the content is not what it should be: \(linked.diagnostics.first.debugDescription)")
  }
  // The first round warms the caches.
  guard round > 0 else {
    print("\(corpus.files.count) files, \(bytes / 1000) kB, \(events) events, \(answers) answers")
    continue
  }
  let floor = (middle.wall - start.wall, middle.processor - start.processor)
  let load = (end.wall - middle.wall, end.processor - middle.processor)
  ratios.append((load.0 / floor.0, load.1 / floor.1))
  print(
    String(
      format: "floor %.3f s, load and link %.3f s, ratio %.2f; processor %.3f s, %.3f s, %.2f",
      floor.0, load.0, load.0 / floor.0, floor.1, load.1, load.1 / floor.1))
}
for (name, values) in [
  ("clock", ratios.map(\.wall).sorted()), ("processor", ratios.map(\.processor).sorted()),
] {
  print(
    String(
      format: "%@: min %.2f, median %.2f, max %.2f", name, values[0], values[values.count / 2],
      values[values.count - 1]))
}
