import Diagnostics
package import Parsing

/// What is asked of every platform: wording, scope and audience live here, once.
package struct Question: Entity {
  package static let kind = "question"
  package static let about = "What is asked of every platform: wording, scope and audience."
  package static let folder: String? = "questions"
  package static let fields: [Field<Question>] = [
    .id(),
    .required("ask", \.ask, .words, "The question; '{platform}' stands for the platform's name."),
    .required("about", \.about, .choice, "The practice that is asked about."),
    .optional("content", \.content, .list(of: .choice), "The kinds of content meant."),
    .optional("audience", \.audience, .choice, default: "unknown", "Who could see the content."),
    .optional("people", \.people, .choice, default: "unknown", "Whose content is meant."),
    .optional(
      "order", \.order, .integer, default: "after all that have one",
      "The place in lists; the first question is the one that overviews show."),
  ]

  /// Practices.
  package enum Practice: String, Sendable, CaseIterable {
    case trainGenerativeAI = "train-generative-ai"
    case trainRankingOrAds = "train-ranking-or-ads"
    case humanReview = "human-review"
    case licenseToThirdParty = "license-to-third-party"
    case scrapeWeb = "scrape-web"
    case useChatsWithAI = "use-chats-with-ai"
    case buildBiometric = "build-biometric"
  }

  /// Kinds of content.
  package enum Content: String, Sendable, CaseIterable {
    case post, photo, video, audio, comment, profile, message
    case chatWithAI = "chat-with-ai"
    case purchase, location
    case unpostedPhoto = "unposted-photo"
    case thirdPartyData = "third-party-data"
  }

  /// Who could see the content.
  package enum Audience: String, Sendable, CaseIterable {
    case publicOnly = "public-only"
    case friendsToo = "friends-too"
    case any, unknown
  }

  /// Whose content is meant.
  package enum People: String, Sendable, CaseIterable {
    case adults, everyone, unknown
  }

  package var origin = Node(.absent, at: .start(of: ""))
  package var id = EntityID<Question>("")
  package var ask = Words("")
  package var about = Practice.trainGenerativeAI
  package var content: [Content] = []
  package var audience = Audience.unknown
  package var people = People.unknown
  package var order = Int.max

  package init() {}

  package mutating func check(_ reading: inout Reading) {
    for part in ask.original.split(separator: "{").dropFirst() {
      let name = part.prefix { $0 != "}" }
      guard name != part, name != "platform", name.allSatisfy(\.isLetter) else { continue }
      reading.report(
        Rule.badValue.broken(
          at: origin["ask"]?.place ?? origin.headPlace, "nothing is filled in for '{\(name)}'",
          help: "write '{platform}' where the platform's name belongs"))
    }
  }
}
