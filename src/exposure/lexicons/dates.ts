/** Lists the names of months in several calendars, and words for the days of a month. */
import { splitWords } from './list.ts';

export const MONTHS: readonly string[] = splitWords(`
  january, february, march, april, may, june, july, august, september, october, november, december, jan, feb, mar,
  apr, jun, jul, aug, sep, sept, oct, nov, dec
  enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, setiembre, octubre, noviembre, diciembre,
  ene, abr, ago, dic, janeiro, fevereiro, março, maio, junho, julho, setembro, outubro, novembro, dezembro, fev, set,
  out, dez
  janvier, février, fevrier, mars, avril, mai, juin, juillet, août, aout, septembre, octobre, novembre, décembre,
  decembre, janv, févr, avr, juil, déc, januar, jänner, februar, märz, juni, juli, oktober, dezember, okt, gennaio,
  febbraio, aprile, maggio, giugno, luglio, settembre, ottobre, dicembre, januari, februari, maart, mei, augustus,
  januar*, februar*, mart, avgust*, styczni*, luteg*, luty, marca, kwietni*, maja, czerwc*, lipca, lipiec, sierpni*,
  wrześni*, październik*, listopad*, grudni*, ledna, února, března, dubna, května, června, července, srpna, září,
  října, prosince, ianuarie, februarie, martie, aprilie, iunie, iulie, septembrie, octombrie, noiembrie, decembrie,
  tammikuu*, helmikuu*, maaliskuu*, huhtikuu*, toukokuu*, kesäkuu*, heinäkuu*, elokuu*, syyskuu*, lokakuu*,
  marraskuu*, joulukuu*, maj, augusti, desember, január, február, március, április, május, június, július,
  augusztus, szeptember, október, november, december, sht
  январ*, феврал*, марта, март, апрел*, мая, май, июня, июнь, июл*, августа, август, сентябр*, октябр*, ноябр*,
  декабр*, янв, фев, апр, авг, сен, окт, ноя, дек, січня, січень, лютого, лютий, березн*, березень, квітня, квітень,
  травня, травень, червня, червень, липня, липень, серпня, серпень, вересня, вересень, жовтня, жовтень, листопада,
  листопад, грудня, грудень, студзен*, лютага, сакавіка, красавіка, ліпеня, жніўня, верасня, кастрычніка, снежня
  ocak*, şubat*, subat, mart*, nisan*, mayıs*, mayis, haziran*, temmuz*, ağustos*, agustos*, eylül*, eylul, ekim*,
  kasım*, kasim, aralık*, aralik, januari, februari, maret, april, agustus, oktober, nopember, desember, agt, des
  يناير, فبراير, مارس, أبريل, ابريل, إبريل, مايو, يونيو, يونيه, يوليو, يوليه, أغسطس, اغسطس, سبتمبر, أكتوبر, اكتوبر,
  نوفمبر, ديسمبر, كانون الثاني, شباط, آذار, اذار, نيسان, أيار, ايار, حزيران, تموز, آب, أيلول, ايلول, تشرين الأول,
  تشرين الاول, تشرين الثاني, كانون الأول, كانون الاول, جانفي, فيفري, أفريل, ماي, جوان, جويلية, أوت, محرم, صفر,
  ربيع الأول, ربيع الثاني, ربيع الآخر, جمادى الأولى, جمادى الآخرة, جمادى الثانية, رجب, شعبان, رمضان, شوال, ذو القعدة,
  ذي القعدة, ذو الحجة, ذي الحجة
  فروردین, اردیبهشت, خرداد, تیر, مرداد, شهریور, مهر, آبان, آذر, دی, بهمن, اسفند, ژانویه, فوریه, آوریل, مه, ژوئن, ژوئیه,
  جولای, اوت, سپتامبر, اکتبر, نوامبر, دسامبر, حمل, ثور, جوزا, سرطان, اسد, سنبله, میزان, عقرب, قوس, جدی, دلو, حوت
  جنوری, فروری, مارچ, اپریل, مئی, جون, جولائی, اگست, ستمبر, اکتوبر, نومبر, دسمبر
  जनवरी, फरवरी, फ़रवरी, मार्च, अप्रैल, मई, जून, जुलाई, अगस्त, सितंबर, सितम्बर, अक्टूबर, अक्तूबर, नवंबर, नवम्बर,
  दिसंबर, दिसम्बर, चैत्र, वैशाख, ज्येष्ठ, आषाढ़, श्रावण, भाद्रपद, आश्विन, कार्तिक, मार्गशीर्ष, पौष, माघ, फाल्गुन
  မတ်လ, ဇန်နဝါရီ, ဖေဖော်ဝါရီ, မတ်, ဧပြီ, မေ, ဇွန်, ဇူလိုင်, သြဂုတ်, ဩဂုတ်, စက်တင်ဘာ, အောက်တိုဘာ, နိုဝင်ဘာ, ဒီဇင်ဘာ,
  တန်ခူး, ကဆုန်, နယုန်, ဝါဆို, ဝါခေါင်, တော်သလင်း, သီတင်းကျွတ်, တန်ဆောင်မုန်း, နတ်တော်, ပြာသို, တပို့တွဲ, တပေါင်း
  መስከረም, ጥቅምት, ህዳር, ኅዳር, ሕዳር, ታህሳስ, ታኅሣሥ, ታህሣሥ, ታኅሳስ, ጥር, የካቲት, መጋቢት, ሚያዝያ, ሚያዚያ, ግንቦት, ሰኔ, ሐምሌ, ሀምሌ, ነሐሴ,
  ነሀሴ, ጳጉሜ, ጳጉሜን, ጃንዋሪ, ፌብሩዋሪ, ማርች, ኤፕሪል, ሜይ, ጁን, ጁላይ, ኦገስት, ሴፕቴምበር, ኦክቶበር, ኖቬምበር, ዲሴምበር
  ม.ค., มกราคม, กุมภาพันธ์, มีนาคม, เมษายน, พฤษภาคม, มิถุนายน, กรกฎาคม, สิงหาคม, กันยายน, ตุลาคม, พฤศจิกายน, ธันวาคม,
  Ιανουαρίου, Φεβρουαρίου, Μαρτίου, Απριλίου, Μαΐου, Ιουνίου, Ιουλίου, Αυγούστου, Σεπτεμβρίου, Οκτωβρίου, Νοεμβρίου,
  Δεκεμβρίου, tháng, ינואר, פברואר, מרץ, אפריל, מאי, יוני, יולי, אוגוסט, ספטמבר, אוקטובר, נובמבר, דצמבר
`);

/** Days of a month in words, as they come before the month. */
export const DAY_WORDS: readonly string[] = splitWords(`
  first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, thirteenth,
  fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, nineteenth, twentieth, twenty-first, twenty-second,
  twenty-third, twenty-fourth, twenty-fifth, twenty-sixth, twenty-seventh, twenty-eighth, twenty-ninth, thirtieth,
  thirty-first
  primero, uno, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, trece, catorce, quince,
  dieciséis, diecisiete, dieciocho, diecinueve, veinte, veintiuno, veintidós, veintitrés, veinticuatro, veinticinco,
  veintiséis, veintisiete, veintiocho, veintinueve, treinta, treinta y uno
  primeiro, um, dois, três, quatro, sete, oito, nove, dez, onze, treze, quatorze, catorze, quinze, dezesseis,
  dezessete, dezoito, dezenove, vinte, vinte e um, vinte e dois, vinte e três, vinte e quatro, vinte e cinco,
  vinte e seis, vinte e sete, vinte e oito, vinte e nove, trinta, trinta e um
  premier, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, douze, quatorze, seize, dix-sept, dix-huit,
  dix-neuf, vingt, vingt et un, vingt-deux, vingt-trois, vingt-quatre, vingt-cinq, vingt-six, vingt-sept,
  vingt-huit, vingt-neuf, trente, trente et un
  первого, второго, третьего, четвертого, четвёртого, пятого, шестого, седьмого, восьмого, девятого, десятого,
  одиннадцатого, двенадцатого, тринадцатого, четырнадцатого, пятнадцатого, шестнадцатого, семнадцатого,
  восемнадцатого, девятнадцатого, двадцатого, тридцатого, першого, другого, третього, четвертого, п'ятого, шостого,
  сьомого, восьмого, дев'ятого, десятого, одинадцятого, дванадцятого, тринадцятого, чотирнадцятого, п'ятнадцятого,
  шістнадцятого, сімнадцятого, вісімнадцятого, дев'ятнадцятого, двадцятого, тридцятого
  satu, dua, tiga, empat, lima, enam, tujuh, delapan, sembilan, sepuluh, sebelas, belas
  bir, iki, üç, dört, beş, altı, yedi, sekiz, dokuz, on, yirmi, otuz
  الأول من, الثاني من, الثالث من, الرابع من, الخامس من, السادس من, السابع من, الثامن من, التاسع من, العاشر من, عشر من,
  العشرين من, والعشرين من, الثلاثين من, والثلاثين من, اول, یکم, دوم, سوم, چهارم, پنجم, ششم, هفتم, هشتم, نهم, دهم,
  یازدهم, دوازدهم, سیزدهم, چهاردهم, پانزدهم, شانزدهم, هفدهم, هجدهم, نوزدهم, بیستم, سی‌ام
  یکم, دو, تین, چار, پانچ, چھ, سات, آٹھ, نو, دس, एक, दो, तीन, चार, पाँच, पांच, छह, सात, आठ, नौ, दस, बारह, पंद्रह, बीस
`);
