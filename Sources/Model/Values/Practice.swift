import Diagnostics
import Parsing

/// What a platform does with something: the subject of a question that is asked of it.
package struct Practice: Sendable, Hashable {
  /// The platform.
  package let platform: EntityID<Platform>

  /// The question.
  package let question: EntityID<Question>
}

extension FieldType where Value == Practice {
  /// `facebook/posts`: the ids of a platform and of a question, which must exist.
  static var practice: FieldType {
    let form = ScalarForm.practice
    return FieldType(.scalar(form)) { node, reading in
      guard let text = reading.scalar(node, expecting: form.name) else { return nil }
      let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, parts.allSatisfy(isIdentifier) else {
        reading.report(Rule.badValue.broken(at: node.place, "'\(text)' is not \(form.name)"))
        return nil
      }
      reading.mention([Platform.kind], parts[0], at: node.place)
      reading.mention([Question.kind], parts[1], at: node.place)
      return Practice(platform: EntityID(parts[0]), question: EntityID(parts[1]))
    }
  }
}
