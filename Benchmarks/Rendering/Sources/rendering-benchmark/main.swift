#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

// How fast the reference page is rendered on one processor, by our templates and by swift-mustache in turn.
// Prints Markdown, with minimum, median and maximum of the rounds.

/// The processor time that this process has taken, in seconds.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The processor time that one call takes, in seconds.
func seconds(_ count: Int, _ work: () -> [UInt8]) -> Double {
  let start = processorTime()
  var bytes = 0
  for _ in 0..<count { bytes += work().count }
  precondition(bytes > 0)
  return (processorTime() - start) / Double(count)
}

func spread(_ values: [Double], digits: Int) -> String {
  let sorted = values.sorted()
  let (low, middle, high) = (sorted[0], sorted[sorted.count / 2], sorted[sorted.count - 1])
  return [middle, low, high].enumerated().map { place, value in
    let text = digits == 0 ? "\(Int(value.rounded()))" : "\((value * 10).rounded() / 10)"
    return ["\(text)", " (\(text)", " to \(text))"][place]
  }.joined()
}

let ours = ReferencePage.ours()
let mustache = try ReferencePage.mustache()
let page = ours()
guard page == mustache() else { fatalError("the two pages differ") }

var speeds: [Double] = []
var ratios: [Double] = []
_ = (seconds(500, ours), seconds(20, mustache))
for _ in 0..<11 {
  let (first, second) = (seconds(2_000, ours), seconds(50, mustache))
  speeds.append(Double(page.count) / first / 1e6)
  ratios.append(second / first)
}
print(
  "One page of \(page.count) bytes, rendered on one processor; median of 11 rounds (least to most):\n"
)
print("- MB/s by our templates: \(spread(speeds, digits: 0))")
print("- times as fast as swift-mustache 2.1.1: \(spread(ratios, digits: 1))")
