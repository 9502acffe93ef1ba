/** Lists words for being born, and the months. */
import { splitWords } from './list.ts';

/** Words before the date. */
export const BORN: readonly string[] = splitWords(`
  b-day, birth day, d.o.b., turns, cumple, cumple años, fecha de nacimiento, nac., data de nascimento, nasc, niver,
  faz anos, date de naissance, née le, né le, anniv, др, д/р, днюха, дн, день народження, народження, народилас*,
  народивс*, تاريخ ميلاده, تاريخ ميلادها, عيد ميلاده, عيد ميلادها, عيد ميلادي, مواليده, خلقان, تولدش, تولدم, زادروز,
  متولدم, سالگرہ, یوم پیدائش, پیدا ہوا, پیدا ہوئی, बर्थडे, पैदा हुआ, पैदा हुई, जन्मी, doğum günü, doğum tarihi,
  doğumlu, tgl lahir, ultah, ulang tahun, ultahnya, lahirnya, kelahiran, dilahirkan, 誕生, 生辰, 出生日期, မွေးရက်, ልደት,
  ልደቱ, ልደቷ, የተወለደ, የተወለደችው, ተወለደች
  born, date of birth, birth date, birthdate, birthday, birth, dob, d.o.b, bday, nacimiento, nació, nacio, nací,
  nacido, nacida, f. nac, fnac, cumpleaños, nascimento, nasceu, nasci, nascido, nascida, aniversário, naissance, né,
  née, né(e), anniversaire, geboren, geburtsdatum, geburtstag, geb, nato, nata, nascita, compleanno, geboortedatum,
  geboren op, urodzon*, urodzenia, urodził*, ur, narozen*, narodzen*, rođen*, rođenja, született, születési, født,
  född, fødselsdato, födelsedatum, fæddur, syntynyt, syntymäaika, sündinud, născut*, dzimis, dzimusi, gimęs, gimimo,
  γεννήθηκε, γέννησης, γεννημέν*
  родил*, рожден*, рождения, д.р, день рождения, народив*, народил*, народжен*, роден*, нарадзіў*, туған, مواليد,
  ولد, ولدت, مولود, مولودة, تاريخ الميلاد, ميلاد, ميلادي, عيد ميلاد, متولد, تاریخ تولد, تولد, به دنیا, پیدائش,
  پیدا ہو, נולד, נולדה, תאריך לידה, יום הולדת, doğum, doğdu*, doğumlu, doğmuş*, lahir, tanggal lahir, ttl,
  sinh ngày, ngày sinh, alizaliwa, nilizaliwa, kuzaliwa, ipinanganak, 出生, 生日, 生于, 生於, 生年月日, 生まれ, 생년월일, 태어, 생일, เกิด,
  วันเกิด, မွေးနေ့, မွေးသက္ကရာဇ်, မွေးဖွား, မွေး, जन्म, जन्मतिथि, जन्मदिन, পৈদা, জন্ম, பிறந்த, పుట్టిన, የልደት, ተወለድ*,
  የተወለድ*, ተወለደ, ծնված, ծնվել, დაბადებ*, დაიბადა
`);
/** Words after the date. */
export const BORN_AFTER: readonly string[] = splitWords(`
  doğ*, 生, 生まれ, पैदा, जन्म, پیدا, ተወለ, född, født, born, my birthday, my dob
`);
export const MONTHS: readonly string[] = splitWords(`
  jan*, feb*, mar*, apr*, may, jun*, jul*, aug*, sep*, oct*, nov*, dec*, ene*, abr*, mayo, ago*, dic*, fev*, mai*,
  set*, out*, dez*, janv*, févr*, fév*, mars, avr*, juin, juil*, août, déc*, märz, mai, okt*, gen*, mag*, giu*,
  lug*, ott*, maart, mei, maj*, stycz*, lut*, kwie*, czerw*, lip*, sierp*, wrze*, paźdz*, listop*, grud*, январ*,
  феврал*, март*, апрел*, мая, май, июн*, июл*, август*, сентябр*, октябр*, ноябр*, декабр*, січ*, лют*, берез*,
  квіт*, трав*, черв*, лип*, серп*, верес*, жовт*, листоп*, груд*, ocak, şubat, mart, nisan, mayıs, haziran, temmuz,
  ağustos, eylül, ekim, kasım, aralık, maret, agu*, des*, juni, juli, يناير, فبراير, مارس, أبريل, ابريل, إبريل,
  مايو, يونيو, يوليو, أغسطس, اغسطس, سبتمبر, أكتوبر, اكتوبر, نوفمبر, ديسمبر, كانون الثاني, شباط, آذار, نيسان, أيار,
  حزيران, تموز, آب, أيلول, تشرين الأول, تشرين الثاني, كانون الأول, جانفي, فيفري, ماي, جوان, جويلية, أوت, محرم, صفر,
  رجب, شعبان, رمضان, شوال, فروردین, اردیبهشت, خرداد, تیر, مرداد, شهریور, مهر, آبان, آذر, دی, بهمن, اسفند, جنوری,
  فروری, مارچ, اپریل, مئی, جون, جولائی, اگست, ستمبر, اکتوبر, نومبر, دسمبر, जनवरी, फरवरी, फ़रवरी, मार्च, अप्रैल, मई,
  जून, जुलाई, अगस्त, सितंबर, सितम्बर, अक्टूबर, नवंबर, दिसंबर, မတ်လ, ဇန်နဝါရီ, ဖေဖော်ဝါရီ, မတ်, ဧပြီ, မေ, ဇွန်,
  ဇူလိုင်, သြဂုတ်, ဩဂုတ်, စက်တင်ဘာ, အောက်တိုဘာ, နိုဝင်ဘာ, ဒီဇင်ဘာ, መስከረም, ጥቅምት, ህዳር, ኅዳር, ታህሳስ, ጥር, የካቲት, መጋቢት,
  ሚያዝያ, ግንቦት, ሰኔ, ሐምሌ, ሀምሌ, ነሐሴ, ነሀሴ, ม.ค., มกราคม, กุมภาพันธ์, มีนาคม, เมษายน, พฤษภาคม, มิถุนายน, กรกฎาคม, สิงหาคม,
  กันยายน, ตุลาคม, พฤศจิกายน, ธันวาคม, januar*, februar*, agost*, setembro, settembre, septiembre, ianuar*, tammi*,
  helmi*, maalis*, huhti*, touko*, kesä*, heinä*, elo*, syys*, loka*, marras*, joulu*, Ιανουαρίου, Φεβρουαρίου,
  Μαρτίου, Απριλίου, Μαΐου, Ιουνίου, Ιουλίου, Αυγούστου, Σεπτεμβρίου, Οκτωβρίου, Νοεμβρίου, Δεκεμβρίου
`);
