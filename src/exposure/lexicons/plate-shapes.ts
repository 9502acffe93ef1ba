/**
 * Lists the shapes of number plates by country. They were written from general knowledge and not compared with
 * a source; Wikipedia describes each under "Vehicle registration plates of …".
 *
 * In a shape `@` is a letter, `#` a digit, a space an optional space or hyphen, `~` a
 * required one, `_` a space; the rest is a regular expression.
 */

export interface PlateShape {
  country: string;
  shape: string;
  /** Whether few other codes look like this, so that no word is needed beside it. */
  rare?: true;
}

export const PLATE_SHAPES: readonly PlateShape[] = [
  { country: 'GB', shape: '[ABCDEFGHKLMNOPRSVWXY]@## @@@', rare: true },
  { country: 'GB', shape: '[ABCDEFGHKLMNOPRSVWXY]@ ## @@@' },
  { country: 'GB', shape: '@ #?#?# @@@' },
  { country: 'GB', shape: '@@@ #?#?# @' },
  { country: 'FR', shape: '@@-###-@@', rare: true },
  { country: 'FR', shape: '@@ ### @@' },
  { country: 'IT', shape: '@@ ###@@' },
  { country: 'ES', shape: '#### [BCDFGHJKLMNPRSTVWXYZ][BCDFGHJKLMNPRSTVWXYZ][BCDFGHJKLMNPRSTVWXYZ]' },
  { country: 'DE', shape: '@@?@?~@@? ##?#?#?[EH]?' },
  { country: 'PL', shape: '@@ @?#?####@?@?' },
  { country: 'NL', shape: '## @@ @@' },
  { country: 'NL', shape: '@ ### @@' },
  { country: 'NL', shape: '## @@@ #' },
  { country: 'BE', shape: '# @@@ ###' },
  { country: 'PT', shape: '@@ ## @@' },
  { country: 'IE', shape: '###?-@@?-##?#?#?#?#?' },
  { country: 'SE', shape: '@@@ ##(?:#|@)' },
  { country: 'FI', shape: '@@@-###' },
  { country: 'NO', shape: '@@ #####' },
  { country: 'DK', shape: '@@ ## ###' },
  { country: 'CH', shape: '[A-Z][A-Z] ####?#?#?' },
  { country: 'GR', shape: '@@@ ####' },
  { country: 'RO', shape: '@@? ###? @@@' },
  { country: 'BG', shape: '@@? #### @@' },
  { country: 'RS', shape: '@@ ####?-@@' },
  {
    country: 'RU',
    shape: '[АВЕКМНОРСТУХABEKMHOPCTYX] ### [АВЕКМНОРСТУХABEKMHOPCTYX][АВЕКМНОРСТУХABEKMHOPCTYX] ###?',
    rare: true,
  },
  {
    country: 'UA',
    shape:
      '[АВЕІКМНОРСТХABEIKMHOPCTX][АВЕІКМНОРСТХABEIKMHOPCTX] #### [АВЕІКМНОРСТХABEIKMHOPCTX][АВЕІКМНОРСТХABEIKMHOPCTX]',
    rare: true,
  },
  { country: 'BY', shape: '#### [ABEIKMHOPCTX][ABEIKMHOPCTX]-[1-8]' },
  { country: 'KZ', shape: '### @@@? ##' },
  { country: 'GE', shape: '@@-###-@@' },
  { country: 'AZ', shape: '##-@@-###' },
  { country: 'TR', shape: '(?:0[1-9]|[1-7]#|8[01])_?@@?@?_?##?#?#?', rare: true },
  { country: 'IR', shape: '##_?(?:الف|[ا-ی])_?###_?(?:-|ایران)_?##', rare: true },
  { country: 'IR', shape: '##_?(?:الف|[ا-ی])_?###' },
  { country: 'EG', shape: '(?:[ء-ي]_){2,3}##?#?#?' },
  { country: 'EG', shape: '##?#?#?(?:_[ء-ي]){2,3}' },
  { country: 'SA', shape: '####_(?:[ء-ي]_){2}[ء-ي]' },
  { country: 'SA', shape: '@@@ ####' },
  { country: 'MA', shape: '###?#?#?#?-[أا-يA-Z]-##?' },
  { country: 'TN', shape: '##?#?_?تونس_?####', rare: true },
  { country: 'DZ', shape: '#####-###-##' },
  { country: 'LB', shape: '[A-Z] ######?' },
  { country: 'SY', shape: '######' },
  { country: 'IQ', shape: '## @#####' },
  { country: 'IL', shape: '###?-###?-###?' },
  { country: 'AE', shape: '[A-Z] ####?#?' },
  { country: 'ET', shape: '(?:ኮድ )?# (?:አአ|አዲስ|ኦሮ|አማ|ትግ|ደሕ|AA|OR|AM|TG) @?#####', rare: true },
  { country: 'ET', shape: '(?:አአ|AA) # @?#####', rare: true },
  { country: 'ET', shape: 'ኮድ # @#####', rare: true },
  { country: 'ET', shape: '#-@?#####' },
  { country: 'KE', shape: 'K[A-Z][A-Z] ###[A-Z]', rare: true },
  { country: 'UG', shape: 'U[A-Z][A-Z] ###[A-Z]', rare: true },
  { country: 'TZ', shape: 'T ### [A-Z][A-Z][A-Z]', rare: true },
  { country: 'NG', shape: '@@@-###@@', rare: true },
  { country: 'GH', shape: 'G[A-Z] ###?#?#?-##' },
  { country: 'ZA', shape: '@@ ## @@ GP', rare: true },
  {
    country: 'IN',
    shape:
      '(?:A[NPRS]|BR|C[GH]|D[DLN]|G[AJ]|H[PR]|J[HK]|K[AL]|L[AD]|M[HLNPZ]' +
      '|NL|O[DR]|P[BY]|RJ|SK|T[NRS]|U[AKP]|WB) ##? @@?@? ####',
    rare: true,
  },
  { country: 'PK', shape: '@@@? ####?' },
  { country: 'BD', shape: '@@ ##-####' },
  { country: 'LK', shape: '(?:[A-Z][A-Z] )?@@@-####' },
  { country: 'MM', shape: '(?:YGN|MDY|SHN|BGO|AYY|MON|SGG|MGY|KCN) #[A-Z]-####', rare: true },
  { country: 'MM', shape: '#[A-Z][-/]####' },
  { country: 'MM', shape: '#[\u1000-\u1021][-/]####', rare: true },
  { country: 'TH', shape: '#?[ก-ฮ][ก-ฮ] ##?#?#?' },
  { country: 'VN', shape: '##[A-Z]#?-###.?##', rare: true },
  {
    country: 'ID',
    shape:
      '(?:A[ABDEG]?|B[ABDEGHKLMNP]?|D[ABCDEGHKLMNRSTW]?|E[ABD]?|F|G|H|K[BHTU]?|L|M|N|P[AB]?|R|S|T|W|Z) ####? @@?@?',
  },
  { country: 'MY', shape: '@@?@? ##?#?#?' },
  { country: 'PH', shape: '@@@ ####?' },
  {
    country: 'CN',
    shape:
      '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z]·?(?=[A-Z]{0,5}#)[A-HJ-NP-Z#]{5,6}',
    rare: true,
  },
  { country: 'TW', shape: '@@@-####' },
  { country: 'HK', shape: '@@ ##?#?#?' },
  { country: 'JP', shape: '##_?[あ-ん]_?##-##', rare: true },
  { country: 'KR', shape: '##_?[가-힣]_?####' },
  { country: 'US', shape: '#?@@@ ####?' },
  { country: 'CA', shape: '@@@@ ###' },
  { country: 'MX', shape: '@@@-##?#?-##?@?' },
  { country: 'BR', shape: '@@@#@##', rare: true },
  { country: 'BR', shape: '@@@-####' },
  { country: 'AR', shape: '@@ ### @@' },
  { country: 'AR', shape: '@@@ ###' },
  { country: 'CO', shape: '@@@-?###' },
  { country: 'CO', shape: '@@@ ##[A-Z]' },
  { country: 'PE', shape: '@#@-###' },
  { country: 'CL', shape: '@@@@-?##' },
  { country: 'CL', shape: '@@-##-##' },
  { country: 'VE', shape: '@@ ### @@' },
  { country: 'EC', shape: '@@@-####?' },
  { country: 'BO', shape: '####-?@@@' },
  { country: 'AU', shape: '@@@ ###' },
  { country: 'AU', shape: '#@@-#@@', rare: true },
  { country: 'NZ', shape: '@@@ ###' },
];
