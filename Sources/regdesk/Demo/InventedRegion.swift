/// Where invented people come from: names as they are common there, and places.
struct InventedRegion {
  enum Order { case givenFirst, familyFirst, familyFirstWithoutSpace }

  /// Out of a hundred.
  let share: Int
  let given: [String]
  let family: [String]
  let order: Order
  /// City and ISO 3166-1 alpha-2 code.
  let cities: [(name: String, country: String)]
  /// What comes before or after the city in the name of a registry; `*` stands for the city.
  let organisations: [String]
  /// The language its people write.
  let language: String

  private init(
    _ share: Int, _ given: String, _ family: String, order: Order = .givenFirst, _ cities: String,
    _ organisations: [String], _ language: String
  ) {
    self.share = share
    self.given = given.split(separator: " ").map(String.init)
    self.family = family.split(separator: " ").map(String.init)
    self.order = order
    self.cities = cities.split(separator: ",").map { place in
      let parts = place.split(separator: "/")
      return (String(parts[0]), String(parts[1]))
    }
    self.organisations = organisations
    self.language = language
  }

  static let all: [InventedRegion] = [
    InventedRegion(
      13, "Adaeze Chidi Ngozi Amina Kwame Abena Oluwaseun Folake Kofi Zainab",
      "Okafor Adeyemi Mensah Nwosu Bello Okonkwo Owusu Eze Balogun Asante",
      "Lagos/NG,Port Harcourt/NG,Accra/GH,Takoradi/GH", ["* Coastal Registry", "Port of *"], "en"),
    InventedRegion(
      12, "Jürgen Käthe Björn Ulrike Matthias Bärbel Sören Heike Lukas Antje",
      "Müller Weiß Schröder Großmann Jäger Böhm Köster Petersen Brandt Vogel",
      "Kiel/DE,Bremerhaven/DE,Wien/AT,Zürich/CH",
      ["Küstenregister *", "Institut für Meereskunde *"],
      "de"),
    InventedRegion(
      10, "Hélène François Zoé Jérôme Maël Océane Loïc Thérèse Aurélie Benoît",
      "Lefèvre Dupré Côté Gauthier Léger Desprès Moreau Le Goff D’Arcy",
      "Brest/FR,Saint-Malo/FR,Québec/CA,Dakar/SN", ["Registre côtier de *", "Observatoire de *"],
      "fr"),
    InventedRegion(
      9, "Begoña Íñigo Sofía Raúl Concepción Álvaro Lucía Joaquín Inés Ramón",
      "Núñez Ibáñez Peña Muñoz García Ordóñez Quispe Vázquez Domínguez Rojas",
      "A Coruña/ES,Valparaíso/CL,Callao/PE,Veracruz/MX",
      ["Registro Costero de *", "Instituto del Mar de *"], "es"),
    InventedRegion(
      9, "Åsa Øyvind Søren Guðrún Päivi Håkon Märta Þór Bjørn Sigríður",
      "Ødegård Sørensen Jónsdóttir Hämäläinen Åkesson Lindström Kjær Þórsson",
      "Tromsø/NO,Århus/DK,Reykjavík/IS,Malmö/SE,Turku/FI", ["* kystregister"], "en"),
    InventedRegion(
      7, "Łukasz Jiří Božena Małgorzata Ondřej Grażyna Zdeněk Agnieszka",
      "Wiśniewski Dvořák Gołębiewska Šťastný Zając Růžička Kamiński Němec",
      "Gdańsk/PL,Szczecin/PL,Děčín/CZ", ["Rejestr brzegowy *"], "pl"),
    InventedRegion(
      6, "Şükrü Gülşen İbrahim Çiğdem Okan Ayşe Oğuz Ilgın",
      "Yıldırım Öztürk Şahin Güneş Çelik Işık Kıyıcı Denizli", "İzmir/TR,Trabzon/TR,Samsun/TR",
      ["* Kıyı Kayıt Merkezi"], "tr"),
    InventedRegion(
      6, "Ольга Дмитрий Наталья Юрий Оксана Тарас Светлана Богдан",
      "Соколова Морозов Шевченко Гончар Берегова Волков Кравець", "Одеса/UA,Варна/BG,Мурманск/RU",
      ["Береговой регистр *"], "ru"),
    InventedRegion(
      5, "Ελένη Γιώργος Αικατερίνη Νίκος Σοφία Δημήτρης",
      "Παπαδοπούλου Θαλασσινός Νησιώτης Ακτίδης",
      "Πειραιάς/GR,Χανιά/GR", ["Παράκτιο Μητρώο *"], "el"),
    InventedRegion(
      6, "ليلى يوسف مريم خالد نور سلمى", "البحري الساحلي منصور حدّاد النجار",
      "الإسكندرية/EG,طنجة/MA",
      ["سجل ساحل *"], "ar"),
    InventedRegion(
      6, "नीलम अर्जुन प्रिया रोहन कावेरी विक्रम", "शर्मा सागर वर्मा पटेल तटकर", "चेन्नई/IN,मुंबई/IN",
      ["* तट पंजी", "Tide Registry *"], "hi"),
    InventedRegion(
      6, "和子 健一 美咲 翔太 さくら 直樹", "大家 渡辺 浜田 磯部 小川 高橋", order: .familyFirst,
      "津/JP,長崎/JP", ["*沿岸登録所"], "ja"),
    InventedRegion(
      3, "海燕 伟 小明 丽华 建国", "王 李 陈 林 海", order: .familyFirstWithoutSpace, "厦门/CN,青岛/CN",
      ["*海岸登记处"], "zh"),
    InventedRegion(
      2, "서연 민준 지우 하은", "김 이 박 최 해", order: .familyFirstWithoutSpace, "부산/KR,목포/KR",
      ["* 해안 등록소"], "ko"),
  ]
}
