import type { MinimalPairs } from './types.ts';

export const pairs: MinimalPairs = {
  live_location: [
    ['Şimdi kuzey kapısındayım', 'Kuzey kapısındaydım dedi'],
    ['Kütüphanenin bodrumunda saklanıyoruz', 'Romanda kütüphanenin bodrumunda saklanıyorlar'],
    ['Altıda istasyonda buluşuyoruz', 'Bakan altıda istasyonda konuşacak'],
    ['Adliyenin önündeyim', 'Keşke adliyenin önünde olsam'],
    ['Gece yarısına kadar klinikte tek başıma kalıyorum', 'Klinik gece yarısına kadar açık'],
    ['Az önce sınıra vardık', 'Geçen yıl sınıra vardık'],
    ['Bizi karakolda tutuyorlar', 'Polis ekipleri karakolda 40 kişiyi gözaltına aldı'],
    ['Yarın dokuzda pazarda olacağım', 'Yarın pazara gitmiyorum'],
  ],
  routine: [
    ['Her sabah yedide sahilde koşuyorum', 'Müze her sabah yedide açılıyor'],
    ['Cumaları dörtte onu okuldan alıyorum', 'Cumaları şehir sakin'],
    ['Her salı altıda kütüphanede toplanıyoruz', 'Meclis başkanı her salı altıda kütüphanede konuşuyor'],
    ['Vardiyam her gün dokuzda başlıyor', 'Keşke vardiyam her gün dokuzda başlasa'],
    ['Her akşam parktan eve yürüyorum', 'Yüzlerce kişi her akşam parktan geçiyor'],
  ],
  workplace: [
    ['Yılmaz Kliniği’nde çalışıyorum', 'Yılmaz Kliniği’nde çalışmak isterdim'],
    ['Ablam devlet hastanesinde hemşire', 'Hemşireler devlet hastanesinde grevde'],
    ['Demir Lisesi’nde ders veriyorum', 'Öğretmenler Demir Lisesi’nde eylemde'],
    ['Abim adliyede güvenlik', 'Filmde adam adliyede güvenlik'],
    ['İkimiz de Kuzey Üniversitesi’nde okuyoruz', 'Kuzey Üniversitesi rapor yayımladı'],
  ],
  family: [
    ['Oğlum Deniz Demir İlkokulu’nda ikinci sınıfta', 'Bakanın oğlu ihaleyi aldı'],
    ['Ablam Elif caminin yanında oturuyor', 'Ablam tanıdığım en güçlü insan'],
    ['İkizlerim parktaki kreşe gidiyor', 'Her çocuk kreşe gitmeli'],
    ['Annemin adı Gül Demir', 'Annem hep sabret derdi'],
    ['Kocası Baran kuzey cezaevinde', 'Dizide kocası Baran kuzey cezaevinde'],
  ],
  alias_link: [
    ['@night_heron aslında Baran Demir', '@night_heron teşekkürler'],
    ['diğer hesabım @dune_fox', '@dune_fox hacklendi, linklere tıklamayın'],
    ['@paper_boat hesabının arkasında ablam var', '@paper_boat hesabını kim yönetiyor? süper'],
    ['@ember.sky yazan benim', '@ember.sky takip edilmeli'],
    ['mahlasım Gece Balıkçılı', 'yazar mahlas kullanıyor'],
  ],
  health: [
    ['HIV pozitifim', 'HIV hakkında yazdım'],
    ['Kardeşimin epilepsisi var ve ilaçları bitti', 'Filmde kardeşimin epilepsisi var ve ilaçları bitti'],
    ['Ablam hamile', 'Ablam hamile değil'],
  ],
  travel: [
    ['Yarın 06:40 TK1982 uçuşum var', 'Yarın 06:40 TK1982 uçuşum iptal oldu'],
    ['Yarın 7:15 trenine biniyorum', 'Yarın 7:15 trenine binmiyorum'],
  ],
};
