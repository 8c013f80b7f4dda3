extension CountryTable {
  static let americas = """
    AG ATG 1 Antigua and Barbuda
      Antigua, Antigua und Barbuda, Antigua-et-Barbuda
    AI AIA 1 Anguilla
    AR ARG 54/0 Argentina
      Argentinien, Argentine, Argentine Republic
    AW ABW 297 Aruba
    BB BRB 1 Barbados
      Barbade
    BL BLM 590/0 Saint Barthélemy
      St Barthélemy, St Barts, Saint-Barth
    BM BMU 1 Bermuda
      Bermudas, Bermudes
    BO BOL 591/0 Bolivia
      Bolivia\\, Plurinational State of, Plurinational State of Bolivia, Bolivien, Bolivie,
      Buliwya, Wuliwya
    BQ BES 599 Caribbean Netherlands
      Bonaire\\, Sint Eustatius and Saba, Bonaire, Sint Eustatius, Saba, Caribisch Nederland
    BR BRA 55/0 Brazil
      Brasil, Brasilien, Brésil, Brasile, Бразилия, 巴西, ブラジル, 브라질
    BS BHS 1 Bahamas
      The Bahamas
    BZ BLZ 501 Belize
      Belice
    CA CAN 1 Canada
      Kanada, Canadá, Канада, 加拿大, カナダ, 캐나다
    CL CHL 56 Chile
      Chili
    CO COL 57 Colombia
      Kolumbien, Colombie
    CR CRI 506 Costa Rica
    CU CUB 53/0 Cuba
      Kuba
    CW CUW 599 Curaçao
      Kòrsou
    DM DMA 1 Dominica
      Dominique
    DO DOM 1 Dominican Republic
      República Dominicana, Dominikanische Republik, République dominicaine
    EC ECU 593/0 Ecuador
      Équateur, Ekuador
    FK FLK 500 Falkland Islands
      Falkland Islands (Malvinas), Malvinas, Islas Malvinas, Falklands
    GD GRD 1 Grenada
      Grenade
    GF GUF 594/0 French Guiana
      Guyane française, Guyane, Französisch-Guayana
    GL GRL 299 Greenland
      Kalaallit Nunaat, Grønland, Grönland, Groenland
    GP GLP 590/0 Guadeloupe
    GS SGS 500 South Georgia and the South Sandwich Islands
      South Georgia
    GT GTM 502 Guatemala
    GY GUY 592 Guyana
    HN HND 504 Honduras
    HT HTI 509 Haiti
      Haïti, Ayiti, Haití
    JM JAM 1 Jamaica
      Jamaika, Jamaïque
    KN KNA 1 Saint Kitts and Nevis
      St Kitts and Nevis, St. Kitts, Saint Kitts
    KY CYM 1 Cayman Islands
      Caymans
    LC LCA 1 Saint Lucia
      St Lucia, Sainte-Lucie
    MF MAF 590/0 Saint Martin
      Saint Martin (French part), Saint-Martin, St Martin
    MQ MTQ 596/0 Martinique
    MS MSR 1 Montserrat
    MX MEX 52 Mexico
      México, Mexiko, Mexique, Méjico, United Mexican States, Estados Unidos Mexicanos, 墨西哥,
      メキシコ
    NI NIC 505 Nicaragua
    PA PAN 507 Panama
      Panamá
    PE PER 51/0 Peru
      Perú, Pérou
    PM SPM 508/0 Saint Pierre and Miquelon
      Saint-Pierre-et-Miquelon, St Pierre and Miquelon
    PR PRI 1 Puerto Rico
      Porto Rico
    PY PRY 595/0 Paraguay
      Paraguái
    SR SUR 597 Suriname
      Surinam
    SV SLV 503 El Salvador
      Salvador
    SX SXM 1 Sint Maarten
      Sint Maarten (Dutch part), St Maarten
    TC TCA 1 Turks and Caicos Islands
      Turks and Caicos
    TT TTO 1 Trinidad and Tobago
      Trinidad, Trinidad und Tobago, Trinité-et-Tobago
    UM UMI 1 United States Minor Outlying Islands
      US Minor Outlying Islands
    US USA 1 United States
      United States of America, The United States, U.S.A., U.S., Vereinigte Staaten, États-Unis,
      Estados Unidos, Stati Uniti, EEUU, EE.UU., США, 美国, 美國, アメリカ, アメリカ合衆国, 미국,
      الولايات المتحدة
    UY URY 598/0 Uruguay
      Eastern Republic of Uruguay
    VC VCT 1 Saint Vincent and the Grenadines
      St Vincent and the Grenadines, Saint Vincent, St Vincent
    VE VEN 58/0 Venezuela
      Venezuela\\, Bolivarian Republic of, Bolivarian Republic of Venezuela
    VG VGB 1 British Virgin Islands
      Virgin Islands\\, British, BVI
    VI VIR 1 US Virgin Islands
      Virgin Islands\\, U.S., U.S. Virgin Islands, United States Virgin Islands,
      Virgin Islands of the United States, USVI
    """
}
