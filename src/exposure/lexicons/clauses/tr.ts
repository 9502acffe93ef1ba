/** Turkish words by their role in a clause. */
import type { ClauseLexicon } from '../../clauses/roles.ts';
import { splitWords } from '../list.ts';
export const tr: ClauseLexicon = {
  script: 'Latin',
  common: splitWords(`
    ve, bir, bu, şu, o, da, de, ile, için, ama, çok, var, yok, mi, mı, mu, mü, ne, ben, biz, sen, siz, onlar, benim, bizim,
    senin, onun, değil, gibi, kadar, daha, en, her, şimdi, bugün, yarın, dün, burada, orada, nerede, kim, ki, ya, hep, hiç,
    sonra, önce, olan, olarak, şey, diye, bile, artık, yine, hala, hâlâ, lütfen, evet, hayır, adı, adım, hesabım, beni, bizi
  `),
  letters: 'ğış',
  words: {
    self: splitWords(`
      ben, beni, bana, bende, benden, benim, biz, bizi, bize, bizde, bizden, bizim, kendim, kendimiz, ikimiz, ikimiz de,
      üçümüz, dördümüz, hepimiz, beşimiz, evdeyim, evdeyiz, yoldayım, yoldayız, buradayım, buradayız, burdayım, burdayız, adım,
      hesabım, işim, işyerim, ofisimiz, ofisim, işverenim, patronum, vardiyam, konumum, otobüsüm, annem, babam, eşim, kızım,
      oğlum, kardeşim, abim, ablam, çocuklarım, çocuğum, kocam, karım, teyzem, halam, amcam, dayım, dedem, ninem, kuzenim,
      yalnızım, tekim, mahlasım, rumuzum, takma adım, kullanıcı adım, nickim, yedek hesabım, diğer hesabım,
      öbür hesabım, ikinci hesabım, arabamız, arabam
    `),
    person: splitWords(`
      arkadaş, arkadaşım, arkadaşımız, arkadaşlarım, arkadaşlar, iş arkadaşım, meslektaşım, komşum, komşumuz, komşu, patron,
      müdür, müdürüm, sevgilim, sevgilisi, eski eşim, adam, şu adam, videodaki adam, kadın, çocuk, kız, çocuklar, oğlan, kanka,
      kankam, grubumuz, ekibimiz, ekip, bütün ekip, tüm ekip, takımımız, heyet, konvoy, konvoyumuz, avukat, avukatım, tanık,
      müvekkil, müvekkilim, aktivist, gazeteci, şoför, güvenlik, bekçi, aşçı, sahibi, kendisi, onlar, hoca, hocam, yoldaş
    `),
    you: splitWords(`
      sen, seni, sana, senin, sende, siz, sizi, size, sizin, sizde, hesabınız, hesabınızı, kontrol edin, seçin, yazın, saklayın,
      isteyin, düşünün, sorun, kullanın, kaçının, hesabın
    `),
    kin: splitWords(`
      anne*, annem*, annesi*, anam, baba*, babam*, babası*, ebeveyn*, oğlu*, oğlum*, oğlan, kızım*, kızı, kızımız*, kızları*,
      kızlarım*, oğullarım*, çocuğum*, çocuğumuz*, çocuklarım*, çocuklarımız*, çocuklar*, çocuğu, çocukları, bebeğim*,
      bebeğimiz*, bebek, kardeş*, kardeşim*, abi, abim*, abisi, ağabey*, abla*, ablam*, ablası, ikiz*, eş, eşim*, eşi, karım*,
      karısı*, kocam*, kocası*, hanım, hanımım, amca*, dayı*, dayım*, teyze*, hala, halam*, halası, yenge*, enişte*, kuzen*,
      yeğen*, babaanne*, anneanne*, nine*, ninem*, dede*, dedem*, torun*, kayınvalide*, kayınpeder*, kaynana*, kayınbirader*,
      baldız*, görümce*, gelin*, damat, damadım*, üvey anne*, üvey baba*, nişanlı*, eski kocam, eski karım, eski eşim, küçük kızım, küçük oğlum, minik*, ufaklık, yavrum*
    `),
    own: splitWords(`
      benim, bizim, onun, annem*, babam*, oğlum*, kızım*, kızımız*, kızlarım*, oğullarım*, çocuğum*, çocuğumuz*, çocuklarım*,
      çocuklarımız*, çocuklar*, bebeğim*, bebeğimiz*, kardeşim*, abim*, ablam*, eşim*, karım*, kocam*, dayım*, halam*, teyzem*,
      amcam*, yengem*, eniştem*, kuzenim*, yeğenim*, babaannem*, anneannem*, ninem*, dedem*, torunum*, kayınvalidem*,
      kayınpederim*, kaynanam*, kayınbiraderim*, baldızım*, görümcem*, gelinim*, damadım*, nişanlım*, yavrum*, ikizlerim*,
      annesi*, babası*, oğlu, kızı, kardeşi*, eşi, karısı*, kocası*, çocuğu, çocukları, ablası, abisi, halası, teyzesi, dayısı
    `),
    name: splitWords(`
      mehmet, mustafa, ahmet, ali, hüseyin, hasan, ibrahim, ismail, osman, yusuf, murat, ömer, ramazan, halil, süleyman,
      abdullah, mahmut, recep, salih, fatih, kadir, emre, hakan, adem, serkan, burak, onur, can, cem, mert, baran, deniz, kerem,
      arda, eren, berk, kaan, ozan, barış, tolga, volkan, umut, uğur, selim, sinan, tuncay, yasin, yunus, furkan, enes, fatma,
      ayşe, emine, hatice, zeynep, elif, meryem, şerife, zehra, sultan, hanife, merve, havva, zeliha, esra, özlem, büşra, kübra,
      gamze, gizem, selin, derya, dilek, sevgi, songül, yasemin, aylin, pınar, ebru, burcu, tuğba, seda, sibel, gül, nur, rojda,
      berfin, dilan, zilan, helin, azad, rojin, şilan, agit, yılmaz, kaya, demir, çelik, şahin, yıldız, yıldırım, öztürk, aydın,
      özdemir, arslan, doğan, kılıç, aslan, çetin, kara, koç, kurt, özkan, şimşek, polat, korkmaz, aksoy, güneş, bulut, karim,
      amir, nadia, omar
    `),
    public: splitWords(`
      polis gözaltına, polis ekipleri, polisler, jandarma, ordu, askerler, hükümet*, cumhurbaşkanı*, başkan, başkanı, başbakan*,
      bakan, bakanı, bakanın, milletvekil*, senatör*, parlamento*, meclis başkan*, belediye başkanı, konsey*, sözcü*, yetkili*,
      savcılık, bm kararı, medya, basın, basına, gazete yazdı, gazeteye göre, göre, açıkladı, açıklandı, duyurdu, bildirdi,
      bildirildi, dedi, diyor, dediler, söyledi, yayımladı, yayınladı, paylaştı, gözaltına aldı, basın açıklaması,
      basın toplantısı, miting, yürüyüş, protesto, eylem, anma, nöbet eylemi, konser, festival, fuar, sergi, herkes davetli,
      herkesi bekleriz, davetlidir, davetlisiniz, halka açık, ziyarete açık, açılır, açılıyor, kapanır, kapanıyor, açık, kapalı,
      başlıyor, başlayacak, düzenlenecek, yapılacak, konuşacak, konuşma yapacak, duruşma, işçiler*, hemşireler*, doktorlar*,
      öğretmenler*, hocalar, öğrenciler*, gazeteciler*, avukatlar*, halk, halkı, vatandaş*, insanlar*, seçmen*, göstericiler*,
      mahkumlar*, mülteciler*, turist*, ziyaretçi*, binlerce, yüzlerce, kalabalık, trenler, seferler, uçak yine, uçuşlar,
      otobüsler, iptal, ertelendi, rötar*, hava, kar yağ*, kar bekle*, yağmur, fırtına, deprem, tahmin, canlı yayın, çevrimiçi,
      online, link, grev*, seçim*, anket*, oylama*, oyuncu, şarkıcı, grup konser*, maç*, lig, kanun, yasa, antlaşma, öldü, vefat,
      kişi öldü, bulunur, bulunuyor, bulunmaktadır, merkezindedir, müze
    `),
    now: splitWords(`
      şimdi, şu an, şuan, şu anda, şimdilik, hemen, bugün, bu akşam, bu gece, bu sabah, bu hafta, bu hafta sonu, az önce, demin,
      henüz, daha yeni, yeni geldim, hala, hâlâ, halen, yine, tekrar, kadar, -e kadar, sabaha kadar, akşama kadar, geceye kadar,
      sekize kadar, bütün gece, bütün gün, gece boyunca, birkaç gün, birkaç günlüğüne, bir saat önce, yarım saat önce,
      iki dakika önce, beş dakika önce, dakika önce, dünden beri, sabahtan beri, cumadan beri, pazartesiden beri, beri, burada,
      burda, buradayız, konumum, 📍, içerideyiz, bir saatliğine, şu dakika
    `),
    soon: splitWords(`
      yarın, birazdan, sonra, az sonra, biraz sonra, bir saate, bir saat sonra, yarım saate, yarım saat sonra, on dakikaya,
      beş dakikaya, dakikaya, dakika içinde, yolda, yoldayım, haftaya, gelecek hafta, gelecek ay, pazartesi, salı, çarşamba,
      perşembe, cuma, cumartesi, pazar günü, bu pazar, öbür gün, hafta sonu, olacağım, olacağız, olacak
    `),
    habit: splitWords(`
      her, her gün, her gece, her sabah, her akşam, her hafta, her cuma, her pazartesi, her salı, her pazar, hep, her zaman,
      daima, genelde, genellikle, çoğunlukla, çoğu zaman, sık sık, düzenli, pazartesileri, salıları, çarşambaları,
      perşembeleri, cumaları, cumartesileri, pazarları, hafta içi, hafta sonları, sabahları, akşamları, geceleri, öğlenleri,
      haftada bir, haftada iki, haftada üç, günde iki, ayın ilk, ilk cumartesi, ilk pazar, aynı masa, aynı yol, aynı yoldan,
      aynı saat, iş çıkışı, işten sonra, okuldan sonra, işten önce, vardiyam, vardiyası, rutin, hiç kaçırmam, günlük
    `),
    past: splitWords(`
      dün, geçen hafta sonu, geçen ay, geçen yıl, geçen sene, geçen yaz, geçen kış, yıllar önce, aylar önce, haftalar önce,
      günler önce, yıl önce, ay önce, eskiden, bir zamanlar, o zamanlar, o günlerde, çocukken, küçükken, haber geldiğinde,
      geldiğinde, savaş, tarihte, kuruldu, kuruluş, kayboldu, ilk tren, düştü
    `),
    hour: splitWords(`
      öğlen, öğle, gece yarısı, gece yarısına, şafak, gün batımı, buçuk*, çeyrek*, saat bir, saat iki, saat üç, saat dört,
      saat beş, saat altı, saat yedi, saat sekiz, saat dokuz, saat on, yedide, sekizde, dokuzda, altıda, beşte, dörtte, üçte,
      onda, on birde, on ikide, sekize kadar, yediye kadar, dokuza kadar, ona kadar, akşam 9'da, 6'da, 7'de, 8'de, 9'da, 10'da,
      5'te, 4'te, öğleden sonra, öğle arası, iş çıkışı
    `),
    not: splitWords(`
      değil, değilim, değiliz, asla, hiç kimse, kimse, hiçbir, yok, gitmeyin, gitmem, gitmiyorum, gitmedik, değildi, çalışmıyorum,
      çalışmıyor, kalmıyor*, yapmayın, inkar
    `),
    ask: splitWords(`
      mi, mı, mu, mü, misin, mısın, musun, misiniz, mısınız, midir, kim, kimdir, ne, nedir, nerede, nereden, nerdesiniz,
      neredesiniz, nerdesin, ne zaman, neden, niye, nasıl, kaç, hangi, bilen var, var mı
    `),
    unreal: splitWords(`
      keşke, olsa, olsam, olsak, olsaydı, olsaydım, olsaydık, isterdim, isterdik, istiyorum ki, severdi, sanki, hayal,
      hayalim, rüya, rüyamda, yerine, film, filmde, dizi, dizide, roman, romanda, kitapta, şiir, şarkı, şarkıda, bölüm, sezon,
      oyun, oyunda, karakter, kahraman, masal, hikaye, kurgu, şaka, espri, caps, parodi, mizah, mecaz, belki bir gün, gibi yapıyor
    `),
    at: splitWords(`doğru`),
    near: splitWords(`
      yakınında*, yakınlarında*, yanında*, yanındayım, yanındayız, yanı, karşısında*, karşısı, arkasında*, arkası, önünde*, önündeyim,
      önündeyiz, önü, dışında bekli*, dışındayım, dışındayız, içindeyiz, içindeyim, altındayım, altındayız, köprü altı*, altında*,
      üstünde, üst katta, üst kat*, alt katta, bodrum*, köşesinde*, köşedeki, köşede, başında*, girişinde*, kapısında*, kapısı,
      arka kapı*, ana kapı*, çatısında*, çatıda*, terasta*, balkonda*, lobisinde*, lobide*, kuyrukta*, sırada, sıradayız,
      sıradayım, otobüste*, trende*, metroda*, metrodan, tramvayda*, vapurda*, vapurun, teknede*, uçakta*, arabada*, takside*,
      odamda*, odamızda*, evimde*, evimizde*, evinde*, evindeyim, evindeyiz, evde, evdeyim, evdeyiz, yatakta*, yataktayım, katta,
      kattayım, kattayız, birinci kat, ikinci kat*, üçüncü kat*, sokak ötesinde, sokak öte*, trafikte*, vagonda*, vagon,
      kamarada*, peronda*, perona, hücre*, nezarete, nezarethane*, koğuş*, oda, odada*, binanın önünde*, binanda, kapında,
      evinin önünde*, yerleştik, çıkışında
    `),
    place: splitWords(`
      sokak*, sokağ*, cadde*, meydan*, park, parkı*, parka, parkta*, parktan, bahçe*, köprü*, nehir*, sahil*, plaj*, iskele*,
      liman*, istasyon*, gar*, durağ*, durak*, otogar*, terminal*, havaalan*, havaliman*, kuzey kapı*, güney kapı*, kapı,
      kavşa*, köşe*, kontrol noktası*, sınır, sınıra, sınırda*, gümrük*, kilise*, katedral*, cami*, mescit*, tapınak*,
      sinagog*, manastır*, cemevi*, okul*, lise*, üniversite*, kampüs*, fakülte*, kolej*, kreş*, anaokul*, kütüphane*, hastane*,
      klinik*, kliniğ*, acil*, sağlık ocağ*, eczane*, muayenehane*, çadır*, kamp*, sığınak*, sığınağ*, barınak*, güvenli ev*,
      otel*, pansiyon*, motel*, hostel*, lobi*, kafe*, cafe*, kahve*, kıraathane*, restoran*, lokanta*, bar, barda*, meyhane*,
      fırın*, pastane*, dükkan*, mağaza*, market*, bakkal*, pazar, pazarı*, pazarda*, çarşı*, avm*, büfe*, berber*, kuaför*,
      spor salonu*, havuz*, stat, stadyum*, arena*, tiyatro*, sinema*, müze*, galeri*, adliye*, mahkeme*, karakol*, cezaev*,
      hapishane*, kışla*, elçili*, büyükelçili*, konsolosluk*, bakanlık*, bakanlığ*, belediye*, valilik*, kaymakamlık*,
      sendika*, dernek*, ofis*, büro*, matbaa*, depo*, fabrika*, atölye*, tesis*, garaj*, değirmen*, çiftlik*, köy*, köyde*,
      bodrum*, teras*, çatı*, ev, evi*, daire*, yurt, yurdu*, apartman*, bina*, kule*, merdiven*, çeşme*, heykel*, anıt*, otopark*,
      benzinlik*, vapur*, konteyner*, sahne*, giriş*, çıkış*, resepsiyon*, mahalle*, semt*, pasaj*, peron*, iskelede*, gişe*
    `),
    figure: splitWords(`
      tarih*, hakikat*, gerçek*, barış*, sevgi*, adalet*, özgürlük*, sessizlik*, cehennem*, cennet*, kalbi*, kalbim*, yürek*, ruh*,
      akıl*, hafıza*, hatıra*, hayaller*, yol ayrımı*, dil, dilde, şok*, gözyaş*, borç*, acı*, yas, umut*, sandık*, hikaye*,
      en sevdiğim, hayatım*, yalanlar*, mücadele*, direniş*, en güçlü, gündem*, yüzyıl*, çağda
    `),
    be: splitWords(`
      buradayım, buradayız, burdayım, burdayız, evdeyim, evdeyiz, yoldayım, bekliyorum, bekliyoruz, bekliyor, bekliyorlar, bekleriz,
      bekleyeceğim, bekleyeceğiz, oturuyorum, oturuyoruz, oturuyor, duruyorum, duruyoruz, dikiliyor*, saklanıyor*, saklandı*,
      gizleniyor*, sığındı*, sığınıyor*, kalıyorum, kalıyoruz, kalıyor, kalacağım, kalacağız, kalacak, kaldım, kaldık, uyuyorum,
      uyuyoruz, uyuyor, uyuyacağ*, uyuduk, yatıyorum, yatıyoruz, yatıyor, geceyi, geceliyor*, geceleyeceğ*, konaklıyor*,
      buluşuyoruz, buluşalım, buluşacağız, buluşuruz, buluşma*, görüşürüz, görüşelim, görüşüyoruz, görüşeceğiz, toplanıyoruz,
      toplanalım, toplanacağız, toplandık, beni bul*, bizi bul*, bulursun*, gelin, gel, yanıma gel*, bize katıl*, beni al*,
      bizi al*, alın beni, alsın, bırak beni, indir*, gidiyorum, gidiyoruz, gidiyor, gideceğim, gideceğiz, geliyorum, geliyoruz,
      geldim, geldik, vardım, vardık, varıyorum, varıyoruz, varırım, varırız, ulaştım, ulaştık, ulaştı, indim, indik, iniyorum,
      iniyoruz, çıktım, çıktık, çıkıyorum, çıkıyoruz, çıkarım, ayrılıyorum, ayrılıyoruz, yerleştim, yerleştik, giriş yaptı*,
      check-in, yürüyorum, yürüyoruz, geçiyorum, geçiyoruz, koşuyor*, sürüyorum, biniyorum, bindim, bindik, kahve içiyor*,
      yemek yiyor*, yiyoruz, yiyorum, içiyorum, içiyoruz, dua ediyor*, çekiyorum, çekim yap*, çalışıyorum bugün, evden çalış*,
      yalnızım, tek başıma, tek başımıza, tekim, kilitliyiz, kilitlendi*, kilitlendik, mahsur*, sıkıştık, sıkıştım, tutuyorlar,
      tutuluyor*, tutuldu*, götürdüler, götürdük, götürüyorlar, götürüldük, getirdiler, attılar, nezarete attı*, taşındık,
      taşındım, nakledildi*, yatırıldı*, hastaneye kaldır*, bıraktık, bıraktım, hâlâ burada, hala burada, nöbetteyim, nöbetteyiz,
      konumum, park ettim, park ettik, kamp kurduk, kamptayız, olacağım, olacağız, olacak kendisi, olurum, oluruz, yine burada,
      ötesinde bir, abimle, ekip, sadece ben
    `),
    is: splitWords(`
      olacak, olur, duruyor, geliyor, geçiyor, iniyor, çıkıyor, gider, gidecek, kalıyor, var, -dır
    `),
    was: splitWords(`
      idi, oturuyordu*, çalışıyordum, çalışıyordu*, yaşıyordu*, kalıyordu*, bekliyordu*, dans ederdik, giderdik, gelirdik, olurduk,
      çalıştım, çalıştı, gezdik, ziyaret etti*, ziyaret ettik, yakıldı, yandı, vardı, yoktu
    `),
    work: splitWords(`
      çalışıyorum, çalışıyoruz, çalışıyor, çalışıyorlar, çalışmaya başla*, işe başla*, işe girdi*, işe girdim, işe aldı,
      işe alındı*, iş buldu*, iş buldum, çalışan, çalışanıyım, görevli, görevliyim, görev yap*, görevde, ders veriyor*,
      ders verir, öğretmenlik yap*, öğretiyor*, okuyorum, okuyoruz, okuyor, öğrencisi*, öğrencisiyim, bölümü*, bölümünde*,
      sınıf öğrenci*, staj*, stajyerim, doktora yap*, yüksek lisans*, mesai*, vardiya*, nöbet tut*, işverenim, işyerim*, iş yerim*,
      ofisim*, ofisimiz*, şirketim*, şirketimiz*, patronum, müdürü*, yönetiyor, yönetiyorum, işletiyor*, işletiyorum, dükkanım*,
      dükkanı, dükkanımız*, temizlik yap*, temizlikçi*, servis sür*, servisini sür*, sürücülük, şoförlük, çeviri yap*,
      çevirmenlik, yazıyorum, muhabirlik, gönüllü*, gönüllüyüm, kasada, kasiyerlik, resepsiyonda*, tezgahta, memur*, memurum,
      işçi, işçisi*, işçiyim, kadrolu, bekçilik, kapıda dur*, kapısında dur*
    `),
    job: splitWords(`
      hemşire*, doktor*, hekim*, cerrah*, eczacı*, dişçi*, diş hekim*, ebe, ebeyim, sağlıkçı*, paramedik*, öğretmen*, hoca,
      hocası*, profesör*, akademisyen*, müdür*, öğrenci*, stajyer*, çırak*, avukat*, hakim*, hâkim*, yargıç*, noter*, katip*,
      polis*, komiser*, jandarma*, güvenlik*, bekçi*, asker*, şoför*, sürücü*, taksici*, kurye*, tamirci*, usta, mühendis*,
      elektrikçi*, tesisatçı*, inşaatçı*, marangoz*, temizlikçi*, aşçı*, şef, garson*, barista*, barmen*, kasiyer*, tezgahtar*,
      satıcı*, fırıncı*, kasap*, terzi*, kuaför*, berber*, resepsiyonist*, sekreter*, asistan*, yönetici*, muhasebeci*,
      muhasebede*, bankacı*, analist*, yazılımcı*, programcı*, tasarımcı*, mimar*, bilim insanı, araştırmacı*, kütüphaneci*,
      gazeteci*, muhabir*, editör*, fotoğrafçı*, kameraman*, yapımcı*, sunucu*, çevirmen*, tercüman*, sosyal hizmet*,
      koordinatör*, gönüllü*, imam*, papaz*, rahip*, rahibe*, çiftçi*, balıkçı*, bahçıvan*, kapıcı*, pilot*, itfaiyeci*, kaleci*,
      antrenör*, bakıcı*, dadı*, memur*, müfettiş*, savcı*, işçi*, teknisyen*
    `),
    institution: splitWords(`
      okul*, ilkokul*, ortaokul*, lise*, kolej*, koleji*, anaokul*, kreş*, üniversite*, fakülte*, enstitü*, akademi*, hastane*,
      devlet hastane*, klinik*, kliniğ*, sağlık ocağ*, huzurevi*, eczane*, laboratuvar*, acil servis*, bakanlık*, bakanlığ*,
      elçili*, büyükelçili*, konsolosluk*, adliye*, mahkeme*, cezaev*, karakol*, emniyet*, kışla*, belediye*, valilik*, ajans*,
      müdürlü*, daire başkan*, ofis*, büro*, hukuk bürosu*, hukuk, şirket*, firma*, banka*, bankada*, fabrika*, lojistik*,
      nakliyat*, vakıf*, vakf*, fon, dernek*, derneğ*, sendika*, stk, kooperatif*, gazete*, radyo*, televizyon*, kanal*, dergi*,
      yayınev*, matbaa*, stüdyo*, mağaza*, market*, otel*, restoran*, lokanta*, kafe*, yemekhane*, kantin*, fırın*, mutfa*,
      garaj*, atölye*, istasyon*, havaalan*, havaliman*, liman*, depo*, kule*, çiftlik*, kilise*, cami*, tiyatro*, müze*,
      kütüphane*, galeri*, kulüb*, kulübü*, koro*, takım*, altyapı*, spor salonu*, taksi durağ*, tcdd, ptt, bm ofis*, birleşmiş milletler, kızılay*, ltd, a.ş., elektronik, ve oğulları, maden*, metro
    `),
    detail: splitWords(`
      adı, ismi, adında, isimli, doğdu, doğumlu, yaşında*, yaş, yaşına*, aylık, aylık oluyor, girdi, bitirdi, sınıfta,
      sınıfında*, sınıf*, birinci sınıf*, ikinci sınıf*, üçüncü sınıf*, ana sınıfı*, öğrencisi*, gidiyor, gidiyorlar, okuyor,
      okuyorlar, okula başla*, başladı, yaşıyor, oturuyor, kalıyor, tek başına, evlendi, evli, hamile*, yatıyor, hastanede*,
      hapiste*, cezaevinde*, tutuklu*, asker, askerde*, askerlik*, çalışıyor, çalışıyorlar, ders veriyor, sürüyor, işletiyor,
      satıyor, dükkanı, tezgahı, büfesi, oynuyor, oynuyorlar, kaleci*, numara*, numaralı, futbol*, koro*, söylüyor, gezisi,
      tedavi*, kemoterapi*, mahallesi*, boşandı
    `),
    account: splitWords(`
      diğer hesabım*, öbür hesabım*, ikinci hesabım*, başka hesabım*, yeni hesabım*, eski hesabım*, yedek hesabım*, gizli hesabım*, anonim hesabım*, asıl hesabım*, yan hesabım*, kullanıcı adım*, rumuzum*, mahlasım*,
      takma adım*, lakabım*, nickim*, mahlas*, rumuz*, takma ad*, takma isim*, müstear*, nam-ı diğer, namıdiğer, lakap*, lakabı*,
      olarak biliniyor*, olarak bilirsiniz, olarak tanır*, adıyla, ismiyle, mahlasıyla, rumuzuyla, imzasıyla, takma adıyla,
      adı altında, instada, instagramda, instagram'da, twitterda, twitter'da, x'te, tiktokta, telegramda, telegram'da,
      mastodonda, mastodon'da, burada adım, beni ekle*, beni takip*, takip edin, hesabına taşın*, hesaba taşın*, hesabına geç*,
      aynı kişi, stalk hesabım*, fake hesabım*
    `),
    channel: splitWords(`
      hesap, hesabı*, hesabın*, sayfa*, kanal*, blog*, blogger*, profil*, grup, grubu*, sunucu*, podcast*, bülten*, yönetiyorum,
      yönetiyoruz, yönetiyor, yöneticisi*, admin*, arkasında*, karikatürist*, şair*, yazar*, yazan*, köşe yazı*, şiirler*
    `),
    identity: splitWords(`
      gerçek adı*, gerçek ismi*, gerçek kimli*, asıl adı*, asıl ismi*, asıl adım, gerçek adım*, aslında, gerçekte, benim, bendim,
      benmişim, o benim, yazan benim, meğer*, çıktı, çıkmış, olduğu ortaya, ortaya çıktı, arkasındaki, arkasında, ifşa*, kim olduğunu, kim biliyoruz, kim olduğu, aynı kişi, herkes biliyor, hala ben, aynı ben, adım, adı, ait, yöneten, sahibi, admini,
      ta kendisi, takma adı
    `),
  },
  endings: {
    self: [
      'yorum',
      'yoruz',
      'dayım',
      'deyim',
      'tayım',
      'teyim',
      'dayız',
      'deyiz',
      'tayız',
      'teyiz',
      'acağım',
      'eceğim',
      'acağız',
      'eceğiz',
      'ıyım',
      'iyim',
      'uyum',
      'üyüm',
      'ıyız',
      'iyiz',
      'dayim',
      'ımız',
      'imiz',
      'arım',
      'erim',
      'ırım',
      'irim',
      'urum',
      'ürüm',
      'arız',
      'eriz',
      'ırız',
      'iriz',
      'sıyım',
      'siyim',
      'lerdeyiz',
      'lardayız',
    ],
    be: ['dayım', 'deyim', 'tayım', 'teyim', 'dayız', 'deyiz', 'tayız', 'teyiz', 'dayim', 'dayiz'],
    was: [
      'dayken',
      'deyken',
      'daydım',
      'deydim',
      'daydık',
      'deydik',
      'taydım',
      'teydim',
      'taydık',
      'teydik',
      'ıyordum',
      'iyordum',
      'uyordum',
      'üyordum',
      'ıyorduk',
      'iyorduk',
      'uyorduk',
      'üyorduk',
      'ardık',
      'erdik',
      'dayken',
    ],
  },
};
