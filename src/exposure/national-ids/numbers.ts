/**
 * Lists national identity, tax, insurance and passport numbers by country, with their check digits. The check digits
 * were compared with those of npm stdnum 1.12.0 on 2026-12-01 for the numbers that it has; the sources were not.
 */
import { raw } from '../regex-source.ts';
import {
  checkDigit,
  dateAt,
  digitsOf,
  elevenMinus,
  every,
  letterOf,
  luhn,
  mod11,
  mod1110,
  mod112,
  notRepeated,
  remainder97,
  some,
  sumOf,
  tenMinus,
  verhoeff,
  weightedSum,
  weights731,
  type Check,
} from './checks.ts';

export interface NationalNumber {
  /** ISO 3166. */
  country: string;
  name: string;
  /** The number without separators, as a regular expression. */
  shape: string;
  check?: Check;
  /** How it is written with separators; as such it is distinctive in any text. */
  grouped?: string;
  /** Whether shape and check digits together are so rare that the number is distinctive even without separators. */
  distinctive?: true;
  /** A valid number, invented or published as an example. */
  example: string;
  /** Where the number is described, for whoever checks an entry. */
  source: string;
}

const wiki = (title: string): string => `https://en.wikipedia.org/wiki/${title}`;
const NATIONAL = wiki('National_identification_number');

const DNI_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';
const HETU_LETTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const PPS_LETTERS = 'WABCDEFGHIJKLMNOPQRSTUV';

const toJmbgDigit = (sum: number): number | string => elevenMinus('-', 0)(sum);
const cpfDigit = (sum: number): number => (sum % 11 < 2 ? 0 : 11 - (sum % 11));
const countDown = (from: number, to: number): number[] => Array.from({ length: from - to + 1 }, (_, i) => from - i);
const countUp = (from: number, to: number): number[] => countDown(to, from).reverse();

const singaporeLetter: Check = compact => {
  const [letters, offset] = {
    S: ['JZIHGFEDCBA', 0],
    T: ['JZIHGFEDCBA', 4],
    F: ['XWUTRQPNMLK', 0],
    G: ['XWUTRQPNMLK', 4],
    M: ['KLJNPQRTUWX', 3],
  }[compact[0]!] as [string, number];
  const sum = sumOf(digitsOf(compact.slice(1, 8)), [2, 7, 6, 5, 4, 3, 2]) + offset;
  return letters[compact.startsWith('M') ? 10 - (sum % 11) : sum % 11] === compact[8];
};
const hongKongDigit: Check = compact => {
  const padded = compact.length === 8 ? `\u0020${compact}` : compact;
  const values = [...padded].map(c => (c === ' ' ? 36 : digitsOf(c)[0]!));
  return sumOf(values, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
};
const taiwanDigit: Check = compact => {
  const code = 10 + 'ABCDEFGHJKLMNPQRSTUVXYWZIO'.indexOf(compact[0]!);
  const values = [Math.floor(code / 10), code % 10, ...digitsOf(compact.slice(1))];
  return sumOf(values, [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1]) % 10 === 0;
};
const ITALIAN_ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
const italianLetter: Check = compact => {
  const toValue = (c: string): number => (/\d/.test(c) ? Number(c) : c.charCodeAt(0) - 65);
  const sum = [...compact.slice(0, 15)].reduce(
    (total, c, i) => total + (i % 2 ? toValue(c) : ITALIAN_ODD[toValue(c)]!),
    0,
  );
  return String.fromCharCode(65 + (sum % 26)) === compact[15];
};
const CURP_ALPHABET = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';
const curpDigit: Check = compact =>
  tenMinus([...compact.slice(0, 17)].reduce((sum, c, i) => sum + CURP_ALPHABET.indexOf(c) * (18 - i), 0)) ===
  Number(compact[17]);
/** Two passes of weights; the second applies if the first gives ten. */
const balticDigit: Check = compact => {
  const digits = digitsOf(compact);
  const first = sumOf(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
  const second = sumOf(digits, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11;
  return (first < 10 ? first : second % 10) === digits[10];
};
const kazakhDigit: Check = compact => {
  const digits = digitsOf(compact);
  const first = sumOf(digits, countUp(1, 11)) % 11;
  const second = sumOf(digits, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11;
  return (first < 10 ? first : second) === digits[11];
};
const turkishDigits: Check = compact => {
  const d = digitsOf(compact);
  const odd = d[0]! + d[2]! + d[4]! + d[6]! + d[8]!,
    even = d[1]! + d[3]! + d[5]! + d[7]!;
  return (((odd * 7 - even) % 10) + 10) % 10 === d[9] && d.slice(0, 10).reduce((a, b) => a + b) % 10 === d[10];
};
const germanInsuranceDigit: Check = compact => {
  const letter = String(compact.charCodeAt(8) - 64).padStart(2, '0');
  const digits = digitsOf(compact.slice(0, 8) + letter + compact.slice(9, 11));
  const crossSum = digits.reduce((sum, d, i) => {
    const product = d * [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1][i]!;
    return sum + Math.floor(product / 10) + (product % 10);
  }, 0);
  return crossSum % 10 === Number(compact[11]);
};
/** One digit occurs two or three times among the first ten, as the tax office says. */
const repeatsOneDigit: Check = compact => {
  const counts = [...new Set(compact.slice(0, 10))].map(d => compact.slice(0, 10).split(d).length - 1);
  return counts.filter(n => n > 1).length === 1 && Math.max(...counts) <= 3;
};
const snilsDigits: Check = compact => {
  const sum = sumOf(digitsOf(compact), countDown(9, 1)) % 101;
  return (sum === 100 ? 0 : sum) === Number(compact.slice(9));
};
const frenchKey: Check = compact =>
  97 - Number(BigInt(compact.slice(0, 13).replace('2A', '19').replace('2B', '18')) % 97n) === Number(compact.slice(13));
const isYoung = (compact: string): string => compact.slice(0, 9);
const jmbg: Check = every(dateAt(0, 'ddmm'), checkDigit([7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2], toJmbgDigit));
const portugueseCard: Check = compact =>
  digitsOf(compact).reduce((sum, d, i) => sum + (i % 2 ? d : d * 2 > 9 ? d * 2 - 9 : d * 2), 0) % 10 === 0;

export const NATIONAL_NUMBERS: readonly NationalNumber[] = [
  {
    country: 'AE',
    name: 'Emirates ID',
    shape: raw`784(?:19|20)\d{10}`,
    check: luhn,
    grouped: raw`784-\d{4}-\d{7}-\d`,
    distinctive: true,
    example: '784-1990-1234567-6',
    source: NATIONAL,
  },
  {
    country: 'AR',
    name: 'CUIL',
    shape: raw`(?:20|23|24|27)\d{9}`,
    check: checkDigit([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], elevenMinus(9)),
    grouped: raw`\d{2}-\d{8}-\d`,
    example: '20-30123456-3',
    source: wiki('Unique_Tax_Identification_Code'),
  },
  {
    country: 'AU',
    name: 'TFN',
    shape: raw`\d{9}`,
    check: weightedSum([1, 4, 3, 7, 5, 8, 6, 9, 10], 11),
    example: '876543210',
    source: wiki('Tax_file_number'),
  },
  {
    country: 'AU',
    name: 'Medicare',
    shape: raw`[2-6]\d{9,10}`,
    check: checkDigit([1, 3, 7, 9, 1, 3, 7, 9], sum => sum % 10),
    example: '2123456701',
    source: wiki('Medicare_card_(Australia)'),
  },
  {
    country: 'BE',
    name: 'rijksregisternummer',
    shape: raw`\d{11}`,
    check: every(
      dateAt(0, 'yymmdd', { month: [20, 40] }),
      some(
        remainder97(isYoung),
        remainder97(c => `2${isYoung(c)}`),
      ),
    ),
    grouped: raw`\d{2}\.\d{2}\.\d{2}[- ]\d{3}[.-]\d{2}`,
    distinctive: true,
    example: '85.07.30-033.28',
    source: wiki('National_identification_number#Belgium'),
  },
  {
    country: 'BG',
    name: 'EGN',
    shape: raw`\d{10}`,
    check: every(
      dateAt(0, 'yymmdd', { month: [20, 40] }),
      checkDigit([2, 4, 8, 5, 10, 9, 7, 3, 6], sum => (sum % 11) % 10),
    ),
    example: '7523169263',
    source: wiki('Unique_citizenship_number'),
  },
  {
    country: 'BR',
    name: 'CPF',
    shape: raw`\d{11}`,
    check: every(notRepeated, checkDigit(countDown(10, 2), cpfDigit), checkDigit(countDown(11, 2), cpfDigit)),
    grouped: raw`\d{3}\.\d{3}\.\d{3}-\d{2}`,
    distinctive: true,
    example: '390.533.447-05',
    source: wiki('CPF_number'),
  },
  {
    country: 'CA',
    name: 'SIN',
    shape: raw`[1-79]\d{8}`,
    check: luhn,
    example: '130692544',
    source: wiki('Social_insurance_number'),
  },
  {
    country: 'CH',
    name: 'AHV',
    shape: raw`756\d{10}`,
    check: checkDigit([1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3], tenMinus),
    grouped: raw`756\.\d{4}\.\d{4}\.\d{2}`,
    distinctive: true,
    example: '756.9217.0769.85',
    source: wiki('National_identification_number#Switzerland'),
  },
  {
    country: 'CL',
    name: 'RUT',
    shape: raw`\d{7,8}[\dK]`,
    check: c =>
      every(checkDigit(c.length === 9 ? [3, 2, 7, 6, 5, 4, 3, 2] : [2, 7, 6, 5, 4, 3, 2], elevenMinus('K')))(c),
    grouped: raw`\d{1,2}\.\d{3}\.\d{3}-[\dK]`,
    example: '12.345.678-5',
    source: wiki('National_identification_number#Chile'),
  },
  {
    country: 'CN',
    name: '身份证',
    shape: raw`[1-8]\d{5}(?:19|20)\d{9}[\dX]`,
    check: every(dateAt(10, 'mmdd'), mod112),
    distinctive: true,
    example: '11010519491231002X',
    source: wiki('Resident_Identity_Card'),
  },
  {
    country: 'CZ',
    name: 'rodné číslo',
    shape: raw`\d{10}`,
    check: every(dateAt(0, 'yymmdd', { month: [20, 50, 70] }), c => (Number(c.slice(0, 9)) % 11) % 10 === Number(c[9])),
    grouped: raw`\d{6}/\d{4}`,
    example: '780123/3540',
    source: wiki('National_identification_number#Czech_Republic_and_Slovakia'),
  },
  {
    country: 'DE',
    name: 'Steuer-ID',
    shape: raw`[1-9]\d{10}`,
    check: every(repeatsOneDigit, mod1110),
    example: '86095742719',
    source: wiki('Steuerliche_Identifikationsnummer'),
  },
  {
    country: 'DE',
    name: 'Rentenversicherungsnummer',
    shape: raw`\d{8}[A-Z]\d{3}`,
    check: every(dateAt(2, 'ddmm', { day: [50] }), germanInsuranceDigit),
    distinctive: true,
    example: '15070649C103',
    source: 'https://de.wikipedia.org/wiki/Versicherungsnummer',
  },
  {
    country: 'DE',
    name: 'Personalausweis',
    shape: raw`[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ\d]{8}\d`,
    check: weights731,
    example: 'L01X00T471',
    source: 'https://de.wikipedia.org/wiki/Ausweisnummer',
  },
  {
    country: 'DE',
    name: 'Reisepass',
    shape: raw`[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ\d]{7}\d`,
    check: c => weights731(c) || /^(?=.*\d.*\d)(?=..*[A-Z])/.test(c.slice(0, 8)),
    example: 'C01X00T44',
    source: 'https://de.wikipedia.org/wiki/Ausweisnummer',
  },
  {
    country: 'DK',
    name: 'CPR',
    shape: raw`\d{10}`,
    check: every(dateAt(0, 'ddmmyy'), weightedSum([4, 3, 2, 7, 6, 5, 4, 3, 2, 1], 11)),
    grouped: raw`\d{6}-\d{4}`,
    example: '211062-5629',
    source: wiki('Personal_identification_number_(Denmark)'),
  },
  {
    country: 'DO',
    name: 'cédula',
    shape: raw`\d{11}`,
    check: luhn,
    grouped: raw`\d{3}-\d{7}-\d`,
    example: '001-1391820-5',
    source: NATIONAL,
  },
  {
    country: 'EC',
    name: 'cédula',
    shape: raw`(?:0[1-9]|1\d|2[0-4]|30)[0-5]\d{7}`,
    check: luhn,
    example: '1714307103',
    source: 'https://es.wikipedia.org/wiki/Documento_nacional_de_identidad_(Ecuador)',
  },
  {
    country: 'EE',
    name: 'isikukood',
    shape: raw`[1-8]\d{10}`,
    check: every(dateAt(1, 'yymmdd'), balticDigit),
    distinctive: true,
    example: '37605030299',
    source: wiki('National_identification_number#Estonia'),
  },
  {
    country: 'EG',
    name: 'الرقم القومي',
    shape: raw`[23]\d{6}(?:0[1-4]|1[1-9]|2[1-9]|3[1-5]|88)\d{5}`,
    check: dateAt(1, 'yymmdd'),
    distinctive: true,
    example: '29001011234565',
    source: wiki('Egyptian_National_Identity_Card'),
  },
  {
    country: 'ES',
    name: 'DNI',
    shape: raw`\d{8}[A-Z]`,
    check: letterOf(DNI_LETTERS, { digits: c => Number(c.slice(0, 8)) }),
    distinctive: true,
    example: '12345678Z',
    source: wiki('Documento_Nacional_de_Identidad_(Spain)'),
  },
  {
    country: 'ES',
    name: 'DNI',
    shape: raw`\d{7}[A-Z]`,
    check: letterOf(DNI_LETTERS, { digits: c => Number(c.slice(0, 7)) }),
    example: '1111111G',
    source: wiki('Documento_Nacional_de_Identidad_(Spain)'),
  },
  {
    country: 'ES',
    name: 'NIE',
    shape: raw`[XYZ]\d{7}[A-Z]`,
    check: letterOf(DNI_LETTERS, { digits: c => Number('XYZ'.indexOf(c[0]!) + c.slice(1, 8)) }),
    distinctive: true,
    example: 'X1234567L',
    source: wiki('NIE_number'),
  },
  {
    country: 'FI',
    name: 'henkilötunnus',
    shape: raw`\d{6}[-+YXWVUABCDEF]\d{3}[\dA-Y]`,
    check: every(dateAt(0, 'ddmmyy'), letterOf(HETU_LETTERS, { digits: c => Number(c.slice(0, 6) + c.slice(7, 10)) })),
    distinctive: true,
    example: '131052-308T',
    source: wiki('National_identification_number#Finland'),
  },
  {
    country: 'FR',
    name: 'NIR',
    shape: raw`[12]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d{2}|2[AB])\d{8}`,
    check: frenchKey,
    grouped: raw`[12][ .]\d{2}[ .]\d{2}[ .]\d{2}[ .]\d{3}[ .]\d{3}[ .]\d{2}`,
    distinctive: true,
    example: '2 55 08 14 168 025 38',
    source: wiki('INSEE_code'),
  },
  {
    country: 'GB',
    name: 'National Insurance',
    shape: raw`[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]`,
    check: c => !/^(?:BG|GB|NK|KN|TN|NT|ZZ)/.test(c),
    distinctive: true,
    example: 'AB123456C',
    source: wiki('National_Insurance_number'),
  },
  {
    country: 'GB',
    name: 'NHS number',
    shape: raw`\d{10}`,
    check: every(notRepeated, checkDigit(countDown(10, 2), elevenMinus('-'))),
    example: '9434765919',
    source: wiki('NHS_number'),
  },
  {
    country: 'GR',
    name: 'AMKA',
    shape: raw`\d{11}`,
    check: every(dateAt(0, 'ddmmyy'), luhn),
    distinctive: true,
    example: '01013099997',
    source: NATIONAL,
  },
  {
    country: 'HK',
    name: 'HKID',
    shape: raw`[A-Z]{1,2}\d{6}[\dA]`,
    check: hongKongDigit,
    grouped: raw`[A-Z]{1,2}\d{6}\([\dA]\)`,
    example: 'A123456(3)',
    source: wiki('Hong_Kong_identity_card'),
  },
  {
    country: 'HR',
    name: 'OIB',
    shape: raw`\d{11}`,
    check: mod1110,
    example: '33392005961',
    source: wiki('Personal_identification_number_(Croatia)'),
  },
  {
    country: 'HU',
    name: 'személyi szám',
    shape: raw`[1-8]\d{10}`,
    check: every(
      dateAt(1, 'yymmdd'),
      some(checkDigit(countUp(1, 10), mod11('-')), checkDigit(countDown(10, 1), mod11('-'))),
    ),
    grouped: raw`\d-\d{6}-\d{4}`,
    example: '1-700102-1232',
    source: NATIONAL,
  },
  {
    country: 'ID',
    name: 'NIK',
    shape: raw`(?:1[1-9]|21|[37][1-6]|5[1-3]|6[1-5]|[89][12])\d{14}`,
    check: dateAt(6, 'ddmmyy', { day: [40] }),
    example: '3171234505900001',
    source: 'https://id.wikipedia.org/wiki/Nomor_Induk_Kependudukan',
  },
  {
    country: 'IE',
    name: 'PPS number',
    shape: raw`\d{7}[A-W][A-IW]?`,
    check: c =>
      PPS_LETTERS[
        (sumOf(digitsOf(c), [8, 7, 6, 5, 4, 3, 2]) + 9 * (/[A-I]/.test(c[8] ?? '') ? c.charCodeAt(8) - 64 : 0)) % 23
      ] === c[7],
    example: '1234567T',
    source: wiki('Personal_Public_Service_Number'),
  },
  { country: 'IL', name: 'תעודת זהות', shape: raw`\d{9}`, check: luhn, example: '123456782', source: NATIONAL },
  {
    country: 'IN',
    name: 'Aadhaar',
    shape: raw`[2-9]\d{11}`,
    check: every(verhoeff, c => c !== [...c].reverse().join('')),
    example: '312345678909',
    source: wiki('Aadhaar'),
  },
  {
    country: 'IN',
    name: 'PAN',
    shape: raw`[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]`,
    distinctive: true,
    example: 'ABCPD1234Z',
    source: wiki('Permanent_account_number'),
  },
  {
    country: 'IN',
    name: 'voter ID',
    shape: raw`[A-Z]{3}\d{7}`,
    example: 'KSD1287349',
    source: wiki('Voter_ID_(India)'),
  },
  {
    country: 'IR',
    name: 'کد ملی',
    shape: raw`\d{10}`,
    check: every(
      notRepeated,
      checkDigit(countDown(10, 2), sum => (sum % 11 < 2 ? sum % 11 : 11 - (sum % 11))),
    ),
    example: '0075935821',
    source: wiki('National_identification_number#Iran'),
  },
  {
    country: 'IS',
    name: 'kennitala',
    shape: raw`\d{9}[089]`,
    check: every(dateAt(0, 'ddmmyy'), checkDigit([3, 2, 7, 6, 5, 4, 3, 2], elevenMinus('-'))),
    grouped: raw`\d{6}-\d{4}`,
    example: '120174-3399',
    source: wiki('Kennitala'),
  },
  {
    country: 'IT',
    name: 'codice fiscale',
    shape: raw`[A-Z]{6}[\dLMNPQRSTUV]{2}[A-EHLMPRST][\dLMNPQRSTUV]{2}[A-Z][\dLMNPQRSTUV]{3}[A-Z]`,
    check: italianLetter,
    distinctive: true,
    example: 'RSSMRA85T10A562S',
    source: wiki('Italian_fiscal_code'),
  },
  {
    country: 'IT',
    name: "carta d'identità",
    shape: raw`[A-Z]{2}\d{5}[A-Z]{2}|[A-Z]{2}\d{7}|\d{7}[A-Z]{2}`,
    example: 'CA12345AA',
    source: wiki('Italian_electronic_identity_card'),
  },
  {
    country: 'JP',
    name: 'マイナンバー',
    shape: raw`\d{12}`,
    check: checkDigit([6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2], sum => (sum % 11 < 2 ? 0 : 11 - (sum % 11))),
    example: '123456789018',
    source: wiki('Individual_Number'),
  },
  {
    country: 'KR',
    name: '주민등록번호',
    shape: raw`\d{6}[1-8]\d{6}`,
    check: dateAt(0, 'yymmdd'),
    grouped: raw`\d{6}-\d{7}`,
    example: '960121-1021413',
    source: wiki('Resident_registration_number'),
  },
  {
    country: 'KR',
    name: '여권',
    shape: raw`[MSROD](?:\d{8}|\d{3}[A-Z]\d{4})`,
    example: 'M123A4567',
    source: wiki('South_Korean_passport'),
  },
  {
    country: 'KW',
    name: 'civil number',
    shape: raw`[23]\d{11}`,
    check: every(dateAt(1, 'yymmdd'), checkDigit([2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2], elevenMinus('-', '-'))),
    example: '290010112346',
    source: NATIONAL,
  },
  {
    country: 'KZ',
    name: 'ИИН',
    shape: raw`\d{12}`,
    check: every(dateAt(0, 'yymmdd'), kazakhDigit),
    distinctive: true,
    example: '900101300017',
    source: 'https://ru.wikipedia.org/wiki/Индивидуальный_идентификационный_номер',
  },
  {
    country: 'LT',
    name: 'asmens kodas',
    shape: raw`[1-6]\d{10}`,
    check: every(dateAt(1, 'yymmdd'), balticDigit),
    distinctive: true,
    example: '38703181745',
    source: wiki('National_identification_number#Lithuania'),
  },
  {
    country: 'LV',
    name: 'personas kods',
    shape: raw`\d{11}`,
    check: every(
      dateAt(0, 'ddmmyy'),
      checkDigit([10, 5, 8, 4, 2, 1, 6, 3, 7, 9], sum => ((sum + 1) % 11) % 10),
    ),
    grouped: raw`\d{6}-\d{5}`,
    example: '161175-19997',
    source: NATIONAL,
  },
  {
    country: 'LK',
    name: 'NIC',
    shape: raw`\d{2}[0-8]\d{6}[VX]`,
    example: '911042754V',
    source: wiki('National_identity_card_(Sri_Lanka)'),
  },
  {
    country: 'MX',
    name: 'CURP',
    shape: raw`[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d`,
    check: every(dateAt(4, 'yymmdd'), curpDigit),
    distinctive: true,
    example: 'BOXW310820HNERXN09',
    source: wiki('Unique_Population_Registry_Code'),
  },
  {
    country: 'MX',
    name: 'RFC',
    shape: raw`[A-ZÑ&]{4}\d{6}[A-Z\d]{2}[A\d]`,
    check: dateAt(4, 'yymmdd'),
    distinctive: true,
    example: 'GODE561231GR8',
    source: 'https://es.wikipedia.org/wiki/Registro_Federal_de_Contribuyentes',
  },
  {
    country: 'MY',
    name: 'NRIC',
    shape: raw`\d{6}(?:0[1-9]|[1-5]\d|6[0-8]|7[1-9]|8[2-9]|9[0-389])\d{4}`,
    check: dateAt(0, 'yymmdd'),
    grouped: raw`\d{6}-\d{2}-\d{4}`,
    example: '770305-02-1234',
    source: wiki('Malaysian_identity_card'),
  },
  {
    country: 'NI',
    name: 'cédula',
    shape: raw`\d{13}[A-Z]`,
    check: dateAt(3, 'ddmmyy'),
    grouped: raw`\d{3}-\d{6}-\d{4}[A-Z]`,
    example: '001-050590-0012K',
    source: NATIONAL,
  },
  {
    country: 'NL',
    name: 'BSN',
    shape: raw`\d{9}`,
    check: every(notRepeated, weightedSum([9, 8, 7, 6, 5, 4, 3, 2, -1], 11)),
    example: '111222333',
    source: wiki('National_identification_number#Netherlands'),
  },
  {
    country: 'NO',
    name: 'fødselsnummer',
    shape: raw`\d{11}`,
    check: every(
      dateAt(0, 'ddmmyy', { day: [40], month: [40, 80] }),
      checkDigit([3, 7, 6, 1, 8, 9, 4, 5, 2], elevenMinus('-')),
      checkDigit([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], elevenMinus('-')),
    ),
    grouped: raw`\d{6} \d{5}`,
    distinctive: true,
    example: '151086 95088',
    source: wiki('National_identity_number_(Norway)'),
  },
  {
    country: 'NZ',
    name: 'IRD',
    shape: raw`\d{8,9}`,
    check: c => {
      const d = digitsOf(c.padStart(9, '0'));
      const of = (w: number[]) => {
        const r = sumOf(d, w) % 11;
        return r ? 11 - r : 0;
      };
      const first = of([3, 2, 7, 6, 5, 4, 3, 2]);
      return (first < 10 ? first : of([7, 4, 3, 2, 5, 2, 7, 6])) === d[8];
    },
    example: '136410132',
    source: NATIONAL,
  },
  {
    country: 'NZ',
    name: 'NHI',
    shape: raw`[A-HJ-NP-Z]{3}\d{4}`,
    check: c => {
      const sum =
        [...c.slice(0, 6)].reduce(
          (s, x, i) => s + (7 - i) * (/\d/.test(x) ? Number(x) : 'ABCDEFGHJKLMNPQRSTUVWXYZ'.indexOf(x) + 1),
          0,
        ) % 11;
      return sum > 0 && (11 - sum) % 10 === Number(c[6]);
    },
    example: 'ZZZ0016',
    source: 'https://en.wikipedia.org/wiki/NHI_Number',
  },
  {
    country: 'PE',
    name: 'RUC',
    shape: raw`1[057]\d{9}`,
    check: checkDigit([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], sum => (11 - (sum % 11)) % 10),
    example: '10054037134',
    source: NATIONAL,
  },
  {
    country: 'PK',
    name: 'CNIC',
    shape: raw`[1-7]\d{12}`,
    grouped: raw`[1-7]\d{4}-\d{7}-\d`,
    example: '35202-1234567-1',
    source: wiki('CNIC_(Pakistan)'),
  },
  {
    country: 'PL',
    name: 'PESEL',
    shape: raw`\d{11}`,
    check: every(
      dateAt(0, 'yymmdd', { month: [20, 40, 60, 80] }),
      checkDigit([1, 3, 7, 9, 1, 3, 7, 9, 1, 3], tenMinus),
    ),
    distinctive: true,
    example: '44051401359',
    source: wiki('PESEL'),
  },
  {
    country: 'PL',
    name: 'dowód osobisty',
    shape: raw`[A-Z]{3}\d{6}`,
    check: c => sumOf(digitsOf(c), [7, 3, 1, 9, 7, 3, 1, 7, 3]) % 10 === 0,
    example: 'ABA300000',
    source: wiki('Polish_identity_card'),
  },
  {
    country: 'PT',
    name: 'NIF',
    shape: raw`[1-3]\d{8}`,
    check: checkDigit(countDown(9, 2), sum => (sum % 11 < 2 ? 0 : 11 - (sum % 11))),
    example: '123456789',
    source: wiki('VAT_identification_number'),
  },
  {
    country: 'PT',
    name: 'cartão de cidadão',
    shape: raw`\d{9}[A-Z\d]{2}\d`,
    check: c => /[A-Z]/.test(c) && portugueseCard(c),
    distinctive: true,
    example: '00000000 0 ZZ4',
    source: wiki('Portuguese_identity_card'),
  },
  {
    country: 'RO',
    name: 'CNP',
    shape: raw`[1-8]\d{12}`,
    check: every(dateAt(1, 'yymmdd'), checkDigit([2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9], mod11(1))),
    distinctive: true,
    example: '1630615123457',
    source: wiki('National_identification_number#Romania'),
  },
  {
    country: 'RS',
    name: 'JMBG',
    shape: raw`\d{13}`,
    check: jmbg,
    distinctive: true,
    example: '0101006500006',
    source: wiki('Unique_Master_Citizen_Number'),
  },
  {
    country: 'RU',
    name: 'СНИЛС',
    shape: raw`\d{11}`,
    check: snilsDigits,
    grouped: raw`\d{3}-\d{3}-\d{3}[ -]\d{2}`,
    example: '112-233-445 95',
    source: 'https://ru.wikipedia.org/wiki/Страховой_номер_индивидуального_лицевого_счёта',
  },
  {
    country: 'RU',
    name: 'ИНН',
    shape: raw`\d{12}`,
    check: every(
      notRepeated,
      checkDigit([7, 2, 4, 10, 3, 5, 9, 4, 6, 8], sum => (sum % 11) % 10),
      checkDigit([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8], sum => (sum % 11) % 10),
    ),
    distinctive: true,
    example: '500100732259',
    source: 'https://ru.wikipedia.org/wiki/Идентификационный_номер_налогоплательщика',
  },
  {
    country: 'SA',
    name: 'الهوية الوطنية',
    shape: raw`[12]\d{9}`,
    check: luhn,
    example: '1084500386',
    source: NATIONAL,
  },
  {
    country: 'SE',
    name: 'personnummer',
    shape: raw`(?:19|20)?\d{10}`,
    check: c => dateAt(c.length - 10, 'yymmdd', { day: [60] })(c) && luhn(c.slice(-10)),
    grouped: raw`(?:19|20)?\d{6}[-+]\d{4}`,
    example: '811228-9874',
    source: wiki('Personal_identity_number_(Sweden)'),
  },
  {
    country: 'SG',
    name: 'NRIC',
    shape: raw`[STFGM]\d{7}[A-Z]`,
    check: singaporeLetter,
    distinctive: true,
    example: 'S1234567D',
    source: wiki('National_Registration_Identity_Card'),
  },
  {
    country: 'SI',
    name: 'EMŠO',
    shape: raw`\d{7}50\d{4}`,
    check: jmbg,
    distinctive: true,
    example: '0101006500006',
    source: wiki('Unique_Master_Citizen_Number'),
  },
  {
    country: 'SV',
    name: 'DUI',
    shape: raw`\d{9}`,
    check: checkDigit(countDown(9, 2), tenMinus),
    example: '00016297-5',
    source: NATIONAL,
  },
  {
    country: 'TH',
    name: 'เลขประจำตัวประชาชน',
    shape: raw`[1-8]\d{12}`,
    check: checkDigit(countDown(13, 2), sum => (11 - (sum % 11)) % 10),
    grouped: raw`\d-\d{4}-\d{5}-\d{2}-\d`,
    example: '1-1020-00308-72-1',
    source: wiki('Thai_identity_card'),
  },
  {
    country: 'TR',
    name: 'TC kimlik',
    shape: raw`[1-9]\d{10}`,
    check: turkishDigits,
    distinctive: true,
    example: '10000000146',
    source: wiki('Turkish_Identification_Number'),
  },
  {
    country: 'TW',
    name: '身分證',
    shape: raw`[A-Z][1289]\d{8}`,
    check: taiwanDigit,
    example: 'A123456789',
    source: wiki('National_identification_card_(Taiwan)'),
  },
  {
    country: 'UA',
    name: 'РНОКПП',
    shape: raw`\d{10}`,
    check: checkDigit([-1, 5, 7, 9, 4, 6, 10, 5, 7], sum => (((sum % 11) + 11) % 11) % 10),
    example: '1759013776',
    source: 'https://uk.wikipedia.org/wiki/Реєстраційний_номер_облікової_картки_платника_податків',
  },
  {
    country: 'US',
    name: 'SSN',
    shape: raw`(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}`,
    grouped: raw`\d{3}-\d{2}-\d{4}`,
    example: '536-90-4399',
    source: wiki('Social_Security_number'),
  },
  {
    country: 'US',
    name: 'ITIN',
    shape: raw`9\d{2}(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\d{4}`,
    grouped: raw`\d{3}-\d{2}-\d{4}`,
    example: '912-90-3456',
    source: wiki('Individual_Taxpayer_Identification_Number'),
  },
  {
    country: 'UY',
    name: 'cédula',
    shape: raw`\d{7,8}`,
    check: c => checkDigit([2, 9, 8, 7, 6, 3, 4], tenMinus)(c.padStart(8, '0')),
    grouped: raw`\d\.?\d{3}\.\d{3}-\d`,
    example: '1.234.567-2',
    source: NATIONAL,
  },
  {
    country: 'VN',
    name: 'CCCD',
    shape: raw`0(?:0[1-9]|[1-8]\d|9[0-6])[0-9]\d{8}`,
    example: '001099012345',
    source: NATIONAL,
  },
  {
    country: 'ZA',
    name: 'ID number',
    shape: raw`\d{10}[01]\d{2}`,
    check: every(dateAt(0, 'yymmdd'), luhn),
    distinctive: true,
    example: '8001015009087',
    source: wiki('South_African_identity_card'),
  },
  {
    country: 'AU',
    name: 'passport',
    shape: raw`[A-Z]{1,2}\d{7}`,
    example: 'PA1234567',
    source: wiki('Australian_passport'),
  },
  {
    country: 'BR',
    name: 'passport',
    shape: raw`[A-Z]{2}\d{6}`,
    example: 'FZ123456',
    source: wiki('Brazilian_passport'),
  },
  {
    country: 'CN',
    name: 'passport',
    shape: raw`[EG][A-Z\d]\d{7}`,
    example: 'E12345678',
    source: wiki('Chinese_passport'),
  },
  {
    country: 'IN',
    name: 'passport',
    shape: raw`[A-PR-WY][1-9]\d{6}`,
    example: 'A3456781',
    source: wiki('Indian_passport'),
  },
  { country: 'TR', name: 'passport', shape: raw`[SUZ]\d{8}`, example: 'U12345678', source: wiki('Turkish_passport') },
  {
    country: 'UA',
    name: 'passport',
    shape: raw`[A-Z]{2}\d{6}`,
    example: 'FA123456',
    source: wiki('Ukrainian_passport'),
  },
  {
    country: 'US',
    name: 'passport',
    shape: raw`[A-Z]\d{8}`,
    example: 'A12345678',
    source: wiki('United_States_passport'),
  },
];
