/** Words beside number plates, secrets and bookings. */
import { splitWords } from './list.ts';
export const PLATE: readonly string[] = splitWords(`
  plate, plates, license plate, licence plate, number plate, plate number, reg, registration, vehicle, vehicles,
  car, van, truck, jeep, suv, pickup, motorbike, placa, placas, matrícula, matricula, patente, carro, auto,
  camioneta, coche, chapa, plaque, immatriculation, immatriculée, immatriculé, voiture, kennzeichen, nummernschild,
  targa, targata, kenteken, rejestracj*, tablice, spz, rendszám, номер машины, номера машины, госномер,
  номерной знак, номерной, машина, машины, машине, авто, автомобил*, номерний, держномер, لوحة, اللوحة, رقم السيارة,
  سيارة, سيارته, سيارتي, سيارتها, نمرة, پلاک, شماره پلاک, ماشین, خودرو, plaka*, arac*, araba*, plat, nopol,
  nomor polisi, mobil, motor, 车牌, 車牌, 车号, गाड़ी, गाडी, नंबर प्लेट, گاڑی, نمبر پلیٹ, ကားနံပါတ်, ယာဉ်, ကား, ታርጋ, ሰሌዳ,
  መኪና
`);
export const SECRET: readonly string[] = splitWords(`
  digicode, домофон, код домофона, код от, код від, mot de passe wifi, clave del, clave de, wachtwoord, پسوردش,
  رمزش, رمز وای فای, كلمة سر الواي فاي, پاسورد, wifi şifresi, şifremiz, sandinya, passwordnya, wifi密码, wifi密碼,
  पासवर्ड है, چابی, စကားဝှက်က, code, codes, contraseña del, código que, senha do, password wifi, sandi wifi,
  пароль от, пароль від, код входа, код из, код із, коды, коди, رمز الدخول, كود التفعيل, کد تأیید, کد بازیابی,
  doğrulama kodu, kurtarma kodu, kode masuk, kode pemulihan, 恢复码, 恢復碼, 動態密碼, 动态码, पासकोड, रिकवरी कोड, تصدیقی کوڈ,
  ریکوری کوڈ, အတည်ပြုကုဒ်, የማረጋገጫ ኮድ, password, passwords, passcode, passphrase, pwd, pw, pin, pin code, otp,
  one-time code, verification code, login code, security code, 2fa, 2fa code, recovery code, recovery key,
  backup code, backup codes, access code, code is, your code, my code, secret key, api key, token, private key,
  seed phrase, wifi password, door code, gate code, unlock code, contraseña, clave, código, código de verificación,
  pin es, senha, código de, mot de passe, code de, code est, mdp, passwort, kennwort, пароль, код,
  код подтверждения, пин, пин-код, код підтвердження, كلمة السر, كلمة المرور, كلمة سر, باسورد, الباسورد, رمز, الرمز,
  رمز التحقق, كود, الكود, رمز عبور, رمز ورود, پسورد, کد تایید, کد ورود, کد, رمز, şifre*, parola*, kod, kodu,
  onay kodu, kata sandi, sandi, kode, kode otp, kode verifikasi, 密码, 密碼, 验证码, 驗證碼, 口令, पासवर्ड, ओटीपी, कोड, पिन,
  پاس ورڈ, کوڈ, او ٹی پی, စကားဝှက်, ကုဒ်, ကုတ်, ፓስወርድ, የይለፍ ቃል, ኮድ
`);
/** Codes that are no secret. */
export const OPEN_CODES: readonly string[] = splitWords(`
  zip, zip code, postcode, postal, postal code, post code, area code, country code, dress code, source code, promo,
  promo code, discount, error, error code, status code, código postal, código penal, código civil, code postal,
  code pénal, code civil, индекс, кодекс*, الرمز البريدي, کد پستی, posta kodu, kode pos, 邮编, पिन कोड, pin code of
`);
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
/** A booking code follows. */
export const BOOKING: readonly string[] = splitWords(`
  pnr, booking, booking code, booking ref, reservation, confirmation, ref, localizador, reserva, réservation, бронь,
  код брони, бронирования, бронювання, حجز, الحجز, رزرو, rezervasyon, kode booking, 订座, 预订, बुकिंग, بکنگ, ቦታ ማስያዣ
`);
/** A seat, carriage or platform. */
export const SEAT: readonly string[] = splitWords(`
  seat, seats, coach, carriage, platform, gate, row, asiento, vagón, puesto, andén, puerta, poltrona, assento,
  vagão, plataforma, place, siège, voiture, quai, место, вагон*, місце, مقعد, كرسي, عربة, صندلی, واگن, koltuk,
  vagon, peron, kursi, gerbong, no kursi, 座位, 座, 车厢, 車廂, 号车, 車, सीट, कोच, बर्थ, سیٹ, بوگی, ထိုင်ခုံ, ခုံနံပါတ်, ခုံ,
  መቀመጫ, ወንበር, sitz, wagen
`);
/** A day that is named. */
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
/** Words for the plate itself, not for the car. */
export const PLATE_ITSELF: readonly string[] = splitWords(`
  plate, plates, number plate, license plate, licence plate, plate number, reg, placa, placas, matrícula, patente,
  chapa, plaque, immatriculée, immatriculé, immatriculation, kennzeichen, госномер, номер машины, номера машины,
  номерной знак, номером, номерами, номер авто, держномер, номерний знак, لوحة, اللوحة, لوحتها, لوحته, نمرة, نمرتها,
  نمرته, رقم السيارة, رقم العربية, پلاک, پلاکش, plaka, plakası, plakalı, plat, plat nomor, nopol, nomor polisi, 车牌,
  車牌, 车号, 車號, 牌照, नंबर प्लेट, गाड़ी नंबर, گاڑی نمبر, نمبر پلیٹ, ကားနံပါတ်, ယာဉ်နံပါတ်, ታርጋ, ታርጋው, ሰሌዳ, ሰሌዳው,
  የሰሌዳ ቁጥር
`);
/** Doors that open with a code. */
export const ENTRY: readonly string[] = splitWords(`
  door, gate, building, entrance, intercom, garage, lift, safe, alarm, locker, puerta, portón, edificio, entrada,
  alarma, caja fuerte, porta, portão, prédio, alarme, cofre, portail, porte, immeuble, digicode, interphone, coffre,
  подъезд*, домофон*, двер*, ворот*, калитк*, сейф*, сигнализац*, під'їзд*, домофон*, воріт, сейф*, الباب, باب,
  البوابة, البناية, العمارة, الخزنة, در, درب, ساختمان, گاوصندوق, kapı*, bina*, apartman*, kasa*, pintu, gerbang,
  pagar, brankas, kos, 门, 門, 大门, 大門, 门禁, 門禁, 保险柜, दरवाज़े, दरवाजे, गेट, तिजोरी, دروازے, گیٹ, تجوری, တံခါး, ဂိတ်, በር,
  የበሩ, ግቢ
`);
