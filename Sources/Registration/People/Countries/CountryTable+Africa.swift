extension CountryTable {
  static let africa = """
    AO AGO 244 Angola
    BF BFA 226 Burkina Faso
      Burkina
    BI BDI 257 Burundi
      Uburundi
    BJ BEN 229 Benin
      Bénin
    BW BWA 267 Botswana
    CD COD 243/0 DR Congo
      Democratic Republic of the Congo, Congo\\, The Democratic Republic of the,
      Congo\\, Democratic Republic of the, République démocratique du Congo, RDC, DRC,
      Congo-Kinshasa, Congo Kinshasa, Kongo-Kinshasa, República Democrática del Congo
    CF CAF 236 Central African Republic
      République centrafricaine, Centrafrique, Ködörösêse tî Bêafrîka,
      Zentralafrikanische Republik, República Centroafricana
    CG COG 242 Congo
      Republic of the Congo, République du Congo, Congo-Brazzaville, Congo Brazzaville, Kongo
    CI CIV 225 Côte d’Ivoire
      Côte d'Ivoire, Cote d Ivoire, Ivory Coast, Elfenbeinküste, Costa de Marfil
    CM CMR 237 Cameroon
      Cameroun, Kamerun, Camerún
    CV CPV 238 Cabo Verde
      Cape Verde, Kap Verde, Cap-Vert
    DJ DJI 253 Djibouti
      جيبوتي, Jabuuti, Dschibuti
    DZ DZA 213/0 Algeria
      الجزائر, Algérie, Algerien, Argelia, Dzayer
    EG EGY 20/0 Egypt
      مصر, Ägypten, Égypte, Egipto, Misr
    EH ESH 212 Western Sahara
      الصحراء الغربية, Westsahara, Sahara occidental
    ER ERI 291/0 Eritrea
      ኤርትራ, إريتريا, Érythrée
    ET ETH 251/0 Ethiopia
      ኢትዮጵያ, Äthiopien, Éthiopie, Etiopía, Itoophiyaa
    GA GAB 241 Gabon
      Gabun, Gabón, Gabonese Republic
    GH GHA 233/0 Ghana
    GM GMB 220 Gambia
      The Gambia, Gambie
    GN GIN 224 Guinea
      Guinée, Guinée-Conakry, Guinea-Conakry
    GQ GNQ 240 Equatorial Guinea
      Guinea Ecuatorial, Guinée équatoriale, Äquatorialguinea, Guiné Equatorial
    GW GNB 245 Guinea-Bissau
      Guiné-Bissau, Guinée-Bissau
    IO IOT 246 British Indian Ocean Territory
      Chagos
    KE KEN 254/0 Kenya
      Kenia
    KM COM 269 Comoros
      Comores, Komori, Komoren, جزر القمر
    LR LBR 231/0 Liberia
      Libéria
    LS LSO 266 Lesotho
    LY LBY 218/0 Libya
      ليبيا, Libyen, Libye, Libia
    MA MAR 212/0 Morocco
      المغرب, Maroc, Marokko, Marruecos, Lmaɣrib
    MG MDG 261/0 Madagascar
      Madagasikara, Madagaskar
    ML MLI 223 Mali
    MR MRT 222 Mauritania
      موريتانيا, Mauritanie, Mauretanien
    MU MUS 230 Mauritius
      Maurice, Moris, Île Maurice, Mauricio
    MW MWI 265/0 Malawi
      Malaŵi
    MZ MOZ 258 Mozambique
      Moçambique, Mosambik
    NA NAM 264/0 Namibia
      Namibie
    NE NER 227 Niger
    NG NGA 234/0 Nigeria
      Nigéria
    RE REU 262/0 Réunion
      La Réunion, Reunion Island
    RW RWA 250/0 Rwanda
      Ruanda, Rwandese Republic
    SC SYC 248 Seychelles
      Sesel, Seychellen
    SD SDN 249/0 Sudan
      السودان, Soudan, The Sudan
    SH SHN 290 Saint Helena
      Saint Helena\\, Ascension and Tristan da Cunha, St Helena, Ascension, Tristan da Cunha
    SL SLE 232/0 Sierra Leone
    SN SEN 221 Senegal
      Sénégal
    SO SOM 252/0 Somalia
      Soomaaliya, الصومال, Somalie
    SS SSD 211/0 South Sudan
      Südsudan, Soudan du Sud, Sudán del Sur
    ST STP 239 São Tomé and Príncipe
      São Tomé e Príncipe, Sao Tome
    SZ SWZ 268 Eswatini
      eSwatini, Swaziland, Swasiland
    TD TCD 235 Chad
      Tchad, تشاد, Tschad
    TG TGO 228 Togo
      Togolese Republic
    TN TUN 216 Tunisia
      تونس, Tunisie, Tunesien, Túnez
    TZ TZA 255/0 Tanzania
      Tanzania\\, United Republic of, Tansania, Tanzanie
    UG UGA 256/0 Uganda
      Ouganda
    YT MYT 262/0 Mayotte
    ZA ZAF 27/0 South Africa
      Suid-Afrika, iNingizimu Afrika, Südafrika, Afrique du Sud, Sudáfrica, RSA
    ZM ZMB 260/0 Zambia
      Sambia, Zambie
    ZW ZWE 263/0 Zimbabwe
      Simbabwe
    """
}
