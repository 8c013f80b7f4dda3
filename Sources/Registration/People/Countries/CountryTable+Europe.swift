extension CountryTable {
  static let europe = """
    AD AND 376 Andorra
      Andorre
    AL ALB 355/0 Albania
      Shqipëria, Shqipëri, Albanien, Albanie
    AT AUT 43/0 Austria
      Österreich, Autriche, Oesterreich, Rakousko, Ausztria
    AX ALA 358/0 Åland Islands
      Åland, Ahvenanmaa
    BA BIH 387/0 Bosnia and Herzegovina
      Bosna i Hercegovina, Босна и Херцеговина, Bosnia, Bosnien und Herzegowina,
      Bosnie-Herzégovine, Bosnia y Herzegovina, BiH
    BE BEL 32/0 Belgium
      België, Belgique, Belgien, Bélgica, Belgio
    BG BGR 359/0 Bulgaria
      България, Bulgarien, Bulgarie
    BY BLR 375/8 Belarus
      Беларусь, Белоруссия, Belarús, Weißrussland, Biélorussie, Bielorrusia
    CH CHE 41/0 Switzerland
      Schweiz, Suisse, Svizzera, Svizra, Suiza, Suíça, Swiss Confederation, Confoederatio Helvetica
    CY CYP 357 Cyprus
      Κύπρος, Kıbrıs, Zypern, Chypre, Chipre
    CZ CZE 420 Czechia
      Česko, Česká republika, Czech Republic, Tschechien, Tschechische Republik, Tchéquie,
      République tchèque, Chequia, República Checa
    DE DEU 49/0 Germany
      Deutschland, Allemagne, Alemania, Germania, Niemcy, Německo, Duitsland, Alemanha, Tyskland,
      Германия, Німеччина, 德国, 德國, ドイツ, 독일, ألمانيا, BRD
    DK DNK 45 Denmark
      Danmark, Dänemark, Danemark, Dinamarca, Danimarca
    EE EST 372 Estonia
      Eesti, Estland, Estonie
    ES ESP 34 Spain
      España, Espanya, Spanien, Espagne, Spagna, Espanha, Hiszpania, Испания, 西班牙, スペイン, 스페인
    FI FIN 358/0 Finland
      Suomi, Finnland, Finlande, Finlandia
    FO FRO 298 Faroe Islands
      Føroyar, Færøerne, Färöer, Îles Féroé, Islas Feroe, Faeroe Islands, Faroes
    FR FRA 33/0 France
      Frankreich, Francia, França, Francja, Frankrijk, Frankrike, Франция, 法国, 法國, フランス,
      프랑스, فرنسا, French Republic, République française
    GB GBR 44/0 United Kingdom
      UK, U.K., Great Britain, Britain, England, Scotland, Wales, Northern Ireland, Cymru, Alba,
      Vereinigtes Königreich, Großbritannien, Royaume-Uni, Grande-Bretagne, Angleterre,
      Reino Unido, Regno Unito, Великобритания, 英国, 英國, イギリス, 영국, المملكة المتحدة,
      United Kingdom of Great Britain and Northern Ireland
    GG GGY 44/0 Guernsey
      Guernesey, Bailiwick of Guernsey
    GI GIB 350 Gibraltar
    GR GRC 30 Greece
      Ελλάδα, Ελλάς, Ellada, Hellas, Hellenic Republic, Griechenland, Grèce, Grecia, Yunanistan
    HR HRV 385/0 Croatia
      Hrvatska, Kroatien, Croatie, Croacia
    HU HUN 36/06 Hungary
      Magyarország, Ungarn, Hongrie, Hungría
    IE IRL 353/0 Ireland
      Éire, Republic of Ireland, Irland, Irlande, Irlanda, Eire
    IM IMN 44/0 Isle of Man
      Ellan Vannin, Man
    IS ISL 354 Iceland
      Ísland, Island, Islande, Islandia
    IT ITA 39 Italy
      Italia, Italien, Italie, Italië, Włochy, Itália, Италия, 意大利, 義大利, イタリア, 이탈리아,
      Italian Republic
    JE JEY 44/0 Jersey
    LI LIE 423 Liechtenstein
    LT LTU 370/0 Lithuania
      Lietuva, Litauen, Lituanie, Lituania
    LU LUX 352 Luxembourg
      Lëtzebuerg, Luxemburg, Luxemburgo
    LV LVA 371 Latvia
      Latvija, Lettland, Lettonie, Letonia
    MC MCO 377 Monaco
      Mónaco
    MD MDA 373/0 Moldova
      Republica Moldova, Moldova\\, Republic of, Moldau, Moldavie, Moldavia, Молдова
    ME MNE 382/0 Montenegro
      Crna Gora, Црна Гора, Monténégro
    MK MKD 389/0 North Macedonia
      Северна Македонија, Македонија, Macedonia, Nordmazedonien, Macédoine du Nord,
      Macedonia del Norte, FYROM, Severna Makedonija
    MT MLT 356 Malta
      Malte
    NL NLD 31/0 Netherlands
      Nederland, The Netherlands, Holland, Niederlande, Pays-Bas, Países Bajos, Paesi Bassi,
      Holandia, Нидерланды, 荷兰, 荷蘭, オランダ, 네덜란드
    NO NOR 47 Norway
      Norge, Noreg, Norwegen, Norvège, Noruega
    PL POL 48 Poland
      Polska, Polen, Pologne, Polonia, Polsko, Польша, Польща
    PT PRT 351 Portugal
      Portugalia, Portuguese Republic
    RO ROU 40/0 Romania
      România, Rumänien, Roumanie, Rumania
    RS SRB 381/0 Serbia
      Србија, Srbija, Serbien, Serbie
    RU RUS 7/8 Russia
      Россия, Российская Федерация, Russian Federation, Russland, Russie, Rusia, Росія, 俄罗斯,
      俄羅斯, ロシア, 러시아, روسيا
    SE SWE 46/0 Sweden
      Sverige, Schweden, Suède, Suecia, Ruotsi, Szwecja
    SI SVN 386/0 Slovenia
      Slovenija, Slowenien, Slovénie, Eslovenia
    SJ SJM 47 Svalbard and Jan Mayen
      Svalbard og Jan Mayen, Svalbard
    SK SVK 421/0 Slovakia
      Slovensko, Slovenská republika, Slovak Republic, Slowakei, Slovaquie, Eslovaquia
    SM SMR 378 San Marino
      Saint-Marin
    UA UKR 380/0 Ukraine
      Україна, Украина, Ucrania, Ukraina, Ukrajina
    VA VAT 39 Vatican City
      Holy See, Holy See (Vatican City State), Vatican, Città del Vaticano, Santa Sede,
      Vatikanstadt, Status Civitatis Vaticanae
    """
}
