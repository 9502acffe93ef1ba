/** Lists the words that clauses about places, habits, work and family are made of, all languages together. */
import { splitWords } from './list.ts';

/** The writer being, going or waiting somewhere. */
export const PRESENCE: readonly string[] = splitWords(`
  he is at, she is at, they are at, he is in, she is in, they are in, he's in, she's in, they're in, they're at,
  he's at, she's at, she is hiding, está en, están en, está escondida, está na, está no, estão na, estão no,
  está em, il est à, elle est à, il est au, elle est au, il est dans, elle est dans, ils sont à, ils sont au,
  ils sont dans
  keeping us, they are keeping, holding us, they took us, detained at, being held, we got out at, moved us to,
  i just reached, we reached, hospitalised, on the way, leaving for, i board, staying with, staying at, we sleep,
  i'm heading, we're heading, coming out of, i finish at
  nos tienen, nos llevaron, nos trasladaron, la tienen, lo tienen, voy saliendo, saliendo para, voy para,
  vamos para, voy a, vamos a, llego a, llegamos a, me bajo, internada, internado, detenida, detenidos, me encuentro,
  nos encontramos, los veo, nos reuniremos, me están esperando, levaram a gente, estão com a gente, nos levaram,
  se encontra, a gente se encontra, a gente se vê, indo pra, indo para, vou pra, vamos pra, chego, chegamos,
  internada, internado, detidos, presa na, espero, me espera
  on nous retient, ils nous gardent, nous ont emmenés, coincée, coincé, coincés, je pars, on part, en route,
  j'arrive à, hospitalisée, détenus, on se rejoint, je descends, retenus
  нас держат, держат, увезли, везут, доставили, задержаны, встретимся, встретимся у, увидимся, еду на, еду в, идём,
  идем, иду, едем, выхожу, будем тут, лежу, лежит, сплю, спим, собираемся, зустрінемось, зустрінемося, нас тримають,
  тримають, повезли, везуть, доставили, їду, їдемо, йдемо, йду, виходжу, лежу, лежить, спимо, будемо, буду
  قاعدين, ناطرين, منلتقى, نتقابل, هنتقابل, هنقابل, أخذونا, اخدونا, محتجزين, محتجزون, ماسكينا, رايحين, جايين, نازلين,
  واصلين, أصل, نصل, سأصل, بستناك, بستناكم, بانتظاركم, راقدة, بالمشفى, عند باب, أقيم, نقيم, مقيم
  می‌بینیم, می‌بینیمت, همدیگه, بردنمون, نگهمون داشتن, نگه داشتن, بازداشت, بستری, راه افتادیم, دارم میرم,
  داریم میریم, میام, میایم, می‌آیم, بیمارستانم, خونه‌ام, توی بیمارستان, تو راهم, اومدم, اومدیم, جمع می‌شیم,
  جمع می‌شویم, الان توی, الان تو
  hastanedeyim, hastanedeyiz, evdeyim, evdeyiz, okuldayım, karakoldayız, karakoldayım, adliyedeyiz, adliyedeyim,
  otogardayım, havaalanındayım, kafedeyim, kafedeyiz, meydandayız, yoldayız, yoldayım, götürdüler, tutuyorlar,
  gözaltındayız, gidiyorum, gidiyoruz, çıkıyorum, varıyorum, yatıyor, nöbetteyim, ketemuan, ketemu, dibawa, ditahan,
  menuju, otw, jalan ke, dirawat, nungguin, nemenin, kumpul di, aku di, nginap
  见, 見, 见面, 碰头, 碰頭, 被带到, 被帶到, 被关在, 被關在, 赶往, 趕往, 正去, 路上, 住院, 等着, 等著, 排队, 排隊, 下车, 守在, 陪
  मिलेंगे, मिलना है, ले गए, रखा है, हिरासत, भर्ती, निकल रहे, निकल रही, जा रहे, जा रही, जा रहा, आ रहे, के साथ हूँ,
  के साथ हूं, साथ हैं, ملیں گے, ملنا ہے, لے گئے, رکھا ہے, حراست, داخل ہے, نکل رہے, نکل رہی, جا رہے, جا رہی, جا رہا,
  کے ساتھ ہوں, ساتھ ہیں
  ဆုံကြ, ဖမ်းထား, ခေါ်သွား, ထိန်းသိမ်း, သွားနေ, လာနေ, ဆေးရုံတက်, ထွက်လာ, ወሰዱን, ይዘውናል, ታስረን, እየሄድን, እየሄድኩ, እየመጣሁ,
  ተኝታ, ተኝቼ, ጋር ነኝ, እንገናኛለን, እሆናለሁ, እንሆናለን, እመጣለሁ, እንመጣለን
  i am here, here till, here until, just got, got to, landed at, arrived at, i am at, i'm at, i'm in, i'm outside,
  we're at, we're in, we're outside, sat in, sitting in, sitting at, standing at, standing outside, parked, camped,
  laying low, lying low, hidden in, crashing at, holed up, sleeping at, stuck at, stuck in, she's at, he's at,
  they're at, they are at, will be at, i'll wait, waiting for you, meeting you, see you at, pick me up,
  spending the night, tonight we sleep, we leave from, i leave from, in the queue
  ando en, ando por, ya llegué, recién llegué, recién llegada, recién llegado, aquí en, acá en, me quedo,
  nos quedamos, se queda en, dormimos, duermo, los espero, te espero, las espero, sentada en, sentado en,
  escondidas, parada en, parado en, voy llegando, nos encontramos, nos juntamos, está escondida, está escondido,
  salgo de, acabo de entrar
  cheguei, tô aqui, to aqui, estou aqui, tamo aqui, aqui no, aqui na, fico, ficamos, vou ficar, escondida,
  escondido, tô no, tô na, tô em, sentada, sentado, dormindo, dormimos, a gente tá, a gente está, espero vocês,
  me encontra, encontra a gente, saio
  j'y suis, j'y reste, je reste, on reste, je suis au, on dort, je dors, planqués, planqué, planquée, on se planque,
  cachée, assise, assis, j'arrive, on attend, on est au, suis à, retrouve-moi, retrouvez-moi, retrouvez-nous,
  on se rejoint, elle dort, il dort, je pars de, je vous attends, je t'attends
  пришла, пришел, пришёл, пришли, дошла, дошел, приехала, добрались, добралась, добрался, ночую, ночуем, ночует,
  остановилась, остановился, остановились, остаюсь, сидят, прячется, прячутся, ждут, ждет, ждёт, тут до, здесь до,
  увидимся, жду вас, я в, мы в, я на, мы на, выезжаем, выезжаю, прийшла, прийшов, прийшли, дісталися, дісталась,
  ночую, ночуємо, зупинилася, зупинилися, лишаюся, сидять, ховається, ховаються, чекаю вас, чекають, побачимось,
  побачимося, я в, ми в, ми у, ми на, я у, я на, виїжджаємо, тут до
  وصلت, وصلنا, أنا في, نحنا في, نحن في, احنا في, إحنا في, أنا بـ, موجود, موجودة, موجودين, مستنية, مستني, مستنيين,
  ناطر, ناطرة, ناطرين, متخبيين, متخبي, متخبية, مخبا, مختبئة, مختبئان, رح نلتقي, منلتقي, نلتقي, لقاؤنا, نايم, نايمين,
  سنبيت, أبيت, نبيت, سأبقى, باقي, باقية, قاعدة, جالس, جالسة, جالسون, سأنتظر, بانتظار, رايح, رايحة, طالعين من
  رسیدیم, هستن, هستند, اینجام, اینجاییم, منتظرم, منتظریم, قایم شدیم, مخفی شده, پنهان شده, پناه گرفته, می‌مانیم,
  می‌مونیم, می‌مونم, می‌خوابیم, میخوابیم, قرارمون, قرارمان, می‌بینمت, می‌بینمتون, نشستم, نشستیم, وایسادم, وایسادیم,
  ایستادم, راه می‌افتیم, هستیم تا, هستم تا
  geldik, vardım, buradayız, burdayım, burdayız, saklanıyoruz, saklanıyorum, bekliyorum, bekliyoruz, kalıyorum,
  kalıyoruz, kalıyor, kalacağız, kalacağım, uyuyoruz, gizleniyoruz, toplantımız, görüşürüz, görüşelim, oturuyoruz,
  oturuyorum, indim, çıkıyoruz, beklerim
  aku di, saya di, kami di, kita di, lagi di, udah di, sudah di, baru sampai, nyampe, ngumpet, sembunyi, nginep,
  menginap, nongkrong, tunggu, kutunggu, ditunggu, bertemu, berlindung, dia di, mereka di, tidur di, berangkat dari
  刚到, 到了, 已经到, 我在, 我们在, 我們在, 人在, 待到, 待在, 住在, 躲, 藏, 碰面, 等你, 等我, 睡在, 借住, 暂住, 暫住, 出发, 出發, 坐在, 站在, 過夜, 过夜
  पहुँची, पहुँचा, पहुंची, पहुंचा, पहुँचे, पहुंचे, छिपे हैं, छुपे हैं, छिपी, छुपी, रुकी, रुका, रुकेंगे, ठहरे, ठहरी,
  ठहरा, बैठी, बैठा, बैठे, इंतज़ार, इंतजार, यहीं हूँ, यहीं हूं, में हूँ, में हूं, पर हूँ, पर हूं, में हैं, पर हैं,
  मिलते हैं, मिलूँगी, मिलूँगा, सो रहे, खड़ी, खड़े, निकलेंगे
  پہنچی, پہنچا, پہنچے, چھپی, چھپا, رکے, رکی, ٹھہرے, ٹھہری, بیٹھی, بیٹھے, بیٹھا, انتظار, یہیں ہوں, میں ہوں, پر ہوں,
  میں ہیں, پر ہیں, ملتے ہیں, ملوں گی, ملوں گا, سو رہے, کھڑی, کھڑے, نکلیں گے
  ရောက်တယ်, ရောက်ပြီ, ရောက်နေ, ပုန်းနေ, ရှိနေ, ရှိမယ်, ရှိတယ်, စောင့်နေ, ထိုင်နေ, တည်းနေ, တည်းခို, အိပ်, ခိုနေ,
  ပုန်းခို, ဆုံမယ်, တွေ့မယ်, ထွက်မယ်
  ደረስኩ, ደረስን, ተደብቀናል, ተደብቄ, ተደብቀው, ነኝ, ነን, እዚህ ነኝ, እዚህ ነን, እጠብቃለሁ, እየጠበቅኩ, እንጠብቃለን, እናድራለን, አድራለሁ, እንገናኛለን, እንገናኝ,
  ተቀምጠን, ተቀምጬ, ቆሜ, እንነሳለን
  i'm, i am, im, we're, we are, currently, i'll be, i will be, we'll be, we will be, just arrived, just got to,
  just landed, just checked in, checked in, hiding, waiting, meet me, meet us, we meet, see you, join us, come to,
  staying, sheltering, i've arrived, heading to, on my way to, find us, find me
  estoy, estamos, estaré, estaremos, acabo de llegar, acabamos de llegar, llegamos, llegué, nos vemos, quedamos,
  nos reunimos, nos juntamos, escondidos, escondida, escondido, esperando, voy a estar, vamos a estar, vamos camino,
  rumbo a
  estou, estamos, estarei, estaremos, tô, tamo, acabei de chegar, acabamos de chegar, chegamos, cheguei,
  nos encontramos, escondidos, vou estar, vamos estar, te espero, esperando
  je suis, nous sommes, on est, viens d'arriver, vient d'arriver, venons d'arriver, je serai, nous serons, on sera,
  on se retrouve, on se voit, j'attends, cachés, caché, cachées, on t'attend
  ich bin, wir sind, ich stehe, wir stehen, ich sitze, wir sitzen, gerade angekommen, angekommen, wir verstecken,
  ich verstecke, wir treffen uns, ich warte, wir warten, ich werde, sono, siamo, ci vediamo
  я, мы, стою, стоим, сижу, сидим, жду, ждем, ждём, нахожусь, находимся, приехал*, прибыл*, прячусь, прячемся,
  скрываемся, встречаемся, собираемся, буду, будем, ми, стоїмо, сиджу, сидимо, чекаю, чекаємо, перебуваю,
  перебуваємо, приїхал*, прибул*, ховаємось, ховаємося, ховаюся, переховуємось, зустрічаємось, зустрічаємося,
  збираємось, збираємося
  أنا, انا, نحن, احنا, إحنا, وصلنا, وصلت, مختبئون, مختبئين, مختبئ, مستخبيين, واقف, واقفة, واقفين, أنتظر, ننتظر,
  قاعد, قاعدين, سأكون, سنكون, هكون, رح كون, نلتقي, هنتقابل, نتقابل, موعدنا, نتجمع, متواجد, متواجدين
  هستم, هستیم, ایستاده, منتظر, رسیدیم, رسیدم, پنهان, مخفی, قایم, نشسته, قرار, جمع می, می‌رسم, خواهم بود, خواهیم بود,
  همدیگر
  buradayım, buradayız, bekliyor*, saklanıyor*, vardık, vardım, geldik, geldim, oturuyor*, buluşuyor*, buluşalım,
  buluşacağız, toplanıyor*, olacağım, olacağız, duruyor*, ulaştık
  saya, kami, kita, aku, gue, sampai di, tiba di, sembunyi, bersembunyi, menunggu, nunggu, ketemu, kumpul,
  berkumpul, niko, tuko, tumejificha, nimejificha, nimesimama, tumesimama, tumefika, nimefika, tunasubiri,
  tutakutana
  我, 我们, 我們, 咱们, 刚到, 剛到, 抵达, 抵達, 躲在, 藏在, 等, 碰头, 见面, 見面, मैं, हम, मिलेंगे, छिपे, छुपे, पहुंच, पहुँच, रुके, बैठे, ہم,
  چھپے, پہنچ, ملیں گے, ကျွန်တော်, ကျွန်မ, ကျနော်, ငါ, ငါတို့, ရောက်, ပုန်း, စောင့်, တွေ့, ဆုံ, ነኝ, ነን, እኔ, እኛ,
  እንገናኝ, ደርሰናል, ተደብቀን, እየጠበቅ*
`);

/** Now, or at a stated time. */
export const TIMES: readonly string[] = splitWords(`
  they open, since this morning, since morning, for hours, desde hace, desde la mañana, llego, desde cedo,
  depuis ce matin, depuis, с утра, еще час, ещё час, уже час, з ранку, ще годину, من الصبح, من ساعة, ناطرين, از صبح,
  الانه, sabahtan beri, dari tadi, sejak pagi, nungguin, nemenin, 从早上, 從早上, 现在在, सुबह से, صبح سے, ابھی, မနက်ကတည်းက,
  ከጠዋት ጀምሮ, እየጠበቅን, እየጠበቅኩ
  here till, til, by now, for the night, this week, until late, for an hour, in half an hour, next hour, all day,
  all night, later, soon, just, any minute
  toda la noche, en una hora, en media hora, recién, hasta, ya, ahora, esta semana, al rato, desde hoy, até, já,
  daqui a pouco, a noite toda, agorinha, essa noite, esta noite, essa semana, por enquanto, jusqu', tout à l'heure,
  cette nuit, toute la nuit, cette semaine, dans une heure, bientôt, viens d
  до утра, до вечера, до полуночи, до конца, до пяти, до шести, уже, пока, этой ночью, сегодня ночью, на ночь,
  через час, через полчаса, скоро, сейчас, вот, всю ночь, до ранку, до півночі, вже, поки, цієї ночі, на ніч,
  за годину, через годину, скоро, всю ніч, до пʼятої, тут до
  لحد, لغاية, حتى, هلق, هسه, توا, دلوقت, الليلة, بعد ساعة, بعد نص ساعة, طول الليل, هالليلة, لسا, تازه, الآن, فعلا,
  همین, تا صبح, تا شب, امشب, یک ساعت دیگه, نیم ساعت دیگه, فعلاً
  kadar, birazdan, şimdilik, hâlâ, hala, sabaha kadar, gece boyunca, bu hafta, bir saat sonra, yarım saat, sampai,
  lagi, baru, nanti, sejam lagi, semalaman, minggu ini, sebentar lagi, masih
  到, 今夜, 这周, 這週, 一会, 一會, 待会, 待會, 马上, 馬上, 整晚, 半小时后, 目前, अब, अभी तक, रात भर, तक, एक घंटे, आज रात, इस हफ्ते, اب,
  رات بھر, تک, ایک گھنٹے, آج رات, ابھی تک, အခုပဲ, ဒီည, အထိ, ခဏ, တစ်ညလုံး, အခုထိ, እስከ, አሁን, ዛሬ ማታ, ሌሊቱን, ለጊዜው
  now, right now, currently, at the moment, tonight, today, tomorrow, this evening, this morning, this afternoon,
  till, until, just arrived, just got, just landed, just checked in, waiting, hiding, still, next week, in an hour,
  in ten minutes, monday, tuesday, wednesday, thursday, friday, saturday, sunday, noon, midnight
  ahora, ahorita, ahora mismo, ya estoy, en este momento, hoy, mañana, esta noche, esta tarde, hasta las,
  acabo de llegar, acabamos de llegar, esperando, escondidos, escondidas, escondido, lunes, martes, miércoles,
  jueves, viernes, sábado, domingo, todavía, a las
  agora, neste momento, hoje, amanhã, hoje à noite, até as, até às, acabei de chegar, acabamos de chegar, segunda,
  terça, quarta, quinta, sexta, às
  maintenant, en ce moment, actuellement, aujourd'hui, demain, ce soir, jusqu'à, vient d'arriver, viens d'arriver,
  lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche
  jetzt, gerade, momentan, heute, morgen, bis, soeben, adesso, ora, domani, stasera, oggi
  сейчас, щас, прямо сейчас, сегодня, завтра, вечером, только что, стою, стоим, жду, ждем, ждём, сижу, сидим,
  прячемся, прячусь, скрываемся, в понедельник, во вторник, в среду, в четверг, в пятницу, в субботу, в воскресенье,
  зараз, сьогодні, щойно, стоїмо, чекаю, чекаємо, ховаємось, ховаємося, переховуємось, увечері, у понеділок,
  у вівторок, у середу, у четвер, у п'ятницю, у суботу, у неділю
  الآن, الان, هلأ, هلق, دلوقتي, حاليا, حالياً, حاليًا, للتو, اليوم, غدا, غداً, غدًا, بكرة, بكرا, الليلة, حتى الساعة,
  الساعة, مساء, مساءً, صباحا, يوم الجمعة, يوم السبت, يوم الأحد, يوم الاثنين, يوم الثلاثاء, يوم الأربعاء, يوم الخميس,
  منتظر
  الان, همین الان, اکنون, حالا, امروز, فردا, امشب, ساعت, تا ساعت, منتظر, تازه, شنبه, جمعه
  şu an, şu anda, şimdi, az önce, bugün, yarın, bu akşam, bu gece, saat, yeni, cuma, cumartesi, pazar, pazartesi,
  salı, çarşamba, perşembe, sekarang, saat ini, lagi di, baru sampai, baru tiba, hari ini, besok, malam ini, jam,
  pukul, sasa, sasa hivi, kwa sasa, leo, kesho, saa, nimesimama, tumejificha
  现在, 現在, 正在, 此刻, 刚到, 剛到, 刚刚, 今晚, 今天, 明天, 周五, 周六, 星期, 下午, 晚上, 早上, 点, 點, 躲在, 藏在, अभी, फिलहाल, आज, कल, शाम, रात, बजे,
  ابھی, اس وقت, آج, کل, شام, بجے, အခု, ယခု, ဒီနေ့, မနက်ဖြန်, ဒီည, ညနေ, နာရီ, አሁን, ዛሬ, ነገ, ምሽት, ሰዓት
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

/** In the past, or a figure of speech. */
export const PAST_OR_FIGURE: readonly string[] = splitWords(`
  used to, in 2019, in 2020, in 2021, history, poem, novel, film, i dreamed, if we, de una encrucijada,
  punto de inflexión, encrucijada, novela, tournant, carrefour, roman, en 2019, história, сложном, на грани, раньше,
  когда-то, на межі, колись, مفترق طرق, كان زمان, من زمان, دوراهی, قدیم, sürecindeyiz, dönüm noktası*, eskiden,
  persimpangan, dulu, 转折点, 轉捩點, 关头, 從前, 从前, मोड़, موڑ, အတိတ်
  was, were, yesterday, last week, last night, last year, ago, turning point, at peace, at war, at risk, crossroads,
  estaba, estuve, estuvimos, ayer, en contra, momento difícil, ontem, estava, estive, momento difícil, hier,
  j'étais, étions, était, en colère, gestern, war, waren, problem, am ende, вчера, был, была, были, положении, шоке,
  вчора, був, була, були, становищі, أمس, امس, مبارح, امبارح, كنت, كنا, كان, كانت, مرحلة, دیروز, بودم, بودیم, شرایط,
  فکر, dün, durumda*, kemarin, masa sulit, ambang, jana, nilikuwa, tulikuwa, wakati mgumu, 昨天, 昨晚, 位于, 位於, 曾经,
  कल था, था, थे, थी, تھا, تھے, تھی, မနေ့က, ትናንት, ነበር*, supreme court, high court, court of appeal
`);

/** Repeatedly. */
export const REPEATED: readonly string[] = splitWords(`
  the 8 am bus, every tuesday, each weekday, weekday mornings, los martes y jueves, lunes y miércoles,
  martes y jueves, saturdays i, le mercredi après-midi, les mardis, les lundis, les jeudis, les vendredis,
  les samedis, les dimanches, по вторникам и четвергам, каждый будний день, кожного тижня, كل تلاتا, كل ثلاثا,
  كل اربعا, كل اتنين, كل سبت, كل ثلاثاء, سه‌شنبه‌ها, صبح‌ها, salı akşamları, pazar sabahları, cuma akşamları,
  tiap pulang, 每周二, 每週二, 每周三, 每週三, 每周一, 每週一, 每周六, 每週六, 每周日, 每週日, हर मंगल, ہر منگل کی, အင်္ဂါနေ့တိုင်း, ማክሰኞ ማክሰኞ,
  ሰኞ ሰኞ, ረቡዕ ረቡዕ, ሐሙስ ሐሙስ, አርብ አርብ, ቅዳሜ ቅዳሜ, እሁድ እሁድ, ማታ ማታ, ጠዋት ጠዋት
  every other day, each evening, each night, each friday, each monday, each tuesday, each wednesday, each thursday,
  each saturday, each sunday, every weekday, every weekend, every lunchtime, every second, always walks,
  always walk, always takes, always parks, always goes, usually leaves, usually at, most mornings, most evenings,
  on tuesdays, on fridays, on sundays, once a week, twice a week, every time i, same time every, same cafe every,
  same route
  cada semana, cada fin de semana, entre semana, siempre sale, siempre a las, todos los fines, diario a las, diario,
  a diario, suele, suelo, siempre salgo, siempre paso, siempre va, dos veces por semana, toda semana,
  todo fim de semana, todas as manhãs, todas as noites, todas as tardes, cada manhã, todas as quintas,
  todas as sextas, todas as terças, todas as segundas, todas as quartas, todos os sábados, todos os domingos,
  sempre às, sempre sai, sempre saio, costuma, costumo, diariamente, de segunda a sexta, duas vezes por semana
  chaque semaine, chaque dimanche, tous les samedis, tous les dimanches, tous les week-ends, le lundi, le mardi,
  le mercredi, le jeudi, le vendredi, toujours à, part toujours, d'habitude, une fois par semaine,
  deux fois par semaine, quotidiennement
  каждую неделю, каждые выходные, каждую ночь, каждый раз, по будням, по выходным, всегда в, всегда выходит,
  всегда хожу, всегда ходит, обычно в, обычно выходит, обычно хожу, ежедневно, раз в неделю, по дороге с работы,
  щотижня, щовихідних, щоночі, що ранку, кожної середи, кожної суботи, кожної неділі, кожного понеділка,
  кожного вівторка, кожного четверга, по буднях, по вихідних, у будні, завжди о, завжди виходить, завжди ходжу,
  зазвичай о, зазвичай, раз на тиждень, щодня, щовечора, щоранку, щосереди, щочетверга
  كل أسبوع, كل نهار, كل ليلة, كل عشية, كل اسبوع, كل يوم جمعة, كل أحد, كل إثنين, كل اتنين, كل تلات, كل أربعا,
  كل ثلاثاء, دايما, دائما, دائمًا, عادة, بالعادة, يوميا, يومياً, هر پنجشنبه, هر پنج‌شنبه, هر سه شنبه, هر چهارشنبه,
  هر یکشنبه, هر عصر, هر بعدازظهر, هر هفته, همیشه, معمولا, معمولاً, روزانه, روزها, جمعه‌ها, شنبه‌ها, پنجشنبه‌ها,
  دوشنبه‌ها, سه‌شنبه‌ها, یکشنبه‌ها, چهارشنبه‌ها
  her hafta, her hafta sonu, hafta içi, hafta sonları, her öğlen, her öğle, hep, hep aynı, genelde, genellikle,
  cumaları, pazartesileri, salıları, çarşambaları, perşembeleri, cumartesileri, pazarları, sabahları, akşamları,
  haftada bir, haftada iki, tiap kamis, tiap jumat, tiap senin, tiap selasa, tiap rabu, tiap sabtu, tiap minggu,
  setiap hari kerja, setiap akhir pekan, setiap siang, selalu, biasanya, saban, rutin, seminggu sekali,
  seminggu dua kali
  每天, 每日, 天天, 每个星期, 每個星期, 每周五, 每週五, 每到, 总是, 總是, 通常, 固定, 一三五, 每晚, 每早, 平日, 一周两次, 每隔, हर हफ्ते, हर हफ़्ते, हर रात,
  हर दोपहर, प्रतिदिन, हमेशा, आमतौर पर, रोज़ाना, रोजाना, हर शनिवार, हर जुमे, ہر ہفتے, ہر رات, ہر دوپہر, ہمیشہ,
  عموماً, روز صبح, روز شام, ہر جمعرات, ہر منگل, ہر بدھ, ہر ہفتہ, ہر سوموار
  တိုင်း, အမြဲ, ပုံမှန်, နေ့စဥ်, အပတ်စဉ်, ሁልጊዜ, ሁሌ, በየሳምንቱ, በየጠዋቱ, በየማታው, በየምሽቱ, በየሰኞ, በየማክሰኞ, በየረቡዕ, በየሐሙስ, በየአርብ,
  በየቅዳሜ, በየእሁድ, ዘወትር, ብዙ ጊዜ, በሳምንት ሁለት ጊዜ, ሁል ቀን
  every day, every morning, every evening, every night, every afternoon, every week, every monday, every tuesday,
  every wednesday, every thursday, every friday, every saturday, every sunday, each morning, each day, each week,
  daily at, mondays, tuesdays, wednesdays, thursdays, fridays, saturdays, sundays, on weekdays, weekdays,
  always leave, always leaves, always at
  todos los días, todas las mañanas, todas las tardes, todas las noches, cada mañana, cada día, cada tarde,
  cada noche, cada lunes, cada martes, cada miércoles, cada jueves, cada viernes, cada sábado, cada domingo,
  todos los lunes, todos los martes, todos los miércoles, todos los jueves, todos los viernes, todos los sábados,
  todos los domingos, los lunes, los martes, los miércoles, los jueves, los viernes, los sábados, los domingos
  todo dia, todos os dias, toda manhã, toda noite, toda segunda, toda terça, toda quarta, toda quinta, toda sexta,
  todo sábado, todo domingo, às segundas, às terças, às quartas, às quintas, às sextas, aos sábados
  tous les jours, tous les matins, tous les soirs, chaque matin, chaque soir, chaque jour, chaque lundi,
  chaque mardi, chaque mercredi, chaque jeudi, chaque vendredi, chaque samedi, tous les lundis, tous les mardis,
  tous les mercredis, tous les jeudis, tous les vendredis, jeden tag, jeden morgen, jeden abend, jeden montag,
  jeden freitag
  каждый день, каждое утро, каждый вечер, каждый понедельник, каждый вторник, каждую среду, каждый четверг,
  каждую пятницу, каждую субботу, каждое воскресенье, по утрам, по вечерам, по понедельникам, по вторникам,
  по средам, по четвергам, по пятницам, по субботам, по воскресеньям, ежедневно в, щодня, щоранку, щовечора,
  щопонеділка, щовівторка, щосереди, щочетверга, щоп'ятниці, щосуботи, щонеділі, кожного ранку, кожного дня,
  кожен день, кожного вечора, кожної середи, кожної п'ятниці
  كل يوم, كل صباح, كل مساء, كل ليلة, كل جمعة, كل سبت, كل أحد, كل اثنين, كل ثلاثاء, كل أربعاء, كل خميس, يوميا,
  يوميًا, يومياً, هر روز, هر صبح, هر شب, هر جمعه, هر شنبه, هر هفته, هر دوشنبه, هر سه‌شنبه, صبح‌ها, عصرها, شب‌ها
  her gün, her sabah, her akşam, her gece, her cuma, her pazartesi, her salı, her çarşamba, her perşembe,
  her cumartesi, her pazar, sabahları, akşamları, setiap hari, setiap pagi, setiap sore, setiap malam, setiap senin,
  setiap selasa, setiap rabu, setiap kamis, setiap jumat, setiap sabtu, setiap minggu, tiap pagi, tiap hari,
  tiap sore, tiap malam, kila siku, kila asubuhi, kila jioni
  每天, 每晚, 每早, 每周, 每週, 每星期, 每个周, 每逢, हर दिन, हर रोज, हर रोज़, रोज, रोज़, हर सुबह, हर शाम, हर सोमवार, हर मंगलवार,
  हर बुधवार, हर गुरुवार, हर शुक्रवार, हर शनिवार, हर रविवार, ہر روز, روزانہ, ہر صبح, ہر شام, ہر جمعے, ہر جمعہ,
  ہر پیر, ہر اتوار, နေ့တိုင်း, နေ့စဉ်, မနက်တိုင်း, ညနေတိုင်း, ညတိုင်း, တနင်္လာနေ့တိုင်း, သောကြာနေ့တိုင်း,
  စနေနေ့တိုင်း, အပတ်တိုင်း, በየቀኑ, ሁልጊዜ, በየጠዋቱ, በየሳምንቱ, ዘወትር, በየማታው, በየአርብ
`);

/** Working or studying somewhere. */
export const WORKING: readonly string[] = splitWords(`
  i work at, i work for, i work in, works at, works for, works as, i teach at, i teach in, teaches at, teaches in,
  i study at, studies at, studying at, employed at, employed by, my office is, my desk is, my shift at,
  her shift at, his shift at, nurse at, teacher at, student at, doctor at, lawyer at, editor at, reporter at,
  journalist at, professor at, lecturer at, engineer at, accountant at, cashier at, guard at, my job at, his job at,
  her job at, goes to school at, attends, enrolled at, i intern at, volunteers at, my boss at, my colleagues at,
  my school is
  trabajo en, trabajo como, trabaja en, trabaja como, trabaja para, trabajo para, estudio en, estudia en,
  doy clases en, da clases en, enseño en, enseña en, soy enfermera en, soy enfermero en, soy maestra en,
  soy maestro en, soy profesora en, soy profesor en, mi oficina está, empleada en, empleado en, alumna de,
  alumno de, trabalho na, trabalho no, trabalho em, trabalha na, trabalha no, trabalha em, estudo na, estudo no,
  estuda na, estuda no, dou aula, dá aula, leciono, leciona, sou enfermeira, sou professora, sou professor
  je travaille à, je travaille au, je travaille chez, je travaille pour, je travaille dans, travaille à,
  travaille au, travaille chez, travaille pour, travaille comme, j'étudie à, j'étudie au, étudie à, étudie au,
  j'enseigne, enseigne à, enseigne au, infirmière à, infirmier à, infirmière au, professeur au, professeure au,
  prof au, ich arbeite bei, arbeitet bei, ich studiere an, studiert an
  я работаю в, работаю в, работаю на, работает в, работает на, учусь в, учится в, преподаю в, преподает в,
  преподаёт в, служу в, работаю учителем, работает медсестрой, работает учителем, працюю в, працюю у, працює в,
  працює у, працює на, працюю на, навчаюся в, навчаюся у, навчається в, навчається у, викладаю в, викладаю у,
  викладає в, викладає у, вчуся в, вчиться в
  أعمل في, اعمل في, أعمل لدى, يعمل في, تعمل في, يعمل لدى, تعمل لدى, أشتغل في, بشتغل في, بشتغل ب, يشتغل في,
  بيشتغل في, تشتغل في, بتشتغل في, شغال في, شغالة في, أدرس في, ادرس في, يدرس في, تدرس في, أدرّس في, يدرّس في,
  تدرّس في, أُدرّس, موظف في, موظفة في, ممرضة في, ممرض في, معلمة في, معلم في, مدرسة في مدرسة, مدرس في, طالب في,
  طالبة في, کار می‌کنم, کار میکنم, کار می‌کند, کار میکند, درس می‌خوانم, درس می‌خواند, تدریس می‌کنم, تدریس می‌کند,
  درس می‌دهم, دانشجوی, معلم مدرسه, کارمند
  çalışıyorum, çalışıyor, çalışmakta, okuyorum, okuyor, öğretmenim, öğretmenlik yapıyorum, öğretmenlik yapıyor,
  görev yapıyor, görev yapıyorum, öğrencisiyim, öğrencisi, hemşiresi, saya kerja di, saya bekerja di, bekerja di,
  kerja di, mengajar di, kuliah di, sekolah di, guru di, perawat di, karyawan, ninafanya kazi, anafanya kazi,
  nasoma, anasoma
  上班, 任教, 就读, 就讀, 就职, 供职, 工作于, 教书, 教書, 任职, 任職, 念书, 读书, काम करता हूं, काम करता हूँ, काम करती हूं, काम करती हूँ,
  काम करता है, काम करती है, काम करते हैं, पढ़ाता, पढ़ाती, पढ़ता हूं, पढ़ता है, पढ़ती है, पढ़ती हूं, नौकरी करता,
  नौकरी करती, में नर्स, में टीचर, में शिक्षक, کام کرتا ہوں, کام کرتی ہوں, کام کرتا ہے, کام کرتی ہے, پڑھاتا, پڑھاتی,
  پڑھتا ہے, پڑھتی ہے, ملازم, အလုပ်လုပ်, စာသင်, ကျောင်းတက်, ဆရာမလုပ်, တွင်အလုပ်, እሰራለሁ, ይሰራል, ትሰራለች, እማራለሁ, ይማራል,
  ትማራለች, አስተምራለሁ, ያስተምራል, ታስተምራለች, የምሰራው, የምትሰራው, የሚሰራው
`);

/** A family member of someone. */
export const KIN: readonly string[] = splitWords(`
  twin boys, twin girls, her boys, his boys, her girls, his girls, her twins, his twins, моему сыну, моей дочери,
  моего брата, моей сестры, моей маме, моего отца, сыну, дочке, мужу, жене, моєму синові, моїй доньці, моїй мамі,
  синові, доньці, мого брата, моєї сестри, أخي, أخوي, خيي, إختي, مادرم, abim, ablam, kakakku, 我哥, 我姐, अम्मी,
  मेरे भैया, میرے بھیا, အစ်ကို
  my little girl, my little boy, my boy, my girl, my stepson, my stepdaughter, my in-laws, my fiancé, my fiancée,
  my boyfriend, my girlfriend, my grandma, my granddad, my eldest, my youngest, sister's kids, brother's kids,
  our son, our daughter, our kids, our baby, his mum, her mum, his dad, her dad, their mother, their father,
  his parents, her parents, her cousin, his cousin, his uncle, her uncle, his aunt, her aunt, her kid, his kid,
  his boy, her boy
  mi nena, mi nene, mi bebé, mi pareja, mi abuelo, mi cuñada, mi cuñado, mis papás, mis padres, nuestro hijo,
  nuestra hija, sus hijos, su papá, su mamá, su padre, hijo de él, hija de ella, su primo, su prima, su tía,
  mi chamaco, mi chiquita, el hijo, la hija, mi jefa, minha esposa, meu avô, meu cunhado, minha cunhada,
  minha sogra, meus pais, nosso filho, nossa filha, mãe dele, mãe dela, pai dele, pai dela, irmã dele, irmã dela,
  irmão dele, irmão dela, esposa dele, marido dela, meu bebê, meu namorado, minha namorada, meu moleque,
  minha caçula, meu caçula
  mon petit, ma petite, ma grand-mère, mon grand-père, mes parents, mes filles, mes fils, mes jumeaux, notre fils,
  notre fille, son père, sa copine, son copain, mon copain, ma copine, ma belle-sœur, mon beau-frère, ses parents,
  sa cousine, son cousin, mon aînée, mon aîné, leur fils, leur fille
  сын, дочь, дочка, дочку, сына, дочери, моя семья, мужа зовут, жену зовут, мою маму, моей маме, моя бабушка,
  мой дед, мой дедушка, моя тетя, двоюродный брат, двоюродная сестра, младшая сестра, младший брат, старшая сестра,
  старший брат, его мать, её мать, ее мать, его брат, его сестра, её сестра, ее сестра, её брат, ее брат, наша дочь,
  наш сын, внук*, внучк*, племянниц*, моя мать, син, донька, доньку, сина, доньки, моя мама, моя бабуся, мій дідусь,
  моя сестра, моя тітка, мій дядько, двоюрідн*, молодша сестра, молодший брат, старша сестра, старший брат,
  його син, його донька, її син, її донька, його дружина, її чоловік, його мати, її мати, його брат, його сестра,
  наша донька, наш син, онук*, онучк*, племінни*
  ولدي, ابني, بنتي, ابنها, بنتها, بنته, ابنته, مرته, جوزها, امه, أمه, أمها, أبوه, أبوها, أخوه, أخوها, أخته, أختها,
  خطيبتي, خطيبي, جدتي, جدي, ستي, سيدي, بنت أختي, ابن أختي, ابن أخي, بنت أخي, بنت خالتي, ابن خالتي, ابن عمه, عمته,
  خاله, عياله, أولاده, ابننا, بنتنا, طفلي, طفلتي, والدته, والدها, شقيقه, شقيقته, دخترم, پسرم, خانمم, مادرش, پدرش,
  مامانش, باباش, شوهرش, زنش, بچه‌هام, بچه‌ام, بچم, نامزدم, مادربزرگم, پدربزرگم, دخترخاله‌ام, پسرعمو, خواهرزاده,
  برادرزاده, دخترمون, پسرمون, خاله, عمه‌ام, داداشم, آبجیم
  onun oğlu, onun kızı, oğlumuz, kızımız, annesi, babası, karısı, kocası, eşimin, ablası, abisi, kuzeni, yeğeni,
  anneannem, babaannem, dedem, nişanlım, torunum, çocuğum, bebeğim, kayınvalidem, baldızım, anak perempuanku,
  anak lelakiku, anak kami, anak dia, anaknya si, putri saya, putra saya, putriku, putraku, ibunya, bapaknya,
  ayahnya, adiknya, kakaknya, nenekku, nenek saya, kakek saya, keponakan*, sepupuku, pacarku, mertua*, bapakku,
  cucuku
  我妈妈, 我媽媽, 我爸爸, 我太太, 我先生, 我女友, 我男友, 我奶奶, 我外婆, 我爷爷, 我爺爺, 我姥姥, 我侄女, 我侄子, 我外甥, 我表妹, 我表姐, 我堂弟, 我堂哥, 我姑姑, 我阿姨, 我舅舅, 我叔叔,
  他妈, 她妈, 他媽, 她媽, 他爸, 她爸, 他兒子, 她兒子, 他女兒, 她女兒, 他弟, 她弟, 他妹, 她妹, 他姐, 她姐, 儿子, 女儿, 兒子, 女兒, 我家小, 我嫂子, 我姊, 他太太, 她先生
  मेरी बहू, मेरी दादी, मेरी नानी, मेरे दादा, मेरे चाचा, मेरी चाची, मेरी मौसी, मेरा भतीजा, मेरी भतीजी, मेरा बच्चा,
  मेरी बच्ची, मेरे बेटे, हमारा बेटा, हमारी बेटी, उसकी पत्नी, उसका पति, उसके पति, उसकी माँ, उसके पिता, उसका भाई,
  उसकी बहन, उनकी बेटी, उनके बेटे, उनके पति, बेटा, बेटी, पत्नी, मेरा छोटा भाई, मेरी छोटी बहन, میرا بیٹا, میری بیٹی,
  میری بیوی, میرے شوہر, میری امی, میرے ابو, میرا بھائی, میرے بھائی, میری بہن, میرے بچے, میری والدہ, میرے والد,
  میری خالہ, میرے چچا, اس کا بیٹا, اس کی بیٹی, اس کی بیوی, اس کا شوہر, اس کے شوہر, اس کی ماں, ان کا بیٹا,
  ان کی بیٹی, ہماری بیٹی, ہمارا بیٹا, بیٹا, بیٹی, میری دادی, میری نانی, میرا بھتیجا, میری بھانجی
  သား, သမီး, ဇနီး, ခင်ပွန်း, မိန်းမ, ယောက်ျား, အစ်ကို, ညီလေး, ညီမ, အစ်မ, တူလေး, တူမ, အဖွား, အဖိုး, အဒေါ်, ဦးလေး,
  ကလေး, ልጄ, ልጅ, ሴት ልጄ, ወንድ ልጄ, ባለቤቴ, ባሌ, ሚስቴ, እህቴ, ወንድሜ, እናቴ, አባቴ, አክስቴ, አጎቴ, አያቴ, ልጇ, ልጁ, ሚስቱ, ባሏ, እህቷ, እህቱ, ወንድሙ,
  ወንድሟ
  my son, my daughter, my wife, my husband, my mother, my mom, my mum, my father, my dad, my brother, my sister,
  my kids, my children, my cousin, my uncle, my aunt, my niece, my nephew, my partner, my parents, my grandmother,
  my grandfather, my baby, my kid, my twins, his son, his daughter, his wife, his mother, his brother, his sister,
  his kids, his children, her son, her daughter, her husband, her mother, her brother, her sister, her kids,
  her children, their son, their daughter, their kids
  mi hijo, mi hija, mis hijos, mis hijas, mi esposa, mi esposo, mi marido, mi mujer, mi madre, mi mamá, mi padre,
  mi papá, mi hermano, mi hermana, mi primo, mi prima, mi tío, mi tía, mi sobrino, mi sobrina, mi nieto, mi nieta,
  mi abuela, mi suegra, mi novia, mi novio, su hijo, su hija, su esposa, su esposo, su madre, su hermano,
  su hermana, meu filho, minha filha, meus filhos, minha esposa, meu marido, minha mãe, meu pai, meu irmão,
  minha irmã, minha mulher, minha tia, minha avó, meu primo, minha prima, minha sobrinha, meu sobrinho, filho dele,
  filha dele, filha dela, filho dela
  mon fils, ma fille, mes enfants, ma femme, mon mari, ma mère, mon père, mon frère, ma sœur, ma soeur, mon cousin,
  ma cousine, mon oncle, ma tante, mon neveu, ma nièce, ma compagne, mon compagnon, son fils, sa fille, sa femme,
  son mari, sa mère, son frère, sa sœur, ses enfants, mein sohn, meine tochter, meine frau, mein mann, meine mutter,
  mein bruder, meine schwester
  мой сын, мою дочь, моя дочь, моя дочка, мою дочку, моего сына, моей дочери, моему сыну, сын мой, моя жена,
  мой муж, моя мама, моя мать, мой отец, мой папа, мой брат, моя сестра, мои дети, мой племянник, моя тётя,
  мой дядя, моя бабушка, его сын, его дочь, его жена, её сын, ее сын, её дочь, ее дочь, её муж, ее муж, дочь зовут,
  сына зовут, мій син, моя донька, моя дочка, мою доньку, мого сина, моя дружина, мій чоловік, мій батько, мій тато,
  моя мати, мої діти, мій брат, його син, його дружина, її син, її чоловік, його донька, її донька
  ابني, إبني, بنتي, ابنتي, زوجتي, مراتي, زوجي, جوزي, أمي, امي, والدتي, أبي, ابوي, أبوي, والدي, أخي, اخوي, أخوي,
  أختي, اختي, أولادي, اولادي, أطفالي, ابن عمي, خالتي, عمتي, عمي, خالي, ابنه, ابنته, زوجته, ابنها, ابنتها, زوجها,
  شقيقي, شقيقتي, پسرم, دخترم, همسرم, زنم, شوهرم, مادرم, مامانم, پدرم, بابام, برادرم, خواهرم, بچه‌هایم, خاله‌ام,
  عمویم, دایی‌ام, پسرش, دخترش, همسرش, برادرش, خواهرش
  oğlum, kızım, eşim, karım, kocam, annem, babam, kardeşim, ablam, abim, ağabeyim, çocuklarım, kuzenim, teyzem,
  amcam, dayım, halam, yeğenim, oğlu, kızı, eşi, kardeşi, anak saya, anakku, istri saya, istriku, suami saya,
  suamiku, ibu saya, ibuku, bapak saya, ayah saya, ayahku, adik saya, adikku, kakak saya, kakakku, sepupu saya,
  anaknya, istrinya, suaminya, anak perempuan saya, anak laki-laki saya, mwanangu, mke wangu, mume wangu
  我儿子, 我兒子, 我女儿, 我女兒, 我妻子, 我老婆, 我丈夫, 我老公, 我妈, 我媽, 我爸, 我弟弟, 我哥哥, 我妹妹, 我姐姐, 我姐, 我哥, 我妹, 我弟, 我表弟, 我表哥, 我孩子, 我的儿子, 我的女儿,
  我的孩子, 我家孩子, 他儿子, 他女儿, 他妻子, 她儿子, 她女儿, 她丈夫, 他老婆, 她老公, मेरा बेटा, मेरे बेटे, मेरी बेटी, मेरी पत्नी, मेरे पति,
  मेरी माँ, मेरी मां, मेरे पिता, मेरा भाई, मेरे भाई, मेरी बहन, मेरे बच्चे, उसका बेटा, उसकी बेटी, उनकी पत्नी,
  उनका बेटा, उनकी बेटी, میرا بیٹا, میرے بیٹے, میری بیٹی, میری بیوی, میرے شوہر, میری ماں, میری امی, میرے والد,
  میرے ابو, میرا بھائی, میرے بھائی, میری بہن, میرے بچے, اس کا بیٹا, اس کی بیٹی, ان کی بیٹی, ကျွန်တော့်သား,
  ကျွန်တော့်သမီး, ကျွန်မသား, ကျွန်မသမီး, ကျွန်မရဲ့, ကျွန်တော့်ဇနီး, ကျွန်မအမျိုးသား, ကျွန်မအမေ, ကျွန်တော့်အမေ,
  ကျွန်တော့်ညီ, ကျွန်မအစ်မ, ကျွန်မညီမ, ကျွန်မမောင်, သမီးလေး, သားလေး, ልጄ, ባለቤቴ, እናቴ, አባቴ, ወንድሜ, እህቴ, ልጆቼ, ሴት ልጄ,
  ወንድ ልጄ, ልጁ, ሚስቱ, ባሏ, አጎቴ, አክስቴ
`);
/** What makes a family member findable: school, class, work, age, street. */
export const DETAIL: readonly string[] = splitWords(`
  karate, football, judo, choir, go to, sells, owns, runs a, runs the, has a shop, stall, vende, tiene una tienda,
  puesto, atiende, catedral, sozinha, sozinho, rua de trás, vende na, barraca, tient, garage, vend, tient un,
  карате, дзюдо, футбол, продает, продаёт, держит, ларек, киоск*, рынк*, семь, восемь, продає, тримає, базар*, сім,
  вісім, محل, عنده محل, بسطة, بيبيع, بتبيع, سوق, بالسوق, مغازه, دکه, می‌فروشد, می‌فروشه, بازار, dükkân*, tezgah*,
  satıyor, işletiyor, çarşı*, warung, punya toko, dagang, lapak, pasar, 开手机店, 卖, 賣, 摆摊, 擺攤, 市场, 市場, दुकान, बेचता,
  बेचती, ठेला, بیچتا, بیچتی, ٹھیلا, دکان, ရောင်း, ဖွင့်ထား, ဆိုင်ဖွင့်, ይሸጣል, ትሸጣለች, ሱቅ አለው, ሱቅ አላት
  year four, year five, year three, year two, year six, nursery, preschool, primary, secondary, third grade,
  second grade, first grade, fourth grade, fifth grade, at st, bus, football club, team, ballet, works at, works in,
  nurse, teacher, shop, bakery, hospital, turns, birthday, born, picked up, pick her up, pick him up, drop him,
  drop her, daycare, lives with, lives in, lives on, next door, taxi, driver, academy
  jardín, kinder, grado, tercer grado, cuarto grado, tercero de, segundo de, primero de, guardería, liceo, prepa,
  salón, turno, tienda, hospital, enfermera, maestra, taxista, cumple, va al, va a la, recojo, recoge, vive con,
  jardim, quarto ano, terceiro ano, segundo ano, primeiro ano, maternal, pré, loja, enfermeira, professora, taxista,
  faz anos, vai na, vai no, busco, mora com, mora na, mora no, turma
  cm1, cm2, ce1, ce2, cp, sixième, cinquième, terminale, crèche, nounou, boutique, infirmière, professeur, hôpital,
  va à, va au, vit à, vit avec, chauffeur, récupère, fête ses, детск*, секци*, кружок, кружк*, садик*, гимнази*,
  лице*, университет*, институт*, больниц*, магазин*, магазине, курс*, группа, группе, исполнится, исполнилось,
  забираю, такси*, врач*, медсестр*, учитель*, садок, садку, садочок, гурток, гімназі*, ліце*, університет*,
  лікарн*, крамниц*, курс*, група, групі, виповниться, забираю, медсестр*, вчител*, роки
  بالصف, الصف, صف, بروح, بتروح, يدرس, تدرس, بيدرس, بتدرس, يعمل, تعمل, بيشتغل, بتشتغل, يسكن, تسكن, ساكن, ساكنة, عمره,
  عمرها, عمرو, سنين, سنوات, سنة, اسمه, اسمها, اسمو, حضانة, روضة, عالروضة, مدرسة, بمدرسة, جامعة, نادي, محل, دكان,
  مستشفى, معهد, ثانوية, کلاس, مدرسه, مهد, مهدکودک, دبستان, دبیرستان, دانشگاه, ساله, سالشه, سالش, اسمش, به نام,
  کار می‌کند, کار می‌کنه, زندگی می‌کند, زندگی می‌کنه, میره, می‌رود, می‌ره, بیمارستان, مغازه, باشگاه, ترم
  okul*, sınıf*, kreş*, anaokul*, ilkokul*, lise*, üniversite*, yaşında, adlı, adı, çalışıyor, okuyor, oturuyor,
  yaşıyor, gidiyor, hastane*, dükkan*, market*, kurs*, takım*, kelas, sekolah, sd, smp, sma, tk, paud, kuliah,
  kampus, umur, berumur, tahun, bernama, namanya, kerja, bekerja, tinggal, jualan, toko, warung, rumah sakit,
  perawat, guru, les, sekolahnya
  小学, 小學, 国小, 國小, 中学, 中學, 国中, 高中, 大学, 大學, 年级, 年級, 班, 幼儿园, 幼稚園, 安亲班, 补习班, 補習班, 岁, 歲, 上班, 工作, 住在, 住, 读, 讀, 叫, 医院, 醫院,
  店, 開店, 开店, 开出租
  स्कूल, कक्षा, क्लास, नर्सरी, आंगनवाड़ी, कॉलेज, विद्यालय, साल का, साल की, साल, नाम, काम करता, काम करती, रहता, रहती,
  जाता, जाती, पढ़ता, पढ़ती, अस्पताल, दुकान, ट्यूशन, سکول, اسکول, جماعت, کلاس, نرسری, کالج, سال کا, سال کی, نام,
  کام کرتا, کام کرتی, رہتا, رہتی, جاتا, جاتی, پڑھتا, پڑھتی, ہسپتال, دکان, مدرسے, ٹیوشن
  ကျောင်း, တန်း, မူကြို, တက္ကသိုလ်, နှစ်သား, အသက်, အလုပ်, နေတယ်, တက်တယ်, တက်နေ, ဆေးရုံ, ဆိုင်, ကျူရှင်, ትምህርት ቤት,
  ክፍል, መዋዕለ, ዩኒቨርሲቲ, ዓመት, አመት, ትሠራለች, ይሠራል, ትሰራለች, ይሰራል, ትኖራለች, ይኖራል, ሆስፒታል, ሱቅ, ይማራል, ትማራለች, ስሙ, ስሟ
  school, grade, class, kindergarten, nursery, university, college, years old, year old, works, lives, studies,
  goes to, attends, named, called, escuela, colegio, grado, primaria, secundaria, kínder, guardería, universidad,
  años, trabaja, vive, estudia, se llama, escola, série, ano, creche, colégio, faculdade, anos, trabalha, mora,
  estuda, se chama, école, classe, maternelle, collège, lycée, ans, travaille, habite, étudie, s'appelle, школ*,
  класс*, класі, сад*, лет, років, працює, работает, живет, живёт, живе, учится, вчиться, навчається, зовут, звати,
  ходит, ходить, مدرسة, الصف, صف, روضة, الروضة, حضانة, جامعة, سنة, سنوات, تعمل, يعمل, يدرس, تدرس, تسكن, يسكن, اسمه,
  اسمها, مدرسه, کلاس, مهدکودک, مهد, دانشگاه, ساله, سالشه, کار می, زندگی می, درس می, okul*, sınıf*, kreş*, anaokul*,
  yaşında*, çalışıyor, oturuyor, okuyor, lise*, sekolah, kelas, tk, sd, smp, sma, tahun, umur, bekerja, kerja,
  tinggal, kuliah, bernama, shule, darasa, 学校, 小学, 中学, 幼儿园, 幼稚園, 年级, 年級, 班, 岁, 歲, 工作, 上班, 住, 上学, 读书, 叫, स्कूल,
  कक्षा, क्लास, साल, काम, रहता, रहती, रहते, पढ़ता, पढ़ती, पढ़ते, नाम, اسکول, جماعت, کلاس, سال, کام, رہتا, رہتی,
  رہتے, پڑھتا, پڑھتی, نام, ကျောင်း, တန်း, နှစ်, အသက်, အလုပ်, နေတယ်, နေထိုင်, နာမည်, ትምህርት ቤት, ክፍል, ዓመት, አመት, ትሰራ*,
  ይሰራ*, ይኖራ*, ትኖራ*, ትማራ*, ይማራ*
`);

/** Says that a handle or pen name belongs to a person. */
export const ALIAS: readonly string[] = splitWords(`
  you all know, pen-name, byline, seudónimo, con el seudónimo, pseudônimo, sob o pseudônimo, la plume,
  la plume derrière, под ником, під ніком, ником, ніком, 的作者, 笔名, 筆名
  the person behind, the one behind, the woman behind, the man behind, who's behind, you know as, you know her as,
  you know him as, better known as, online she is, online he is, her handle, his handle, my handle, my pen name,
  tweeting as, writing as, posting as, legal name, actual name, birth name
  se hace llamar, nombre de pila, mi otra cuenta, conocen como, minha outra conta, conhecem como
  de son vrai nom, mon autre compte, alias, se fait appeler, connaissez sous
  за ником, под именем, известна как, известен как, мой второй аккаунт, её ник, его ник, ее ник, мой ник,
  за акаунтом, за ніком, під іменем, відома як, відомий як, мій другий акаунт, її нік, його нік, мій нік
  وراء حساب, ورا حساب, خلف حساب, صاحب صفحة, صاحبة صفحة, بالحقيقة, اسمو الحقيقي, حسابي التاني, حسابي الثاني,
  بيكتب باسم, بتكتب باسم, الشهير ب, المعروفة ب, پشت صفحه, پشت کانال, در اصل, درواقع, اسم اصلیش, اسم اصلی,
  اسم مستعار, گرداننده, صفحه‌ی, با نام مستعار, اکانت دوم, معروف به
  hesabının arkasında, gerçekte, asıl ismi, gerçek ismi, nickiyle, takma adıyla, mahlasıyla, kod adı,
  benim diğer hesabım, diye bilinen, diye yazan, lakabıyla, orang di balik, akun kedua, akun alterku, alias,
  nama samarannya, aslinya, yang pegang akun
  马甲, 馬甲, 真实身份, 真實身分, 用名, असली पहचान, मेरा दूसरा अकाउंट, میرا دوسرا اکاؤنٹ, اصل شناخت, အကောင့်ပိုင်ရှင်, တကယ့်နာမည်,
  የሚጽፈው, የምትጽፈው, ሌላው አካውንቴ
  real name, real name is, is the account of, runs the account, runs the page, behind the account, pen name,
  pseudonym, nickname, alias, also known as, a.k.a, aka, writes as, posts as, goes by, known online as, tweets as,
  under the name, is none other than, my other account, my alt, my anonymous account, nom de guerre, is in fact
  nombre real, verdadero nombre, se llama en realidad, seudónimo, alias, firma como, escribe como, publica como,
  conocido como, conocida como, detrás de la cuenta, maneja la cuenta, es mi otra cuenta, nome verdadeiro,
  pseudônimo, assina como, escreve como, por trás da conta, conhecido como, conhecida como, codinome,
  é minha outra conta, est en réalité, vrai nom, s'appelle en réalité, pseudonyme, pseudo, signe sous, écrit sous,
  derrière le compte, connu sous, connue sous, nom de plume, n'est autre que
  настоящее имя, псевдоним*, под ником, под псевдонимом, ведет канал, ведёт канал, ведет аккаунт, он же, она же,
  это мой второй аккаунт, за аккаунтом, пишет под, справжнє ім*, псевдонім*, під ніком, під псевдонімом, веде канал,
  він же, вона ж, пише під
  اسمه الحقيقي, اسمها الحقيقي, اسمي الحقيقي, الاسم الحقيقي, هو في الحقيقة, هي في الحقيقة, هو نفسه, هي نفسها,
  المعروف باسم, المعروفة باسم, المعروف ب, يكتب باسم, تكتب باسم, اسم مستعار, الاسم المستعار, الملقب, صاحب حساب,
  صاحبة حساب, يدير حساب, تدير حساب, اسم واقعی, نام واقعی, نام مستعار, با اسم, با نام, پشت اکانت, صاحب اکانت
  gerçek adı, asıl adı, takma ad*, mahlas*, rumuz*, hesabının sahibi, hesabını yöneten, olarak bilinen,
  adıyla yazan, adıyla yazıyor, nama asli, nama aslinya, nama pena, nama samaran, dikenal sebagai, pemilik akun,
  admin akun, di balik akun, alias, jina halisi
  真名, 本名, 真实姓名, 真實姓名, 其实就是, 其實就是, 笔名, 筆名, 化名, 网名, 網名, 小号, 小號, 账号背后, असली नाम, उपनाम, छद्म नाम, नाम से लिखता,
  नाम से लिखती, اصل نام, اصلی نام, قلمی نام, فرضی نام, အမည်ရင်း, နာမည်ရင်း, ကလောင်အမည်, ကလောင်နာမည်, အမည်ဝှက်,
  እውነተኛ ስም*, ትክክለኛ ስም*, የብዕር ስም*, በሚል ስም
`);
