/** Hides texts in PDF files. */
import { zlibSync } from 'fflate';
import { bytesOf, plain } from '../photo-helpers.ts';
import { ascii, join, u16, u8, type HidingPlace } from './hidden-text.ts';
import { profile } from './images.ts';

type PdfObject = string | { dict: string; data: Uint8Array };

/** Writes objects 1, 2, … and a trailer. */
export function writePdf(objects: PdfObject[], trailer = ''): Uint8Array<ArrayBuffer> {
  let whole = join('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n');
  const offsets: number[] = [];
  objects.forEach((object, i) => {
    offsets.push(whole.length);
    const body =
      typeof object === 'string'
        ? object
        : join(`<< ${object.dict} /Length ${object.data.length} >>\nstream\n`, object.data, '\nendstream');
    whole = join(whole, `${i + 1} 0 obj\n`, body, '\nendobj\n');
  });
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return join(
    whole,
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n`,
    `<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${whole.length}\n%%EOF\n`,
  );
}

const CONTENT = 'q 0.2 0.4 0.8 rg 20 20 80 40 re f Q BT /F1 12 Tf 20 100 Td (Hello) Tj ET';

interface PdfChange {
  catalog?: string;
  page?: string;
  resources?: string;
  content?: string;
  trailer?: string;
  /** Objects 6, 7, … */
  more?: PdfObject[];
}

export const pdf = ({
  catalog = '',
  page = '',
  resources = '',
  content = CONTENT,
  trailer,
  more = [],
}: PdfChange = {}) =>
  writePdf(
    [
      `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 150] /Contents 5 0 R ${page}
        /Resources << /Font << /F1 4 0 R >> ${resources} >> >>`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      { dict: '/Filter /FlateDecode', data: zlibSync(ascii(content)) },
      ...more,
    ],
    trailer,
  );

const stream = (dict: string, data: Uint8Array | string): PdfObject => ({
  dict,
  data: typeof data === 'string' ? ascii(data) : data,
});
const annotation = (rest: string, more: PdfObject[] = []): PdfChange => ({
  page: '/Annots [6 0 R]',
  more: [`<< /Type /Annot /Rect [10 10 60 30] ${rest} >>`, ...more],
});
const APPEARANCE = stream('/Type /XObject /Subtype /Form /BBox [0 0 50 20]', '1 0 0 rg 0 0 50 20 re f');
const image = (rest: string, object: PdfObject, more: PdfObject[] = []): PdfChange => ({
  resources: '/XObject << /Im1 6 0 R >>',
  content: `${CONTENT} q 60 0 0 60 120 20 cm /Im1 Do Q ${rest}`,
  more: [object, ...more],
});
const GREY = '/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray';
const jpegWith = (s: string): Uint8Array => {
  const jpeg = bytesOf(plain('jpg', 'pdf.jpg'));
  return join(jpeg.subarray(0, 2), u8(0xff, 0xfe), u16(s.length + 2), s, jpeg.subarray(2));
};
const xmp = (s: string): PdfObject => stream('/Type /Metadata /Subtype /XML', `<rdf:RDF dc:creator="${s}"/>`);

type Place = [place: string, change: (s: string) => PdfChange, tells: HidingPlace['tells']];
const PLACES: Place[] = [
  ['author', s => ({ trailer: '/Info 6 0 R', more: [`<< /Author (${s}) >>`] }), { kind: 'author', value: true }],
  ['program', s => ({ trailer: '/Info 6 0 R', more: [`<< /Producer (${s}) >>`] }), { kind: 'software', value: true }],
  [
    'title as UTF-16',
    s => ({
      trailer: '/Info 6 0 R',
      more: [`<< /Title <FEFF${Buffer.from(s, 'utf16le').swap16().toString('hex')}> >>`],
    }),
    { kind: 'words', value: true },
  ],
  [
    'a key of its own in Info',
    s => ({ trailer: '/Info 6 0 R', more: [`<< /Company (${s}) >>`] }),
    { kind: 'other', value: true },
  ],
  ['XMP of the document', s => ({ catalog: '/Metadata 6 0 R', more: [xmp(s)] }), { kind: 'author', value: true }],
  ['XMP of a page', s => ({ page: '/Metadata 6 0 R', more: [xmp(s)] }), { kind: 'author', value: true }],
  [
    'XMP of an image',
    s => image('', stream(`${GREY} /Metadata 7 0 R`, u8(0, 90, 180, 255)), [xmp(s)]),
    { kind: 'author', value: true },
  ],
  ['ID', s => ({ trailer: `/ID [(${s}) (${s})]` }), { kind: 'other', value: true }],
  [
    'attached file',
    s => ({
      catalog: '/Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >>',
      more: [`<< /Type /Filespec /F (a.txt) /EF << /F 7 0 R >> >>`, stream('/Type /EmbeddedFile', s)],
    }),
    { kind: 'attachments' },
  ],
  [
    'name of an attached file',
    s => ({
      catalog: '/Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >>',
      more: [`<< /Type /Filespec /F (${s}) /EF << /F 7 0 R >> >>`, stream('/Type /EmbeddedFile', 'x')],
    }),
    { kind: 'attachments', value: true },
  ],
  [
    'content credentials',
    s => ({
      catalog: '/AF [6 0 R]',
      more: [
        `<< /Type /Filespec /F (c2pa) /AFRelationship /C2PA_Manifest /EF << /F 7 0 R >> >>`,
        stream('/Type /EmbeddedFile', `jumbc2pa${s}`),
      ],
    }),
    { kind: 'credentials' },
  ],
  ['script', s => ({ catalog: `/OpenAction << /S /JavaScript /JS (${s}) >>` }), { kind: 'scripts', value: true }],
  ['author of a note', s => annotation(`/Subtype /Text /T (${s})`), { kind: 'author', value: true }],
  [
    'text of a note',
    s => annotation(`/Subtype /Highlight /QuadPoints [10 30 60 30 10 10 60 10] /C [1 1 0] /Contents (${s})`),
    { kind: 'words', value: true },
  ],
  [
    'author of a stamp',
    s => annotation(`/Subtype /Stamp /T (${s}) /AP << /N 7 0 R >>`, [APPEARANCE]),
    { kind: 'author', value: true },
  ],
  [
    'rollover look of a stamp',
    s =>
      annotation('/Subtype /Stamp /AP << /N 7 0 R /R 8 0 R >>', [
        APPEARANCE,
        stream('/Type /XObject /Subtype /Form /BBox [0 0 50 20]', `(${s}) Tj`),
      ]),
    { kind: 'other' },
  ],
  ['hidden note', s => annotation(`/Subtype /Text /F 2 /Contents (${s})`), { kind: 'words', value: true }],
  [
    'attached to a page',
    s => annotation('/Subtype /FileAttachment /FS << /F (a) /EF << /F 7 0 R >> >>', [stream('/Type /EmbeddedFile', s)]),
    { kind: 'attachments' },
  ],
  [
    'form field',
    s => ({
      catalog: '/AcroForm << /Fields [6 0 R] >>',
      page: '/Annots [6 0 R]',
      more: [
        `<< /Type /Annot /Subtype /Widget /FT /Tx /Rect [10 10 60 30] /T (name) /V (${s}) /AP << /N 7 0 R >> >>`,
        APPEARANCE,
      ],
    }),
    { kind: 'form', value: true },
  ],
  ['thumbnail of a page', s => ({ page: '/Thumb 6 0 R', more: [stream(GREY, s)] }), { kind: 'thumbnail' }],
  ['data of a program', s => ({ page: `/PieceInfo << /Acme << /Private (${s}) >> >>` }), { kind: 'edits' }],
  ['a key of its own in a page', s => ({ page: `/Acme (${s})` }), { kind: 'other', value: true }],
  [
    'text for screen readers',
    s => ({ catalog: `/StructTreeRoot << /Type /StructTreeRoot /K << /S /Figure /Alt (${s}) >> >>` }),
    { kind: 'words', value: true },
  ],
  [
    'bookmark',
    s => ({
      catalog: '/Outlines 6 0 R',
      more: ['<< /First 7 0 R /Last 7 0 R /Count 1 >>', `<< /Title (${s}) /Parent 6 0 R >>`],
    }),
    { kind: 'words', value: true },
  ],
  [
    'name of a layer',
    s => ({
      catalog: '/OCProperties << /OCGs [6 0 R] /D << /Order [6 0 R] >> >>',
      more: [`<< /Type /OCG /Name (${s}) >>`],
    }),
    { kind: 'layers' },
  ],
  ['comment in the content', s => ({ content: `${CONTENT}\n% ${s}\n` }), { kind: 'words', value: true }],
  ['hidden text of a mark', s => ({ content: `/Span << /ActualText (${s}) >> BDC ${CONTENT} EMC` }), { kind: 'words' }],
  ['unknown operator', s => ({ content: `${CONTENT} BX (${s}) acme EX` }), { kind: 'words' }],
  [
    'comment inside an image',
    s =>
      image(
        '',
        stream(
          '/Type /XObject /Subtype /Image /Width 96 /Height 64 /BitsPerComponent 8 /ColorSpace /DeviceRGB ' +
            '/Filter /DCTDecode',
          jpegWith(s),
        ),
      ),
    { kind: 'words', value: true },
  ],
  [
    'behind a compressed image',
    s => image('', stream(`${GREY} /Filter /FlateDecode`, join(zlibSync(u8(0, 90, 180, 255)), s))),
    { kind: 'other' },
  ],
  [
    'colour profile',
    s =>
      image(
        '',
        stream(
          '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace [/ICCBased 7 0 R]',
          u8(90, 60, 30),
        ),
        [stream('/N 3', profile({ cprt: join('text\0\0\0\0', s, '\0') }))],
      ),
    { kind: 'words', value: true },
  ],
  [
    'an image that is not drawn',
    s => ({ resources: '/XObject << /Im9 6 0 R >>', more: [stream(GREY, s)] }),
    { kind: 'other' },
  ],
  ['an object that nothing uses', s => ({ more: [`<< /Secret (${s}) >>`] }), { kind: 'edits' }],
];

const withRevision = (s: string): Uint8Array => {
  const first = pdf({ trailer: '/Info 6 0 R', more: [`<< /Author (${s}) >>`], content: `BT /F1 12 Tf (${s}) Tj ET` });
  return join(
    first,
    '5 0 obj\n<< /Length 10 >>\nstream\n1 0 0 rg  \nendstream\nendobj\n',
    `trailer\n<< /Size 7 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n`,
  );
};

export const PDF_PLACES: HidingPlace[] = [
  ...PLACES.map(([place, change, tells]) => ({
    place,
    extension: 'pdf',
    make: (s: string) => pdf(change(s)) as Uint8Array,
    ...(tells ? { tells } : {}),
  })),
  { place: 'an earlier version', extension: 'pdf', make: withRevision, tells: { kind: 'edits' } },
  { place: 'behind the end', extension: 'pdf', make: s => join(pdf(), s), tells: { kind: 'other' } },
  { place: 'before the start', extension: 'pdf', make: s => join(pdf().subarray(0, 9), `%${s}\n`, pdf().subarray(9)) },
  {
    place: 'a hidden layer',
    extension: 'pdf',
    make: s =>
      pdf({
        catalog: '/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >>',
        more: [`<< /Type /OCG /Name (${s}) >>`],
      }),
    tells: { kind: 'layers' },
    refused: 'layers',
  },
  {
    place: 'a signed file',
    extension: 'pdf',
    make: s => pdf({ catalog: '/AcroForm << /SigFlags 3 /Fields [6 0 R] >>', more: [`<< /FT /Sig /T (${s}) >>`] }),
    refused: 'signed',
  },
  {
    place: 'an encrypted file',
    extension: 'pdf',
    make: s => pdf({ trailer: '/Encrypt 6 0 R', more: [`<< /Filter /Standard /V 1 /R 2 /O (${s}) /U (x) /P -4 >>`] }),
    refused: 'encrypted',
  },
  {
    place: 'an XFA form',
    extension: 'pdf',
    make: s => pdf({ catalog: `/AcroForm << /XFA (${s}) >>` }),
    refused: 'form',
  },
];
