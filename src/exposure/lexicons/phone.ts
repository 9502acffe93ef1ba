/** Lists the words next to a phone number, and next to other long numbers. */
import { splitWords } from './list.ts';

export const PHONE: Record<string, readonly string[]> = {
  en: splitWords(`
  phone, phones, telephone, tel, mobile, mob, cell, cellphone, call, call me, calling, called, ring, dial, text me,
  text, sms, whatsapp, telegram, signal, viber, hotline, fax, desk, answering, reach, reach me, contact, my number,
  number is, her number, his number, their number, new number, us number, landline, direct line, extension, zelle,
  imo, number, ph
`),
  es: splitWords(`
  llamen, marquen, comuníquense, comunícate, contacto, mi cel, teléfono, telefono, tfno, tlf, telf, móvil, movil,
  celular, cel, llámame, llamame, llama, llamar, llamen, wasap, guasap, número, numero, escríbeme, escribime, fijo,
  busca
`),
  pt: splitWords(`
  liguem, ligando, chama no, me chama, chama, whats, telefone, telemóvel, telemovel, celular, ligue, liga, me liga,
  ligar, zap, zapzap, número, meu número, contato, fone
`),
  fr: splitWords(`
  joignez, joignez-moi, mon 06, rappelle, contactez, sur whatsapp, téléphone, tél, portable, appelle, appelez,
  appelle-moi, appelez-moi, appeler, numéro, mon numéro, joindre, joignable, fixe, mob
`),
  de: splitWords(`
  telefon, handy, handynummer, mobil, ruf, rufen, ruf mich, anrufen, nummer, rufnummer, telefonnummer, erreichbar,
  festnetz, durchwahl
`),
  it: ['telefono', 'cellulare', 'cell', 'chiama', 'chiamami', 'chiamate', 'numero', 'recapito'],
  nl: ['telefoon', 'mobiel', 'bel', 'bel me', 'nummer', 'bereikbaar'],
  pl: ['telefon*', 'komórk*', 'zadzwoń', 'dzwoń', 'dzwonić', 'numer', 'nr tel', 'kom'],
  cs: ['telefon*', 'mobil*', 'volej*', 'zavolej*', 'číslo'],
  ru: splitWords(`
  сигнал, вайбер*, набирай*, телефон*, тел, мобильн*, моб, звони*, позвони*, звонок, набери*, номер*, ватсап*,
  вотсап*, телеграм*, пиши*, сотовый, связь
`),
  uk: splitWords(`
  сигнал, вайбер*, пиш*, телефон*, дзвон*, подзвон*, зателефон*, телефонуй*, набери*, номер*, мобільн*, вотсап*
`),
  ar: splitWords(`
  كلموني, كلمونا, واتسي, دقوا, تلفوني, تواصلوا, اتصلو, رنولي, هاتف, الهاتف, هاتفي, تلفون, تليفون, جوال, الجوال,
  جوالي, موبايل, محمول, اتصل, اتصلوا, اتصلي, رقم, رقمي, رقمه, رقمها, واتساب, واتس, للتواصل, كلمني, تواصل
`),
  fa: splitWords(`
  گوشی, گوشیم, پیام, سیگنال, تلفن, موبایل, همراه, شماره, زنگ, تماس, واتساپ, تلگرام
`),
  he: ['טלפון', 'נייד', 'התקשר', 'תתקשר', 'מספר', 'פלאפון', 'וואטסאפ'],
  tr: splitWords(`
  ulaşın, ulaş, whatsapp, hattım, telefon*, cep, ara, arayın, aray*, beni ara, numara*, gsm
`),
  hi: splitWords(`
  कॉल करो, व्हाट्सऐप, फोन, फ़ोन, मोबाइल, नंबर, नम्बर, कॉल, व्हाट्सएप, व्हाट्सऐप, संपर्क
`),
  bn: ['ফোন', 'মোবাইল', 'নম্বর', 'নাম্বার', 'কল'],
  ur: ['فون', 'موبائل', 'نمبر', 'کال', 'رابطہ', 'واٹس ایپ'],
  zh: splitWords(`
  电话, 電話, 手机, 手機, 号码, 號碼, 打给, 打給, 致电, 致電, 联系, 聯繫, 聯絡, 拨打, 撥打, 热线, 微信
`),
  ja: ['電話', '携帯', '番号', '連絡', 'でんわ'],
  ko: ['전화', '휴대폰', '핸드폰', '번호', '연락', '폰'],
  th: ['โทร', 'เบอร์', 'มือถือ', 'โทรศัพท์'],
  my: ['ဆက်ပါ', 'ဖုန်းဆက်', 'ဖုန်း', 'ဖုန်းနံပါတ်', 'ခေါ်', 'ဆက်သွယ်', 'နံပါတ်'],
  id: splitWords(`
  nomorku, nomor saya, chat, telepon, telp, telpon, hp, nomor, nomer, no hp, hubungi, kontak, nombor, telefon, wa
`),
  vi: ['điện thoại', 'gọi', 'số', 'sđt', 'liên hệ', 'di động'],
  sw: ['simu', 'nambari', 'namba', 'piga', 'nipigie'],
  am: splitWords(`
  ደውሉልኝ, ዋትሳፕ, ስልክ, ስልኬ, ቁጥር, ቁጥሬ, ደውል, ይደውሉ, ደውሉ
`),
  el: ['τηλέφωνο', 'τηλ', 'κινητό', 'κάλεσε', 'αριθμός', 'πάρε'],
  other: splitWords(`
  telefonnummer, puhelin, numero, soita, ring, mobilnummer, tlf, telefonszám, hívj, telefón, telefon, sună, număr,
  hringdu, сүйлөш, հեռախոս, ტელეფონი, зван*, број
`),
};

/** Words for calling. */
export const CALL: readonly string[] = splitWords(`
  new sim, sim card, sim, burner, burner phone, digits, my digits, her digits, his digits, driver's digits, ask for,
  hmu, dm or call, ring me,
  nuevo chip, mi chip, chip nuevo, chip, línea nueva, mi línea, número nuevo, chip novo, meu chip, número novo,
  nova linha, fone, puce,
  nouvelle puce, ma puce, nouveau numéro, nouvelle ligne, симка, симку, симки, сим-карта, сим-карту, трубка, трубку,
  на трубку, мобила, новый номер,
  смс на, звякни, сімка, сімку, сім-карта, слухавка, новий номер, мобільний, خطي, خطي الجديد, الخط الجديد, شريحة,
  شريحتي, شريحة جديدة, رقمي الجديد, رقم جديد, نمرتي, موبايلي, تليفوني, جوالي, تلفوني,
  خط جدید, خطم, خط جدیدم, خط من, سیم کارت, سیم‌کارت, سیمکارت, شماره جدیدم, گوشیم, خط تازه, cebim, cebimi, yeni hattım,
  hattım, yeni numaram, telim, tel no, gsm, kartu baru, nomor baru, simcard, no baru, hape, hapeku,
  新号码, 新號碼, 新卡, 换号, 換號, 换了号, 換了號, 手机卡, 電話卡, 座机, 市話, 手機號碼, नया नंबर, नई सिम, नया सिम, सिम, मोबाइल नंबर, نیا نمبر,
  نئی سم, نیا سم, سم کارڈ, موبائل نمبر, နံပါတ်အသစ်, ဆင်းကတ်, ဖုန်းအသစ်, አዲስ ቁጥሬ, አዲስ ቁጥር, ሲም, ሲም ካርድ, አዲስ ሲም,
  phone, tel, mobile, cell, call, call me, text me, sms, whatsapp, signal, telegram, viber, reach me, hotline,
  teléfono, celular, cel, móvil, llámame, llama, llamen, llamar, wasap, telefone, ligue, liga, zap, téléphone, tél,
  appelle*, joignez, joindre, portable, телефон*, звони*, позвони*, дзвон*, зателефон*, هاتف, تلفون, تليفون, جوال,
  موبايل, اتصل, اتصلوا, واتساب, كلموني, تلفن, موبایل, زنگ, تماس, telefon*, cep, arayın, ara, telepon, hp, wa,
  hubungi, telp, 电话, 電話, 手机, 手機, 打给, 微信, फोन, फ़ोन, मोबाइल, कॉल, فون, موبائل, کال, ဖုန်း, ခေါ်, ስልክ, ደውል, ይደውሉ, ስልኬ
`);

/** Lines for the public, whose short or free numbers reveal nobody. */
export const PUBLIC_LINES: readonly string[] = splitWords(`
  hotline, helpline, emergency, emergency number, ambulance, police on, fire brigade, crisis line, toll-free,
  toll free, switchboard, call centre, call center, customer service,
  línea de ayuda, línea directa, línea gratuita, emergencias, emergencia, línea de emergencia, central, disque,
  disque-denúncia, linha direta, emergência, sos, samu,
  numéro vert, numéro d'urgence, urgences, ligne d'écoute, standard, горячая линия, горячей линии, горячую линию,
  экстренн*, скорая, колл-центр*, телефон доверия, гаряча лінія, гарячої лінії, гарячу лінію, екстрен*, швидка,
  الخط الساخن, خط ساخن, الطوارئ, طوارئ, الإسعاف, النجدة, خط المساعدة, اورژانس, خط ویژه, شماره اضطراری, خط کمک,
  اورژانس اجتماعی, yardım hattı, acil, acil hat, danışma hattı, çağrı merkezi, imdat,
  saluran bantuan, layanan darurat, nomor darurat, darurat, call center, pusat bantuan, 热线, 熱線, 求助热线, 求助熱線, 急救, 报警电话,
  報警電話, 客服, 專線, 专线, हेल्पलाइन, आपातकालीन, आपात, ہیلپ لائن, ایمرجنسی, ہاٹ لائن,
  ဟော့လိုင်း, အရေးပေါ်, အကူအညီလိုင်း, የእርዳታ መስመር, የአደጋ ጊዜ, ነፃ የስልክ መስመር, አምቡላንስ
`);

/** Words for any number, after which a short run of digits is no phone number. */
export const NUMBER_WORDS: readonly string[] = splitWords(`
  number, my number, número, numero, numéro, nummer, numer, номер*, رقم, شماره, מספר, numara*, नंबर, नम्बर, নম্বর,
  نمبر, 号码, 號碼, 番号, 번호, เบอร์, နံပါတ်, nomor, nomer, nombor, số, nambari, namba, ቁጥር, αριθμός, број
`);

/** Other numbers, which overrule a word for a phone further back. */
export const NOT_PHONE: readonly string[] = splitWords(`
  votes, petition, episode, resolution, act, decree, section, page, decreto, resolución, lei, décret, طلب, الطلب,
  القضية, القانون, مرسوم, القرار, المادة, سفارش, ماده, قطعنامه, заказ*, дел*, статья, резолюци*, указ*, замовлення,
  справ*, стаття, резолюці*, sipariş*, dava*, kanun*, madde, karar*, pasal, undang-undang, 訂單, 案件, 法案, 决议, 決議, 快递,
  运单, ऑर्डर, मुकदमा, अनुच्छेद, कानून, प्रस्ताव, آرڈر, مقدمہ, قرارداد, အော်ဒါ, အမှုအမှတ်, ပုဒ်မ, ဥပဒေ, ትዕዛዝ, መዝገብ,
  አዋጅ, አንቀጽ, ውሳኔ
  isbn, issn, ean, gtin, doi, order, order no, order number, order ref, ref, reference, invoice, tracking, build,
  tweet, status, case, law, article, score, ticket, commit, version, serial, account, acct, policy, passport, ssn,
  tin, nhs, sin, npi, licence, license, imei, fax-id, case number, file number, id, id no, id number, plate
  nhc, nass, nº ss, cipa, expediente, historia, pedido, factura, ley, dni, nie, colegiado, nºcol, n°col, ncol,
  cuenta, cédula, cedula, ruc, rut, cpf, cnpj, rg, processo, commande, facture, dossier, loi, siret, bestellnummer,
  aktenzeichen, gesetz, rechnung
  закон, дело, заказ, инн, снилс, паспорт*, справа, قانون, قضية, هوية, قومي, وطني, جواز, پرونده, قانون, کد ملی,
  sipariş, dava, kimlik, esas, pesanan, perkara, nik, ktp, 订单, 身份证, 证号, 护照, aadhaar, आधार, မှတ်ပုံတင်
`);

/** Units after a number that counts something. */
export const COUNTED: readonly string[] = splitWords(`
  people, units, unidades, unités, штук, points, days, years, times, hours, días, años, veces, dias, anos, vezes,
  jours, ans, fois, дней, лет, раз, днів, років, разів,
  يوم, سنة, مرة, روز, سال, gün, yıl, kez, hari, tahun, 天, 年, 次, दिन, साल, दिनों, دن, سال, votes, signatures, views,
  followers, likes, dollars, euros, usd, eur, pages, seats, km, kg, personas,
  votos, firmas, personnes, voix, stimmen, человек, голосов, осіб, голосів, руб*, грн, شخص, صوت, نفر, رأی, تومان,
  ریال, دينار, جنيه, ليرة, ریال, oy, kişi, tl, lira, orang, suara, 人, 票, 元, लोग, वोट, रुपये, birr, ብር, ကျပ်, cop,
  mxn, pesos, rupiah, reais
`);

/** Words for digits. */
export const DIGIT_WORDS: Record<string, readonly string[]> = {
  en: splitWords(`
  zero, oh, nought, one, two, three, four, five, six, seven, eight, nine, double, triple, hundred, thousand, plus,
  ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty, thirty, forty,
  fifty, sixty, seventy, eighty, ninety
`),
  es: splitWords(`
  cero, uno, un, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, trece, catorce, quince,
  veinte, treinta, cuarenta, cincuenta, sesenta, setenta, ochenta, noventa, doble, más, y, cien, quinientos
`),
  pt: splitWords(`
  zero, um, dois, três, tres, quatro, cinco, seis, meia, sete, oito, nove, dez, onze, doze, treze, quinze, vinte,
  trinta, quarenta, cinquenta, sessenta, setenta, oitenta, noventa, e, mais
`),
  fr: splitWords(`
  zéro, un, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize, quatorze, quinze, seize,
  vingt, trente, quarante, cinquante, soixante, quatre-vingt, quatre-vingts, cent, et, plus, double
`),
  ar: splitWords(`
  تسع, سبع, ثمان, تمنية, خمس, ست, اربع, أربع, اتنين, تلات, عشرين, ثلاثين, أربعين, خمسين, ستين, سبعين, ثمانين, تسعين,
  صفر, واحد, اثنان, اثنين, إثنين, تنين, ثلاثة, تلاتة, ثلاث, أربعة, اربعة, خمسة, ستة, سبعة, ثمانية, تمانية, تسعة,
  عشرة, زائد
`),
  fa: splitWords(`
  صفر, یک, دو, سه, چهار, پنج, شش, شیش, هفت, هشت, نه, ده, دوازده, بیست, سی, چهل, پنجاه, شصت, هفتاد, هشتاد, نود, صد
`),
  ru: splitWords(`
  ноль, нуль, один, раз, два, три, четыре, пять, шесть, семь, восемь, девять, плюс, десять, двенадцать, двадцать,
  тридцать, сорок, пятьдесят, шестьдесят, семьдесят, восемьдесят, девяносто, сто, двести, триста, четыреста,
  пятьсот, шестьсот, семьсот, восемьсот, девятьсот
`),
  uk: splitWords(`
  нуль, один, два, три, чотири, п'ять, шість, сім, вісім, дев'ять, плюс, десять, двадцять, тридцять, сорок,
  п'ятдесят, шістдесят, сімдесят, вісімдесят, дев'яносто, сто
`),
  tr: splitWords(`
  sıfır, bir, iki, üç, dört, beş, altı, yedi, sekiz, dokuz, on, yirmi, otuz, kırk, elli, altmış, yetmiş, seksen,
  doksan, yüz, artı
`),
  id: splitWords(`
  belas, puluh, sepuluh, sebelas, dobel, nol, kosong, satu, dua, tiga, empat, lima, enam, tujuh, delapan, sembilan,
  plus
`),
  hi: splitWords(`
  छे, शून्य, ज़ीरो, जीरो, एक, दो, तीन, चार, पांच, पाँच, छह, छः, सात, आठ, नौ, डबल
`),
  ur: splitWords(`
  صفر, دو, زیرو, ایک, تین, چار, پانچ, چھ, سات, آٹھ, نو
`),
  am: splitWords(`
  አስር, ሃያ, ሠላሳ, አርባ, አምሳ, ስልሳ, ሰባ, ሰማንያ, ዘጠና, ዜሮ, አንድ, ሁለት, ሶስት, ሦስት, አራት, አምስት, ስድስት, ሰባት, ስምንት, ዘጠኝ
`),
  my: splitWords(`
  သုည, တစ်, နှစ်, သုံး, လေး, ငါး, ခြောက်, ခုနစ်, ခုနှစ်, ရှစ်, ကိုး
`),
};
export const HAN_DIGITS = '零〇一二三四五六七八九幺两';
