extension CountryTable {
  static let asia = """
    AE ARE 971/0 United Arab Emirates
      الإمارات, الإمارات العربية المتحدة, UAE, U.A.E., Emirates, Vereinigte Arabische Emirate,
      Émirats arabes unis, Emiratos Árabes Unidos
    AF AFG 93/0 Afghanistan
      افغانستان, Afganistán
    AM ARM 374/0 Armenia
      Հայաստան, Armenien, Arménie, Hayastan
    AZ AZE 994/0 Azerbaijan
      Azərbaycan, Aserbaidschan, Azerbaïdjan, Azerbaiyán, Азербайджан
    BD BGD 880/0 Bangladesh
      বাংলাদেশ, Bangladesch
    BH BHR 973 Bahrain
      البحرين, Baréin
    BN BRN 673 Brunei
      Brunei Darussalam
    BT BTN 975 Bhutan
      འབྲུག་ཡུལ, Bhoutan, Bután
    CN CHN 86/0 China
      中国, 中國, 中华人民共和国, PRC, P.R. China, PR China, People's Republic of China, Chine,
      Cina, Kina, Китай, 중국, الصين
    GE GEO 995/0 Georgia
      საქართველო, Sakartvelo, Georgien, Géorgie, Грузия
    HK HKG 852 Hong Kong
      香港, Hongkong, Hong Kong SAR, Hong Kong Special Administrative Region of China
    ID IDN 62/0 Indonesia
      Indonesien, Indonésie
    IL ISR 972/0 Israel
      ישראל, إسرائيل, Israël
    IN IND 91/0 India
      भारत, ভারত, இந்தியா, భారతదేశం, ભારત, ਭਾਰਤ, ഭാരതം, ഇന്ത്യ, ಭಾರತ, ଭାରତ, بھارت, Bharat, Hindustan,
      Indien, Inde, Индия, 印度, インド, 인도
    IQ IRQ 964/0 Iraq
      العراق, عێراق, Irak
    IR IRN 98/0 Iran
      ایران, Iran\\, Islamic Republic of, Irán
    JO JOR 962/0 Jordan
      الأردن, Jordanien, Jordanie, Jordania
    JP JPN 81/0 Japan
      日本, 日本国, にほん, にっぽん, Nippon, Nihon, Japon, Japón, Giappone, Japão, Япония, 일본
    KG KGZ 996/0 Kyrgyzstan
      Кыргызстан, Киргизия, Kyrgyz Republic, Kirgisistan, Kirghizistan, Kirguistán
    KH KHM 855/0 Cambodia
      កម្ពុជា, Kampuchea, Kambodscha, Cambodge, Camboya
    KP PRK 850/0 North Korea
      Korea\\, Democratic People's Republic of, Democratic People's Republic of Korea, DPRK,
      조선민주주의인민공화국, 조선, 북한, 朝鮮, Nordkorea, Corée du Nord, Corea del Norte
    KR KOR 82/0 South Korea
      대한민국, 한국, Korea\\, Republic of, Republic of Korea, Korea, 韓国, 韩国, 韓國, Südkorea,
      Corée du Sud, Corea del Sur, Южная Корея, Hanguk
    KW KWT 965 Kuwait
      الكويت, Koweït
    KZ KAZ 7/8 Kazakhstan
      Қазақстан, Казахстан, Kasachstan, Kazajistán, Qazaqstan
    LA LAO 856/0 Laos
      ລາວ, ປະເທດລາວ, Lao People's Democratic Republic, Lao PDR, Lao
    LB LBN 961/0 Lebanon
      لبنان, Liban, Libanon, Líbano, Lebanese Republic
    LK LKA 94/0 Sri Lanka
      ශ්‍රී ලංකාව, ශ්‍රී ලංකා, இலங்கை, Ceylon
    MM MMR 95/0 Myanmar
      မြန်မာ, Burma, Birmanie, Birmania
    MN MNG 976/0 Mongolia
      Монгол, Монгол Улс, ᠮᠣᠩᠭᠣᠯ, Mongolei, Mongolie
    MO MAC 853 Macao
      澳門, 澳门, Macau, Macao SAR, Macao Special Administrative Region of China
    MV MDV 960 Maldives
      ދިވެހިރާއްޖެ, Malediven, Maldivas
    MY MYS 60/0 Malaysia
      Malaisie, Malasia, 马来西亚, 馬來西亞
    NP NPL 977/0 Nepal
      नेपाल, Népal
    OM OMN 968 Oman
      عمان, عُمان, Omán
    PH PHL 63/0 Philippines
      Pilipinas, Philippinen, Filipinas, Filipiny, The Philippines
    PK PAK 92/0 Pakistan
      پاکستان, Pakistán
    PS PSE 970/0 Palestine
      فلسطين, Palestine\\, State of, Palästina, Palestina, Palestinian Territories
    QA QAT 974 Qatar
      قطر, Katar
    SA SAU 966/0 Saudi Arabia
      السعودية, العربية السعودية, المملكة العربية السعودية, KSA, Saudi-Arabien, Arabie saoudite,
      Arabia Saudita
    SG SGP 65 Singapore
      新加坡, சிங்கப்பூர், Singapura, Singapur, Singapour, シンガポール
    SY SYR 963/0 Syria
      سوريا, سورية, Syrian Arab Republic, Syrien, Syrie, Siria
    TH THA 66/0 Thailand
      ไทย, ประเทศไทย, Thaïlande, Tailandia, 泰国, タイ
    TJ TJK 992 Tajikistan
      Тоҷикистон, Таджикистан, Tadschikistan, Tadjikistan, Tayikistán
    TL TLS 670 Timor-Leste
      East Timor, Timór-Leste, Timor Lorosa'e, Osttimor, Timor Oriental
    TM TKM 993/8 Turkmenistan
      Türkmenistan, Туркмения, Turkménistan
    TR TUR 90/0 Türkiye
      Turkey, Türkei, Turquie, Turquía, Turchia, Turcja, Турция, Turkije
    TW TWN 886/0 Taiwan
      臺灣, 台灣, 台湾, 中華民國, Taiwan\\, Province of China, Republic of China, Taiwán, Taïwan, 대만, ROC
    UZ UZB 998 Uzbekistan
      Oʻzbekiston, O'zbekiston, Ўзбекистон, Узбекистан, Usbekistan, Ouzbékistan
    VN VNM 84/0 Vietnam
      Việt Nam, Viet Nam, 越南, ベトナム, 베트남, Вьетнам
    YE YEM 967/0 Yemen
      اليمن, Jemen, Yémen
    """
}
