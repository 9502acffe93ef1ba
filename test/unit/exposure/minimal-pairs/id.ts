import type { MinimalPairs } from './types.ts';

export const pairs: MinimalPairs = {
  live_location: [
    ['Aku lagi di gerbang utara', 'Katanya dia di gerbang utara'],
    ['Kami sembunyi di basement perpustakaan', 'Di novel itu mereka sembunyi di basement perpustakaan'],
    ['Jam enam ketemu di stasiun', 'Jam enam menteri berpidato di stasiun'],
    ['Saya di depan pengadilan', 'Andai saya di depan pengadilan'],
    ['Malam ini gue nginep di klinik', 'Malam ini klinik buka sampai jam 12'],
    ['Kami baru tiba di perbatasan', 'Tahun lalu kami pernah ke perbatasan'],
    ['Kami ditahan di polsek', 'Polisi menangkap 40 orang di polsek'],
    ['Besok jam sembilan saya di pasar', 'Besok jam sembilan saya tidak ke pasar'],
  ],
  routine: [
    ['Tiap pagi jam tujuh saya lari di taman', 'Tiap pagi jam tujuh museum dibuka'],
    ['Setiap Jumat jam empat aku jemput dia di sekolah', 'Setiap Jumat kota ini sepi'],
    ['Tiap Selasa kami kumpul di perpustakaan', 'Tiap Selasa anggota dewan rapat di perpustakaan, kata jubir'],
    ['Setiap hari jam sembilan aku tutup toko', 'Setiap hari aku rindu kebebasan'],
    ['Dia tiap malam pulang lewat taman itu', 'Ratusan orang tiap malam pulang lewat taman itu'],
  ],
  workplace: [
    ['Saya bekerja di Klinik Santoso', 'Saya ingin bekerja di Klinik Santoso'],
    ['Kakakku perawat di rumah sakit kota', 'Para perawat di rumah sakit kota mogok'],
    ['Aku ngajar di SMA putri', 'Di film itu aku ngajar di SMA putri'],
    ['Dia satpam di pengadilan', 'Dulu dia satpam di pengadilan'],
    ['Kami berdua kerja di percetakan', 'Kami berdua tidak kerja di percetakan'],
  ],
  family: [
    ['Anakku Dimas kelas dua di SD Melati', 'Anak menteri dapat kontrak'],
    ['Adikku tinggal di belakang masjid', 'Adikku orang paling kuat'],
    ['Suamiku Agus Halim pemadam kebakaran', 'Di sinetron itu suamiku Agus Halim pemadam kebakaran'],
    ['Ibuku jualan bunga di gerbang utara', 'Ibuku suka bunga'],
    ['Anak perempuanku umur enam tahun, namanya Rina', 'Anak presiden umur enam tahun'],
  ],
  alias_link: [
    ['“Lentera” itu nama penaku', '“Lentera” itu lagu bagus'],
    ['@paper_boat sebenarnya temanku Dimas', '@paper_boat menerbitkan laporan bagus'],
    ['Akun keduaku @salt_road', 'Baca utas @salt_road'],
    ['Di balik akun @blue_kite ada Bu Sari', '@blue_kite diretas'],
    ['@moon_river itu aku', '@moon_river itu bot'],
  ],
  health: [
    ['Aku HIV positif', 'Aku menulis tentang HIV'],
    ['Adikku kena epilepsi dan obatnya habis', 'Di film itu adikku kena epilepsi dan obatnya habis'],
    ['Dia hamil empat bulan', 'Apakah dia hamil empat bulan?'],
  ],
  travel: [['Penerbanganku GA123 besok jam 06.40', 'Penerbanganku GA123 besok jam 06.40 dibatalkan']],
};
