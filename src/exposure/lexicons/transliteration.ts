/** Transliterates Cyrillic and Arabic letters; `phoneticKey` merges what remains of different spellings. */
/** Letter and transliteration in turn; a silent letter has an empty one. */
const CYRILLIC =
  'а a б b в v г g ґ g ғ g д d е e ё e є e ж zh з z и i і i ї i й i к k қ k л l м m н n ң n о o ө o ' +
  'п p р r с s т t у u ў u ү u ұ u ф f х h һ h ц ts ч ch џ dz ш sh щ shch ъ  ы i ь  э e ә a ю u я a ' +
  'ђ d ѓ g ѕ dz ј i љ l њ n ћ ch ќ k';
const ARABIC =
  'ا a أ a إ a آ a ٱ a ب b پ p ت t ٹ t ث th ج j چ ch ح h خ kh د d ڈ d ذ dh ر r ڑ r ز z ژ zh س s ش sh ' +
  'ص s ض d ط t ظ z ع a غ gh ف f ڤ v ق q ك k ک k گ g ل l م m ن n ں n ه h ہ h ھ h ة a و w ي y ی y ى y ' +
  'ے y ئ y ؤ w ء ';

const parsePairs = (pairs: string): Map<string, string> => {
  const parts = pairs.split(' ');
  const map = new Map<string, string>();
  for (let i = 0; i < parts.length; i += 2) map.set(parts[i]!, parts[i + 1] ?? '');
  return map;
};

export const TRANSLITERATION: ReadonlyMap<string, string> = new Map([...parsePairs(CYRILLIC), ...parsePairs(ARABIC)]);
