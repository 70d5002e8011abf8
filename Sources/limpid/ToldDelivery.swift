import Diagnostics
import Publishing

/// What a delivery changes, told in the terminal.
struct ToldDelivery {
  private let plan: DeliveryPlan
  private let target: String
  private let isJSON: Bool

  init(of plan: DeliveryPlan, to target: String, asJSON isJSON: Bool) {
    self.plan = plan
    self.target = target
    self.isJSON = isJSON
  }

  private var kinds: [(name: String, changes: [DeliveryPlan.Change])] {
    [("added", plan.added), ("changed", plan.changed), ("removed", plan.removed)]
  }

  /// One line for each file that does not stay as it is, with its length before and after.
  func tellChanges() {
    for (kind, changes) in kinds {
      for change in changes {
        if isJSON {
          tell(kind, change)
        } else {
          let lengths = [change.before, change.after].compactMap { $0.map(String.init) }
          Terminal.output(
            "\(kind)  \(change.path)  \(lengths.joined(separator: " → ")) bytes\n")
        }
      }
    }
  }

  /// The last line: how many files there are of each kind, and what was done.
  func tellResult(_ result: String) {
    guard isJSON else {
      let counts = kinds.map { "\($0.changes.count) \($0.name)" }.joined(separator: ", ")
      Terminal.output("\(target): \(counts), \(plan.unchanged) unchanged; \(result)\n")
      return
    }
    tellObject { line in
      line.key("event")
      line.string("published")
      for (kind, changes) in kinds {
        line.key(kind)
        line.number(changes.count)
      }
      line.key("unchanged")
      line.number(plan.unchanged)
      line.key("result")
      line.string(result)
    }
  }

  private func tell(_ kind: String, _ change: DeliveryPlan.Change) {
    tellObject { line in
      line.key("event")
      line.string(kind)
      line.key("path")
      line.string(change.path)
      for (key, length) in [("before", change.before), ("after", change.after)] {
        line.key(key)
        if let length { line.number(length) } else { line.null() }
      }
    }
  }

  private func tellObject(_ members: (inout JSONText) -> Void) {
    var line = JSONText()
    line.object(members)
    line.newline()
    Terminal.output(String(decoding: line.bytes, as: UTF8.self))
  }
}
