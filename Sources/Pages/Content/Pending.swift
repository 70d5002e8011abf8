import Model
import Templating

extension Writing {
  /// What may have changed already, a sentence each; `word` says what a change point says.
  mutating func pending<Point: ChangePoint>(
    _ resolution: Resolution<Point>, word: (Point, inout Writing) -> String
  ) -> [TemplateValue] {
    resolution.pending.map { change in
      let word: TemplateValue = .text(word(change.point, &self))
      let latest: TemplateValue = .text(dated(ApproximateDate(change.latest)))
      guard let earliest = change.earliest else {
        return .text(label("pending.by", ["word": word, "last": latest]))
      }
      return .text(
        label(
          "pending.between",
          ["word": word, "last": latest, "first": .text(dated(ApproximateDate(earliest)))]))
    }
  }
}
