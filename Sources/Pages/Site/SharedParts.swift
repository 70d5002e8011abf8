import Model
import Synchronization
import Templating

/// Parts of pages that are the same on every page of a language and day; each is made once for all pages.
final class SharedParts: Sendable {
  /// What sort of part it is.
  enum Kind: Hashable, Sendable {
    case navigation, furtherNavigation, calendar, question, plainQuestion, reference, source, figure
    case phrase(DatePhrase)
  }

  /// What a part is of: the same key gives the same part on whatever page it stands.
  struct Key: Hashable, Sendable {
    let kind: Kind
    let subject: Subject
  }

  /// What tells a part from others of its kind.
  enum Subject: Hashable, Sendable {
    case bytes(Bytes)
    case date(ApproximateDate)

    /// The one that a text names.
    static func text(_ text: String) -> Subject { .bytes(Bytes(text: text)) }
  }

  /// A text that is compared by its bytes, since texts with composed and decomposed accents are equal.
  struct Bytes: Hashable, Sendable {
    let text: String

    static func == (left: Bytes, right: Bytes) -> Bool {
      left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  /// A part, and what is noted of a page that it stands on; a class, since it is handed on to many pages.
  final class Part: Sendable {
    let value: TemplateValue
    let noted: Noted
    let figures: Int

    init(_ value: TemplateValue, noted: Noted, figures: Int) {
      self.value = value
      self.noted = noted
      self.figures = figures
    }
  }

  private let made = Mutex<[Key: Part]>([:])

  /// A part that was made before.
  subscript(key: Key) -> Part? { made.withLock { $0[key] } }

  /// Keeps a part.
  func keep(_ part: Part, as key: Key) { made.withLock { $0[key] = part } }

  /// The shared parts of a site, by the language and the day that they are told for.
  final class OfSite: Sendable {
    private let parts = Mutex<[Language: [Day: SharedParts]]>([:])

    /// Those of a language and day.
    func parts(in language: Language, asOf day: Day) -> SharedParts {
      parts.withLock { parts in
        if let known = parts[language]?[day] { return known }
        let made = SharedParts()
        parts[language, default: [:]][day] = made
        return made
      }
    }
  }
}

extension Writing {
  /// A part that depends on nothing but its subject, the language and the day that facts are told for.
  ///
  /// `make` is called where the part was not made yet, or where something was found in it: that is told with
  /// the place of each.
  mutating func shared(
    _ kind: SharedParts.Kind, _ subject: SharedParts.Subject,
    _ make: (inout Writing) -> TemplateValue
  ) -> TemplateValue {
    let key = SharedParts.Key(kind: kind, subject: subject)
    if let part = parts[key] {
      add(part)
      return part.value
    }
    var other = beginning()
    let value = make(&other)
    let part = SharedParts.Part(
      value, noted: other.noted, figures: other.figureCount - figureCount)
    if other.diagnostics.isEmpty { parts.keep(part, as: key) }
    report(other.diagnostics)
    add(part)
    return value
  }
}

extension TemplateValue {
  /// The words of a text; none of another value.
  var words: String { if case .text(let words) = self { words } else { "" } }

  /// The bytes of HTML; none of another value.
  var markup: [UInt8] { if case .html(let markup) = self { markup } else { [] } }

  /// The object that the value is; an empty one for another value.
  var object: TemplateObject { if case .object(let object) = self { object } else { [:] } }
}
