/** Lists the words that describe a home by what is beside it, all languages together. */
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

/** Kinds of places where someone can be found. */
export const PLACES: readonly string[] = splitWords(`
  sports hall, bus depot, police, kitchen, garden, fountain, statue, entrance, stop, ward, hangar, gym, fuente,
  kiosco, entrada, cuartel, hangar, gimnasio, coliseo, matriz, ginásio, quartel, chafariz, feira, fontaine, gymnase,
  caserne, gare routière, entrée, hall, фонтан*, отделе, отдел, полици*, изолятор*, поликлиник*, спортзал*, казарм*,
  входа, больниц*, відділк*, поліці*, ізолятор*, поліклінік*, спортзал*, базар*, входу, بالمحطة, باب الجامعة,
  النافورة, المخفر, مخفر, الفرع, صالة رياضية, النادي, عالنادي, المدخل, الحي, باب, مشفى, المشفى, باشگاه, فواره,
  بازداشتگاه, پاسگاه, اداره پلیس, کتابخونه, فواره, جلوی, ورودی, hastane*, emniyet*, spor salonu*, giriş*, çeşme*,
  fuar*, ev, kantor polisi, polda, air mancur, gor, gerbang, pintu masuk, ruang tunggu, 图书馆门口, 喷泉, 噴泉, 体育馆, 體育館, 警局,
  警察局, 门口, 門口, 看守所, 入口, फव्वारे, थाना, हवालात, स्टेडियम, मंदिर, गेट, अस्पताल, فوارے, تھانہ, حوالات, سٹیڈیم, گیٹ,
  ہسپتال, မြူနီစပယ်, ရဲစခန်း, အားကစားရုံ, ဝင်ပေါက်, စာကြည့်တိုက်, ፖሊስ ጣቢያ, ስታዲየም, በር, መግቢያ, ቤተ መጻሕፍቱ, ጂም
  post office, canal, bus, taxi rank, internet cafe, laundrette, pub, diner, newsroom, archive, attic, cellar,
  parking lot, car park, crossing, ferry, dock, bank, pool, playground, graveyard, cemetery, convent, parish,
  the old, cabin, cottage, guesthouse, guest house, platform, waiting room, ward, tent, camp, studio
  piscina, cancha, malecón, parada, paradero, correo, banco, archivo, cuarto, pensión, hostal, finca, ático, cabaña,
  campamento, redacción, sede, estacionamiento, puerto, puesto, cementerio, café, cafetería, calçadão,
  ponto de ônibus, quarto, pousada, sítio, sede, estacionamento, acampamento, redação, café, lanchonete, bar,
  piscina, posto, canal, cemitério, terreiro, piscine, canal, café, bar, chambre, auberge, grenier, cabane, camp,
  parking, rédaction, local, cimetière, foyer, squat, crèche, salle, métro, port
  бассейн*, набережн*, гаражн*, гараже, чердак*, дач*, комнат*, хостел*, монастыр*, лагер*, редакци*, штаб*,
  стоянк*, парковк*, канал*, рынк*, бар, баре, столов*, общежити*, пирс*, порт*, лес*, басейн*, набережн*, кав'ярн*,
  кафе, горищ*, дач*, кімнат*, гуртожит*, підвал*, укритт*, церкв*, храм*, суд, суду, школ*, парк*, вокзал*,
  станці*, зупин*, квартир*, посольств*, монастир*, табор*, редакці*, порт*, міст, каналу, хостел*
  مسبح, المسبح, كورنيش, الكورنيش, كراج, الكراج, الموقف, غرفة, الغرفة, مخيم, المخيم, دير, مزرعة, المزرعة, الفندق,
  القهوة, عالمقهى, الكافيه, السطح, القبو, مرآب, ملجأ, الملجأ, المقر, صالة, الصالة, ميناء, الميناء, بنك, البيت, بيت,
  دار, استخر, باغ, ویلا, اتاق, مهمانسرا, پناهگاه, اردوگاه, پارکینگ, انبار, خوابگاه, کافه, کافی‌شاپ, قهوه‌خانه,
  کلینیک, درمانگاه, پشت‌بام, دفترمون, خونه, فرودگاه, راه‌آهن
  havuz*, sahil*, iskele*, oda*, pansiyon*, çadır*, kamp*, depo*, otopark*, yurt*, liman*, garaj*, dernek*,
  çay bahçesi*, lokanta*, meyhane*, bar*, metro*, vapur*, terminal*, eczane*, kolam, kanal, kamar, penginapan,
  losmen, hotel, kontrakan, sekretariat, parkiran, pelabuhan, posko, tenda, kafe, kedai, kantin, aula,
  ruang bawah tanah, gang, pos
  游泳馆, 游泳池, 河边, 河邊, 房间, 房間, 宿舍, 旅社, 民宿, 仓库, 倉庫, 停车场, 停車場, 码头, 碼頭, 咖啡, 茶馆, 茶館, 网吧, 網咖, 阁楼, 閣樓, 收容所, 营地, 營地, 寺, 朋友家,
  旅店, 站, 工作室, 编辑部, 編輯部, 超商, 夜市, 捷運站
  तालाब, नहर, कमरे, लॉज, गेस्ट हाउस, तहखाने, छत, गोदाम, ढाबे, आश्रम, शिविर, पार्किंग, हॉस्टल, मेट्रो, गुरुद्वारे,
  पुस्तकालय, लाइब्रेरी, कॉलेज, प्रेस क्लब, एयरपोर्ट, बंदरगाह, تالاب, نہر, کمرے, لاج, گیسٹ ہاؤس, تہہ خانے, چھت,
  گودام, ڈھابے, کیمپ, پارکنگ, ہاسٹل, لائبریری, کالج, مسجد, گرجا, پارک, بازار, کیفے, بس اڈے, لاری اڈے, بندرگاہ,
  سفارت خانے, درگاہ
  ရေကူးကန်, တူးမြောင်း, အခန်း, တည်းခိုခန်း, မြေအောက်ခန်း, စာကြည့်တိုက်, တရားရုံး, ကျောင်း, ဆေးရုံ, ဈေး, ပန်းခြံ,
  ဘုန်းကြီးကျောင်း, စခန်း, ရုံး, သံရုံး, ဆိပ်ကမ်း, အိမ်, ဆိုင်, တံတား, ဂိုဒေါင်, ကားဂိတ်, ဘတ်စ်ကားဂိတ်, ဗလီ,
  ቤተ መጻሕፍት, ገንዳ, ወንዝ, ክፍል, ምድር ቤት, ፍርድ ቤት, ፍርድ ቤቱ, ካፌ, ሆቴል, ሆስፒታል, ትምህርት ቤት, ገበያ, መናፈሻ, ፓርክ, ጣቢያ, አውሮፕላን ማረፊያ,
  ቤተ ክርስቲያን, መስጊድ, ኤምባሲ, ገዳም, መጋዘን, ድልድይ, አደባባይ, ቢሮ, ማረፊያ, ድንበር
  airport, station, bus stop, cafe, café, hotel, hostel, motel, church, mosque, temple, library, court, courthouse,
  square, park, basement, lobby, office, embassy, consulate, hospital, clinic, school, university, campus, market,
  mall, restaurant, bar, bridge, street, road, avenue, border, checkpoint, police station, prison, safe house,
  safehouse, warehouse, garage, roof, rooftop, gate, stadium, theatre, cinema, pharmacy, bakery, flat, apartment,
  house, building, port, harbour, beach, bus station, train station, metro, corner, room, floor, shelter, monastery,
  gym, bookshop, plaza, centre, center, terminal, tower, hall, farm, lighthouse, kiosk, mill, pier, barracks,
  village
  aeropuerto, estación, cafetería, iglesia, parroquia, mezquita, biblioteca, juzgado, tribunal, plaza, parque,
  sótano, oficina, embajada, consulado, clínica, escuela, universidad, mercado, centro comercial, restaurante,
  puente, calle, frontera, retén, comisaría, cárcel, casa, bodega, azotea, terminal, esquina, fiscalía, refugio,
  convento, metro, colegio, catedral, alcaldía, farmacia, panadería, muelle
  aeroporto, estação, rodoviária, igreja, mesquita, fórum, praça, porão, escritório, embaixada, escola, faculdade,
  shopping, ponte, rua, fronteira, delegacia, galpão, padaria, hospital, esquina, ocupação, porto, prefeitura
  aéroport, gare, hôtel, église, mosquée, bibliothèque, tribunal, palais de justice, place, parc, cave, sous-sol,
  bureau, ambassade, hôpital, clinique, école, lycée, université, marché, pont, rue, frontière, commissariat,
  prison, maison, entrepôt, appartement, boulangerie, pharmacie, arrêt, quai
  flughafen, bahnhof, hauptbahnhof, kirche, moschee, bibliothek, gericht, platz, marktplatz, keller, büro,
  botschaft, krankenhaus, schule, universität, brücke, straße, grenze, wohnung, haus, aeroporto, stazione, chiesa,
  piazza
  аэропорт*, вокзал*, станци*, кафе, гостиниц*, отел*, хостел*, церкв*, мечет*, храм*, библиотек*, суд, суда, суде,
  судом, площад*, парк*, подвал*, офис*, посольств*, больниц*, школ*, университет*, рынк*, рынок, мост*, улиц*,
  границ*, блокпост*, отделени*, сизо, квартир*, дом, доме, дома, крыш*, метро, остановк*, аптек*, подъезд*,
  автовокзал*, тц, аеропорт*, станці*, готел*, бібліотек*, площ*, лікарн*, університет*, ринк*, ринок, міст, мосту,
  вулиц*, кордон*, будинк*, підвал*, зупинц*, зупинк*, кав'ярн*, церкв*, посольств*
  مطار, المطار, محطة, المحطة, مقهى, المقهى, قهوة, كافيه, فندق, الفندق, كنيسة, الكنيسة, مسجد, المسجد, جامع, الجامع,
  مكتبة, المكتبة, محكمة, المحكمة, ميدان, ساحة, الساحة, حديقة, الحديقة, قبو, مكتب, المكتب, سفارة, السفارة, مستشفى,
  المستشفى, مدرسة, المدرسة, جامعة, الجامعة, سوق, السوق, مطعم, المطعم, جسر, الجسر, شارع, حدود, معبر, حاجز, الحاجز,
  قسم, سجن, بيت, شقة, عمارة, سطح, موقف, صيدلية, مخبز, الفرن, مول, نادي
  فرودگاه, ایستگاه, کافه, هتل, مسجد, کلیسا, کتابخانه, دادگاه, میدان, پارک, زیرزمین, دفتر, سفارت, بیمارستان, مدرسه,
  دانشگاه, بازار, رستوران, پل, خیابان, مرز, کلانتری, زندان, خانه, آپارتمان, ترمینال, مترو, نانوایی
  havaalan*, havaliman*, istasyon*, gar, garında, garında*, durağ*, kafe*, otel*, lobi*, cami*, kilise*, kütüphane*,
  adliye*, mahkeme*, meydan*, park*, bodrum*, ofis*, büro*, elçili*, hastane*, okul*, üniversite*, çarşı*, köprü*,
  sokağ*, caddesi*, sınır*, karakol*, evde, evinde, apartman*, iskele*, pastane*, otogar*
  bandara, stasiun, kafe, warung, gereja, masjid, perpustakaan, pengadilan, lapangan, alun-alun, taman, kantor,
  kedutaan, rumah sakit, sekolah, kampus, pasar, jembatan, jalan, polsek, polres, rumah, gudang, halte, terminal,
  kos, apartemen, gedung, kanisa*, mahakama*, hoteli*, kituo, kituoni, uwanja*, maktaba*, soko*, msikiti*
  机场, 機場, 车站, 車站, 火车站, 地铁站, 地鐵站, 咖啡馆, 咖啡廳, 咖啡店, 酒店, 饭店, 飯店, 宾馆, 旅馆, 教堂, 清真寺, 图书馆, 圖書館, 法院, 广场, 廣場, 公园, 公園, 地下室, 大堂,
  办公室, 辦公室, 大使馆, 领事馆, 医院, 醫院, 学校, 大学, 市场, 市場, 餐厅, 餐廳, 桥, 橋, 路口, 边境, 派出所, 看守所, 公寓, 小区, 楼, 家里, 商场, 天台
  हवाई अड्डे, स्टेशन, कैफे, होटल, मंदिर, मस्जिद, चर्च, पुस्तकालय, अदालत, कोर्ट, कचहरी, चौक, पार्क, दफ्तर, अस्पताल,
  स्कूल, विश्वविद्यालय, बाजार, बाज़ार, पुल, थाने, घर, धर्मशाला, बस अड्डे, ایئرپورٹ, سٹیشن, اسٹیشن, ہوٹل, چوک, عدالت,
  کچہری, دفتر, ہسپتال, اسکول, یونیورسٹی, تھانے, گھر, پریس کلب, လေဆိပ်, ဘူတာ, ကော်ဖီဆိုင်, လက်ဖက်ရည်ဆိုင်, ဟိုတယ်,
  ဘုရားကျောင်း, ဘုန်းကြီးကျောင်း, စာကြည့်တိုက်, တရားရုံး, ပန်းခြံ, ရုံး, ဆေးရုံ, ကျောင်း, တက္ကသိုလ်, စျေး, ဈေး,
  တံတား, ကားဂိတ်, အိမ်, မှတ်တိုင်, ኤርፖርት, ጣቢያ, ካፌ, ሆቴል, ቤተክርስቲያን, መስጊድ, ፍርድ ቤት, አደባባይ, መናፈሻ, ቢሮ, ሆስፒታል, ትምህርት ቤት,
  ዩኒቨርሲቲ, ገበያ, ድልድይ, ቤት
`);
