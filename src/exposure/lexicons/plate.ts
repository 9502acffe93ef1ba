/** Lists words next to which a code is a number plate. */
import { splitWords } from './list.ts';

/** Words for a plate or a vehicle. */
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

/** Words for the plate itself. */
export const PLATE_ITSELF: readonly string[] = splitWords(`
  plate, plates, number plate, license plate, licence plate, plate number, reg, placa, placas, matrícula, patente,
  chapa, plaque, immatriculée, immatriculé, immatriculation, kennzeichen, госномер, номер машины, номера машины,
  номерной знак, номером, номерами, номер авто, держномер, номерний знак, لوحة, اللوحة, لوحتها, لوحته, نمرة, نمرتها,
  نمرته, رقم السيارة, رقم العربية, پلاک, پلاکش, plaka, plakası, plakalı, plat, plat nomor, nopol, nomor polisi, 车牌,
  車牌, 车号, 車號, 牌照, नंबर प्लेट, गाड़ी नंबर, گاڑی نمبر, نمبر پلیٹ, ကားနံပါတ်, ယာဉ်နံပါတ်, ታርጋ, ታርጋው, ሰሌዳ, ሰሌዳው,
  የሰሌዳ ቁጥር
`);
