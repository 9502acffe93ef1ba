/**
 * Lists what a clean PDF keeps (ISO 32000-2): for each kind of object the keys that decide how a page looks, with the
 * kind of their values. Whatever is not listed is left out.
 *
 * `plain` is a number, name, boolean or array of such, `string` also a text. `[x]` is an array of `x` or one `x`, `{x}`
 * a dictionary of any names.
 */
export type ObjectKind =
  | 'plain'
  | 'string'
  | 'pageReference'
  | 'resources'
  | 'group'
  | 'graphicsState'
  | 'softMask'
  | 'colourSpace'
  | 'palette'
  | 'pattern'
  | 'shading'
  | 'function'
  | 'xObject'
  | 'font'
  | 'encoding'
  | 'characterSet'
  | 'fontDescriptor'
  | 'fontFile'
  | 'characterMap'
  | 'decodeParameters'
  | 'colourProfile'
  | 'borderStyle'
  | 'linkAction'
  | 'viewerPreferences';
export type ValueKind = ObjectKind | `[${ObjectKind}]` | `{${ObjectKind}}`;
export type KeepRule = Record<string, ValueKind>;

const plain = (...keys: string[]): KeepRule => Object.fromEntries(keys.map(key => [key, 'plain']));

export const PAGE: KeepRule = {
  ...plain('MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox', 'Rotate', 'UserUnit'),
  Group: 'group',
};
/** Keys that a page inherits from the nodes above it. */
export const INHERITED_KEYS = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];

export const FORM: KeepRule = {
  ...plain('Type', 'Subtype', 'FormType', 'BBox', 'Matrix'),
  Group: 'group',
};
export const IMAGE: KeepRule = {
  ...plain('Type', 'Subtype', 'Width', 'Height', 'BitsPerComponent', 'Intent', 'ImageMask', 'Decode', 'Interpolate'),
  ...plain('SMaskInData', 'Matte'),
  ColorSpace: 'colourSpace',
  Mask: 'xObject',
  SMask: 'xObject',
};
export const TILING_PATTERN: KeepRule = {
  ...plain('Type', 'PatternType', 'PaintType', 'TilingType', 'BBox', 'XStep', 'YStep', 'Matrix'),
};

/** Of dictionaries, and of the streams that are copied as they are. */
export const RULES: Record<Exclude<ObjectKind, 'plain' | 'string' | 'pageReference' | 'xObject'>, KeepRule> = {
  resources: {
    ExtGState: '{graphicsState}',
    ColorSpace: '{colourSpace}',
    Pattern: '{pattern}',
    Shading: '{shading}',
    XObject: '{xObject}',
    Font: '{font}',
  },
  group: { ...plain('Type', 'S', 'I', 'K'), CS: 'colourSpace' },
  graphicsState: {
    ...plain(
      'Type',
      'LW',
      'LC',
      'LJ',
      'ML',
      'D',
      'RI',
      'OP',
      'op',
      'OPM',
      'FL',
      'SM',
      'SA',
      'BM',
      'CA',
      'ca',
      'AIS',
      'TK',
    ),
    Font: '[font]',
    SMask: 'softMask',
    BG: '[function]',
    BG2: '[function]',
    UCR: '[function]',
    UCR2: '[function]',
    TR: '[function]',
    TR2: '[function]',
  },
  softMask: { ...plain('Type', 'S', 'BC'), G: 'xObject', TR: 'function' },
  colourSpace: plain('WhitePoint', 'BlackPoint', 'Gamma', 'Matrix', 'Range'),
  palette: {},
  colourProfile: { ...plain('N', 'Range'), Alternate: 'colourSpace' },
  pattern: {
    ...plain('Type', 'PatternType', 'Matrix'),
    Shading: 'shading',
    ExtGState: 'graphicsState',
  },
  shading: {
    ...plain('ShadingType', 'BBox', 'Background', 'AntiAlias', 'Domain', 'Matrix', 'Coords', 'Extend', 'Decode'),
    ...plain('BitsPerCoordinate', 'BitsPerComponent', 'BitsPerFlag', 'VerticesPerRow'),
    ColorSpace: 'colourSpace',
    Function: '[function]',
  },
  function: {
    ...plain('FunctionType', 'Domain', 'Range', 'Size', 'BitsPerSample', 'Order', 'Encode', 'Decode', 'C0', 'C1', 'N'),
    ...plain('Bounds'),
    Functions: '[function]',
  },
  font: {
    ...plain('Type', 'Subtype', 'BaseFont', 'FirstChar', 'LastChar', 'Widths', 'FontMatrix', 'FontBBox', 'Name'),
    ...plain('DW', 'W', 'DW2', 'W2'),
    Encoding: 'encoding',
    FontDescriptor: 'fontDescriptor',
    DescendantFonts: '[font]',
    ToUnicode: 'characterMap',
    CIDSystemInfo: 'characterSet',
    CIDToGIDMap: 'characterMap',
    CharProcs: '{xObject}',
    Resources: 'resources',
  },
  encoding: {
    ...plain('Type', 'BaseEncoding', 'Differences', 'CMapName', 'WMode'),
    CIDSystemInfo: 'characterSet',
    UseCMap: 'encoding',
  },
  characterSet: { Registry: 'string', Ordering: 'string', Supplement: 'plain' },
  characterMap: {
    ...plain('Type', 'CMapName', 'WMode'),
    CIDSystemInfo: 'characterSet',
    UseCMap: 'encoding',
  },
  fontDescriptor: {
    ...plain('Type', 'FontName', 'FontStretch', 'FontWeight', 'Flags', 'FontBBox', 'ItalicAngle', 'Ascent', 'Descent'),
    ...plain('Leading', 'CapHeight', 'XHeight', 'StemV', 'StemH', 'AvgWidth', 'MaxWidth', 'MissingWidth'),
    FontFile: 'fontFile',
    FontFile2: 'fontFile',
    FontFile3: 'fontFile',
  },
  fontFile: plain('Length1', 'Length2', 'Length3', 'Subtype'),
  decodeParameters: {
    ...plain('Predictor', 'Colors', 'BitsPerComponent', 'Columns', 'EarlyChange', 'K', 'EndOfLine', 'EncodedByteAlign'),
    ...plain('Rows', 'EndOfBlock', 'BlackIs1', 'DamagedRowsBeforeError', 'ColorTransform'),
    JBIG2Globals: 'fontFile',
  },
  borderStyle: plain('W', 'S', 'D'),
  linkAction: { S: 'plain', URI: 'string', D: 'pageReference' },
  viewerPreferences: plain('Direction'),
};

export const LINK: KeepRule = {
  ...plain('Type', 'Subtype', 'Rect', 'Border', 'C', 'H', 'QuadPoints', 'F'),
  BS: 'borderStyle',
  A: 'linkAction',
  Dest: 'pageReference',
};
/** Kinds of annotations that viewers draw by themselves, if nobody drew them. */
export const DRAWN_ANNOTATIONS = [
  'Highlight',
  'Underline',
  'StrikeOut',
  'Squiggly',
  'Square',
  'Circle',
  'Line',
  'Ink',
  'Polygon',
  'PolyLine',
  'Text',
];
export const DRAWN_ANNOTATION: KeepRule = {
  ...plain(
    'Type',
    'Subtype',
    'Rect',
    'F',
    'C',
    'IC',
    'Border',
    'QuadPoints',
    'InkList',
    'L',
    'LE',
    'Vertices',
    'CA',
    'RD',
    'Name',
  ),
  BS: 'borderStyle',
  BE: 'borderStyle',
};
