extension CountryTable {
  /// Oceania, Antarctica and the islands of the southern seas.
  static let oceania = """
    AQ ATA 672 Antarctica
      Antarktis, Antarctique, Antártida
    AS ASM 1 American Samoa
      Amerika Sāmoa
    AU AUS 61/0 Australia
      Australien, Australie, Австралия, 澳大利亚, 澳洲, オーストラリア, 호주
    BV BVT - Bouvet Island
      Bouvetøya
    CC CCK 61/0 Cocos (Keeling) Islands
      Cocos Islands, Keeling Islands
    CK COK 682 Cook Islands
      Kūki 'Āirani
    CX CXR 61/0 Christmas Island
    FJ FJI 679 Fiji
      Viti, Fidschi, Fidji, Fiyi
    FM FSM 691 Micronesia
      Micronesia\\, Federated States of, Federated States of Micronesia, Mikronesien, FSM
    GU GUM 1 Guam
      Guåhan
    HM HMD - Heard Island and McDonald Islands
      Heard Island
    KI KIR 686 Kiribati
    MH MHL 692 Marshall Islands
      M̧ajeļ, Marshallinseln, Îles Marshall
    MP MNP 1 Northern Mariana Islands
      Northern Marianas, Saipan
    NC NCL 687 New Caledonia
      Nouvelle-Calédonie, Neukaledonien
    NF NFK 672 Norfolk Island
    NR NRU 674 Nauru
      Naoero
    NU NIU 683 Niue
      Niuē
    NZ NZL 64/0 New Zealand
      Aotearoa, Neuseeland, Nouvelle-Zélande, Nueva Zelanda, Nueva Zelandia, 新西兰, 紐西蘭
    PF PYF 689 French Polynesia
      Polynésie française, Tahiti, Französisch-Polynesien
    PG PNG 675 Papua New Guinea
      Papua Niugini, PNG, Papua-Neuguinea, Papouasie-Nouvelle-Guinée
    PN PCN 64 Pitcairn Islands
      Pitcairn
    PW PLW 680 Palau
      Belau
    SB SLB 677 Solomon Islands
      Salomonen, Îles Salomon
    TF ATF 262 French Southern Territories
      Terres australes françaises, French Southern and Antarctic Lands
    TK TKL 690 Tokelau
    TO TON 676 Tonga
    TV TUV 688 Tuvalu
    VU VUT 678 Vanuatu
    WF WLF 681 Wallis and Futuna
      Wallis-et-Futuna
    WS WSM 685 Samoa
      Western Samoa, Sāmoa
    """
}
