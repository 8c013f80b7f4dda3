/// The words of an invented abstract: a study of a coast, the same for the same number.
struct InventedText {
  let title: String
  /// By the codes of the conference's form.
  let sections: [String: String]
  /// The code of its topic.
  let topic: String

  init(number: Int, _ generator: inout SeededGenerator) {
    let subject = Self.subjects[number % Self.subjects.count]
    let place = generator.one(of: InventedRegion.all[number % InventedRegion.all.count].cities).name
    let method = generator.one(of: Self.methods)
    let years = 3 + Int(generator.next() % 38)
    let records = 200 + Int(generator.next() % 90_000)
    let share = 52 + Int(generator.next() % 47)
    topic = subject.topic
    title = generator.one(of: [
      "\(subject.name) at \(place): \(years) years of records",
      "What a registry can say of \(subject.inText): \(place)",
      "\(place) revisited: \(subject.inText) \(method.short)",
      "Completeness of \(subject.inText) \(method.short), \(place)",
    ])
    sections = [
      "background": """
      \(subject.why) In \(place), such records go back \(years) years, but they were never \
      compared with what is kept elsewhere. \(generator.one(of: Self.aims))
      """,
      "methods": """
      All \(records) records of \(subject.inText) were read, \(method.long). Entries without a \
      day or a place were set aside and counted. \(generator.one(of: Self.checks))
      """,
      "results": """
      Of all records, \(share) per cent could be used. \(generator.one(of: Self.findings)) \
      The result did not change when single years were left out.
      """,
      "conclusions": """
      \(generator.one(of: Self.lessons)) The definitions are given to anybody who asks.
      """,
    ]
  }

  private static let subjects: [(name: String, inText: String, why: String, topic: String)] = [
    (
      "Tide gauges", "tide gauges", "A gauge that is moved begins a new series.", "methods"
    ),
    (
      "Survival of sea walls", "the survival of sea walls",
      "Few registries follow a wall from its building to its fall.", "survival"
    ),
    (
      "Wrecks and what became of them", "wrecks",
      "Wrecks are entered when they are found and rarely looked at again.", "quality"
    ),
    (
      "Names of shoals", "the names of shoals",
      "One shoal may have a name in each language spoken around it.", "linkage"
    ),
    (
      "Storm reports of harbour masters", "storm reports",
      "Harbour masters write down what they see, each in their own way.", "quality"
    ),
    (
      "Licences of pilots", "pilots’ licences",
      "Who may guide a ship is known to the harbour, and to nobody else.", "people"
    ),
    (
      "Eelgrass meadows", "eelgrass meadows",
      "Meadows grow back where they are left alone, or so it is said.", "survival"
    ),
    (
      "Lights and buoys", "lights and buoys",
      "A light is repaired often and replaced seldom.", "methods"
    ),
  ]

  private static let methods: [(short: String, long: String)] = [
    ("by record linkage", "and linked by name, day and place with the registry next door"),
    ("by double entry", "and entered twice by people who did not know of each other"),
    ("by life tables", "and followed by life tables with the day of first entry as the start"),
    ("from paper to screen", "and taken over from card files, page by page"),
    ("by capture and recapture", "and compared with two lists that others keep"),
  ]

  private static let aims = [
    "We asked how much of it can be trusted.", "We wanted to know what is missing.",
    "We compared it with two neighbours.", "We looked for what changes from year to year.",
  ]

  private static let checks = [
    "One record in twenty was read again by a second person.",
    "The people who had kept the books were asked where two sources differed.",
    "Differences were settled by a third reader.",
  ]

  private static let findings = [
    "Most of what was missing fell into two winters in which nobody was in charge.",
    "The two sources agreed on the day more often than on the place.",
    "What was entered within a week was nearly always right.",
    "Older entries were shorter, and no worse.",
    "Half of the differences came from one abbreviation with two meanings.",
  ]

  private static let lessons = [
    "A registry should say who decided, and when.",
    "Records that are kept for one purpose can serve another, if it is asked for.",
    "Two small registries together know more than a large one.",
    "It pays to write down why an entry was changed.",
  ]
}
