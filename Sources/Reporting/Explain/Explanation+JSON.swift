import Diagnostics
import Model

extension Explanation {
  /// The explanation as one JSON object; `docs/commands.md` lists its keys.
  package var json: String {
    var json = JSONText()
    json.object { json in
      json.member("kind", kind)
      for name in names { json.member(name.key, name.id) }
      json.member("title", title)
      json.member("region", region.id.text)
      json.member("as_of", "\(days.asOf)")
      json.member("today", "\(days.today)")
      json.member("value", value)
      if kind != "way" {
        json.member("path", path)
        json.member("inherited", path.count > 1)
        json.member("overdue", isOverdue)
        json.member("shared_with", sharedWith)
        json.member("holds", holders) { write($0, to: &$1) }
        json.member("pending", pending) { change, json in
          json.member("earliest", change.earliest.map { "\($0)" })
          json.member("latest", "\(change.latest)")
          write(change.point, to: &json)
        }
        json.member("others", others) { candidate, json in
          json.member("verdict", candidate.verdict)
          json.member("why", candidate.why)
          write(candidate.point, to: &json)
        }
      }
      json.member("ways", ways) { write($0, to: &$1) }
    }
    json.newline()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func write(_ point: ToldPoint, to json: inout JSONText) {
    json.member("id", point.id)
    json.member("value", point.value)
    json.member("region", point.region)
    json.member("since", point.since)
    json.member("expected", point.expected)
    json.member("checked", "\(point.checked)")
    json.member("freshness", point.freshness)
    json.member("next_check", "\(point.nextCheck)")
    json.member("confidence", point.confidence)
    json.member("place", point.place)
    json.member("sources", point.sources) { write($0, to: &$1) }
  }

  private func write(_ way: ToldWay, to json: inout JSONText) {
    json.member("id", way.id)
    json.member("kind", way.kind)
    json.member("strength", way.strength)
    json.member("region", way.region)
    json.member("verdict", way.verdict)
    json.member("why", way.why)
    json.member("too_late", way.isTooLate)
    json.member("place", way.place)
    json.member("sources", way.sources) { write($0, to: &$1) }
  }

  private func write(_ source: ToldSource, to json: inout JSONText) {
    json.member("id", source.id)
    json.member("title", source.title)
    json.member("kind", source.kind)
    json.member("read", source.read)
    json.member("url", source.url)
    json.member("cited", source.cited)
    json.member("described", source.described)
  }
}
