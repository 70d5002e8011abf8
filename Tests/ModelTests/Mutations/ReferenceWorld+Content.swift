import Model
import Parsing

extension ReferenceWorld {
  /// The regions that files tell of, and a platform's answers to one question, read off the bare
  /// data: no type of the model has a part in it.
  init(_ documents: [Document], platform: String, question: String) {
    self.init()
    for document in documents where document.path.hasPrefix("Content/regions/") {
      guard case .list(let items) = document.data.content else { continue }
      regions += items.map { Region($0) }
    }
    let files = Dictionary(
      documents.map { ($0.path, $0.data) }, uniquingKeysWith: { first, _ in first })
    let data = { (name: String) in files["Content/platforms/\(name).yml"] }
    let own = data(platform)?.points(about: question) ?? []
    var shared: [Point] = []
    if let same = data(platform)?["same_answers_as"] {
      let questions = same["questions"]?.plainTexts ?? []
      if questions.isEmpty || questions.contains(question) {
        let other = same["platform"]?.plainText ?? same.plainText ?? ""
        shared = data(other)?.points(about: question) ?? []
      }
    }
    let replaced = Set(own.map(\.region))
    answers = [
      Practice(name: question, points: shared.filter { !replaced.contains($0.region) } + own)
    ]
  }
}

extension ReferenceWorld.Region {
  fileprivate init(_ node: Node) {
    let kind: ReferenceWorld.Kind =
      switch node["kind"]?.plainText {
      case "world": .world
      case "country": .country
      case "subdivision": .subdivision
      case "territory": .territory
      default: .group
      }
    self.init(name: node["id"]?.plainText ?? "", kind: kind, parent: node["parent"]?.plainText)
    inheritsParent = node["inherits_parent"]?.plainText == "true"
    except = node["except"]?.plainTexts ?? []
    carries = Set(
      (node["carries"]?.plainTexts ?? []).compactMap { ReferenceWorld.Carried(rawValue: $0) })
    memberships = (node["members"]?.plainItems ?? []).map { member in
      ReferenceWorld.Membership(
        member: member["region"]?.plainText ?? "",
        since: member["since"]?.plainText.flatMap { PlainDay($0) },
        until: member["until"]?.plainText.flatMap { PlainDay($0) })
    }
  }
}

extension Node {
  /// The answers to a question, named by their positions.
  fileprivate func points(about question: String) -> [ReferenceWorld.Point] {
    (self["answers"]?.plainItems ?? []).filter { $0["question"]?.plainText == question }.map {
      answer in
      ReferenceWorld.Point(
        name: answer.pointName, region: answer["region"]?.plainText ?? "",
        except: answer["except"]?.plainTexts ?? [],
        since: answer["since"]?.plainText.flatMap { WrittenDate($0) },
        checked: answer["checked"]?.plainText.flatMap { PlainDay($0) }
          ?? PlainDay(year: 1, month: 1, day: 1),
        value: answer["answer"]?.plainText ?? "")
    }
  }

  /// What tells an answer from all others: its region, value and start as they are written.
  var pointName: String {
    ["region", "answer", "since", "checked"].map { self[$0]?.plainText ?? "?" }
      .joined(separator: " ")
  }

  fileprivate var plainText: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  fileprivate var plainItems: [Node]? {
    if case .list(let items) = content { items } else { nil }
  }

  fileprivate var plainTexts: [String]? { plainItems?.compactMap(\.plainText) }
}

extension PlainDay {
  /// Reads `2024-09-26`.
  init?(_ text: String) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }
}

extension WrittenDate {
  /// Reads the forms of MODEL section 3.
  init?(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    let rest = words.dropFirst().joined(separator: " ")
    switch words.first {
    case "unknown": self = .unknown
    case "by": self = .by(WrittenDate(rest) ?? .unknown)
    case "after": self = .after(WrittenDate(rest) ?? .unknown)
    case "about": self = .about(WrittenDate(rest) ?? .unknown)
    case "between":
      let dates = rest.split(separator: " and ").compactMap { WrittenDate(String($0)) }
      guard dates.count == 2 else { return nil }
      self = .between(dates[0], dates[1])
    case .some(let word) where words.count == 2:
      guard let year = Int(rest) else { return nil }
      let periods: [(names: [String], make: (Int, Int) -> WrittenDate)] = [
        (["spring", "summer", "autumn", "winter"], WrittenDate.season),
        (["early", "mid", "late"], WrittenDate.third),
        (["Q1", "Q2", "Q3", "Q4"], WrittenDate.quarter),
      ]
      for (names, make) in periods {
        if let index = names.firstIndex(of: word) {
          self = make(year, index + 1)
          return
        }
      }
      return nil
    default:
      let parts = text.split(separator: "-").compactMap { Int($0) }
      switch parts.count {
      case 1: self = .year(parts[0])
      case 2: self = .month(parts[0], parts[1])
      case 3: self = .day(PlainDay(year: parts[0], month: parts[1], day: parts[2]))
      default: return nil
      }
    }
  }
}
