/// The names and places of one script, as far as a benchmark needs them.
struct NameScript {
  let weight: Int
  let firstNames: [String]
  let surnames: [String]
  let syllables: [String]
  let endings: [String]
  let organisations: [String]
  let streets: [String]
  let places: [(city: String, country: String)]
  var isFamilyFirst = false
  var nameSeparator = " "

  /// Each script as often as its weight says.
  static let weighted: [NameScript] = [
    latin, latinMarks, cyrillic, greek, han, kana, arabic, indic,
  ]
  .flatMap { Array(repeating: $0, count: $0.weight) }
}

extension NameScript {
  static let latin = NameScript(
    weight: 9,
    firstNames: words(
      """
      Mary John Grace Chinwe Amina Kwame Linda Robert Emily James Hannah Peter Ruth Daniel Sarah
      Thomas Laura Simon Fatou Joseph Martha Victor Helen Oscar Judith Samuel Anna Paul
      """),
    surnames: words(
      """
      Smith Jones Okafor Brown Taylor Johnson Williams Adeyemi Mensah Wilson Evans Walker Wright
      Carter Campbell Murray Fisher Marsh Holt Barnes Osei Clarke Fletcher Lambert O'Brien
      Fitzgerald MacDonald Sutherland Pembroke Whitfield Nakamura-Hill Abernathy
      """),
    syllables: words("bar lin mor ta wen der ko hal sil ver ma don ris pe ger tol win sa ber cro"),
    endings: words("son ton ley field by well ford er man"),
    organisations: [
      "University of the Coast", "Royal Institute of Tides", "Lagos Coastal Registry",
      "Open College of Surveying", "Trust for Wetlands", "National Library Service",
    ],
    streets: ["High Street", "Harbour Road", "Station Lane", "Church Walk"],
    places: [("London", "GB"), ("Lagos", "NG"), ("Boston", "US"), ("Accra", "GH"), ("Perth", "AU")])

  static let latinMarks = NameScript(
    weight: 9,
    firstNames: words(
      """
      Jürgen Käthe Sören Hélène Zoé Benoît José Íñigo Lucía João Inês Łukasz Božena Zdeněk Åsa
      Øyvind Märta Győző Ștefan Çiğdem Şükrü Nguyệt Đức Siobhán Žofie Päivi Þóra Maël
      """),
    surnames: words(
      """
      Müller Schröder Weiß Köhler Lefèvre Dupré Núñez García Muñoz Gonçalves Araújo Dvořák
      Wiśniewski Růžička Sørensen Åkesson Mäkinen Jónsdóttir Kővári Szűcs Öztürk Yıldırım Nguyễn
      Trần Phạm Côté Ibáñez Guimarães Čermák Ødegård Brâncuși Łuczak
      """),
    syllables: words("bö kü lä ré zó ña šti žel mů gár ło rę çi öz ğu ný sé lè jør fá vín tě"),
    endings: words("mann ová ski sson ez eira escu nen berg"),
    organisations: [
      "Universität der Küste", "Société française des marées", "Instituto de Hidrografía",
      "Akademie věd", "Háskóli hafsins", "Politechnika Morska",
    ],
    streets: ["Hafenstraße", "rue de l'Église", "Calle Peñón", "Dlouhá třída"],
    places: [
      ("Köln", "DE"), ("Besançon", "FR"), ("Málaga", "ES"), ("Łódź", "PL"), ("Tromsø", "NO"),
    ])

  static let cyrillic = NameScript(
    weight: 4,
    firstNames: words(
      "Анна Сергей Ольга Дмитрий Наталья Фёдор Олена Їжак Ганна Ђорђе Елена Николай Мария"),
    surnames: words(
      """
      Иванов Смирнова Кузнецов Щербаков Шевченко Ковальчук Петровић Соловьёв Йорданов Чернышёв
      Павленко Морозова Лебедев
      """),
    syllables: words("бе ло мор ско вер ти га ду на ри зо шу жел кра пет чи"),
    endings: words("ов ин ский енко ова ић"),
    organisations: ["Институт океанологии", "Київський університет", "Академија наука"],
    streets: ["улица Морская", "вулиця Хрещатик"],
    places: [("Київ", "UA"), ("Београд", "RS"), ("София", "BG")])

  static let greek = NameScript(
    weight: 2,
    firstNames: words("Γιώργος Ελένη Κώστας Μαρία Δημήτρης Σοφία Νίκος Αθηνά Ιωάννα"),
    surnames: words("Παπαδόπουλος Γεωργίου Οικονόμου Νικολάου Βλάχος Αντωνίου Μακρής Αλεξίου"),
    syllables: words("θα λα σσο ρι κα μη τρο πα νι δα στε φι"),
    endings: words("ίδης άκης όπουλος ου"),
    organisations: ["Πανεπιστήμιο Αιγαίου", "Ακαδημία Θαλάσσης"],
    streets: ["οδός Ερμού", "πλατεία Λιμένος"],
    places: [("Αθήνα", "GR"), ("Πάτρα", "GR"), ("Λευκωσία", "CY")])

  static let han = NameScript(
    weight: 5,
    firstNames: words("伟 芳 娜 秀英 敏 静 丽 强 磊 志明 美玲 家豪 淑芬 怡君 海涛 雪梅"),
    surnames: words("王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 羅 歐陽 司马"),
    syllables: words("端 木 上 官 东 方 南 宫 慕 容 夏 侯 尉 迟"), endings: [""],
    organisations: ["海洋大学", "中国测绘院", "國立海岸研究所"], streets: ["中山路", "海滨大街"],
    places: [("上海", "CN"), ("臺北", "TW"), ("广州", "CN")], isFamilyFirst: true,
    nameSeparator: "")

  static let kana = NameScript(
    weight: 3,
    firstNames: words("さくら 健太 美咲 翔太 陽子 ひろし 直樹 恵子 タケシ ユキ 由美子 大輔"),
    surnames: words("佐藤 鈴木 高橋 田中 渡辺 伊藤 山本 中村 小林 齋藤 吉田 佐々木"),
    syllables: words("浜 岬 波 磯 潮 津 島 崎 瀬 川 野 原 森 岸"), endings: [""],
    organisations: ["海岸大学", "港湾研究所"], streets: ["本町", "港通り"],
    places: [("東京", "JP"), ("大阪", "JP"), ("札幌", "JP")], isFamilyFirst: true)

  static let arabic = NameScript(
    weight: 3,
    firstNames: words("محمد فاطمة أحمد عائشة خالد مريم يوسف ليلى عمر زينب نور"),
    surnames: words("الأحمد حسن العلي الخطيب المصري النجار الحداد سليمان الشامي"),
    syllables: words("با را ني سا مو دا لي كا ها رو"), endings: words("ي ان ة"),
    organisations: ["جامعة الساحل", "معهد البحار"], streets: ["شارع البحر", "شارع الجامعة"],
    places: [("القاهرة", "EG"), ("عمّان", "JO")])

  static let indic = NameScript(
    weight: 3,
    firstNames: words("अनिल सुनीता राजेश प्रिया অনির্বাণ সুচিত্রা முருகன் லட்சுமி สมชาย สมหญิง"),
    surnames: words("शर्मा वर्मा गुप्ता पटेल চট্টোপাধ্যায় সেন நாயர் சுப்பிரமணியம் ทองดี สุขใจ"),
    syllables: words("रा मे ना वि का दे सा गो"), endings: words("व न र"),
    organisations: ["समुद्र विश्वविद्यालय", "উপকূল ইনস্টিটিউট"], streets: ["गांधी मार्ग", "পার্ক স্ট্রিট"],
    places: [("मुंबई", "IN"), ("কলকাতা", "IN"), ("กรุงเทพ", "TH")])

  private static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}
