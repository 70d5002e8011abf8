import Diagnostics
package import Parsing

/// Two platforms that a page shows side by side.
package struct Comparison: Record {
  package static let kind = "comparison"
  package static let about = "Two platforms that a page shows side by side."
  package static let fields: [Field<Comparison>] = [
    .required("platform", \.first, .reference(to: Platform.self), "The platform on the one side."),
    .required("with", \.second, .reference(to: Platform.self), "The platform on the other side."),
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var first = EntityID<Platform>("")
  package var second = EntityID<Platform>("")

  package init() {}

  package mutating func check(_ reading: inout Reading) {
    guard first == second, !first.text.isEmpty else { return }
    reading.report(
      Rule.badValue.broken(
        at: origin["with"]?.place ?? origin.headPlace,
        "'\(second.text)' cannot be compared with itself", help: "name another platform"))
  }
}
