/// How much of a site there is in one language.
package struct TranslationCoverage: Sendable, Hashable {
  /// What is counted.
  package enum Subject: String, Sendable, CaseIterable {
    /// The words and prose of the data.
    case data
    /// Articles, explainers and pages.
    case articles
  }

  /// The language.
  package let language: Language

  /// What is counted.
  package let subject: Subject

  private let counts: [TranslationState: Int]

  init(_ subject: Subject, in language: Language, _ states: [TranslationState]) {
    self.language = language
    self.subject = subject
    counts = Dictionary(states.map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// How many texts are in this state.
  package func count(_ state: TranslationState) -> Int { counts[state] ?? 0 }

  /// How many texts there are to translate.
  package var total: Int { counts.values.reduce(0, +) }

  /// How many of a hundred texts are current, rounded down: 100 means all.
  package var percent: Int { total == 0 ? 100 : count(.current) * 100 / total }
}

extension Catalog {
  /// How much of the site there is in each of its languages, in their order.
  ///
  /// Nothing is told of what needs no translation; drafts and expired texts are not counted.
  package var translationCoverage: [TranslationCoverage] {
    let articles = translatableArticles
    return site.languages.flatMap { language -> [TranslationCoverage] in
      let texts = language == site.baseLanguage ? [] : translatableTexts
      let all = [
        TranslationCoverage(.data, in: language, texts.compactMap { $0.state(in: language) }),
        TranslationCoverage(
          .articles, in: language,
          articles.compactMap { $0.state(in: language, on: days.today) }),
      ]
      return all.filter { $0.total > 0 }
    }
  }

  /// The texts that readers see, each with its versions, in the order of sections and ids.
  ///
  /// The original is the version that translates nothing; of several, that in the base language.
  package var translatableArticles: [TranslatableArticle] {
    Article.Section.allCases.flatMap { section in
      texts(in: section).ids.compactMap { id in
        let versions = texts(in: section)[id]
        let originals = versions.filter { version in
          version.translates == nil && !version.isDraft(on: days.today)
            && !version.isExpired(on: days.today)
        }
        let first = originals.min { left, right in
          (rank(left.language), left.language) < (rank(right.language), right.language)
        }
        return first.map { TranslatableArticle(original: $0, versions: Array(versions)) }
      }
    }
  }

  private func rank(_ language: Language) -> Int {
    site.languages.firstIndex(of: language) ?? site.languages.count
  }
}
