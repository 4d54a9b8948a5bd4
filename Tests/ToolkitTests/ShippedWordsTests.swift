import Testing

/// The words of the questionnaire and the factors that are shipped, in both languages.
@Suite struct ShippedWordsTests {
  let pack = ShippedPack()

  @Test func `Spanish has exactly the words that English has`() throws {
    let english = try Set(pack.translatable.keys)
    let spanish = try Set(pack.texts("languages/es.yaml").keys).subtracting(["language"])
    #expect(english.count > 500)
    #expect(english.subtracting(spanish).sorted() == [])
    #expect(spanish.subtracting(english).sorted() == [])
  }

  @Test func `what is filled in is the same in both languages`() throws {
    let spanish = try pack.texts("languages/es.yaml")
    for (path, text) in try pack.translatable {
      let inSpanish = Readability.placeholders(spanish[path] ?? "")
      #expect(Readability.placeholders(text) == inSpanish, "\(path)")
    }
  }

  @Test func `no Spanish text is the English one, but for names and what both languages write alike`() throws
  {
    let alike: Set<String> = [
      "Crisis", "Bisexual", "English", "Español", "No", "$20,000", "$49,999", "$50,000", "$99,999",
    ]
    let spanish = try pack.texts("languages/es.yaml")
    for (path, text) in try pack.translatable where !alike.contains(text) {
      #expect(spanish[path] != text, "\(path): \(text)")
    }
  }

  @Test func `only help boxes have places for the host; elsewhere braces name an answer`() throws {
    for file in ["questionnaire.yaml", "languages/es.yaml"] {
      for (path, text) in try pack.texts(file) where !path.hasPrefix("help_boxes.") {
        let places = text.matches(of: /.?\{/).map { String($0.output) }
        #expect(places.allSatisfy { $0 == "${" }, "\(file) \(path): \(text)")
      }
    }
  }

  @Test func `the host can fill in each help box`() throws {
    let boxes = try pack.translatable.filter { $0.key.hasPrefix("help_boxes.") }
    let place = try Set(pack.texts("places/here.yaml").keys)
    let asked = Set(
      boxes.values.flatMap(Readability.placeholders).map { "help." + $0.dropFirst().dropLast() })
    #expect(asked.sorted() == place.filter { $0.hasPrefix("help.") }.sorted())
  }

  @Test func `what is filled in has a sentence of its own`() throws {
    for file in ["questionnaire.yaml", "languages/es.yaml"] {
      for (path, text) in try pack.texts(file) where path.hasPrefix("help_boxes.") {
        for sentence in text.split(separator: ". ") {
          #expect(Readability.placeholders(String(sentence)).count <= 1, "\(file) \(path)")
        }
      }
    }
  }

  @Test func `no text names a key`() throws {
    for file in ["pack.yaml", "questionnaire.yaml", "factors.yaml", "languages/es.yaml"] {
      // The items of section F are printed with numbers that keys have too; pages show no numbers.
      for (path, text) in try pack.texts(file) where !path.hasSuffix(".number") {
        #expect(Readability.keyNames(text) == [], "\(file) \(path)")
      }
    }
  }

  @Test(arguments: ["en", "es"])
  func `a sentence has at most 20 words`(language: String) throws {
    for (path, text) in try words(language) {
      #expect(Readability.longestSentence(text) <= 20, "\(path): \(text)")
    }
  }

  @Test(arguments: ["en", "es"])
  func `an answer has at most 12 words`(language: String) throws {
    let answers = try words(language).filter {
      $0.key.hasPrefix("choices.") || $0.key.hasSuffix(".name") || $0.key.hasSuffix(".none_label")
    }
    #expect(answers.count > 200)
    for (path, text) in answers { #expect(Readability.words(text) <= 12, "\(path): \(text)") }
  }

  @Test(arguments: ["en", "es"])
  func `what stands under a lead-in begins like a sentence`(language: String) throws {
    let labels = try words(language).filter {
      $0.key.hasPrefix("questions.prob_") && $0.key.hasSuffix(".label")
    }
    #expect(labels.count == 26)
    for (path, text) in labels {
      #expect(text.first?.isUppercase == true, "\(path)")
      #expect(!text.contains("?"), "\(path)")
    }
  }

  @Test func `each factor is rated once, and each domain`() throws {
    let questions = try pack.texts("questionnaire.yaml")
    let factors = questions.filter {
      $0.key.hasPrefix("sections.problems.") && $0.key.hasSuffix(".factor")
    }.values
    #expect(factors.sorted() == (try pack.links("cases").map(\.factor).sorted()))
    let domains = questions.filter { $0.key.hasPrefix("sections.") && $0.key.hasSuffix(".domain") }.values
    let known = try pack.texts("factors.yaml").filter {
      $0.key.hasPrefix("domains.") && $0.key.hasSuffix(".id")
    }
    #expect(domains.sorted() == known.values.sorted())
  }

  @Test func `the files that every walk reads are small`() throws {
    let bytes = try pack.text("questionnaire.yaml").utf8.count + pack.text("factors.yaml").utf8.count
    #expect(bytes < 80 * 1024)
    #expect(try pack.text("pack.yaml").utf8.count < 2048)
  }

  private func words(_ language: String) throws -> ShippedPack.Texts {
    try language == "en" ? pack.translatable : pack.texts("languages/\(language).yaml")
  }
}
