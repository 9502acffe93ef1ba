/** Lists words that make a date a date of birth. */
import { splitWords } from './list.ts';

/** Words before the date. */
export const BORN: readonly string[] = splitWords(`
  born, date of birth, birth date, birthdate, birth day, birthday, birthdays, bday, b-day, dob, d.o.b, d.o.b., birth,
  year of birth, came into the world, came into this world, was delivered on, gave birth to her on,
  gave birth to him on,
  i came along, wants my date, asks for my date, asked for my date, bornday, cake day irl
  nacimiento, fecha de nacimiento, f. nac, f. nac., f.nac, fnac, nac., nació, nacio, nací, naci, nacimos, nacieron,
  nacido, nacida, cumple, cumpleaños, cumpleanos, cumple años, cumpleañero, vino al mundo, vine al mundo,
  llegó al mundo,
  pide mi fecha, piden mi fecha, pide la fecha, mi fecha de nac, mi santo y cumpleaños, año de nacimiento
  nascimento, data de nascimento, data nasc, dt nasc, nasc, nasceu, nasci, nascemos, nascido, nascida, aniversário,
  aniversario, niver, veio ao mundo, vim ao mundo, quer minha data, pede minha data, pedem minha data, ano de nascimento
  naissance, date de naissance, né, née, né(e), nés, née le, né le, nee le, anniversaire, anniv, venue au monde,
  venu au monde, vue le jour, vu le jour, veut ma date, demande ma date, fête ses, année de naissance, bougies
  geboren, geburtsdatum, geburtstag, geb, nato, nata, nascita, compleanno, geboortedatum, geboren op, verjaardag,
  urodzon*, urodzenia, urodziny, urodził*, ur, narozen*, narodzen*, rođen*, rođenja, rođendan, született, születési,
  született, född, fødselsdato, födelsedatum, fæddur, syntynyt, syntymäaika, sündinud, născut*, dzimis, dzimusi,
  gimęs, gimimo, γεννήθηκε, γέννησης, γεννημέν*, alizaliwa, nilizaliwa, kuzaliwa, ipinanganak, sinh ngày, ngày sinh
  родил*, рожден*, рождения, день рождения, дня рождения, днем рождения, днём рождения, дата рождения, д.р, др, д/р, дн,
  днюха, днюху, днюхи, г.р, гр., род., появил* на свет, появился на свет, появилась на свет, просят дату, просит дату,
  спрашивают дату, требуют дату, год рождения, именинни*
  народив*, народил*, народжен*, народження, день народження, дня народження, дата народження, днюха, р.н, дн,
  прийшла на світ, прийшов на світ, з'явилась на світ, з'явилася на світ, з'явився на світ, питають дату,
  просять дату, вимагають дату, рік народження, роден*, нарадзіў*, туған
  مواليد, ولد, ولدت, وُلد, وُلدت, وُلدتُ, ولدتُ, انولدت, انولد, تولدت, خلقت, خلقان, خلقانة, انخلقت, مولود, مولودة,
  تاريخ الميلاد, تاريخ ميلاد, تاريخ ميلادي, تاريخ ميلاده, تاريخ ميلادها, تاريخ الولادة, تاريخ ولادته, تاريخ ولادتها,
  تاريخ ولادتي, يوم مولدي, مولدي, مولده, ميلاد, ميلادي, عيد ميلاد, عيد ميلادي, عيد ميلاده, عيد ميلادها, عيد ميلادك,
  مواليده, جيت عالدنيا, أبصرت النور, سنة الميلاد
  متولد, متولدم, تاریخ تولد, تاریخ تولدم, تاریخ تولدش, تولد, تولدم, تولدش, تولدمه, تولدشه, زادروز, زاده, به دنیا, بدنیا,
  دنیا اومدم, دنیا آمدم, سالروز تولد, سال تولد
  پیدائش, تاریخ پیدائش, یوم پیدائش, یومِ پیدائش, سالگرہ, پیدا ہوا, پیدا ہوئی, پیدا ہو, پیدا ہوئے, برتھ ڈے, جنم دن,
  ولادت,
  نולד, נולד, נולדה, תאריך לידה, יום הולדת
  doğum, doğum günü, doğum günüm*, doğum tarihi, doğum tarihim*, doğumlu*, doğdu*, doğmuş*, dünyaya gel*, d. tarihi,
  dogum gunu, dogum tarihi, dogumlu, yaş günü, doğum yılı, doğum günün*
  lahir, tanggal lahir, tgl lahir, tempat tanggal lahir, ttl, lahirnya, kelahiran, dilahirkan, terlahir, ultah, ultahku,
  ultahnya, ulang tahun, ulang tahunku, ulang tahunnya, ulangtahun, hari lahir, milad, miladku, tahun lahir, born on
  出生, 出生日期, 出生年月, 生日, 生辰, 诞辰, 誕辰, 诞生, 誕生, 生于, 生於, 出世, 生年月日, 生まれ, 생년월일, 태어, 생일, เกิด, วันเกิด, 填生日,
  जन्म, जन्मतिथि, जन्म तिथि, जन्मदिन, जन्म दिन, जन्मी, जन्मा, जन्मे, जन्मदिवस, बर्थडे, बर्थ डे, पैदा हुआ, पैदा हुई,
  पैदा हुए, पैदाइश, सालगिरह, জন্ম, পৈদা, பிறந்த, పుట్టిన
  မွေးနေ့, မွေးရက်, မွေးသက္ကရာဇ်, မွေးဖွား, မွေးတဲ့နေ့, မွေးတဲ့ရက်, မွေးခဲ့တဲ့, မွေး, မွေးသည့်, ဖွားမြင်
  ልደት, የልደት, ልደቱ, ልደቷ, ልደቴ, የልደቴ, የልደት ቀን, የትውልድ ቀን, የትውልድ ዘመን, ትውልድ, የተወለደ, የተወለደው, የተወለደችው, የተወለድኩት, የተወለድኩበት,
  የተወለደበት, የተወለደችበት, ተወለደ, ተወለደች, ተወለድኩ, ተወለድ*, ծնված, ծնվել, დაბადებ*, დაიბადა
`);

/** Words after the date. */
export const BORN_AFTER: readonly string[] = splitWords(`
  is when i was born, was born, were born, i was born, is my birthday, my birthday, my bday, my b-day, her birthday,
  his birthday, your birthday, is my dob, my dob, born, birth certificate, date of birth, is our birthday, bday
  nací, naci, nació, nacio, nacieron, es mi cumple, es mi cumpleaños, mi cumpleaños, mi cumple, su cumple, cumple años,
  vine al mundo, vino al mundo, partida de nacimiento, acta de nacimiento, nasci, nasceu, meu aniversário, meu niver,
  faz aniversário, faço aniversário, vim ao mundo, certidão de nascimento, je suis né, je suis née, est né, est née,
  mon anniversaire, son anniversaire, mon anniv, acte de naissance, ma naissance, sa naissance, ich geboren
  род, г.р, г. р, гр, года рождения, год рождения, г.рождения, рождения, родил*, рождён*, рожден*, появил*,
  у меня днюха,
  мой день рождения, моя днюха, др, днюха, р.н, р. н, року народження, рік народження, народження, народив*, народил*,
  мій день народження, свідоцтв* про народження, свидетельств* о рождении
  ولدت, وُلدت, انولدت, ولد, ولدتُ, يوم ولدت, عيد ميلادي, ميلادي, ميلاده, ميلادها, مولدي, شهادة الميلاد, خلقت
  به دنیا, بدنیا, متولد شدم, متولد, متولدم, دنیا, زاده, تولدمه, تولدشه, تولد منه, پیدا, پیدائش, میری سالگرہ, سالگرہ
  doğ*, dünyaya gel*, doğum günüm*, doğum tarihim*, doğumlu*, doğum günü*, lahir, aku lahir, saya lahir, ultahku,
  hari ulang tahun, akta lahir, akta kelahiran
  生, 出生, 我生日, 生日, 出世, 诞生, 誕生, 生まれ, 出生的, 我出生, 태어, पैदा, जन्म, जन्मा, जन्मी, जन्मदिन, बर्थडे, मेरा जन्मदिन,
  မွေး, မှာ မွေး, တွင် မွေး, မွေးနေ့, ဖွား, ተወለ, ተወለድኩ, ተወለደች, ተወለደ, የተወለድኩበት, የተወለደችበት, ልደቴ, ልደቷ, ልደቱ, född, født,
  született
`);

/** Words with which someone reaches an age: "turns 30", "30 yaşına giriyorum". */
export const TURNING: readonly string[] = splitWords(`
  turn, turns, turning, turned, i'll be, i will be, i'm going to be, she'll be, he'll be, she will be, he will be,
  we'll be, will be turning, hits, i hit, be officially
  cumplo, cumple, cumples, cumplen, cumplir, cumpliré, cumplire, cumplirá, cumplimos, cumplí, cumplió, cumpliendo
  faço, faz, farei, fará, fazer, fazendo, completo, completa, completar, completarei, completará, fiz, fez
  j'aurai, j'ai eu, aura, aurai, je fête, fête mes, fête ses, je passe, souffle, soufflerai, je vais avoir, va avoir
  исполнит*, исполняет*, исполнил*, стукнет, стукнуло, стукает, будет, виповнит*, виповнюєт*, виповнил*, стукне, буде,
  мені буде, мине
  بكمل, سأكمل, أكمل, اكمل, يكمل, تكمل, سيكمل, ستكمل, سأتم, أتم, اتم, يتم, تتم, سيتم, ستتم, بتم, بصير عمري, بصير, بيصير,
  يصير عمره, بيصير عمري, راح أصير, رح صير, عمري, يبلغ, تبلغ, أبلغ, سأبلغ, حأكمل, هكمل, هتم, سأدخل, بدخل
  ساله, سالم, سالش, سالگی, می‌شم, میشم, می‌شوم, می‌شود, میشه, می‌شه, تموم می‌کنم
  yaşıma, yaşına, yaşında, yaşımı, yaşını, oluyorum, oluyor, olacağım, olacak, basıyorum, basıyor, basacağım, giriyorum,
  giriyor, gireceğim, girecek, dolduruyorum, dolduruyor
  genap, umurku, umurnya, umur saya, usiaku, usianya, usia saya, berusia, berumur, jadi umur, menginjak, masuk usia
  满, 滿, 就满, 年满, 年滿, 岁, 歲, 周岁, 週歲, 岁了, 歲了, 岁生日, 歲生日
  साल का, साल की, साल के, वर्ष का, वर्ष की, बरस का, बरस की, सालगिरह, का हो जाऊँगा, की हो जाऊँगी
  سال کا, سال کی, سال کے, برس کا, برس کی, کا ہو جاؤں, کی ہو جاؤں
  နှစ်ပြည့်, ပြည့်မယ်, အသက်, ပြည့်ပြီ, နှစ် ပြည့်
  ዓመቴ, ዓመት ይሞላ, ዓመት እሞላ, ዓመት ሞላ, ዓመቱን, ዓመቷን, እሞላለሁ, ይሞላኛል, ይሞላታል, ይሞላዋል, ይሞላል, ትሞላለች, አመቴ, አመት ይሞላኛል
`);

/** What may have a birthday and is no person. */
export const NOT_A_PERSON: readonly string[] = splitWords(`
  movement, organisation, organization, organizing, collective, party, republic, state, nation, country, union,
  constitution, revolution, company, museum, university, newspaper, website, club, band, city, village, law, treaty,
  network, project, campaign, internet, democracy, podcast, channel, hashtag, orphanage, association, cooperative
  movimiento, organización, colectivo, partido, república, nación, país, revolución, empresa, museo, periódico, ciudad,
  ley, red, campaña, asociación, fundación, movimento, organização, coletivo, revolução, empresa, jornal, cidade, rede,
  campanha, associação, mouvement, organisation, collectif, république, révolution, entreprise, musée, journal, ville,
  loi, réseau, association, движени*, организаци*, республик*, революци*, страны, партии, компани*, музе*, газет*,
  сайт*,
  проект*, рух*, організаці*, республік*, революці*, країни, партії, الحركة, المنظمة, الجمهورية, الثورة, الدولة, الحزب,
  الشركة, المتحف, الجريدة, النقابة, جنبش, سازمان, جمهوری, انقلاب, حزب, شرکت, موزه, روزنامه, hareket*, örgüt*,
  cumhuriyet*,
  devrim*, parti*, şirket*, müze*, gazete*, dernek*, gerakan, organisasi, republik, negara, partai, perusahaan, museum,
  组织, 組織, 运动, 運動, 共和国, 共和國, 革命, 公司, 报纸, 報紙, 协会, 協會, 网站, 網站, आंदोलन, संगठन, गणराज्य, देश, पार्टी, कंपनी, تحریک,
  تنظیم, جمہوریہ, ملک, پارٹی, کمپنی, အဖွဲ့, ပါတီ, နိုင်ငံ, ကုမ္ပဏီ, ድርጅት, ንቅናቄ, ሪፐብሊክ, ፓርቲ, ኩባንያ
`);
