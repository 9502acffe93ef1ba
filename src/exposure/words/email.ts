/** How people say the two signs of an e-mail address. */
export const AT = ['at', 'arroba', 'arobase', 'chez', 'собака', 'собачка', 'равлик', 'ат', 'آت', 'أت', 'ات', 'ات ساین', 'et', 'kuyruklu a', 'a keong', 'klammeraffe', 'chiocciola', '艾特', '圈a', '小老鼠', 'ऐट', 'एट', 'အက်'] as const;
export const DOT = ['dot', 'punto', 'point', 'ponto', 'точка', 'крапка', 'дот', 'نقطة', 'نقطه', 'دوت', 'دات', 'nokta', 'titik', 'punkt', '点', '點', 'डॉट', 'ဒေါ့', 'ဒေါ့တ်'] as const;
