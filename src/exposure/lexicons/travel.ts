/** Lists words that a trip is described with. */
import { splitWords } from './list.ts';

export const TRAVEL: readonly string[] = splitWords(`
  班机, 班機, 高铁, 高鐵, 火車, 列车, 列車, 大巴, 客運, 飞机, 飛機, بباص, uçuşu, treniyle, otobüsle, kereta api, ferry, check-in,
  check in, потягом, поездом, літак*, самолет*, самолёт*, маршрутк*, электричк*, avión, avião, avion, aterrizo,
  embarque, طيارة, الطيارة, هواپیما, विमान, جہاز, بس, ဘတ်စ်ကား, အဝေးပြေး, አውሮፕላን, flight, fly, flying, seat, train,
  bus, coach, booking, reservation, pnr, ref, reference, ticket, boarding, departs, departure, arrives, landing,
  vuelo, asiento, tren, autobús, bus, reserva, localizador, boleto, pasaje, voo, assento, trem, ônibus, passagem,
  vol, siège, place, réservation, billet, flug, zug, sitz, buchung, рейс*, поезд*, место, вагон*, бронь, билет*,
  автобус*, вылет*, рейс*, потяг*, місце, квиток, бронювання, رحلة, الرحلة, طيران, مقعد, قطار, حجز, الحجز, باص,
  تذكرة, پرواز, صندلی, قطار, رزرو, بلیط, اتوبوس, uçuş*, uçak*, sefer*, koltuk, tren*, otobüs*, rezervasyon*, pnr,
  bilet*, penerbangan, pesawat, kursi, kereta, bus, kode booking, tiket, 航班, 座位, 火车, 高铁, 次列车, 车次, 订单, 订座, 机票, उड़ान,
  फ्लाइट, सीट, ट्रेन, बस, टिकट, پرواز, فلائٹ, سیٹ, ٹرین, ٹکٹ, လေယာဉ်, ထိုင်ခုံ, ရထား, ကားလက်မှတ်, ခုံနံပါတ်, በረራ,
  መቀመጫ, ባቡር, አውቶቡስ, ትኬት
`);

/** Words before a booking code. */
export const BOOKING: readonly string[] = splitWords(`
  pnr, booking, booking code, booking ref, reservation, confirmation, ref, localizador, reserva, réservation, бронь,
  код брони, бронирования, бронювання, حجز, الحجز, رزرو, rezervasyon, kode booking, 订座, 预订, बुकिंग, بکنگ, ቦታ ማስያዣ
`);

/** Words before the number of a seat, carriage or platform. */
export const SEAT: readonly string[] = splitWords(`
  seat, seats, coach, carriage, platform, gate, row, asiento, vagón, puesto, andén, puerta, poltrona, assento,
  vagão, plataforma, place, siège, voiture, quai, место, вагон*, місце, مقعد, كرسي, عربة, صندلی, واگن, koltuk,
  vagon, peron, kursi, gerbong, no kursi, 座位, 座, 车厢, 車廂, 号车, 車, सीट, कोच, बर्थ, سیٹ, بوگی, ထိုင်ခုံ, ခုံနံပါတ်, ခုံ,
  መቀመጫ, ወንበር, sitz, wagen
`);

/** Names of days. */
export const DAY: readonly string[] = splitWords(`
  today, tonight, tomorrow, monday, tuesday, wednesday, thursday, friday, saturday, sunday, hoy, mañana, lunes,
  martes, miércoles, jueves, viernes, sábado, domingo, hoje, amanhã, segunda, terça, quarta, quinta, sexta,
  aujourd'hui, demain, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, сегодня, завтра, понедельник,
  вторник, среду, четверг, пятницу, субботу, воскресенье, сьогодні, понеділок, вівторок, середу, четвер, п'ятницю,
  суботу, неділю, اليوم, غدا, غدًا, غداً, بكرة, بكرا, امروز, فردا, شنبه, یکشنبه, دوشنبه, جمعه, الجمعة, السبت, bugün,
  yarın, pazartesi, salı, çarşamba, perşembe, cuma, cumartesi, pazar, hari ini, besok, lusa, senin, selasa, rabu,
  kamis, jumat, sabtu, minggu, 今天, 明天, 后天, 後天, 今晚, 明早, 周一, 周五, 週五, आज, कल, परसों, सोमवार, शुक्रवार, آج, کل, پرسوں,
  جمعہ, ဒီနေ့, မနက်ဖြန်, သန်ဘက်ခါ, ዛሬ, ነገ, ከነገ ወዲያ, ሰኞ, አርብ
`);
