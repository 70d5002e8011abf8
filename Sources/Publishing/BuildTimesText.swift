import Diagnostics
import Templating

/// What a build took, in words.
package struct BuildTimesText {
  private let times: BuildTimes
  private let pages: Int

  /// Tells `times`, in which so many pages were made.
  package init(_ times: BuildTimes, pages: Int) {
    self.times = times
    self.pages = pages
  }

  /// The stages in their order, their sum, and pages a second.
  package var stages: String {
    let stages = BuildTimes.Stage.allCases.map { (name: $0.rawValue, time: times[$0]) }
    let all = stages.reduce(BuildTimes.Time()) { $0 + $1.time }
    let rows = (stages + [(name: "all", time: all)]).map { row in
      "\(row.name)\(blanks(6, less: row.name)) \(seconds(row.time.clock)) s \(seconds(row.time.processors)) s\n"
    }
    let speed = all.clock > 0 ? Int((Double(pages) / all.clock).rounded()) : 0
    return "stage     clock  processors\n" + rows.joined() + "\(speed) pages a second\n"
  }

  /// The templates and partials, those that took the longest first.
  package var templates: String {
    let rows = (times.templates?.all ?? []).map { name, use in
      "\(number(use.calls, 9)) \(seconds(Double(use.nanoseconds) / 1e9)) s \(number(use.bytes, 11))  \(name)\n"
    }
    return "    calls       time       bytes  template\n" + rows.joined()
  }

  /// The same as one object of JSON, with seconds as microseconds, which are whole numbers.
  package var json: String {
    var line = JSONText()
    line.object { line in
      line.key("event")
      line.string("timings")
      line.key("stages")
      line.object { line in
        for stage in BuildTimes.Stage.allCases {
          line.key(stage.rawValue)
          line.object { line in
            line.key("clock_us")
            line.number(Int(times[stage].clock * 1e6))
            line.key("processors_us")
            line.number(Int(times[stage].processors * 1e6))
          }
        }
      }
      line.key("templates")
      line.array { line in
        for (name, use) in times.templates?.all ?? [] {
          line.object { line in
            line.key("name")
            line.string(name)
            line.key("calls")
            line.number(use.calls)
            line.key("time_us")
            line.number(Int(use.nanoseconds / 1000))
            line.key("bytes")
            line.number(use.bytes)
          }
        }
      }
    }
    line.newline()
    return String(decoding: line.bytes, as: UTF8.self)
  }

  private func seconds(_ seconds: Double) -> String {
    let thousandths = max(0, Int((seconds * 1000).rounded()))
    let rest = "\(thousandths % 1000)"
    return number(thousandths / 1000, 4) + "." + String(repeating: "0", count: 3 - rest.count)
      + rest
  }

  /// A number at the right end of so many columns.
  private func number(_ number: Int, _ width: Int) -> String {
    blanks(width, less: "\(number)") + "\(number)"
  }

  private func blanks(_ width: Int, less text: String) -> String {
    String(repeating: " ", count: max(0, width - text.count))
  }
}
