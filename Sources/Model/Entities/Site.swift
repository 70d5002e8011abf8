import Diagnostics
package import Parsing

/// The settings of a site, from `Content/site.yml`.
package struct Site: Record {
  package static let kind = "site"
  package static let about = "The settings of the site."
  package static let fields: [Field<Site>] = [
    .required("format", \.format, .format, "The version of this format: 1."),
    .required("name", \.name, .name, "What the site is called."),
    .optional("tagline", \.tagline, .words, "What it is for, in one sentence."),
    .required(
      "base_url", \.baseURL, .url, "The address at which it is published, with a last '/'."),
    .required("languages", \.languages, .list(of: .language), "Its languages, the base one first."),
    .required("publisher", \.publisher, .record(Publisher.self), "Who publishes it."),
    .optional("funding", \.funding, .words, "Who pays for it."),
    .optional(
      "contact", \.contact, .contact, "Where mistakes can be reported: a page, form or mailbox."),
    .optional("editors", \.editors, .list(of: .name), "Who is responsible for its text."),
    .optional(
      "featured_platforms", \.featuredPlatforms, .list(of: .reference(to: Platform.self)),
      default: "all", "The platforms that the home page shows, in this order."),
    .optional("tag_authority", \.tagAuthority, .text, "A domain and a year, for the ids of feeds."),
    .optional("licence", \.licence, .record(Licence.self), "On which terms others may use it."),
    .required("ai_use", \.aiUse, .record(AIUse.self), "The wish about training AI on the site."),
    .optional(
      "regions", \.regions, .regionSelection, default: "answered",
      "The regions that get pages: a list, or 'answered'."),
    .optional("pages", \.pages, .list(of: .identifier), "Plain pages in the navigation, in order."),
    .optional(
      "compare", \.comparisons, .list(of: .record(Comparison.self)),
      "Pairs of platforms that get a page side by side."),
    .optional(
      "archive_required", \.isArchiveRequired, .truth, default: "false",
      "Whether every source must be kept by an archive."),
    .optional(
      "review_every", \.reviewEvery, .reviewPeriods, default: "P90D",
      "How long facts count as fresh: one period, or one for each kind."),
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var format = 1
  package var name = Words("")
  package var tagline: Words?
  package var baseURL: WebAddress?
  package var languages: [Language] = [.english]
  package var publisher = Publisher()
  package var funding: Words?
  package var contact: Contact?
  package var editors: [Words] = []
  package var featuredPlatforms: [EntityID<Platform>] = []
  package var tagAuthority: String?
  package var licence: Licence?
  package var aiUse = AIUse()
  package var regions = RegionSelection.answered
  package var pages: [String] = []
  package var comparisons: [Comparison] = []
  package var isArchiveRequired = false
  package var reviewEvery = ReviewPeriods()

  package init() {}

  /// The language that ids are explained in and that other languages translate.
  package var baseLanguage: Language { languages.first ?? .english }

  package mutating func check(_ reading: inout Reading) {
    if Set(languages).count < languages.count {
      reading.report(
        Rule.badValue.broken(
          at: origin["languages"]?.place ?? origin.place, "a language stands here twice",
          help: "keep each once"))
    }
    if let baseURL, baseURL.text.contains("?") || baseURL.text.contains("#") {
      reading.report(
        Rule.badValue.broken(
          at: origin["base_url"]?.place ?? origin.place,
          "'\(baseURL.text)' is not the address of a folder",
          help: "leave out what begins with '?' or '#'"))
    }
    checkComparisons(&reading)
  }

  private func checkComparisons(_ reading: inout Reading) {
    var seen: Set<Set<EntityID<Platform>>> = []
    for comparison in comparisons
    where !seen.insert([comparison.first, comparison.second]).inserted {
      reading.report(
        Rule.badValue.broken(
          at: comparison.origin.headPlace, "these two platforms stand here twice",
          help: "keep each pair once"))
    }
  }
}

/// Who publishes a site.
package struct Publisher: Record {
  package static let kind = "publisher"
  package static let about = "Who publishes the site."
  package static let fields: [Field<Publisher>] = [
    .required("name", \.name, .name, "The publisher's name."),
    .optional("url", \.url, .url, "Its home page."),
    .optional("email", \.email, .mailbox, "A public mailbox."),
    .optional("legal", \.legal, .words, "What the law asks a publisher to state."),
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var name = Words("")
  package var url: WebAddress?
  package var email: String?
  package var legal: Words?

  package init() {}
}

/// On which terms others may use a site.
package struct Licence: Record {
  package static let kind = "licence"
  package static let about = "On which terms others may use the site."
  package static let fields: [Field<Licence>] = [
    .required("content", \.content, .name, "The licence of the texts."),
    .optional("data", \.data, .name, "The licence of the data."),
    .optional("url", \.url, .url, "Where it can be read."),
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var content = Words("")
  package var data: Words?
  package var url: WebAddress?

  package init() {}
}

/// A site's own wish about training AI on it; there is no default.
package struct AIUse: Record {
  package static let kind = "ai_use"
  package static let about = "The site's own wish about training AI on it."
  package static let fields: [Field<AIUse>] = [
    .required("reserve", \.reserve, .choice, "Which of the site's texts are reserved."),
    .optional("list", \.list, .list(of: .text), "With 'list': paths that are reserved."),
  ]

  /// What is reserved.
  package enum Reserve: String, Sendable, CaseIterable { case all, none, list }

  package var origin = Node(.absent, at: .start(of: ""))
  package var reserve = Reserve.all
  package var list: [String] = []

  package init() {}

  package mutating func check(_ reading: inout Reading) {
    if reserve == .list, !origin.writes("list") {
      reading.report(
        .missingKey(
          "list", in: origin, kind: AIUse.kind, expecting: FieldType<[String]>.list(of: .text).shape
        ))
    } else if reserve != .list, origin.writes("list") {
      reading.report(
        Rule.badValue.broken(
          at: origin["list"]?.place ?? origin.headPlace,
          "'list' belongs to the wish 'list', but this one is '\(reserve.rawValue)'",
          help: "take it out, or write 'reserve: list'"))
    }
  }
}

/// The regions that get pages of their own; `world` always does.
package enum RegionSelection: Sendable, Hashable {
  /// Every region with an answer of its own or of a group.
  case answered
  /// These.
  case listed([EntityID<Region>])
}

extension FieldType where Value == RegionSelection {
  /// `answered`, or a list of regions.
  static var regionSelection: FieldType {
    let list = FieldType<[EntityID<Region>]>.list(of: .reference(to: Region.self))
    return FieldType(.either([.choice(["answered"]), list.shape])) { node, reading in
      if case .scalar("answered") = node.content { return .answered }
      return list.read(node, &reading).map { .listed($0) }
    }
  }
}

extension FieldType where Value == Int {
  /// The version of the format of a site's data.
  static var format: FieldType {
    scalar(.format) { $0 == "1" ? 1 : nil }
  }
}

extension ScalarForm {
  fileprivate static let format = ScalarForm(
    "1, the format that this version of Limpid reads", pattern: "^1$", examples: ["1"],
    lookalikes: [.integer(1...1)])
}
