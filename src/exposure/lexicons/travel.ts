/** Lists words that a trip is described with. */
import { splitWords } from './list.ts';

/** Ways to travel, and what belongs to them. */
export const TRAVEL: readonly string[] = splitWords(`
  flight, flights, fly, flying, i land, we land, i'm landing, we're landing, fly out, plane, train, trains, bus, coach,
  minibus, marshrutka, ferry, boat, sleeper,
  night train,
  overnight bus, night bus, booking, reservation, pnr, ticket, tickets, e-ticket, eticket, boarding pass,
  boarding card,
  check-in, check in, itinerary, layover, stopover, connection, transit, airport, terminal, heathrow, gatwick, airline,
  depot, cabin,
  berth, departs, departing, departure, landing, touch down, arriving, arrives, arrival, eurostar, amtrak, greyhound,
  flixbus, intercity, ryanair, easyjet, wizz
  vuelo, vuelos, volamos, vuelo de, volando, avión, avion, tren, autobús, autobus, bus, micro, colectivo, ómnibus,
  omnibus, camión, ferry, barco, lancha, asiento, butaca, camarote,
  billete, billete electrónico, boleto, pasaje, embarque, tarjeta de embarque, pase de abordar, pase de abordaje,
  reserva, localizador, equipaje, escala, aterrizo, aterriza,
  aterrizamos, aeropuerto, terminal, barajas, eldorado, ezeiza, ave, alsa, avianca, iberia, latam, aerolínea,
  itinerario, check-in
  voo, voos, avião, aviao, trem, ônibus, onibus, barca, balsa, passagem, bilhete, assento, poltrona, embarque,
  cartão de embarque, localizador, reserva, escala, conexão,
  aeroporto, rodoviária, rodoviaria, guarulhos, galeão, pouso, aterrisso, companhia aérea, itinerário, leito
  vol, avion, train, tgv, ter, ouigo, intercités, bus, car, autocar, navette, bateau, traversier, ferry, billet,
  e-billet, siège, place, réservation, dossier, embarquement,
  carte d'embarquement, escale, correspondance, aéroport, gare, gare routière, atterris, atterrit, atterrissage, orly,
  roissy, cdg, air france, couchette, itinéraire
  flug, zug, ice, fähre, fernbus, sitz, sitzplatz, buchung, bahn, boardingpass
  рейс*, поезд*, вагон*, самолет*, самолёт*, автобус*, маршрутк*, электричк*, паром*, теплоход*, сапсан*, ласточк*,
  бронь, брони, бронировани*, билет*, электронный билет, посадочн*, регистраци*, вылет*,
  вылетаю, вылетаем, прилет*, прилёт*, прилетаю, прилетаем, лечу, летим, летит, аэропорт*, вокзал*, автовокзал*,
  домодедово, шереметьево, внуково, пулково, пересадк*, купе, плацкарт*, верхняя полка, нижняя полка, каюта
  рейс*, потяг*, поїзд*, літак*, автобус*, маршрутк*, електричк*, пором*, квит*, квиток, бронь, броні, бронюванн*,
  посадков*, реєстрац*, виліт*, вилітаю, вилітаємо, приліт*, прилітаю, прилітаємо, лечу, летимо, аеропорт*, вокзал*,
  автовокзал*, пересадк*, плацкарт*, інтерсіті, полиця
  رحلة, الرحلة, مسافر, مسافرة, مسافرين, رحلتي, رحلتنا, رحلتها, رحلته, طيران, الطيران, طيارة, الطيارة, طائرة, الطائرة,
  طيارتي, قطار, القطار,
  باص, الباص, بباص, بالباص, حافلة, الحافلة, أوتوبيس, اوتوبيس, سرفيس, عبّارة, عبارة بحرية, مركب, باخرة, تذكرة, التذكرة,
  تذكرتي, تذكرتنا,
  حجز, الحجز, حجزي, مقعد, المقعد, بطاقة الصعود, بطاقة صعود, المطار, مطار, كراج, الكراج, محطة القطار, ترانزيت, إقلاع,
  الإقلاع, هبوط, وصول, بوردنغ, بوردينغ, صعود الطائرة
  پرواز, پروازم, پروازش, پروازمون, هواپیما, قطار, اتوبوس, مینی‌بوس, ون, کشتی, لنج, بلیط, بلیطم, بلیت, بلیتم, رزرو,
  صندلی, کوپه, کارت پرواز, گیت, فرودگاه, ترمینال, راه‌آهن, ترانزیت, چمدون, کد رزرو
  uçuş*, iniyor, inecek, uçak*, uçağı*, uçağım, sefer*, tren*, yht, otobüs*, minibüs*, dolmuş*, feribot*, vapur*,
  gemi*, bilet*,
  e-bilet, rezervasyon*, pnr, koltuk*, biniş kartı*, biniş, check-in, havalimanı*, havaalanı*, otogar*, gar, terminal*,
  kalkış*, iniş*, aktarma*, sabiha*, pegasus, thy
  penerbangan*, pesawat*, terbang, kereta, kereta api, ka, krl, bus, bis, travel, kapal, feri, ferry, tiket*, tiketku,
  booking, reservasi*, pemesanan, kode booking, kursi, gerbong, kabin, boarding pass, check-in, bandara,
  terminal, stasiun,
  pelabuhan, landing, mendarat, transit, keberangkatan, juanda, soetta, garuda, lion air, citilink
  航班, 班机, 班機, 飞机, 飛機, 机票, 機票, 登机, 登機, 登机牌, 登機證, 登机口, 高铁, 高鐵, 火车, 火車, 列车, 列車, 动车, 動車, 次列车, 车次, 車次, 大巴, 巴士, 客車, 客车, 客運,
  大巴, 巴士, 客运, 客運, 班车, 班車, 班船, 船班, 快船, 客船, 客轮, 客輪, 游轮, 遊輪, 夜车, 夜車, 直达车, 直達車, 绿皮车, 硬座, 软座, 軟座, 硬卧, 软卧, 無座, 无座, 和谐号, 复兴号,
  自強號, 莒光號, 普悠瑪, 太魯閣號, 區間車, 自強,
  长途车, 長途車, 轮渡, 渡轮, 渡輪, 坐船, 的船, 船票, 车票, 車票, 座位,
  订座, 訂座, 预订, 預訂, 預定, 预定, 订单, 客票, 值机, 值機, 机场, 機場, 航站楼, 航廈, 卧铺, 臥鋪, 下铺, 下鋪, 上铺, 上鋪, 降落, 落地, 抵達, 抵达, 经停, 經停, 转机, 轉機, 起飞,
  起飛
  उड़ान, फ्लाइट, फ़्लाइट, हवाई जहाज, हवाई जहाज़, विमान, ट्रेन, रेल, बस, राजधानी, शताब्दी, टिकट, सीट, बर्थ, कोच, पीएनआर,
  बुकिंग, बोर्डिंग पास, एयरपोर्ट, हवाई अड्डे, हवाई अड्डा, स्टेशन, नाव, फेरी,
  پرواز, فلائٹ, جہاز, ٹرین, ریل, بس, بوگی, برتھ, ٹکٹ, سیٹ, پی این آر, بکنگ, بورڈنگ پاس, ایئرپورٹ, ائیرپورٹ, ہوائی اڈے,
  اسٹیشن, فیری,
  လေယာဉ်, ဖလိုက်, လေကြောင်း, ရထား, ဘတ်စ်, ဘတ်စ်ကား, အဝေးပြေး, ကားလက်မှတ်, လက်မှတ်, ထိုင်ခုံ, ခုံနံပါတ်, တွဲ, လေဆိပ်,
  ဘူတာ, သင်္ဘော, လေယာဉ်လက်မှတ်, booking
  በረራ, በረራዬ, አውሮፕላን, ባቡር, አውቶቡስ, አውቶብስ, ትኬት, ቲኬት, ትኬቴ, መቀመጫ, የቦታ ማስያዣ, ቦታ ማስያዣ, ኤርፖርት, አየር ማረፊያ, አውሮፕላን ማረፊያ, መናኸሪያ,
  ጀልባ, ቦርዲንግ,
  ባስ, ፉርጎ, ሚኒባስ, ቦኪንግ, ቡኪንግ, መርከብ, اتوبوس شب‌رو, لانچ, العبارة, العبّارة, كابينة, बोगी, गरीब रथ, वंदे भारत
`);

/** Words before a booking code. */
export const BOOKING: readonly string[] = splitWords(`
  pnr, booking, booking code, booking ref, booking reference, booking number, reservation, reservation code,
  reservation number, confirmation, confirmation code, confirmation number, record locator,
  locator, check-in code, check in code, check-in, ticket code, ref, trip code, airline reference, airline ref,
  localizador, código de reserva, codigo de reserva, número de reserva, reserva, confirmación, expediente de viaje,
  check-in,
  código da reserva, código de reserva, número da reserva, confirmação, réservation, référence dossier, dossier,
  numéro de réservation, code de réservation, référence de réservation, numéro de dossier,
  бронь, код брони, номер брони, брони, бронирование, бронирования, код бронирования, номер бронирования, регистрация,
  пнр, броні, номер броні, код броні, бронювання, код бронювання, номер бронювання, реєстрація,
  حجز, الحجز, رقم الحجز, رمز الحجز, كود الحجز, رقم التأكيد, رزرو, کد رزرو, شماره رزرو, کد پیگیری بلیط, کد بلیط,
  شماره بلیط, پی‌ان‌آر, rezervasyon, rezervasyon kodu, rezervasyon numarası, rezervasyon no, pnr numarası, pnr kodu,
  pnr no,
  取票码, 取票碼, 取票号, 取票號, 订位码, 訂位碼, 订位号, 訂位號, 订票号, 訂票號, 票号, 票號, 确认号, 確認號,
  kode booking, kode reservasi, kode pemesanan, nomor reservasi, nomor booking, kode bukti, 订座, 預訂, 预订, 预订号, 预定编号,
  預定編號, 订座码, 預訂碼, 预订编号, 預訂編號, 订单号, 訂位代號, 订位代码, 值机码, 值機碼, 記錄編號,
  बुकिंग, बुकिंग नंबर, बुकिंग कोड, पीएनआर, पीएनआर नंबर, pnr नंबर, آر پی این, پی این آر, بکنگ, بکنگ نمبر, بکنگ کوڈ,
  booking နံပါတ်, booking ကုဒ်, ဘိုကင်, ဘွတ်ကင်, ကြိုတင်မှာယူမှု, ቦታ ማስያዣ, የቦታ ማስያዣ ኮድ, የቦታ ማስያዣ, የትኬት ኮድ, የትኬት ቁጥር,
  የጉዞ ኮድ
`);

/** Words before, or in some languages after, the number of a seat, carriage or platform. */
export const SEAT: readonly string[] = splitWords(`
  seat, seats, coach, carriage, car no, platform, gate, row, cabin, berth, compartment, wagon, terminal, deck, asiento,
  asientos, vagón, vagon, puesto, andén, anden, puerta, butaca, coche, plaza, fila, camarote, litera, cama,
  poltrona, assento, vagão, plataforma, portão, fileira, leito, cabine, place, places, siège, voiture, quai, couchette,
  porte, rang, cabine, sitz, wagen, platz,
  место, места, вагон*, полка, ряд, выход, купе, каюта, платформа, перрон, місце, місця, вихід, полиця, مقعد, المقعد,
  كرسي, الكرسي, عربة, العربة, بوابة, البوابة, رصيف, مقصورة, صندلی, واگن, کوپه, گیت, سکو, ردیف, تخت,
  koltuk, koltuk no, vagon, peron, kapı, kompartıman, kabin, yatak, kursi, no kursi, nomor kursi, gerbong, kabin,
  сиденье, сиденья, кресло, кресла, сидіння, крісло, крісла, купе №, каюта №, нижняя, верхняя, нижня, верхня,
  peron, dek, 座位, 座位号, 座, 车厢, 車廂, 号车, 號車, 登机口, 铺位, 鋪位, 下铺, 下鋪, 上铺, 上鋪, 卧铺, 臥鋪, 站台, 月台, सीट, कोच, बर्थ, बोगी,
  प्लेटफॉर्म, गेट,
  سیٹ, بوگی, برتھ, پلیٹ فارم, گیٹ, کوچ, ထိုင်ခုံ, ခုံနံပါတ်, ခုံ, တွဲ, တွဲနံပါတ်, ဂိတ်, መቀመጫ, የመቀመጫ ቁጥር, ወንበር, ፉርጎ, በር,
  كابينة, كبينة, قمرة, جگہ نمبر
`);

/** The writer, or someone who is to be met, on the way. */
export const TRAVELLER: readonly string[] = splitWords(`
  i land, we land, i arrive, we arrive, i'm arriving, we're arriving, i touch down,
  i fly, we fly, i'm flying, we're flying, i'm leaving, we're leaving,
  i leave, we leave,
  i depart, i'm taking, we take, i'm on the, we're on the, am on flight,
  my flight, our flight, her flight, his flight, return flight, my train, our train, my bus, our bus,
  my ticket, my tickets, our tickets, my seat, my itinerary, our itinerary,
  pick me up, pick her up, pick him up, meet me at, boarding pass, boarding card, boarding now, i'm boarding,
  we're boarding, i board, i get in,
  we get in, we catch, i catch, i'm booked, we're booked,
  llego, llegamos, aterrizo, aterrizamos, salgo, salimos, viajo, viajamos, vuelo a las, volamos,
  vuelo mañana, mi vuelo, nuestro vuelo, su vuelo, mi tren, mi bus, mi boleto, mi billete, mi pasaje, mi asiento,
  nos vamos, me voy, tarjeta de embarque, pase de abordar, embarco, recójanme, recogerme, búsquenla, búsquenlo,
  tomo el, cojo el, agarro el,
  chego, chegamos, pouso, pousamos, aterrisso, desembarco, saio, saímos, viajo, viajamos, embarco, meu voo,
  nosso voo, meu ônibus, meu trem, minha passagem, meu assento, vou no, vou de, pego o, pegamos o, cartão de embarque,
  me busca, me buscar,
  j'arrive, on arrive, nous arrivons, j'atterris, on atterrit, je pars, on part, nous partons, je prends,
  on prend, je vole, je décolle, on décolle, mon vol, notre vol, mon train, mon bus, mon billet, ma place, mon siège,
  carte d'embarquement, j'embarque, viens me chercher,
  прилетаю, прилетаем, вылетаю, вылетаем, лечу, летим, уезжаю, уезжаем, выезжаю, выезжаем,
  приезжаю, приезжаем, прибываю, прибываем, еду, едем, сажусь, мой рейс, наш рейс, мой поезд, наш поезд,
  мой билет, мой автобус, посадочный, встречайте, встретьте, встречай, беру билет,
  прилітаю, прилітаємо, вилітаю, вилітаємо, лечу, летимо, виїжджаю, виїжджаємо, їду, їдемо,
  приїжджаю, приїжджаємо, прибуваю, мій рейс, наш рейс, мій потяг, наш потяг, мій квиток, мій автобус, посадковий,
  зустрічайте, зустрічай,
  أصل, اصل, نصل, سأصل, بوصل, رح أوصل, رح اوصل, أوصل, اوصل, منوصل, واصل, واصلة, واصلين, مسافر, مسافرة, مسافرين, أسافر,
  اسافر, سأسافر, بسافر, منسافر, طالع, طالعة, أغادر, سأغادر, نغادر, رحلتي, رحلتنا, تذكرتي, تذكرتنا, طيارتي, طائرتي,
  مقعدي, قطاري, باصي, بطاقة الصعود, استقبلوني, استقبلوها, استقبلوه, بطلع, حجزي,
  میرسم, می‌رسم, می‌رسیم, میرسیم, میام, می‌آیم, میایم, میرم, می‌رم, می‌روم, میریم, می‌ریم,
  پرواز دارم, می‌نشینم, میشینم, فرود میام, راه می‌افتم, راه میفتم, حرکت می‌کنم, سوار میشم, سوار می‌شم, پروازم,
  پروازمون, پروازش, بلیطم, بلیتم, صندلیم, قطارم, اتوبوسم, کارت پرواز,
  iniyorum, iniyoruz, ineceğim, ineceğiz, uçuyorum, uçuyoruz, uçacağım, uçacağız, kalkıyorum,
  biniyorum, biniyoruz, bineceğim, gidiyorum, gidiyoruz, gideceğim, varıyorum, varacağım, varıyoruz,
  geliyorum, yola çıkıyorum, yola çıkıyoruz, çıkıyoruz, uçuşum, uçuşumuz, uçağım, uçağımız, trenim, otobüsüm, biletim,
  koltuğum, biniş kartı*, karşılayın, karşıla,
  kami berangkat, aku berangkat, saya berangkat, aku terbang, saya terbang,
  naik bus, naik kereta, naik pesawat, naik kapal, naik travel, naik jt, naik ga, aku naik, saya naik,
  penerbanganku, penerbangan saya, pesawatku, keretaku, busku, tiketku,
  tiket saya, kursiku, kursi saya, boarding pass, jemput, tolong jemput,
  我坐, 我们坐, 我們坐, 我搭, 我们搭, 我們搭, 我的航班, 我航班, 我的机票, 我的機票, 我的火车, 我的车票, 我的車票, 我的座位, 我飞, 我飛, 我落地, 我降落, 我抵達,
  我抵达, 抵达机场, 抵達機場,
  登机牌, 登機證, 接我, 接她, 接他, 机票, 機票, 客票, 今晚走, 我走,
  पहुँचूँगी, पहुँचूँगा, पहुंचूंगी, पहुंचूंगा, पहुँच रहा, पहुँच रही, पहुंच रहा, पहुंच रही, उतरूँगी, उतरूँगा, उतरूंगी,
  उतरूंगा, निकल रहा, निकल रही, निकलूँगा, निकलूंगा, निकलूंगी, जा रहा हूँ, जा रही हूँ, मेरी फ्लाइट, मेरी उड़ान,
  मेरी ट्रेन, मेरी बस, मेरा टिकट, मेरी सीट, हमारी फ्लाइट, लेने आना, बोर्डिंग पास, उड़ान भर,
  پہنچوں گی, پہنچوں گا, پہنچ رہا, پہنچ رہی, اتروں گی, اتروں گا, نکل رہا, نکل رہی, نکلوں گا, نکلوں گی, جا رہا ہوں,
  جا رہی ہوں, میری فلائٹ, میری پرواز, میری ٹرین, میری بس, میرا ٹکٹ, میری سیٹ, ہماری فلائٹ, لینے آنا, بورڈنگ پاس,
  ရောက်မယ်, ဆိုက်မယ်, ထွက်မယ်, သွားမယ်, စီးမယ်, လိုက်မယ်, ကျွန်တော့်လေယာဉ်, ကျွန်မလေယာဉ်, ကျွန်တော့်လက်မှတ်,
  ကျွန်မလက်မှတ်, လာကြို, ကြိုပါ, ဆင်းမယ်, ပျံမယ်,
  እደርሳለሁ, እንደርሳለን, እነሳለሁ, እንነሳለን, እሄዳለሁ, እንሄዳለን, እበራለሁ, እንበራለን, አርፋለሁ, በረራዬ, በረራችን, ትኬቴ, መቀመጫዬ, ባቡሬ,
  ተቀበሉኝ, ተቀበሉን, እሳፈራለሁ,
  arriving today, i'm on flight, we fly out, i fly out,
  የምበረው, የምመጣው, የምሄደው, የምንሄደው, የምንበረው, የምንመጣው, እወጣለሁ, እንወጣለን, እመጣለሁ, እንመጣለን, عازمم, عازمیم, راه می‌افتیم,
  حرکت می‌کنیم, سوار می‌شیم, سوار میشیم, بلیطمون, بلیتمون, صندلی‌هامون, स्टेशन मत आना, स्टेशन पर मत आना,
  स्टेशन आ जाना, से आ रहा हूँ, से आ रही हूँ, हमारी ट्रेन, हमारी बस, हमारा टिकट, निकल रहे हैं, station mat aana,
  station par koi na aaye, station pe mat aana, station aa jana, lene aa jana, meri train, meri flight, mera ticket,
  hamari train, hamari flight, meri seat, نکل رہے ہیں, روانہ ہو رہے, سٹیشن مت آنا, اسٹیشن مت آنا,
  سٹیشن پر کوئی نہ آئے, سے آ رہا ہوں, سے آ رہی ہوں, ہماری ٹرین, ہماری بس, ہمارا ٹکٹ, နဲ့လာမယ်, နဲ့ လာမယ်, နဲ့သွားမယ်,
  နဲ့ သွားမယ်, ထွက်မှာ, ဆင်းမှာ, စီးမှာ, ဘူတာ မလာနဲ့, ဂိတ် မလာနဲ့, လာကြိုပေး, طالعين, نازلين, هنسافر, حنسافر,
  لا حدا يستقبلني, محدش يستناني, محدش يستقبلني
`);

/** Words for moving that count as the writer's if they begin the sentence, since their subject is left out. */
export const MOVING: readonly string[] = splitWords(`
  boarding, arriving, flying, flying out, leaving, leaving tonight, departing, landing, landing at, taking the, taking,
  catching the, heading to, travelling, traveling, off to, lands at, saliendo, llegando, volando, viajando,
  saindo, chegando,
  voando, viajando, départ, arrivée, atterrissage, вылет, вылетаем, прилет, прилёт, выезд, виліт, приліт, виїзд,
  مغادرة, وصول, سفر, پرواز, حرکت, رسیدن, varış, kalkış, iniş, berangkat, terbang, mendarat, tiba, sampai, naik, otw, 坐,
  搭, 出发, 出發, 出發去, निकल रहे, روانگی
`);

/** News and notices about public transport and past journeys. */
export const PUBLIC_TRIP: readonly string[] = splitWords(`
  cancelled, canceled, suspended, crashed, crash, vanished, disappeared, hijacked, shot down, diverted, abîmé,
  delayed by strike,
  strike, timetable, schedule change, ran from, price, prices, cost, costs, fare, fares, cheap, sold out, offer, deal,
  history, first flight, sube de, sobe de, passe de,
  documentary, film, passengers, per day, daily, victims, on board, aboard, passengers, according to, police said,
  refugees, migrants, delegation, minister, president, every hour, every day, runs every, closed, reopened,
  landed safely in,
  was delayed, were delayed, model, museum, invented, wreck, accident, killed, evacuation flights, resumed, resumes,
  euros, dollars, rupiah, reais, pesos, rubles, no seats, seats in parliament, parliament, seats went, mps
  cancelado, cancelada, cancelados, canceladas, suspendido, suspendida, suspendidos, suspendidas, se estrelló,
  estrellado, desapareció, huelga, precio, precios, cuesta, cuestan, tarifa, tarifas, horario, horarios, accidente,
  película, documental, pasajeros, escaños, diputados
  cancelado, cancelados, suspenso, suspensos, suspensa, caiu, desapareceu, greve, preço, preços, custa, custam, tarifa,
  horários, acidente, vítimas, a bordo, migrantes, refugiados, delegação, ministro, presidente, filme, documentário,
  passageiros, cadeiras, deputados
  annulé, annulée, annulés, annulées, suspendu, suspendus, suspendue, supprimé, supprimés, s'est écrasé, disparu,
  grève, prix, coûte, coûtent, tarif, tarifs, horaires, accident, victimes, à bord, migrants, réfugiés, délégation,
  ministre, président, passagers, film, documentaire, sièges de, députés
  рубл*, отменен*, отменён*, отменили, приостановлен*, разбил*, пропал*, исчез*, сбит*, забастовк*, цена, цены, стоит,
  стоимость, тариф*, расписани*, авария, крушени*, катастроф*, жертв*, беженц*, делегаци*, министр*, президент*,
  пассажир*, фильм*, мест в, депутат*, скасован*,
  скасували, призупинен*, розбив*, зник*, збит*, страйк*, ціна, ціни, коштує, розклад*, аварі*, катастроф*, пасажир*,
  фільм*, місць у, депутат*
  ألغيت, الغيت, ملغاة, إلغاء, الغاء, توقفت, متوقفة, معلقة, تعليق, تحطمت, سقطت, اختفت, إضراب, اضراب, سعر, أسعار, اسعار,
  تكلف, تكلفة, جدول, حادث, ضحايا, لاجئين, مهاجرين, وفد, الوزير, الرئيس, ركاب, فيلم, وثائقي, مقاعد البرلمان, نائب
  لغو, لغو شد, متوقف, تعلیق, سقوط, ناپدید, اعتصاب, قیمت, هزینه, جدول, برنامه حرکت, حادثه, قربانیان, پناهجویان, هیئت,
  وزیر, رئیس جمهور, مسافران, فیلم, مستند,
  کرسی مجلس, نماینده
  lira*, liraya, zam, zamlı, iptal, durduruldu, askıya, düştü, kayboldu, grev*, fiyat*, ücret*, tarife*, kaza*,
  mülteci*, heyet*, bakan*, cumhurbaşkan*, yolcu*,
  film*, belgesel*,
  milletvekil*, sandalye
  naik dari, jadi rp, rp, dibatalkan, batal, ditunda, dihentikan, jatuh, hilang, mogok, harga, tarif, ongkos, jadwal,
  kecelakaan, korban, pengungsi, delegasi, menteri, presiden, penumpang,
  film, dokumenter, kursi dpr, kursi di dpr
  取消, 停运, 停運, 停飞, 停飛, 坠毁, 墜毀, 失踪, 失蹤, 罢工, 罷工, 票价, 票價, 价格, 價格, 时刻表, 時刻表, 事故, 遇难, 罹難, 难民, 難民, 代表团, 代表團, 部长, 部長, 总统, 總統,
  主席, 乘客, 纪录片, 紀錄片, 电影, 電影, 席位, 议席, 議席
  रद्द, निलंबित, दुर्घटना, लापता, हड़ताल, किराया, कीमत, समय सारणी, शरणार्थी, मंत्री, राष्ट्रपति, प्रधानमंत्री, यात्री,
  फिल्म, सांसद, منسوخ, معطل, حادثہ, لاپتہ,
  ہڑتال, کرایہ, قیمت, ٹائم ٹیبل, مہاجرین, وزیر, صدر, مسافروں, فلم, نشستیں
  ဖျက်သိမ်း, ရပ်ဆိုင်း, ပျက်ကျ, ပျောက်ဆုံး, သပိတ်, ဈေးနှုန်း, စျေးနှုန်း, အချိန်ဇယား, ခရီးသည်, ရုပ်ရှင်, ታሪፉ, ታሪፍ, ብር,
  ተሰረዘ, ተሰርዟል,
  ተቋረጠ, ተቋርጧል, ተከሰከሰ, ጠፋ, አድማ, ዋጋ, የጊዜ ሰሌዳ, አደጋ, ተሳፋሪ, ፊልም
`);

/** Names of days. */
export const DAY: readonly string[] = splitWords(`
  today, tonight, tomorrow, day after tomorrow, at dawn, this morning, this evening, this afternoon, monday, tuesday,
  wednesday, thursday, friday, saturday, sunday, mon, tue, wed, thu, fri, hoy, mañana, esta noche, pasado mañana,
  lunes, martes, miércoles, miercoles, jueves, viernes, sábado, sabado, domingo,
  hoje, amanhã, amanha, hoje à noite, depois de amanhã, segunda, segunda-feira, terça, quarta, quinta, sexta,
  aujourd'hui, demain, ce soir, après-demain, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche,
  сегодня, завтра, послезавтра, сегодня ночью, понедельник, вторник, среду, среда, четверг, пятницу, пятница, субботу,
  суббота, воскресенье, сьогодні, післязавтра, понеділок, вівторок, середу, середа, четвер, п'ятницю, п'ятниця, суботу,
  субота, неділю, неділя,
  اليوم, الليلة, غدا, غدًا, غداً, بكرة, بكرا, بعد بكرا, بعد غد, الأحد, الاحد, الاثنين, الإثنين, الثلاثاء, الأربعاء,
  الاربعاء, الخميس, الجمعة, السبت, امروز, امشب, فردا, پس‌فردا, شنبه, یکشنبه, دوشنبه, سه‌شنبه, چهارشنبه, پنجشنبه,
  پنج‌شنبه, جمعه,
  bugün, bu akşam, bu gece, yarın, öbür gün, pazartesi, salı, çarşamba, perşembe, cuma, cumartesi, pazar, hari ini,
  nanti malam, malam ini, besok, lusa, senin, selasa, rabu, kamis, jumat, jum'at, sabtu, minggu,
  今天, 明天, 后天, 後天, 今晚, 今早, 明早, 明晚, 周一, 周二, 周三, 周四, 周五, 周六, 周日, 週一, 週二, 週三, 週四, 週五, 週六, 週日, 星期一, 星期二, 星期三, 星期四, 星期五, 星期六,
  星期日, 礼拜, 禮拜, आज, आज रात, कल, परसों, सोमवार, मंगलवार, बुधवार, गुरुवार, शुक्रवार, शनिवार, रविवार,
  آج, آج رات, کل, پرسوں, پیر, منگل, بدھ, جمعرات, جمعہ, ہفتہ, اتوار, ဒီနေ့, ဒီည, မနက်ဖြန်, သန်ဘက်ခါ, တနင်္လာ, အင်္ဂါ,
  ဗုဒ္ဓဟူး, ကြာသပတေး, သောကြာ, စနေ, တနင်္ဂနွေ, ዛሬ, ዛሬ ማታ, ነገ, ከነገ ወዲያ, ሰኞ, ማክሰኞ, ረቡዕ, ሐሙስ, ሀሙስ, አርብ, ዓርብ, ቅዳሜ, እሁድ
`);
