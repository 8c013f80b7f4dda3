import Registration

extension ChoiceItem {
  /// The 249 countries, by their English names.
  package static let countries: [ChoiceItem] = Country.all.map {
    ChoiceItem(value: $0.alpha2, label: $0.name, aliases: [$0.alpha3])
  }

  /// The English name of a language's code; the code where it is none of ``languages``.
  package static func languageName(_ code: String) -> String {
    languages.first { $0.value == code }?.label ?? code
  }

  /// The languages a society writes letters in, by their English and their own names.
  package static let languages: [ChoiceItem] = [
    ("ar", "Arabic", "العربية"), ("bg", "Bulgarian", "български"), ("bn", "Bengali", "বাংলা"),
    ("ca", "Catalan", "català"), ("cs", "Czech", "čeština"), ("da", "Danish", "dansk"),
    ("de", "German", "Deutsch"), ("el", "Greek", "ελληνικά"), ("en", "English", "English"),
    ("es", "Spanish", "español"), ("et", "Estonian", "eesti"), ("fa", "Persian", "فارسی"),
    ("fi", "Finnish", "suomi"), ("fr", "French", "français"), ("ga", "Irish", "Gaeilge"),
    ("he", "Hebrew", "עברית"), ("hi", "Hindi", "हिन्दी"), ("hr", "Croatian", "hrvatski"),
    ("hu", "Hungarian", "magyar"), ("id", "Indonesian", "bahasa Indonesia"),
    ("is", "Icelandic", "íslenska"), ("it", "Italian", "italiano"), ("ja", "Japanese", "日本語"),
    ("ko", "Korean", "한국어"), ("lt", "Lithuanian", "lietuvių"), ("lv", "Latvian", "latviešu"),
    ("ms", "Malay", "bahasa Melayu"), ("mt", "Maltese", "Malti"), ("nb", "Norwegian", "norsk"),
    ("nl", "Dutch", "Nederlands"), ("pl", "Polish", "polski"), ("pt", "Portuguese", "português"),
    ("ro", "Romanian", "română"), ("ru", "Russian", "русский"), ("sk", "Slovak", "slovenčina"),
    ("sl", "Slovene", "slovenščina"), ("sq", "Albanian", "shqip"), ("sr", "Serbian", "српски"),
    ("sv", "Swedish", "svenska"), ("sw", "Swahili", "Kiswahili"), ("th", "Thai", "ไทย"),
    ("tr", "Turkish", "Türkçe"), ("uk", "Ukrainian", "українська"), ("ur", "Urdu", "اردو"),
    ("vi", "Vietnamese", "tiếng Việt"), ("zh", "Chinese", "中文"),
  ].map { ChoiceItem(value: $0.0, label: $0.1, aliases: [$0.2]) }
}
