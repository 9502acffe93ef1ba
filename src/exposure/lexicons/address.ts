/** Lists the words that addresses are made of, in lower case; the detector accepts capitals too. */
import { splitWords } from './list.ts';

/** Street words after the name: "12 Mill Lane". */
export const AFTER_NAME: readonly string[] = splitWords(`
  street, road, avenue, lane, drive, boulevard, court, crescent, close, terrace, place, square, parade, way,
  highway, parkway, circle, trail, alley, row, grove, gardens, mews, walk, hill, quay, loop, plaza, esplanade,
  ridge, rise, view, vale, park, point, heights, crossing, turnpike, freeway, expressway, motorway, bypass,
  junction, estate, chowk, marg, nagar, mawatha, colony, bazar, bazaar, gali, green, mall, creek, cliffs, parks,
  greens, causeway, broadway, wharf, common, gate, path, gully
`);
/** Abbreviations of them, which count only with a capital or a full stop: "Saryan str. 22". */
/** Abbreviations of them, which count only with a capital or a full stop: "Saryan str. 22". */
export const AFTER_NAME_SHORT: readonly string[] = splitWords(`
  St, Rd, Ave, Av, Ln, Dr, Blvd, Ct, Cres, Cl, Tce, Ter, Pl, Sq, Pde, Hwy, Pkwy, Cir, Trl, Str, Gdns, Mt, Aly, Cct,
  Wy
`);

/** Street words between the name and the number: "Honvéd utca 13". */
export const NAMED_STREET: readonly string[] = splitWords(`
  street, str, str., st, st., straße, strasse, gasse, weg, allee, platz, ring, ufer, damm, chaussee, utca, u., út,
  útja, körút, tér, sor, iela, gatvė, g., pr., al., tee, tn, mnt, pst, gata, gate, vei, veg, väg, gränd, stig, plan,
  torg, vej, allé, plads, stræde, katu, tie, kuja, polku, straat, laan, plein, kade, hof, caddesi, cad., cad, cd.,
  sokak, sokağı, sok., sok, sk., sk, bulvarı, blv., blv, mahallesi, mah., mah, ulica, ul., cesta, trg, náměstí,
  nábřeží, třída, námestie, küç., küçəsi, prospekti, bulvar, rd, rd., road, ave, ave., avenue, lane, boulevard,
  blvd, mawatha, marg, nagar, via, rue, ул., ул, улица, вул., проспект, пр., пр-т, переулок, пер., бульвар, шоссе,
  көшесі, даңғылы, көчөсү, փող, փողոց, ქუჩა, ქ., გამზირი, οδός, drive, dr., way, square, pazar, пазар, trzg,
  quarter, village
`);

/** Street words joined to the name: "Herrengasse 5", "Nöjesgatan 18". */
export const ENDINGS: readonly string[] = splitWords(`
  straße, strasse, straße, strase, str., gasse, weg, allee, platz, ring, ufer, damm, steig, hof, graben, markt,
  gatan, gata, gate, gaten, gade, vägen, vagen, väg, gränd, stigen, stien, torget, plan, backen, vej, vejen, veien,
  vegen, veg, vei, vænget, gården, parken, bakken, haven, lunden, toften, stræde, katu, tie, kuja, polku, rinne,
  kaari, raitti, laan, straat, plein, kade, dijk, gracht, singel, dreef, pad, steeg, hoek, zicht, vegur, stígur,
  braut, holt, götu, lundur, stræti, straeti, bakki, gerði, tún, utca, sgatan, tänav, maantee, puiestee, iela, skog,
  hojvej, højvej
`);

/** Street words before the name: "rue Victor Hugo", "ul. Długa 5", "Jl. Merdeka No. 3". */
export const BEFORE_NAME: readonly string[] = splitWords(`
  av/, avda/, p/, c./, pza/, paraje, partida, cuesta, costanilla, callejón, bulevar, autovía, autopista, edificio,
  edif., residencial, condominio, fraccionamiento, fracc., prolongación, calz., calzada, cerrada, andador, pje.,
  pje, psje., résidence, sentier, ruelle, faubourg, rond-point, hameau, montée, vico, salita, lungomare, contrada,
  località, loc., traversa, beco, viela, rotunda, estr., rod., rondo, skwer, komplek, perumahan, dusun, thôn, brgy.,
  brgy, barangay, purok, mtaa wa, barabara ya, бул, наб., набережная, площадь, пл., площа, проезд, тупик, аллея,
  мкр., микрорайон, вулиця, узвіз, майдан
  rue, avenue, av, av., ave, avda, avda., avd., avinguda, avenida, boulevard, bd, bd., blvd, blvd., place, quai,
  chemin, allée, allee, impasse, route, cours, square, passage, cité, lotissement, via, viale, v.le, piazza, p.za,
  corso, c.so, largo, vicolo, strada, str., str, calea, bulevardul, bd-ul, aleea, șoseaua, calle, c/, c., cl., cll,
  plaza, pza, pza., pl., plaça, paseo, pº, po., passeig, carretera, ctra, ctra., camino, camí, carrer, carrera, cra,
  cra., kr, ronda, rambla, travesía, travessera, glorieta, urbanización, urb., urb, barrio, colonia, col., jirón,
  jr., pasaje, psje, diagonal, transversal, polígono, pol., rúa, rua, r., r, praça, travessa, tv., alameda, rodovia,
  estrada, ladeira, quadra, ul., ul, ulica, ulice, al., aleja, aleje, os., osiedle, plac, trg, bulevar, rruga, rr.,
  rr, jl., jl, jln., jln, jalan, gang, gg., lorong, lrg, kampung, kp., đường, phố, ngõ, hẻm, ulitsa, prospekt, ул.,
  ул, улица, улице, ул-ца, вул., вул, вулиця, вулиці, пр., пр-т, просп., проспект, проспекте, пер., переулок, пров.,
  провулок, бульвар, бул., б-р, шоссе, ш., наб., набережная, площадь, пл., площа, проезд, пр-д, тупик, мкр, мкр.,
  микрорайон, οδός, οδ., λεωφόρος, λεωφ., πλατεία
`);

/** Street words of scripts without capitals, before or after the name, with the number on either side. */
export const STREET_OTHER: readonly string[] = splitWords(`
  شارع, طريق, زنقة, نهج, حارة, زقاق, جادة, عمارة, بناية, خیابان, خيابان, کوچه, بلوار, میدان, پلاک, گلی, سڑک,
  مکان نمبر, روڈ, محلہ, רחוב, רח', שדרות, שד', सड़क, मार्ग, रोड, गली, मकान नंबर, मकान नं, कॉलोनी, नगर, मोहल्ला,
  सेक्टर, স্ট্রিট, রোড, সড়ক, লেন, বাড়ি, రోడ్డు, రోడ్, వీధి, ரோடு, தெரு, சாலை, ರಸ್ತೆ, ಬೀದಿ, રોડ, માર્ગ, ถนน, ซอย,
  ถ., ซ., หมู่บ้าน, หมู่, လမ်း, ရပ်ကွက်, အိမ်အမှတ်, အခန်း, ፎቅ, መንገድ, ቀበሌ, የቤት ቁጥር, ወረዳ
`);

export const PO_BOX: readonly string[] = splitWords(`
  p.o. box, p.o.box, po box, p. o. box, p o box, post box, postbox, postboks, postbus, postfach, b.p., bp, b.p,
  c.p., apartado, apartado postal, apdo, casilla, caixa postal, casella postale, pf., p.b., box, а/я, صندوق بريد,
  صندوق البريد بالبوسطة, مكتب بريد, ص.ب, صندوق پستی, ת.ד, 私書箱, 邮政信箱, 信箱, ตู้ ปณ, locked bag, private bag
`);

/** Words before the number of a flat, after a street name without a street word. */
export const UNIT_WORDS: readonly string[] = ['apt', 'apt.', 'suite', 'unit', 'flat'];

/** Street words in a numbered grid: "Calle 52 # 10-30". */
export const GRID: readonly string[] = splitWords(`
  calle, carrera, cra, kr, kra, cl, cll, av, avenida, diagonal, transversal, ca
`);

/** Words for the corner of two streets. */
export const CORNER: readonly string[] = splitWords(`
  corner of, intersection of, esquina de, esquina con, angle de, angle des, na esquina da, на углу, на розі
`);

/** Words for a flat, floor or the like, after the number. */
export const UNITS: readonly string[] = splitWords(`
  apt, apt., apartment, flat, suite, ste, unit, floor, fl., room, rm, piso, depto, dpto, dep, dep., oficina, of.,
  puerta, esc, portal, bloque, int., apto, apto., bloco, andar, appt, étage, bât, bat., top, stiege, whg, кв, кв.,
  квартира, корп, корп., к., стр, стр., подъезд, под., эт, этаж, офис, д, д., дом, буд, буд., вход, вх., ап, ап.,
  ет, бл, бл., daire, d., d:, kat, k., k:, no, no., no:, lok, m., m, opg, etg, lgh, rt, rw, blok, block, sh., շ, բն,
  em, ajtó, شقة, طابق, الطابق, الدور, رقم, بناية, عمارة, واحد, طبقه, پلاک, قطعة, منزل, بيت, דירה, ផ្ទះ, फ्लैट, मंजिल
`);

/** Introductions of an address, such as "I live at". */
export const FRAMES: readonly string[] = [
  'live at',
  'lives at',
  'living at',
  'lived at',
  'live on',
  'lives on',
  'house at',
  'home at',
  'home is at',
  'house is at',
  'flat at',
  'office is at',
  'stay at',
  'stays at',
  'staying at',
  'reside at',
  'resides at',
  'residing at',
  'moved to',
  'address is',
  'address of',
  'address:',
  'address to',
  'my address',
  'his address',
  'her address',
  'their address',
  'located at',
  'find me at',
  'find him at',
  'find her at',
  'safe house is',
  'drops you off at',
  'sent to',
  'send it to',
  'deliver to',
  'ship to',
  'enter on',
  'we meet at',
  'meet at',
  'meeting is at',
  'addresses, here they are:',
  'come to',
  'your address? it is',
  'street address:',
  'vivo en',
  'vive en',
  'viven en',
  'vivimos en',
  'resido en',
  'domicilio',
  'domicilio:',
  'dirección',
  'dirección:',
  'reunión es en',
  'mi casa está en',
  'casa es',
  'oficina está en',
  'remitido por',
  'moro na',
  'moro no',
  'moro em',
  'mora na',
  'mora no',
  'reunião é em',
  'endereço',
  'endereço:',
  'vivo na',
  'resido na',
  'moramos na',
  "j'habite au",
  "j'habite",
  'habite au',
  'habite',
  'adresse',
  'adresse est',
  'réunion a lieu au',
  'domicilié au',
  'réside au',
  "l'adresse",
  'wohne in der',
  'wohne in',
  'wohnt in der',
  'wohnt in',
  'wohne am',
  'adresse ist',
  'adresse:',
  'treffen ist in',
  'anschrift',
  'wohnhaft in',
  'wohnhaft',
  'abito in',
  'abita in',
  'riunione è in',
  'indirizzo',
  'woon op',
  'woont op',
  'vergadering is op',
  'adres',
  'mieszkam przy',
  'mieszka przy',
  'mieszkam na',
  'spotkanie jest przy',
  'adres:',
  'bydlím',
  'bydlí',
  'bor på',
  'bor i',
  'asun',
  'lakom',
  'lakik',
  'živim',
  'locuiesc',
  'живу по адресу',
  'живёт по адресу',
  'живет по адресу',
  'живу на',
  'живет на',
  'живёт на',
  'адрес',
  'адрес:',
  'по адресу',
  'собрание в',
  'встреча в',
  'встреча на',
  'мешкаю',
  'живу за адресою',
  'мешкає',
  'проживаю',
  'проживає',
  'за адресою',
  'адреса',
  'адреса:',
  'oturuyorum',
  'adresim',
  'adresi',
  'adres:',
  'toplantı',
  'evim',
  'alamat',
  'alamat:',
  'alamat saya',
  'tinggal di',
  'rapat di',
  'rumah di',
  'rumahnya di',
  'địa chỉ',
  'ninaishi',
  'nakatira',
  'sống ở',
  'أسكن في',
  'اسكن في',
  'يسكن في',
  'تسكن في',
  'نسكن في',
  'أعيش في',
  'يعيش في',
  'الاجتماع في',
  'العنوان',
  'عنواني',
  'عنوانه',
  'عنوانها',
  'بيتي في',
  'بيته في',
  'جلسه در',
  'آدرس',
  'نشانی',
  'خانه ام',
  'من در',
  'زندگی می',
  'پتہ',
  'רח',
  'כתובת',
  'גר ב',
  'पता',
  'रहता',
  'रहती',
  'ঠিকানা',
  'ที่อยู่',
  'อยู่ที่',
  'ประชุมที่',
  'လိပ်စာ',
  'နေထိုင်',
  'አድራሻ',
  '住在',
  '地址',
  '住址',
  '会议地点是',
  '会議は',
  '住所',
  '私は',
  '주소',
  '모임은',
  '저는',
];

/** Words that look like a name with a number but are no address. */
export const NO_STREET: readonly string[] = splitWords(`
  article, art., law, room, gate, block, section, chapter, page, score, build, flight, issue, volume, season,
  episode, day, week, covid, isbn, resolution, level, game, match, version, case, order, channel, bible, psalm,
  january, february, march, april, may, june, july, august, september, october, november, december, monday, tuesday,
  wednesday, thursday, friday, saturday, sunday, enero, febrero, marzo, abril, mayo, junio, julio, agosto,
  septiembre, octubre, noviembre, diciembre, artículo, ley, artikel, undang, pasal, iphone, windows, top
`);

/** Public bodies, whose address reveals nobody. */
export const PUBLIC_OFFICES: readonly string[] = splitWords(`
  ministry, ministry's office, embassy, consulate, parliament, supreme court, city hall, town hall, museum,
  national library, police headquarters, municipality office,
  ministerio, embajada, consulado, ayuntamiento, parlamento, museo, ministério, embaixada, consulado, prefeitura,
  parlamento, museu,
  ministère, ambassade, consulat, mairie, préfecture, musée, министерств*, посольств*, консульств*, мэрия, парламент,
  музей, міністерств*, посольств*, консульств*, мерія, парламент, музей,
  الوزارة, وزارة, السفارة, سفارة, القنصلية, البلدية, البرلمان, المتحف, وزارت, سفارت, کنسولگری, شهرداری, مجلس, موزه,
  bakanlığı*, bakanlık*, büyükelçili*, konsoloslu*, belediye*, müze*,
  kementerian, kedutaan, konsulat, balai kota, museum, 部门地址, 部門地址, 政府部门, 政府部門, 大使馆, 大使館, 领事馆, 領事館, 市政府, 博物馆, 博物館, 外交部,
  मंत्रालय, दूतावास, नगर निगम, संग्रहालय, وزارت, سفارت خانہ, بلدیہ, عجائب گھر,
  ဝန်ကြီးဌာန, သံရုံး, ပြတိုက်, ሚኒስቴር, ኤምባሲ, ማዘጋጃ ቤት, ሙዚየም
`);
