/** Lists words next to which a code is a number plate. */
import { splitWords } from './list.ts';

/** Words for the plate itself. */
export const PLATE_ITSELF: readonly string[] = splitWords(`
  plate, plates, number plate, number plates, license plate, licence plate, license plates, licence plates,
  plate number, plate no, tag number, reg, reg no, registration, reg plate, vehicle registration,
  placa, placas, matrícula, matricula, matrículas, patente, patentes, chapa, chapas, chapa patente, número de placa,
  plaque, plaques, plaque d'immatriculation, immat, immat., immatriculée, immatriculé, immatriculation,
  matricule du véhicule,
  kennzeichen, nummernschild, autokennzeichen, targa, targata, kenteken, rejestracj*, tablice, tablica rejestracyjna,
  spz, rendszám, număr de înmatriculare, registarska tablica, πινακίδα,
  госномер*, гос номер, номер машины, номера машины, номер автомобиля, номерной знак, номерного знака, номерами,
  номером, номер авто, номера авто, номера, номерок, регистрационный номер, держномер*, номерний знак, номер автівки,
  номерний, номер машини, номери,
  لوحة, اللوحة, لوحتها, لوحته, لوحات, نمرة, النمرة, نمرتها, نمرته, رقم السيارة, رقم العربية, رقم اللوحة, رقم لوحة,
  رقمها, رقم الباص, پلاک, پلاکش, پلاکش, شماره پلاک, پلاک ماشین, به پلاک,
  plaka*, plakası*, plakalı, plakasi, plat, plat nomor, plat no, nopol, nomor polisi, no polisi, platnya, nopolnya,
  plat mobil,
  车牌, 車牌, 车牌号, 車牌號, 车号, 車號, 牌照, 牌号, 牌號, 号牌, 號牌, नंबर प्लेट, नम्बर प्लेट, गाड़ी नंबर, गाड़ी का नंबर, प्लेट नंबर,
  का नंबर, گاڑی نمبر, گاڑی کا نمبر, نمبر پلیٹ, پلیٹ نمبر, ကားနံပါတ်, ယာဉ်နံပါတ်, ကားနံပါတ်ပြား, နံပါတ်ပြား,
  ဆိုင်ကယ်နံပါတ်,
  ታርጋ, ታርጋው, የታርጋ ቁጥር, ታርጋ ቁጥር, ሰሌዳ, ሰሌዳው, የሰሌዳ ቁጥር
`);

/** Words for a vehicle. */
export const PLATE: readonly string[] = splitWords(`
  vehicle, vehicles, car, cars, van, truck, lorry, jeep, suv, pickup, pick-up, motorbike, motorcycle, motor bike,
  scooter, moped, bike, minivan, minibus, taxi, cab, sedan, hatchback, saloon, 4x4, driver, drives, driving, parked,
  toyota, hilux, land cruiser, prado, corolla, honda, nissan, ford, golf, vw, volkswagen, bmw, mercedes, audi, hyundai,
  kia, suzuki, mitsubishi, lada, peugeot, renault, dacia, fiat, opel, skoda, seat ibiza, mazda, tesla, chevrolet,
  subaru, innova, avanza, scorpio, bolero, prius, vitz,
  carro, carros, auto, autos, camioneta, furgoneta, furgón, coche, coches, moto, motocicleta, taxi, patrulla,
  patrullero, combi, todoterreno, estacionado, estacionada, conduce, maneja, caminhonete, van, kombi, viatura, motoca,
  caminhão, estacionado, dirige,
  voiture, voitures, camionnette, fourgon, fourgonnette, bagnole, caisse, moto, scooter, berline, 4x4, utilitaire,
  garée, garé, conduit, wagen, auto,
  машин*, авто, автомобил*, тачк*, фургон*, микроавтобус*, джип*, внедорожник*, мотоцикл*, такси, газел*, тойот*,
  хендай*, хюндай*, солярис*, приор*, жигул*, лад*, ларгус*, бмв, мерседес*, легковушк*, иномарк*, бус, бусик*,
  автівк*, мікроавтобус*, позашляховик*, таксі, тойот*, бляхер*, шкод*, рено, фольксваген*,
  سيارة, السيارة, سيارات, سيارته, سيارتي, سيارتها, سيارتهم, عربية, العربية, عربيته, فان, الفان, باص صغير, جيب, الجيب,
  دراجة نارية, موتور, موتوسيكل, تاكسي, تويوتا, هيونداي, كيا, مرسيدس, بي ام, بيك اب, شاحنة, هايلوكس,
  ماشین, ماشینی, ماشینش, خودرو, خودروی, ون, وانت, موتور, موتورسیکلت, تاکسی, پژو, پراید, سمند, تیبا, دنا, سمند, تویوتا,
  پرشیا,
  araç, araca, aracın, aracı, araç*, araba*, otomobil*, minibüs*, kamyonet*, motosiklet*, motor*, taksi*, jip*,
  panelvan*, doblo, transit, clio, egea, şahin, doğan, toyota,
  mobil, mobilnya, motor, motornya, truk, pickup, taksi, innova, avanza, xenia, fortuner, pajero, mobil van, angkot,
  ojek, vario, beat,
  车, 車, 汽车, 汽車, 轿车, 轎車, 面包车, 麵包車, 货车, 貨車, 摩托, 機車, 出租车, 計程車, 吉普, 越野车, 休旅車, 那辆, 那輛, 一辆, 一輛, 这辆, 這輛, 丰田, 豐田, 大众, 本田,
  गाड़ी, गाडी, गाड़ियाँ, कार, कारें, वैन, जीप, बाइक, मोटरसाइकिल, स्कूटर, स्कूटी, ट्रक, टैक्सी, ऑटो, स्कॉर्पियो, बोलेरो,
  इनोवा, स्विफ्ट, گاڑی, گاڑیاں, کار, وین, جیپ, موٹر سائیکل, موٹرسائیکل, بائیک, ٹرک, ٹیکسی, رکشہ, کرولا, ویگو, مہران,
  ကား, ကားတစ်စီး, ယာဉ်, ဆိုင်ကယ်, မော်တော်ကား, ဗင်ကား, တက္ကစီ, ဟိုင်းလပ်, መኪና, መኪናው, መኪናዋ, ሚኒባስ, ሞተር ሳይክል, ሞተር, ታክሲ,
  ቪትዝ, ፒክአፕ, ላንድ ክሩዘር
`);

/** Words for a vehicle that follows, watches or takes someone away. */
export const THREAT: readonly string[] = splitWords(`
  watch out for, look out for, beware of, careful of, followed me, follows me, following me, following us, followed us,
  tailing me, tailed me, parked outside, outside my flat, outside my house, outside my door, in front of my,
  parked in front, unmarked, undercover, plain clothes, plainclothes, secret police, same one again,
  left the lights on, whoever drives, took him, took her, drove off, drove away, ran me over, hit and run,
  ojo con, cuidado con, me sigue, me siguió, me siguen, nos sigue, en mi puerta, frente a mi, afuera de mi,
  otra vez el, otra vez la, sin uniforme, de civil, encubierto, se lo llevaron, se la llevaron, parado en, parqueado,
  me persigue, cuidado com, atenção com, olho no, me segue, me seguiu, me seguindo, na minha porta, em frente à minha,
  de novo o, de novo a, à paisana, sem uniforme, levaram ele, levaram ela,
  attention à, méfiez-vous, me suit, me suivait, me suivent, nous suit, devant chez moi, devant ma, en bas de chez,
  encore la, encore le, en civil, banalisée, banalisé, l'ont emmené, l'ont emmenée,
  осторожно, берегитесь, остерегайтесь, следит, следила, следят, преследу*, едет за мной, ехала за мной, ехал за мной,
  под окнами, у подъезда, у моего дома, опять этот, опять эта, снова этот, в штатском, увезли, увёз, обережно, стежить,
  стежила, переслідує, їде за мною, їхала за мною, під вікнами, біля під'їзду, знову цей, знову ця, в цивільному,
  у цивільному, вивезли,
  انتبهوا, انتبه, احذروا, احذر, ديروا بالكم, خلي بالك, لحقتني, لحقني, تلحقني, بتلحقني, تلاحقني, يلاحقني, تتبعني,
  واقفة تحت, قدام بيتي, تحت بيتي, مباحث, مخابرات, أمن, بلباس مدني, أخذوه, اخدوه, خطفوه,
  مواظب, مراقب, حواستون, تعقیبم, دنبالم, دنبالمون, جلوی خونه, جلو در, لباس شخصی, اطلاعات, بردنش, می‌پاد, dikkat,
  dikkat edin, takip eden, takip ediyor, peşimde, kapımda, kapımın önünde, evimin önünde, sivil polis, sivil,
  kaçırdılar, götürdüler, aldılar,
  hati-hati, hati hati, awas, waspada, ngikutin, mengikuti, membuntuti, depan rumah, depan kos, parkir, intel, aparat,
  berpakaian preman, dibawa, diculik,
  小心, 当心, 當心, 注意, 跟踪我, 跟蹤我, 跟着我, 跟著我, 尾随, 尾隨, 楼下, 樓下, 家门口, 家門口, 便衣, 国保, 國保, 又是那, 又是这, 又是這, 带走, 帶走, 抓走,
  सावधान, पीछा, मेरे घर के बाहर, घर के सामने, सादी वर्दी, सादे कपड़ों, ले गए, उठा ले गए, ہوشیار, خبردار, پیچھا,
  گھر کے باہر, گھر کے سامنے, سادہ لباس, سادہ کپڑوں, لے گئے, اٹھا لے گئے, သတိထား, သတိထားပါ, နောက်ယောင်ခံ, လိုက်နေ,
  အိမ်ရှေ့, အရပ်ဝတ်, ခေါ်သွား, ဖမ်းသွား, ተጠንቀቁ, ተጠንቀቅ, የተከተለኝ, ተከተለኝ, እየተከተለኝ, ቤቴ ፊት, ሲቪል, ወሰዱት, ወሰዷት
`);

/** Names of other codes of letters and digits. */
export const NOT_PLATE: readonly string[] = splitWords(`
  model, version, error, promo, coupon, serial, part number, part no, part, product, item, order, invoice, tracking,
  parcel, flight,
  train, postcode, zip, room, resolution, doc, document no, rfc, iso, isbn, article, section, drone, tank, rocket,
  missile, gene, vitamin, highway, road, route, bus line, line, course, class, exam, episode, season, formula, game,
  chapter, sku, ref, reference, ticket, booking, pnr, seat, gate, aircraft, boeing, airbus, mig, kepler,
  modelo, versión, versão, pedido, factura, vuelo, voo, código postal, cep, sala, resolución, carretera, ruta, tanque,
  modèle, commande, facture, vol, salle, autoroute, char, модел*, верси*, ошибк*, заказ*, посылк*, рейс*, поезд*,
  кабинет*, трасс*, танк*, дрон*, ракет*, билет*, верс*, помилк*, замовленн*, потяг*, квит*, موديل, طراز, إصدار, رحلة,
  طلب, دبابة, صاروخ, طائرة, مدل, نسخه, پرواز, سفارش, تانک, موشک, sürüm, sipariş*, uçuş*, tank*, füze*, karayolu, versi,
  pesanan, penerbangan, tiket, jalan tol, 型号, 型號, 版本, 订单, 訂單, 航班, 坦克, 导弹, 飞弹, मॉडल, संस्करण, ऑर्डर, उड़ान, ماڈل, ورژن,
  آرڈر, پرواز, မော်ဒယ်, ဗားရှင်း, အော်ဒါ, ሞዴል, ስሪት, ትዕዛዝ, በረራ
`);
