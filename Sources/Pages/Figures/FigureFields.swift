import Model
import Parsing

/// A figure of what holds for one question about a platform in one region.
protocol PracticeFigure: Figure {
  var platform: EntityID<Platform> { get set }
  var question: EntityID<Question>? { get set }
  var region: EntityID<Region> { get set }
}

extension Field where Owner: PracticeFigure {
  /// The keys that say which practice is meant, and where.
  static var practice: [Field] {
    [
      .required("platform", \.platform, .reference(to: Platform.self), "The platform."),
      .optional(
        "question", \.question, .reference(to: Question.self),
        default: "the first that the platform has answers to", "The question."),
      .required("region", \.region, .reference(to: Region.self), "The region."),
    ]
  }
}

/// A figure of the numbers in a table.
protocol NumbersFigure: Figure {
  var table: EntityID<Table> { get set }
  var column: String? { get set }
}

extension Field where Owner: NumbersFigure {
  /// The keys that say which numbers are meant; `meaning` says which tables the figure takes.
  static func numbers(of meaning: String) -> [Field] {
    [
      .required("table", \.table, .reference(to: Table.self), meaning),
      .optional(
        "column", \.column, .plain, default: "all columns with numbers, a picture for each",
        "The name of the column with the numbers."),
    ]
  }
}
