/** By what a sentence shows whose something is, by language. A `*` allows endings. `common` tells the language. */
export interface PeopleWords { common: string[]; self: string[]; other: string[]; child: string[]; witness: string[] }

export const PEOPLE: Record<string, PeopleWords> = {
  en: {
    common: ['the', 'and', 'is', 'of', 'to', 'at', 'in', 'on', 'for', 'with', 'lives', 'works'],
    self: ['my', 'mine', 'i', "i'm", 'me', 'our', 'ours', 'we', 'us', 'myself'],
    other: ['his', 'her', 'hers', 'their', 'theirs', 'he', 'she', 'they', 'him', 'them', 'neighbour*', 'neighbor*', 'friend*', 'colleague*', 'coworker*', 'co-worker*', 'boss', 'client*', 'wife', 'husband', 'mother', 'father', 'brother*', 'sister*', 'parents', 'activist*', 'lawyer*'],
    child: ['daughter*', 'son', 'sons', "son's", 'kid', 'kids', "kid's", 'child', 'children', "child's", "children's", 'baby', 'niece*', 'nephew*', 'pupil*'],
    witness: ['witness*', 'source', 'sources', "source's", 'informant*', 'whistleblower*', 'complainant*', 'survivor*', 'victim*'],
  },
  es: {
    common: ['el', 'la', 'de', 'que', 'y', 'en', 'los', 'las', 'del', 'con', 'por', 'para', 'vive', 'es'],
    self: ['mi', 'mis', 'mío', 'mía', 'yo', 'me', 'nos', 'nuestro', 'nuestra', 'nuestros', 'nuestras', 'conmigo', 'vivo', 'vivimos', 'trabajo', 'trabajamos', 'estoy', 'estamos', 'llámame', 'llamadme', 'escríbeme'],
    other: ['su', 'sus', 'suyo', 'suya', 'él', 'ella', 'ellos', 'ellas', 'vive', 'viven', 'trabaja', 'trabajan', 'vecin*', 'amig*', 'compañer*', 'colega*', 'jefe', 'jefa', 'client*', 'esposa', 'esposo', 'marido', 'mujer', 'madre', 'padre', 'padres', 'herman*', 'abogad*', 'activista*'],
    child: ['hijo*', 'hija*', 'niño*', 'niña*', 'bebé*', 'sobrin*', 'alumn*'],
    witness: ['testigo*', 'fuente*', 'informante*', 'denunciante*', 'víctima*', 'sobreviviente*'],
  },
  fr: {
    common: ['le', 'la', 'les', 'de', 'et', 'est', 'dans', 'du', 'des', 'au', 'avec', 'pour', 'à'],
    self: ['mon', 'ma', 'mes', 'je', "j'ai", "j'habite", 'moi', 'me', 'notre', 'nos', 'nous', 'appelez-moi', 'appelle-moi'],
    other: ['son', 'sa', 'ses', 'leur', 'leurs', 'il', 'elle', 'ils', 'elles', 'lui', 'voisin*', 'collègue*', 'ami', 'amie', 'amis', 'amies', 'patron*', 'client*', 'femme', 'mari', 'mère', 'père', 'parents', 'frère*', 'sœur*', 'soeur*', 'avocat*'],
    child: ['fils', 'fille', 'filles', 'enfant*', 'bébé*', 'nièce*', 'neveu*', 'élève*'],
    witness: ['témoin*', 'source', 'sources', 'informat*', 'lanceu* d\'alerte', 'plaignant*', 'victime*', 'survivant*'],
  },
  pt: {
    common: ['o', 'a', 'os', 'as', 'de', 'do', 'da', 'e', 'em', 'no', 'na', 'com', 'para', 'mora', 'é'],
    self: ['meu', 'minha', 'meus', 'minhas', 'eu', 'me', 'nosso', 'nossa', 'nós', 'comigo', 'moro', 'moramos', 'trabalho', 'estou', 'estamos'],
    other: ['seu', 'sua', 'seus', 'suas', 'dele', 'dela', 'deles', 'delas', 'ele', 'ela', 'eles', 'elas', 'mora', 'moram', 'vizinh*', 'colega*', 'amigo*', 'amiga*', 'chefe*', 'client*', 'esposa', 'marido', 'mãe', 'pai', 'pais', 'irmão*', 'irmã*', 'advogad*'],
    child: ['filho*', 'filha*', 'criança*', 'bebê*', 'sobrinh*', 'alun*'],
    witness: ['testemunha*', 'fonte', 'fontes', 'informante*', 'denunciante*', 'vítima*', 'sobrevivente*'],
  },
  ru: {
    common: ['и', 'в', 'на', 'не', 'по', 'с', 'у', 'из', 'что', 'живёт', 'живет'],
    self: ['мой', 'моя', 'моё', 'мое', 'мои', 'моего', 'моей', 'я', 'меня', 'мне', 'мной', 'наш', 'наша', 'наше', 'мы', 'нас', 'живу', 'работаю'],
    other: ['его', 'её', 'ее', 'их', 'он', 'она', 'они', 'ему', 'ей', 'живёт', 'живет', 'живут', 'работает', 'сосед*', 'коллег*', 'друг', 'друга', 'подруг*', 'начальник*', 'клиент*', 'жена', 'жены', 'муж', 'мужа', 'мать', 'мама', 'мамы', 'отец', 'отца', 'брат*', 'сестр*', 'адвокат*'],
    child: ['дочь', 'дочери', 'дочк*', 'сын', 'сына', 'сыну', 'ребён*', 'ребен*', 'дети', 'детей', 'детям', 'племянни*', 'школьни*'],
    witness: ['свидетел*', 'источник*', 'информатор*', 'заявител*', 'потерпевш*', 'жертв*'],
  },
  ar: {
    common: ['في', 'من', 'على', 'إلى', 'هذا', 'هذه', 'كل', 'عند', 'مع'],
    self: ['أنا', 'نحن', 'عنواني', 'بيتي', 'منزلي', 'رقمي', 'هاتفي', 'جوالي', 'اسمي', 'بريدي', 'حسابي', 'سيارتي', 'مدرستي', 'عملي', 'أسكن', 'أعيش', 'أعمل', 'نسكن', 'اتصلوا بي', 'كلموني', 'راسلوني', 'عندي', 'بيتنا', 'عنواننا'],
    other: ['هو', 'هي', 'هم', 'عنوانه', 'عنوانها', 'عنوانهم', 'بيته', 'بيتها', 'بيتهم', 'منزله', 'منزلها', 'رقمه', 'رقمها', 'هاتفه', 'هاتفها', 'جواله', 'جوالها', 'اسمه', 'اسمها', 'بريده', 'بريدها', 'سيارته', 'سيارتها', 'يسكن', 'تسكن', 'يسكنون', 'يعيش', 'تعيش', 'يعمل', 'تعمل', 'جاري', 'جارنا', 'جارتي', 'زميل*', 'صديق*', 'مدير*', 'زوجتي', 'زوجي', 'أمي', 'أبي', 'والدي', 'والدتي', 'أخي', 'أختي', 'محامي*'],
    child: ['ابني', 'ابنتي', 'بنتي', 'ابنه', 'ابنها', 'ابنته', 'ابنتها', 'طفل*', 'أطفال*', 'أولادي', 'أولاده', 'تلميذ*'],
    witness: ['شاهد', 'شاهدة', 'الشاهد', 'الشاهدة', 'شهود', 'الشهود', 'مصدر', 'مصدرنا', 'المصدر', 'مخبر', 'الضحية', 'ضحية', 'الناجية', 'ناجية'],
  },
};
