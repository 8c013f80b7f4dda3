import Registration

/// What the columns of other people's files are called, in the languages they most often come in.
enum HeadingSynonyms {
  /// The key of the column with our own references.
  static let reference = "reference"

  /// A heading without case, accents, spaces and signs: `E-Mail` and `e mail` are `email`.
  static func key(_ heading: String) -> String { Folding.words(heading).joined() }

  static func field(for key: String) -> PersonField? { fields[key] }

  private static let fields: [String: PersonField] = {
    var fields: [String: PersonField] = [:]
    for field in PersonField.allCases {
      for name in [field.rawValue] + names(of: field) { fields[key(name)] = field }
    }
    return fields
  }()

  static func names(of field: PersonField) -> [String] {
    switch field {
    case .title: title
    case .firstName: firstName
    case .lastName: lastName
    case .fullName: fullName
    case .badgeName: badgeName
    case .localName: localName
    case .position: position
    case .organisation: organisation
    case .street: street
    case .postalCode: postalCode
    case .city: city
    case .country: country
    case .email: email
    case .telephone: telephone
    case .website: website
    case .language: language
    }
  }

  private static let title = [
    "Honorific", "Salutation", "Prefix", "Name prefix", "Academic title", "Anrede", "Titel",
    "Akademischer Titel", "Civilité", "Titre", "Tratamiento", "Título", "Titolo", "Tytuł", "Титул",
  ]

  private static let firstName = [
    "First", "Given name", "Given names", "Given", "Forename", "Forenames", "Christian name",
    "Vorname", "Vornamen", "Prénom", "Prénoms", "Nombre", "Nombres", "Nome", "Primeiro nome",
    "Voornaam", "Förnamn", "Fornavn", "Etunimi", "Imię", "Jméno", "Keresztnév", "Prenume",
    "Имя", "Ім'я", "Όνομα", "名", "الاسم الأول",
  ]

  private static let lastName = [
    "Last", "Surname", "Surnames", "Family name", "Family", "Nachname", "Familienname", "Zuname",
    "Nom", "Nom de famille", "Apellido", "Apellidos", "Sobrenome", "Apelido", "Cognome",
    "Achternaam", "Efternamn", "Etternavn", "Efternavn", "Sukunimi", "Nazwisko", "Příjmení",
    "Vezetéknév", "Soyad", "Soyadı", "Фамилия", "Прізвище", "Επώνυμο", "姓", "اسم العائلة",
  ]

  private static let fullName = [
    "Name", "Display name", "Complete name", "Contact name", "Participant", "Participant name",
    "Attendee", "Attendee name", "Delegate", "Delegate name", "Member name",
    "Vollständiger Name", "Nom complet", "Nombre completo", "Nome completo", "Volledige naam",
    "Imię i nazwisko", "ФИО", "姓名", "氏名", "이름", "الاسم",
  ]

  private static let badgeName = [
    "Known as", "Badge", "Name on badge", "Name for badge", "Preferred name", "Nickname",
    "Goes by", "Rufname", "Name auf dem Badge", "Nom d'usage",
  ]

  private static let localName = [
    "Native name", "Name in native script", "Name in local script", "Local script",
    "Name in original script",
  ]

  private static let position = [
    "Role", "Job title", "Job", "Function", "Occupation", "Profession", "Funktion", "Beruf",
    "Stelle", "Fonction", "Poste", "Cargo", "Puesto", "Ruolo", "Functie", "Stanowisko",
    "Должность", "職位", "职位", "役職",
  ]

  private static let organisation = [
    "Organization", "Institution", "Institute", "Affiliation", "Company", "Company name",
    "Employer", "University", "Organisation name", "Organization name", "Firma", "Unternehmen",
    "Einrichtung", "Hochschule", "Universität", "Société", "Établissement", "Organisme",
    "Entreprise", "Empresa", "Institución", "Organización", "Universidad", "Instituição",
    "Organização", "Azienda", "Ente", "Istituzione", "Organizzazione", "Bedrijf", "Instelling",
    "Organisatie", "Организация", "所属", "单位", "소속",
  ]

  private static let street = [
    "Street address", "Address", "Address 1", "Address line", "Address line 1",
    "Mailing address", "Postal address", "Street and number", "Straße", "Strasse",
    "Straße und Hausnummer", "Anschrift", "Adresse", "Rue", "Dirección", "Calle", "Endereço",
    "Rua", "Indirizzo", "Via", "Adres", "Straat", "Ulica", "Адрес", "Улица", "地址", "住所", "주소",
  ]

  private static let postalCode = [
    "Post code", "ZIP", "ZIP code", "ZIP/Postal code", "PLZ", "Postleitzahl", "Code postal", "CP",
    "Código postal", "CEP", "CAP", "Postnummer", "Postinumero", "Kod pocztowy", "PSČ",
    "Irányítószám", "Почтовый индекс", "Индекс", "邮编", "郵便番号", "우편번호",
  ]

  private static let city = [
    "Town", "City/Town", "Town/City", "Place", "Locality", "Municipality", "Ort", "Stadt",
    "Wohnort", "Ville", "Commune", "Ciudad", "Localidad", "Población", "Cidade", "Città",
    "Comune", "Stad", "Plaats", "Woonplaats", "Miasto", "Město", "Город", "Місто", "城市", "市",
    "도시",
  ]

  private static let country = [
    "Country name", "Country code", "Nation", "Land", "Staat", "Pays", "País", "Paese", "Kraj",
    "Země", "Ország", "Страна", "Країна", "Χώρα", "国家", "國家", "国", "국가",
  ]

  private static let email = [
    "E-mail", "Mail", "Email address", "E-mail address", "Mail address", "Electronic mail",
    "E-Mail-Adresse", "Mailadresse", "Courriel", "Adresse e-mail", "Adresse électronique",
    "Adresse mail", "Correo", "Correo electrónico", "Correo-e", "Posta elettronica",
    "E-postadress", "E-post", "Sähköposti", "Электронная почта", "Эл. почта", "电子邮件",
    "メール", "이메일", "البريد الإلكتروني",
  ]

  private static let telephone = [
    "Phone", "Tel", "Tel.", "Mobile", "Mobile/Phone", "Phone/Mobile", "Mobile phone", "Cell",
    "Cell phone", "Phone number", "Telephone number", "Mobile number", "Contact number",
    "Telefon", "Telefonnummer", "Handy", "Mobil", "Mobiltelefon", "Rufnummer", "Téléphone",
    "Numéro de téléphone", "Teléfono", "Móvil", "Telefone", "Telemóvel", "Celular", "Telefono",
    "Cellulare", "Telefoon", "Telefoonnummer", "Puhelin", "Телефон", "电话", "電話", "電話番号",
    "전화번호", "الهاتف",
  ]

  private static let website = [
    "Web", "Web page", "Web site", "Homepage", "Home page", "URL", "Site", "WWW", "Internet",
    "Webseite", "Site web", "Site internet", "Página web", "Sitio web", "Sito web", "Веб-сайт",
    "Сайт", "网站",
  ]

  private static let language = [
    "Preferred language", "Lang", "Sprache", "Korrespondenzsprache", "Langue", "Idioma",
    "Lingua", "Taal", "Język", "Язык", "语言", "言語",
  ]
}
