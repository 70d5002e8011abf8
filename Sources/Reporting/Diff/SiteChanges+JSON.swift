package import Diagnostics
import Model

extension SiteChanges {
  /// The changes as one JSON object; `docs/commands.md` lists its keys.
  package func json(_ texts: InputTexts) -> String {
    var texts = texts
    var json = JSONText()
    json.object { json in
      json.member("kind", "diff")
      json.member("from", "\(first)")
      json.member("to", "\(last)")
      json.member("changes", changes) { change, json in
        json.member("kind", change.kind)
        for name in change.names { json.member(name.key, name.id) }
        json.member("regions", change.regions)
        for (key, state) in [("before", change.before), ("after", change.after)] {
          json.key(key)
          json.object { write(state, &texts, to: &$0) }
        }
      }
    }
    json.newline()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func write(_ state: State, _ texts: inout InputTexts, to json: inout JSONText) {
    json.member("value", state.word)
    json.member("pending", state.pending)
    json.member("records", state.records) { record, json in
      json.member("id", record.id)
      json.member("region", record.region)
      json.member("since", record.since)
      json.member("place", texts.told(record.place))
    }
  }
}
