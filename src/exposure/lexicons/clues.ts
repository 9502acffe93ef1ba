/** Lists words that reveal something only together: a house and its landmark, a job and its place, hours in words. */
import { splitWords } from './list.ts';

/** Buildings, gates and doors that someone lives behind. */
export const BUILDING: readonly string[] = splitWords(`
  house, flat, apartment, door, gate, building, home, bungalow, villa, cottage, room, doorbell, bell, staircase,
  yard, shop, caravan
  casa, piso, departamento, apartamento, apto, puerta, portón, edificio, timbre, rancho, vivienda, local, porta,
  portão, prédio, sobrado, campainha, apê, barraco
  maison, appartement, appart, porte, portail, immeuble, sonnette, villa, cour, bâtiment, haus, wohnung, tür,
  klingel
  дом, доме, дома, домик*, квартир*, дверь, двери, дверью, калитк*, ворота, ворот, подъезд*, звонок, хат*, будинок,
  будинк*, двері, дверей, дверима, під'їзд*, хвіртк*, воріт, дзвінок
  بيت, البيت, منزل, المنزل, دار, الدار, شقة, الشقة, باب, الباب, بوابة, البوابة, عمارة, العمارة, بناية, البناية, جرس,
  الجرس, فيلا, محل, خانه, خونه, آپارتمان, واحد, در, زنگ, ساختمان, ساختمون, پلاک
  ev, evi, evde, evin, evimiz, daire*, kapı, kapısı, kapıda, apartman*, bina, binada, binası, zil, zili, konak
  rumah, rumahnya, kos, kosan, kontrakan, pintu, gerbang, pagar, gedung, ruko, bel, apartemen, kamar
  房子, 屋, 家, 楼, 樓, 铁门, 鐵門, 大门, 大門, 红门, 門, 门, 公寓, 院子, 门铃, 門鈴, 平房, 小楼, 透天
  घर, मकान, फ्लैट, दरवाज़ा, दरवाज़े, दरवाजा, दरवाजे, गेट, इमारत, बिल्डिंग, घंटी, कमरा, हवेली, گھر, مکان, فلیٹ,
  دروازہ, دروازے, گیٹ, عمارت, بلڈنگ, گھنٹی, کمرہ, کوٹھی, حویلی
  အိမ်, တိုက်, တိုက်ခန်း, တံခါး, အခန်း, ခြံ, ခေါင်းလောင်း, ဆိုင်ခန်း, ቤት, ቤቱ, በር, በሩ, ሕንፃ, ህንፃ, ደወል, ግቢ, አፓርትመንት,
  ክፍል
`);

/** The position of a building relative to a landmark. */
export const BESIDE: readonly string[] = splitWords(`
  behind, opposite, across from, in front of, next to, next door to, beside, facing, just past, doors past,
  two doors, doors down, around the corner from, round the corner from, above, right by, at the back of, near the,
  below, past the, over the, between the
  detrás de, detrás del, atrás de, atrás del, frente a, frente al, enfrente de, enfrente del, junto a, junto al,
  al lado de, al lado del, a la vuelta de, a la vuelta del, arriba de, arriba del, encima de, encima del,
  a dos puertas, pasando, diagonal a, contiguo a, de la iglesia, cuadras de, cuadras del, metros de
  atrás da, atrás do, em frente à, em frente ao, em frente a, na frente da, na frente do, ao lado da, ao lado do,
  do lado da, do lado do, em cima da, em cima do, depois da, depois do, perto da, perto do
  derrière, en face de, en face du, en face de l', à côté de, à côté du, à côté de l', juste après, au-dessus de,
  au-dessus du, devant, au coin de, près de, près du, hinter, gegenüber, neben
  за, напротив, рядом с, возле, около, над, сразу за, позади, через дорогу от, у, навпроти, поруч з, поруч із, біля,
  одразу за, позаду, через дорогу від
  خلف, وراء, ورا, مقابل, مقابيل, قبال, قدام, أمام, امام, بجانب, جنب, حد, بجوار, جمب, فوق, بعد, قصاد, بالقرب من,
  ملاصق, پشت, روبروی, روبه‌روی, رو به روی, کنار, بغل, جنب, نبش, بالای, سر کوچه, نزدیک, بعد از
  arkasındaki, arkasında, arkası, karşısındaki, karşısında, karşısı, yanındaki, yanında, yanı, üstündeki, üstünde,
  üstü, önündeki, önünde, bitişiğinde, bitişiğindeki, köşesindeki, köşesinde
  di belakang, belakang, di depan, depan, di seberang, seberang, di samping, samping, di sebelah, sebelah, di atas,
  persis di, dekat
  后面, 後面, 对面, 對面, 旁边, 旁邊, 隔壁, 楼上, 樓上, 前面, 斜对面, 斜對面, 背后, 背後, 附近, 转角, 轉角
  के पीछे, के सामने, के बगल, के पास, के ऊपर, के बाद, के बराबर, से सटा, के आगे, की बगल, کے پیچھے, کے سامنے, کے ساتھ,
  کے برابر, کے پاس, کے اوپر, کے بعد, سے ملحق
  နောက်, ရှေ့, ဘေး, မျက်နှာချင်းဆိုင်, အပေါ်, အနား, ကပ်လျက်, ጀርባ, ፊት ለፊት, አጠገብ, ጎን, በላይ, ከኋላ, ኋላ, ፊት
`);

/** Landmarks, besides the places of `PLACES`. */
export const LANDMARK: readonly string[] = splitWords(`
  bakery, post office, petrol station, gas station, water tower, well, statue, roundabout, butcher, barber, grocery,
  supermarket, corner shop, kiosk, launderette, laundry, bank, atm, playground, cemetery, canal, river, fountain,
  tree, workshop, fire station, town hall, chapel, football pitch, football field, traffic light, minaret, dentist,
  garage, tailor, florist
  panadería, tienda, bodega, correo, gasolinera, bomba, parroquia, cancha, peluquería, carnicería, ferretería,
  cementerio, semáforo, pulpería, alcaldía, banco, fuente, río, taller, lavandería, árbol, padaria, mercadinho,
  posto, posto de gasolina, quadra, cemitério, açougue, barbearia, correios, borracharia, igreja, creche, lotérica,
  boteco, oficina
  boulangerie, mairie, poste, épicerie, boucherie, coiffeur, pressing, tabac, station-service, cimetière, fontaine,
  stade, laverie, garage, banque, caserne, bäckerei
  пекарн*, магазин*, продуктов*, почт*, заправк*, кладбищ*, парикмахерск*, банк*, ларёк, ларьк*, киоск*, фонтан*,
  пошт*, крамниц*, перукарн*, цвинтар*, колодязь*, колодц*, гараж*, мечет*, церкв*, стадион*, стадіон*, водокачк*,
  садик*, клуб*
  مخبز, المخبز, فرن, الفرن, بقالة, البقالة, دكان, الدكان, حلاق, الحلاق, جزار, الجزار, محطة بنزين, كازية, الكازية,
  مقبرة, المقبرة, بريد, البريد, بنك, البنك, فرن, سوبرماركت, السوبرماركت, صيدلية, الصيدلية, مدرسة, المدرسة, خزان,
  ملعب, الملعب, نانوایی, بقالی, سوپرمارکت, سوپری, قصابی, آرایشگاه, پمپ بنزین, بانک, پست, قبرستان, داروخانه, حسینیه,
  شیرینی‌فروشی, لبنیاتی, چشمه
  fırın*, bakkal*, market*, eczane*, kasap*, berber*, postane*, benzinlik*, banka*, mezarlık*, çeşme*, kahve*,
  muhtarlık*, manav*, terzi*, cemevi*
  toko, toko roti, warung, apotek, indomaret, alfamart, bengkel, pom bensin, spbu, kantor pos, bank, kuburan, makam,
  mushola, musala, pos ronda, balai desa, lapangan, masjid, gereja, puskesmas, laundry
  面包店, 麵包店, 超市, 便利店, 便利商店, 邮局, 郵局, 银行, 銀行, 药店, 藥局, 加油站, 菜市场, 菜市場, 理发店, 理髮店, 水塔, 庙, 廟, 土地公, 幼儿园, 幼稚園, 消防队, 村委会, 小卖部,
  清真寺, 诊所, 診所, 洗衣店
  बेकरी, किराना, दुकान, डाकघर, बैंक, पेट्रोल पंप, कुआँ, कुएँ, नाई, मस्जिद, गुरुद्वारे, गुरुद्वारा, दवाखाना, मेडिकल,
  पानी की टंकी, श्मशान, आटा चक्की, بیکری, کریانہ, دکان, ڈاکخانہ, ڈاک خانے, بینک, پٹرول پمپ, پیٹرول پمپ, مسجد, مدرسے,
  نائی, تنور, میڈیکل سٹور, قبرستان, ٹینکی, چکی
  မုန့်ဆိုင်, စာတိုက်, ဘဏ်, ဆေးဆိုင်, ဗလီ, ဘုရား, စေတီ, ဘုန်းကြီးကျောင်း, ကုန်စုံဆိုင်, ဓာတ်ဆီဆိုင်, ရေကန်, ရေတွင်း,
  ညောင်ပင်, ዳቦ ቤት, ዳቦ ቤቱ, መስጊድ, መስጊዱ, ቤተ ክርስቲያን, ባንክ, ፖስታ ቤት, ፋርማሲ, ሱቅ, ሱቁ, ነዳጅ ማደያ, ክሊኒክ, ትምህርት ቤት
`);

/** A floor or doorbell. */
export const FLOOR: readonly string[] = splitWords(`
  first floor, second floor, third floor, fourth floor, fifth floor, ground floor, top floor, 1st floor, 2nd floor,
  3rd floor, 4th floor, 5th floor, third bell, second bell, top bell, second door, third door, left side, upstairs,
  attic, basement flat
  primer piso, segundo piso, tercer piso, cuarto piso, quinto piso, planta baja, último piso, tercer timbre,
  segundo timbre, segunda puerta, primeiro andar, segundo andar, terceiro andar, quarto andar, térreo, último andar,
  terceira campainha, segunda campainha, 2º andar, 3º andar, 2° andar, 3° andar
  premier étage, deuxième étage, troisième étage, quatrième étage, rez-de-chaussée, dernier étage,
  troisième sonnette, deuxième sonnette, 2e étage, 3e étage, 2ème étage, 3ème étage, 1er étage
  первый этаж, второй этаж, третий этаж, четвёртый этаж, четвертый этаж, пятый этаж, последний этаж, этаж, этаже,
  третий звонок, второй звонок, перший поверх, другий поверх, третій поверх, четвертий поверх, останній поверх,
  поверх, поверсі, третій дзвінок
  الطابق الأول, الطابق الثاني, الطابق الثالث, الطابق الرابع, الطابق الأرضي, طابق, الطابق, الدور, الدور الثاني,
  الدور التالت, الجرس الثالث, طبقه اول, طبقه دوم, طبقه سوم, طبقه چهارم, طبقه همکف, زنگ سوم, زنگ دوم, طبقه
  birinci kat, ikinci kat, üçüncü kat, dördüncü kat, zemin kat, son kat, ikinci katta, üçüncü katta, birinci katta,
  üst kat, üçüncü zil, ikinci zil, kat, katta, lantai satu, lantai dua, lantai tiga, lantai empat, lantai, lt,
  bel ketiga
  一楼, 二楼, 三楼, 四楼, 五楼, 六楼, 顶楼, 一樓, 二樓, 三樓, 四樓, 五樓, 頂樓, 2楼, 3楼, 2樓, 3樓, 第三个门铃, 第三個門鈴
  पहली मंजिल, दूसरी मंजिल, तीसरी मंजिल, चौथी मंजिल, मंजिल, मंज़िल, तीसरी घंटी, پہلی منزل, دوسری منزل, تیسری منزل,
  چوتھی منزل, منزل, تیسری گھنٹی, ပထမထပ်, ဒုတိယထပ်, တတိယထပ်, စတုတ္ထထပ်, အပေါ်ထပ်, ထပ်, ሁለተኛ ፎቅ, ሦስተኛ ፎቅ, አንደኛ ፎቅ,
  አራተኛ ፎቅ, ፎቅ, ሦስተኛ ደወል
`);

const wordThenHour = (words: readonly string[], hours: string): string[] =>
  words.flatMap(word => hours.split(' ').map(hour => `${word} ${hour}`));
const hourThenWord = (hours: string, words: readonly string[]): string[] =>
  hours.split(' ').flatMap(hour => words.map(word => `${hour} ${word}`));

/** An hour in words. */
export const HOUR: readonly string[] = [
  'sharp',
  'rush hour',
  'after dark',
  'after the deadline',
  'después del trabajo',
  'saliendo del trabajo',
  'depois do trabalho',
  'après le travail',
  'après-midi',
  'tarde',
  'noche',
  'после работы',
  'днем',
  'днём',
  'зранку',
  'після роботи',
  'вдень',
  'к девяти',
  'к восьми',
  'к десяти',
  'بعد الدوام',
  'بعد الشغل',
  'بعد المدرسة',
  'مساءً',
  'صباحًا',
  'بعدازظهر',
  'بعد از کار',
  'akşamüstü',
  'iş çıkışı',
  'işten sonra',
  'öğleden sonra',
  'sepulang kerja',
  'pulang kerja',
  'sepulang sekolah',
  '下班后',
  '下班後',
  '下午',
  'दफ्तर के बाद',
  'काम के बाद',
  'کام کے بعد',
  'سہ پہر',
  'အလုပ်ဆင်း',
  'ከሥራ በኋላ',
  'ከስራ በኋላ',
  'ከትምህርት በኋላ',
  ...wordThenHour(
    ['at', 'around', 'about', 'till', 'until', 'by', 'past'],
    'one two three four five six seven eight nine ten eleven twelve noon midnight half dusk dawn',
  ),
  'in the morning',
  'in the evening',
  'at night',
  'after work',
  'after school',
  "o'clock",
  'at lunch',
  'before dawn',
  ...wordThenHour(
    ['a la', 'a las', 'hasta las', 'sobre las', 'tipo'],
    'una dos tres cuatro cinco seis siete ocho nueve diez once doce',
  ),
  'a mediodía',
  'de la mañana',
  'de la tarde',
  'de la noche',
  'por la mañana',
  'por la tarde',
  'en la noche',
  'en la mañana',
  'medianoche',
  'al salir',
  ...wordThenHour(
    ['às', 'as', 'à', 'até as', 'até às', 'lá pelas', 'umas'],
    'uma duas três quatro cinco seis sete oito nove dez onze doze',
  ),
  'meio-dia',
  'meia-noite',
  'da manhã',
  'da tarde',
  'da noite',
  'de manhã',
  'à noite',
  ...wordThenHour(
    ['à', 'vers', 'dès', "jusqu'à"],
    'une deux trois quatre cinq six sept huit neuf dix onze midi minuit',
  ),
  'heures',
  'du matin',
  'du soir',
  'le matin',
  'le soir',
  ...wordThenHour(
    ['в', 'к', 'до', 'около', 'после'],
    'час два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать пяти шести семи ' +
      'восьми девяти десяти полудня полуночи полдень полночь',
  ),
  'утра',
  'вечера',
  'утром',
  'вечером',
  'ночи',
  ...wordThenHour(
    ['о', 'об', 'до', 'після', 'близько'],
    "першій другій третій четвертій п'ятій шостій сьомій восьмій дев'ятій десятій одинадцятій дванадцятій " +
      "п'ятої шостої сьомої восьмої дев'ятої десятої опівночі півночі полудня",
  ),
  'ранку',
  'вечора',
  'вранці',
  'увечері',
  'опівдні',
  'опівночі',
  ...wordThenHour(
    ['الساعة', 'ساعة', 'الساعه', 'عالساعة', 'حتى', 'بعد'],
    'الواحدة الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة وحدة تنتين تلاتة ' +
      'أربعة خمسة ستة سبعة تمانية ثمانية تسعة عشرة',
  ),
  'الصبح',
  'المسا',
  'المغرب',
  'العصر',
  'الفجر',
  'منتصف الليل',
  'الظهر',
  'صباحا',
  'مساء',
  'للخمسة',
  'للستة',
  ...wordThenHour(['ساعت', 'تا ساعت', 'سر ساعت', 'حدود'], 'یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده'),
  'صبح',
  'عصر',
  'غروب',
  'نیمه‌شب',
  'ظهر',
  'شب‌ها',
  'birde',
  'ikide',
  'üçte',
  'dörtte',
  'beşte',
  'altıda',
  'yedide',
  'sekizde',
  'dokuzda',
  'onda',
  'on birde',
  'beşe kadar',
  'altıya kadar',
  'yediye kadar',
  'gece yarısı*',
  'öğlen',
  'sabah',
  'akşam',
  ...wordThenHour(
    ['saat'],
    'bir iki üç dört beş altı yedi sekiz dokuz on birde ikide üçte dörtte beşte altıda yedide sekizde dokuzda onda',
  ),
  ...wordThenHour(
    ['jam', 'pukul', 'sampai jam'],
    'satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas',
  ),
  'pagi',
  'sore',
  'malam',
  'subuh',
  'tengah malam',
  'siang',
  ...splitWords(`
  一, 二, 两, 兩, 三, 四, 五, 六, 七, 八, 九, 十, 十一, 十二
`).flatMap(h => [`${h}点`, `${h}點`]),
  '半夜',
  '凌晨',
  '清晨',
  '傍晚',
  '早上',
  '晚上',
  '中午',
  '下班',
  '放学',
  '放學',
  ...hourThenWord('एक दो तीन चार पाँच पांच छह छः सात आठ नौ दस ग्यारह बारह', ['बजे']),
  'सुबह',
  'शाम',
  'आधी रात',
  'दोपहर',
  ...hourThenWord('ایک دو تین چار پانچ چھ سات آٹھ نو دس گیارہ بارہ', ['بجے']),
  'صبح',
  'شام',
  'آدھی رات',
  'دوپہر',
  'နာရီ',
  'မနက်',
  'ညနေ',
  'သန်းခေါင်',
  'ညဘက်',
  'ሰዓት',
  'ጠዋት',
  'ምሽት',
  'ማታ',
  'እኩለ ሌሊት',
  'ከሰዓት',
];

/** Doing a job, or studying. */
export const JOB: readonly string[] = splitWords(`
  accountant, cashier, clerk, cleaner, janitor, caretaker, cook, chef, waiter, waitress, driver, drives a,
  drives the, engineer, mechanic, electrician, plumber, pharmacist, midwife, paramedic, surgeon, dentist, librarian,
  secretary, receptionist, baker, barber, hairdresser, tailor, welder, miner, guard, porter, lecturer, professor,
  tutor, coach, principal, headteacher, intern, translator, interpreter, programmer, developer, analyst, manager,
  supervisor, social worker, psychologist, my job, her job, his job, new job, hired, prosecutor, judge, notary,
  paralegal, photographer, cameraman, sound engineer, radio host, presenter, i look after, i serve, my ward,
  my classes, my pupils, my students
  contador, contadora, cajera, cajero, conserje, portero, cocinera, cocinero, mesera, mesero, camarera, camarero,
  chofer, conductor, conductora, maneja, manejo, ingeniera, ingeniero, mecánico, electricista, farmacéutica,
  partera, médica, médico, dentista, bibliotecaria, secretaria, recepcionista, panadero, panadera, peluquera,
  costurera, vigilante, guardia, directora, director de, pasante, traductora, traductor, psicóloga,
  trabajadora social, fiscal, jueza, locutora, locutor, fotógrafa, camarógrafo, maestra, maestro, profe, enfermera,
  enfermero, docente, empleada, empleado, vende en, atiende
  contadora, caixa, porteiro, porteira, cozinheira, cozinheiro, garçom, garçonete, motorista, dirige, engenheira,
  engenheiro, mecânico, eletricista, farmacêutica, parteira, médica, médico, bibliotecária, secretária,
  recepcionista, padeiro, padeira, cabeleireira, costureira, vigia, segurança, diretora, estagiária, estagiário,
  tradutora, psicóloga, assistente social, promotora, juíza, radialista, fotógrafa, professora, professor,
  enfermeira, enfermeiro, faxineira, funcionária, funcionário
  comptable, caissière, caissier, concierge, gardien, gardienne, cuisinière, cuisinier, serveuse, serveur,
  chauffeur, chauffeuse, conduit, ingénieure, ingénieur, mécanicien, électricien, pharmacienne, pharmacien,
  sage-femme, médecin, dentiste, bibliothécaire, secrétaire, réceptionniste, boulanger, boulangère, coiffeuse,
  couturière, vigile, directrice, directeur, stagiaire, traductrice, psychologue, assistante sociale, procureure,
  juge, animatrice, photographe, infirmière, infirmier, prof, professeure, institutrice, aide-soignante, employée,
  employé, ouvrier, ouvrière, tient le, tient la
  бухгалтер*, кассир*, дворник*, охранник*, сторож*, повар*, официант*, водител*, водит автобус, инженер*, механик*,
  электрик*, фармацевт*, акушерк*, врач*, врачом, хирург*, стоматолог*, библиотекар*, секретар*, пекар*,
  парикмахер*, швея, директор*, завуч*, стажер*, стажёр*, переводчи*, психолог*, соцработни*, следовател*, судья,
  корреспондент*, редактор*, фотограф*, оператор*, учител*, учительниц*, медсестр*, санитар*, преподавател*,
  доцент*, сотрудни*, юрист*, адвокат в, касир*, двірник*, охоронец*, охоронець, кухар*, офіціант*, водій, водієм,
  інженер*, електрик*, акушерк*, лікар*, хірург*, бібліотекар*, перукар*, директорк*, стажист*, перекладач*,
  соцпрацівни*, слідч*, кореспондент*, редакторк*, вчител*, викладач*, співробітни*, юристк*, бухгалтерк*, медсестр*
  محاسب, محاسبة, كاشير, حارس, بواب, طباخ, طباخة, نادل, سائق, شوفير, سواق, مهندس, مهندسة, ميكانيكي, كهربائي, صيدلاني,
  صيدلانية, قابلة, طبيب, دكتور, دكتورة, جراح, سكرتيرة, موظف, موظفة, أستاذ, أستاذة, مدرس, مدرسة لغة, مدير, مديرة,
  مترجم, مترجمة, محام, محامي, محامية, قاضي, مذيع, مذيعة, مصور, مصورة, محرر, محررة, مراسل, مراسلة, ممرض, عاملة,
  عامل في, متدرب, متدربة, بتعلّم, بعلّم, أعلّم, بداوم, حسابدار, صندوقدار, نگهبان, سرایدار, آشپز, گارسون, راننده,
  مهندس, مکانیک, برقکار, داروساز, ماما, پزشک, دکتر, جراح, کتابدار, منشی, نانوا, آرایشگر, خیاط, مدیر, کارآموز, مترجم,
  روانشناس, مددکار, قاضی, دادیار, مجری, عکاس, خبرنگار, سردبیر, دانشجو, کار می‌کنم, فروشنده
  muhasebeci*, kasiyer*, kapıcı*, bekçi*, güvenlik görevlisi*, aşçı*, garson*, şoför*, mühendis*, tamirci*,
  elektrikçi*, ebe*, cerrah*, diş hekimi*, kütüphaneci*, sekreter*, fırıncı*, kuaför*, terzi*, müdür*, tercüman*,
  çevirmen*, psikolog*, savcı*, hakim*, sunucu*, fotoğrafçı*, editör*, çalış*, akademisyen*, asistan*, stajyer*
  kasir, akuntan, satpam, penjaga, koki, pelayan, sopir, supir, insinyur, montir, apoteker, bidan, dokter,
  pustakawan, sekretaris, resepsionis, penjahit, kepala sekolah, penerjemah, psikolog, jaksa, hakim, penyiar,
  fotografer, editor, wartawan, buruh, staf, pegawai, asisten, relawan di, ojol, admin di
  会计, 會計, 收银员, 收銀員, 保安, 保洁, 清潔工, 厨师, 廚師, 服务员, 服務生, 司机, 司機, 工程师, 工程師, 电工, 水電工, 药剂师, 藥師, 助产士, 牙医, 牙醫, 图书管理员, 秘书, 秘書,
  前台, 裁缝, 校长, 校長, 翻译, 翻譯, 心理咨询师, 社工, 检察官, 法官, 主持人, 摄影师, 攝影師, 编辑, 編輯, 记者, 記者, 讲师, 講師, 教授, 教授在, 学生, 職員, 职员, 店员, 店員,
  教语文, 教物理, 教生物, 教音乐, 打工, 做工
  लेखाकार, मुनीम, कैशियर, चौकीदार, रसोइया, ड्राइवर, इंजीनियर, मैकेनिक, बिजली मिस्त्री, फार्मासिस्ट, दाई, सर्जन,
  क्लर्क, सचिव, दर्जी, प्रिंसिपल, प्रधानाध्यापक, अनुवादक, काउंसलर, जज, पत्रकार, फोटोग्राफर, संपादक, कर्मचारी,
  आशा कार्यकर्ता, मज़दूर, प्रोफेसर, लाइब्रेरियन, اکاؤنٹنٹ, کیشیئر, چوکیدار, باورچی, ڈرائیور, انجینئر, مکینک,
  فارماسسٹ, دائی, سرجن, کلرک, سیکرٹری, درزی, پرنسپل, مترجم, جج, صحافی, فوٹوگرافر, ایڈیٹر, رپورٹر, پروفیسر, لیکچرر,
  لائبریرین, وکیل
  စာရင်းကိုင်, ငွေကိုင်, လုံခြုံရေး, စားဖိုမှူး, စားပွဲထိုး, ယာဉ်မောင်း, အင်ဂျင်နီယာ, စက်ပြင်, သားဖွား, စာရေး,
  အပ်ချုပ်, ကျောင်းအုပ်, ဘာသာပြန်, တရားသူကြီး, သတင်းထောက်, ဓာတ်ပုံဆရာ, အယ်ဒီတာ, ကထိက, သင်ကြား, ሒሳብ ሠራተኛ, የሂሳብ,
  ገንዘብ ያዥ, ጥበቃ, ምግብ አብሳይ, አስተናጋጅ, ሹፌር, መሐንዲስ, ኢንጂነር, መካኒክ, ፋርማሲስት, አዋላጅ, ሴክሬታሪ, ጸሐፊ, ርዕሰ መምህር, ተርጓሚ, ዳኛ, ጋዜጠኛ,
  ፎቶ አንሺ, አዘጋጅ, ባለሙያ, ሠራተኛ ነኝ, ሰራተኛ ነኝ
  i teach, teaches, i work, works, i study, studies, studying, is a nurse, is a teacher, is a doctor, is a lawyer,
  is a clerk, is a guard, is an editor, a nurse at, nurse at, nurse in, night shifts, night shift, my shift,
  her shift, his shift, my office, her office, his office, my desk, my classroom, my class at, my students at,
  i lecture, lectures, i intern, interns, day job, i clean, i run the, she runs the, is employed, got a job,
  started a job, i drive for, volunteers, my boss, her boss, i edit, i report for, enrolled, a student at,
  i'm a nurse, i'm a teacher, i'm a student, i am a teacher, i am a nurse, i am a student, teaching at, working at,
  working for
  trabajo, trabaja, trabajamos, doy clases, da clases, enseño, enseña, estudio, estudia, es enfermera, es enfermero,
  es maestra, es maestro, es profesora, es profesor, es abogada, soy enfermera, soy enfermero, soy maestra,
  soy maestro, soy profesora, soy profesor, soy estudiante, mi turno, mi oficina, mi jefe, su turno, hace turnos,
  de noche, soy periodista, es periodista, atiende en, laboro
  trabalho, trabalha, dou aula, dou aulas, dá aula, dá aulas, leciono, leciona, estudo, estuda, é enfermeira,
  é enfermeiro, é professora, é professor, sou enfermeira, sou professora, sou professor, sou estudante,
  meu plantão, meu turno, meu escritório, meu chefe, faz plantão, estagio, estagia
  je travaille, travaille, j'enseigne, enseigne, j'étudie, étudie, est infirmière, est infirmier, est prof,
  est professeure, est professeur, est avocate, je suis prof, je suis infirmière, je suis infirmier,
  je suis étudiante, je suis étudiant, mon bureau, mon service, mon chef, de garde, de nuit, mes cours, je bosse,
  bosse, stagiaire, ich arbeite, arbeitet, ich unterrichte
  работаю, работает, преподаю, преподает, преподаёт, учусь, учится, медсестра, медбрат, учительница в, учитель в,
  врач в, юрист в, студентка, студент, моя смена, мой офис, мой кабинет, мой начальник, дежурю, дежурит, веду уроки,
  устроилась, устроился, працюю, працює, викладаю, викладає, навчаюся, навчаюсь, навчається, вчуся, вчителька,
  вчитель, лікарка, лікар, моя зміна, мій офіс, мій кабінет, чергую, чергує
  أعمل, اعمل, يعمل, تعمل, أشتغل, بشتغل, بيشتغل, بتشتغل, شغال, شغالة, أدرّس, أدرس, ادرس, بدرس, يدرّس, تدرّس, بدرّس,
  ممرضة, ممرض, معلمة, معلم, مدرّسة, محامية في, طبيبة, طبيب في, موظفة, موظف في, طالبة, طالب في, دوامي, دوام, دوامها,
  مناوبة, مكتبي, مديري, کار می‌کنم, کار می‌کنه, کار می‌کند, درس می‌دهم, درس می‌دم, درس میدم, درس می‌ده, درس می‌خونم,
  درس می‌خوانم, تدریس, پرستار, معلم, دبیر, استاد, دانشجوی, کارمند, شیفت, شیفتم, شاغل, وکیل
  çalışıyorum, çalışıyor, çalışır, öğretmen*, hemşire*, doktor*, avukat*, muhabir*, memur*, eczacı*, okuyorum,
  okuyor, ders veriyorum, ders veriyor, vardiya*, mesaim, ofisim, öğrencisiyim, öğrencisi, görevli, memur, stajyer
  kerja, bekerja, mengajar, ngajar, kuliah, perawat, guru, dosen, dokter, karyawan, karyawati, magang, kantorku,
  kantor saya, shift malam, shift, mahasiswa, mahasiswi, dinas, pengacara di, wartawan di
  教化学, 教化學, 教书, 教書, 任教, 上班, 工作, 就读, 就讀, 读大学, 护士, 護士, 護理師, 老师, 老師, 值班, 上夜班, 上大夜, 夜班, 我教, 她教, 他教, 教英语, 教数学, 教數學, 教英文,
  教历史, 教歷史, 医生, 醫生, 律师, 律師, 念书, 念書, 實習, 实习
  पढ़ाती, पढ़ाता, पढ़ाते, काम करता, काम करती, काम करते, नर्स, टीचर, शिक्षक, शिक्षिका, अध्यापक, अध्यापिका, डॉक्टर,
  वकील, नौकरी, ड्यूटी, मेरा दफ्तर, शिफ्ट, पढ़ता हूँ, पढ़ती हूँ, पढ़ता हूं, पढ़ती हूं, छात्रा, کام کرتا, کام کرتی,
  کام کرتے, پڑھاتی, پڑھاتا, پڑھاتے, نرس, ٹیچر, استاد, استانی, ڈاکٹر, ملازم, ملازمت, نوکری, ڈیوٹی, شفٹ, پڑھتا ہوں,
  پڑھتی ہوں, طالبہ
  အလုပ်လုပ်, သင်တယ်, သင်ပေး, စာသင်, သူနာပြု, ဆရာမ, ဆရာ, ဆရာဝန်, ရှေ့နေ, ဝန်ထမ်း, ကျောင်းတက်, ညဆိုင်း, ဂျူတီ, တက်နေ,
  አስተምራለሁ, ታስተምራለች, ያስተምራል, እሠራለሁ, እሰራለሁ, ትሠራለች, ትሰራለች, ይሠራል, ይሰራል, ነርስ, መምህር, አስተማሪ, ሐኪም, ዶክተር, ጠበቃ, ተማሪ ነኝ, እማራለሁ,
  ፈረቃ, ሠራተኛ, ሰራተኛ
`);

/** Where people work or learn. */
export const INSTITUTION: readonly string[] = splitWords(`
  water board, town hall, city hall, cooperative, co-op, logistics, authority, company, foundation, union, centre,
  center, station, prison, church, mosque, farm, mill, port, registry, studio, theatre, garage, salon, gym, charity,
  daily, times, herald, gazette, radio, fm, diocese, depot, plant
  cooperativa, prefectura, municipalidad, empresa, fundación, sindicato, centro de salud, diario, canal, cárcel,
  parroquia, finca, puerto, registro, oficina, taller, gimnasio, ong, maternidad, posta, tienda, restaurante, hotel,
  prefeitura, câmara, empresa, fundação, sindicato, hospital, tv, presídio, paróquia, porto, oficina, academia,
  loja, restaurante, hotel, maternidade, supermercado, coopérative, entreprise, société, fondation, syndicat,
  centre, quotidien, prison, paroisse, port, garage, salon, hôtel, restaurant, maternité, carrefour, monoprix,
  leclerc, caf, cpam, mjc
  мэрии, мэрию, администраци*, компани*, фонд*, профсоюз*, центр*, телеканал*, тюрьм*, храм*, ферм*, порт*, архив*,
  театр*, салон*, цех*, детдом*, роддом*, кафе, ресторан*, гостиниц*, прокуратур*, нии, депо, склад*, міськрад*,
  мерії, компані*, фонді, профспілк*, центрі, центр*, в'язниц*, архів*, театр*, пекарн*, кафе, ресторан*, готел*,
  прокуратур*, склад*, депо, дитсадк*
  شركة, الشركة, مؤسسة, جمعية, منظمة, نقابة, مركز, قناة, سجن, مرفأ, ميناء, مطار, سوبرماركت, مطعم, فندق, مديرية,
  دائرة, نيابة, مشغل, ورشة, شرکت, بنیاد, انجمن, سازمان, اتحادیه, مرکز, شبکه, زندان, بندر, فرودگاه, هتل, رستوران,
  فروشگاه, اداره, دادسرا, کارگاه, آموزش و پرورش, شهرداری
  kooperatif*, vakıf*, vakfı*, sendika*, merkez*, kanal*, cezaev*, liman*, havaalan*, otel*, restoran*, lokanta*,
  savcılı*, atölye*, dernek*, derneğ*, müdürlü*, tersane*, koperasi, perusahaan, yayasan, serikat, pusat, tv, lapas,
  pelabuhan, bandara, restoran, kejaksaan, minimarket, swalayan, pt, cv, balai kota, kecamatan, kelurahan, bengkel,
  warung
  超市, 便利店, 合作社, 工会, 工會, 基金会, 基金會, 中心, 监狱, 監獄, 港口, 机场, 機場, 饭店, 餐廳, 餐厅, 酒店, 检察院, 法院, 工地, 车间, 銀行, 镇政府, 派出所, 便利商店, 電視台,
  电视台, 书店, 書店, 协会, 協會
  नगर पालिका, नगरपालिका, पंचायत, संस्था, यूनियन, केंद्र, चैनल, जेल, होटल, रेस्तरां, कचहरी, थाने, मिल, डिपो,
  कोऑपरेटिव, تحصیل, میونسپل, بلدیہ, ادارے, این جی او, یونین, مرکز, چینل, جیل, ہوٹل, ریستوران, کچہری, تھانے, مل, ڈپو,
  دکان
  စည်ပင်, အသင်း, အဖွဲ့, စင်တာ, ထောင်, ဆိပ်ကမ်း, လေဆိပ်, ဟိုတယ်, စားသောက်ဆိုင်, စူပါမားကတ်, ရုပ်သံ, ማዘጋጃ ቤት, ድርጅት,
  ማህበር, ማእከል, ማዕከል, እስር ቤት, ወደብ, አየር ማረፊያ, ሆቴል, ምግብ ቤት, ሱፐርማርኬት, ቴሌቪዥን, መሥሪያ ቤት, መስሪያ ቤት
  school, grammar school, high school, primary, college, university, hospital, clinic, ministry, court, newspaper,
  radio, bank, factory, library, museum, municipality, council, pharmacy, faculty, institute, academy, kindergarten,
  nursery, law firm, bakery, hotel, supermarket, warehouse, ngo, agency, embassy, airport, tv, department,
  laboratory, lab, mine, dental, call centre, call center, post office, café, restaurant, workshop
  escuela, colegio, liceo, instituto, preparatoria, universidad, facultad, hospital, clínica, ministerio, alcaldía,
  juzgado, fiscalía, periódico, radio, emisora, banco, fábrica, biblioteca, museo, farmacia, maquila, mina,
  panadería, supermercado, notaría, escola, colégio, faculdade, ministério, prefeitura, fórum, jornal, rádio,
  posto de saúde, ubs, cartório, creche, mercado, padaria, usina, biblioteca
  école, lycée, collège, université, fac, faculté, hôpital, clinique, ministère, mairie, tribunal, journal, banque,
  usine, bibliothèque, musée, pharmacie, crèche, maternelle, dispensaire, préfecture, supermarché, boulangerie,
  cabinet, association, schule, krankenhaus
  школ*, гимнази*, лице*, университет*, институт*, колледж*, больниц*, поликлиник*, клиник*, министерств*, суде,
  газет*, редакци*, банк*, завод*, библиотек*, музе*, аптек*, садике, детсад*, мэрии, мэри*, фабрик*, магазин*,
  пекарн*, гімназі*, ліце*, університет*, інститут*, коледж*, лікарн*, поліклінік*, клініц*, міністерств*, суді,
  бібліотек*, садочку, мері*, крамниц*, редакці*, роддом*, пологов*
  مدرسة, المدرسة, ثانوية, الثانوية, إعدادية, ابتدائية, جامعة, الجامعة, كلية, معهد, مستشفى, المستشفى, مشفى, المشفى,
  عيادة, مستوصف, وزارة, بلدية, البلدية, محكمة, جريدة, صحيفة, إذاعة, بنك, مصنع, معمل, مكتبة, صيدلية, روضة, شركة,
  مخبز, فندق, مدرسه, دبیرستان, دبستان, هنرستان, دانشگاه, دانشکده, بیمارستان, درمانگاه, کلینیک, وزارت, شهرداری,
  دادگاه, روزنامه, بانک, کارخانه, کتابخانه, داروخانه, مهدکودک, شرکت, دفتر, آموزشگاه
  okul*, lise*, ilkokul*, ortaokul*, üniversite*, fakülte*, hastane*, klinik*, bakanlı*, belediye*, adliye*,
  gazete*, radyo*, banka*, fabrika*, kütüphane*, müze*, eczane*, kreş*, şirket*, sağlık ocağı*, fırın*, market*
  sekolah, sd, smp, sma, smk, madrasah, pesantren, universitas, kampus, fakultas, rs, rumah sakit, rsud, klinik,
  puskesmas, kementerian, pemkot, dinas, pengadilan, koran, radio, bank, pabrik, perpustakaan, apotek, tk, paud,
  toko, hotel, kantor, redaksi
  中学, 中學, 小学, 小學, 国小, 國小, 国中, 國中, 高中, 女中, 大学, 大學, 学院, 學院, 学校, 學校, 医院, 醫院, 诊所, 診所, 部门, 法院, 报社, 報社, 电台, 電台, 银行, 銀行,
  工厂, 工廠, 图书馆, 圖書館, 博物馆, 药店, 藥局, 幼儿园, 幼稚園, 公司, 市政府, 律所, 事務所, 事务所
  स्कूल, विद्यालय, कॉलेज, महाविद्यालय, विश्वविद्यालय, अस्पताल, क्लिनिक, मंत्रालय, अदालत, अखबार, बैंक, कारखाने,
  फैक्ट्री, पुस्तकालय, दफ्तर, कंपनी, आंगनवाड़ी, नगर निगम, سکول, اسکول, کالج, یونیورسٹی, جامعہ, ہسپتال, کلینک, وزارت,
  عدالت, اخبار, بینک, فیکٹری, کارخانے, لائبریری, دفتر, کمپنی, مدرسے
  ကျောင်း, အထက်တန်းကျောင်း, မူလတန်းကျောင်း, တက္ကသိုလ်, ကောလိပ်, ဆေးရုံ, ဆေးခန်း, ဝန်ကြီးဌာန, တရားရုံး, သတင်းစာ, ဘဏ်,
  စက်ရုံ, စာကြည့်တိုက်, ကုမ္ပဏီ, ရုံး, ትምህርት ቤት, ዩኒቨርሲቲ, ኮሌጅ, ሆስፒታል, ክሊኒክ, ሚኒስቴር, ፍርድ ቤት, ጋዜጣ, ባንክ, ፋብሪካ, ቤተ መጻሕፍት,
  ኩባንያ, ቢሮ, ጤና ጣቢያ
`);

/** Open to the public, which reveals nobody. */
export const PUBLIC: readonly string[] = splitWords(`
  everyone is welcome, everyone welcome, all are welcome, all welcome, open to all, open to everyone,
  open to the public, public event, public lecture, public hearing, the march, the rally, the protest starts,
  protest starts, march starts, rally starts, press conference, the exhibition, the festival, doors open, tickets
  vengan todos, vengan todas, abierto al público, entrada libre, entrada gratuita, la marcha, la manifestación,
  rueda de prensa, venham todos, aberto ao público, entrada franca, o ato, a marcha, a manifestação,
  coletiva de imprensa
  venez nombreux, venez nombreuses, ouvert à tous, entrée libre, la marche part, la manifestation,
  conférence de presse, приходите все, вход свободный, митинг, шествие, пресс-конференция, приходьте всі,
  вхід вільний, мітинг, хода, прес-конференція
  الدعوة عامة, المسيرة, مسيرة, المظاهرة, مظاهرة, الوقفة, مؤتمر صحفي, الجميع مدعو, همه بیایند, همه بیایید, راهپیمایی,
  تظاهرات, ورود آزاد, نشست خبری, herkes gelsin, herkese açık, yürüyüş*, miting*, basın açıklaması, basın toplantısı,
  semua boleh datang, terbuka untuk umum, aksi mulai, aksi damai, unjuk rasa, konferensi pers
  欢迎大家, 歡迎大家, 公开, 公開, 游行, 遊行, 集会, 集會, 记者会, 記者會, सब आएँ, सब आएं, सभी का स्वागत, रैली, प्रदर्शन, प्रेस वार्ता,
  سب آئیں, ریلی, مظاہرہ, جلسہ, پریس کانفرنس, အားလုံးလာပါ, လမ်းလျှောက်ပွဲ, ဆန္ဒပြပွဲ, သတင်းစာရှင်းလင်းပွဲ, ሁሉም ይምጣ,
  ሰልፉ, ሰልፍ, ጋዜጣዊ መግለጫ
`);

/** Links a person to a handle nearby. */
export const BEHIND: readonly string[] = splitWords(`
  is my flatmate, is my cousin, is my brother, is my sister, is my friend, is my colleague, is my neighbour,
  is run by, run by, runs it, belongs to, 's account, 's handle, the admin of, is the admin, irl, in real life,
  signs as, is behind, detrás de @, detrás de, está detrás, es de, la cuenta de, la administra, lo administra,
  la lleva, lleva la cuenta, es el nombre de, en la vida real, firma de, su cuenta, es mi prima, es mi primo,
  es mi hermana, es mi hermano, en redes es, por trás da, por trás do, está por trás, quem toca, toca a página,
  quem administra, administra a página, na vida real, se chama, é o nome de, é minha prima, é meu primo,
  é minha irmã, é meu irmão, conta da, conta do, nas redes é, derrière @, derrière, tenu par, tenue par, géré par,
  gère la page, gère le compte, tient le compte, dans la vraie vie, c'est ma, c'est mon, son compte, appartient à,
  le compte de, стоит, админ, админит, ведёт, ведет, в жизни, в реале, по паспорту, мой канал, это моя, это мой,
  принадлежит, стоїть, адмінить, в житті, за паспортом, це моя, це мій, належить, веде, هي رفيقتي, هو رفيقي, هو أخي,
  هي أختي, هو ابن, هي بنت, اللي ورا, في الواقع, حسابه, حسابها, هو, هي, پشت, مال, همون, می‌نویسه, می‌نویسد, در واقع,
  همان, ادمین, arkasında, arkasındaki, yönetiyor, hesabı, aslında, di balik, dikelola, adminnya, alter, itu teman,
  itu sepupu, itu adik, itu kakak, punya, milik, sebenarnya, 就是, 其实是, 其實是, 背后是, 背後是, 背后的人, 背後的人, 幕后, 幕後, 分身, 运营, 經營,
  管理员, 管理員, 是我, 本人, 后面是, के पीछे, चलाता है, चलाती है, का अकाउंट, का असली, हैंडल, वास्तव में, दरअसल, असल में,
  के नाम से, کے پیچھے, اصل میں, چلاتا ہے, چلاتی ہے, کا اکاؤنٹ, دراصل, درحقیقت, کے نام سے, နောက်ကွယ်, အစစ်, အကောင့်,
  ဆိုတာ, တကယ်တော့, ጀርባ, እውነተኛ, ባለቤት, አካውንት, በትክክል, በእውነቱ, is really, is actually, is me, na verdade é, é na verdade,
  en realidad es, es en realidad, est en fait, на самом деле, насправді
`);

/** "Every day" and the like, which with a place alone is a figure of speech. */
export const DAILY: readonly string[] = splitWords(`
  every day, each day, every week, each week, daily at, always at, todos los días, cada día, cada semana, diario,
  a diario, suele, suelo, todo dia, todos os dias, toda semana, diariamente, tous les jours, chaque jour,
  chaque semaine, quotidiennement, d'habitude, каждый день, каждую неделю, ежедневно, каждый раз, щодня, кожен день,
  кожного дня, щотижня, зазвичай, كل يوم, كل أسبوع, كل اسبوع, يوميا, يومياً, يوميًا, دائما, دائمًا, دايما, عادة,
  هر روز, هر هفته, همیشه, معمولا, معمولاً, روزانه, her gün, her hafta, hep, genelde, genellikle, setiap hari,
  tiap hari, selalu, biasanya, saban, 每天, 每日, 天天, 总是, 總是, 通常, हर दिन, हर रोज, हर रोज़, रोज, रोज़, रोज़ाना, रोजाना,
  प्रतिदिन, हमेशा, हर हफ्ते, ہر روز, روزانہ, ہمیشہ, ہر ہفتے, နေ့တိုင်း, နေ့စဉ်, အမြဲ, တိုင်း, በየቀኑ, ሁልጊዜ, ሁሌ, ዘወትር,
  በየሳምንቱ
`);

/** Shops, offices and lines, whose hours are no person's routine. */
export const HOURS: readonly string[] = splitWords(`
  opens, closes, open from, open daily, opening hours, office hours, timetable, helpline, hotline, abre, cierra,
  horario, abierto, abierta, fecha às, aberto, aberta, horário, ferme, ouvre, ouvert, horaires, открыт*, закрыва*,
  открыва*, режим работы, відкрит*, зачиня*, відчиня*, يفتح, يغلق, أوقات الدوام, مفتوح, ساعات کار, باز است, بسته,
  açılıyor, kapanıyor, açık, mesai saatleri, buka, tutup, jam buka, 营业, 營業, 开放, 開放, 关门, 關門, खुलता, खुलती, बंद होता,
  खुला, کھلتا, کھلتی, بند ہوتا, ဖွင့်ချိန်, ပိတ်ချိန်, ይከፈታል, ይዘጋል
`);
