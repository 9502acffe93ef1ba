/** Tells what the parts of a PDF reveal that a clean copy leaves out. */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { parseTimestamp } from '../facts/timestamp.ts';
import { extractXmpFacts } from '../facts/xmp.ts';
import type { MetadataFactKind } from '../model.ts';
import type { MetadataFact } from '../schema.ts';
import { decodeStream } from './decode-stream.ts';

const MAX_FACTS = 400;
const MAX_DEPTH = 60;
const MAX_VALUE_LENGTH = 200;

/** What a text reveals, by its key. */
const FACT_OF_KEY: Record<string, MetadataFactKind> = {
  Author: 'author',
  T: 'author',
  Creator: 'software',
  Producer: 'software',
  CreationDate: 'time',
  ModDate: 'time',
  LastModified: 'time',
  M: 'time',
  Title: 'words',
  Subject: 'words',
  Keywords: 'words',
  Contents: 'words',
  RC: 'words',
  Subj: 'words',
  Alt: 'words',
  ActualText: 'words',
  E: 'words',
  Desc: 'attachments',
  F: 'attachments',
  UF: 'attachments',
  V: 'form',
  DV: 'form',
  TU: 'form',
  JS: 'scripts',
};
/** Parts that are told whatever they hold. */
const FACT_OF_PART: Record<string, MetadataFactKind> = {
  Thumb: 'thumbnail',
  PieceInfo: 'edits',
  EmbeddedFiles: 'attachments',
  EF: 'attachments',
  JavaScript: 'scripts',
  AcroForm: 'form',
  OCProperties: 'layers',
  StructTreeRoot: 'other',
};
/** Parts of every file, which tell nothing by themselves. */
const SILENT_KEYS = [
  'FontFamily',
  'D',
  'Parent',
  'P',
  'Pg',
  'Kids',
  'ParentTree',
  'ClassMap',
  'RoleMap',
  'StructParents',
  'DA',
  'NM',
];

/** Control characters, which checksums and IDs have, and texts do not. */
const UNREADABLE = /(?!\s)[\p{Cc}\ufffd]/u;
/** The characters of a font. */
const GLYPH_NAMES = /^(\/[\w.]+)+$/;

export function decodeString(text: PDFString | PDFHexString): string {
  try {
    return text.decodeText();
  } catch {
    return text.asString();
  }
}

const PDF_DATE = /^D:(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?/;

/** Formats "D:20240512130500+02'00'" as "2024-05-12 13:05". */
export function parsePdfDate(text: string): string | undefined {
  const [, year, month = '01', day = '01', hour, minute = '00'] = PDF_DATE.exec(text) ?? [];
  return year ? `${year}-${month}-${day}${hour ? ` ${hour}:${minute}` : ''}` : parseTimestamp(text);
}

/** Collects facts from objects, each once. */
export class PdfFacts {
  readonly facts: MetadataFact[] = [];
  #seen: Set<PDFObject>;

  /** @param kept objects that the copy keeps, which are not told */
  constructor(
    readonly context: PDFContext,
    kept: Iterable<PDFRef>,
  ) {
    this.#seen = new Set(kept);
  }

  add(fact: MetadataFact): void {
    if (this.facts.length < MAX_FACTS) this.facts.push(fact);
  }

  /** Tells what an object reveals that is left out. @param key that it stood under */
  tell(key: string, value: PDFObject | undefined, depth = 0): void {
    if (!value || depth > MAX_DEPTH || this.facts.length >= MAX_FACTS || SILENT_KEYS.includes(key)) return;
    if (value instanceof PDFRef) {
      if (this.#seen.has(value)) return;
      this.#seen.add(value);
      this.tell(key, this.context.lookup(value), depth + 1);
    } else if (value instanceof PDFString || value instanceof PDFHexString) this.#tellText(key, decodeString(value));
    else if (value instanceof PDFArray) for (const item of value.asArray()) this.tell(key, item, depth + 1);
    else if (value instanceof PDFRawStream) this.#tellStream(key, value, depth);
    else if (value instanceof PDFDict) this.#tellEntries(key, value, depth);
    else if (value instanceof PDFName) this.#tellName(key, value.decodeText());
  }

  #tellText(key: string, text: string): void {
    if (key === 'CharSet' && GLYPH_NAMES.test(text)) return;
    const value = text.replaceAll('\0', '').trim().slice(0, MAX_VALUE_LENGTH);
    if (!value) return;
    if (UNREADABLE.test(value) || (key === 'ID' && /[^\x20-\x7e]/.test(value))) {
      this.add({ kind: 'other' });
      return;
    }
    const kind = FACT_OF_KEY[key] ?? 'other';
    this.add({ kind, value: kind === 'time' ? (parsePdfDate(value) ?? value) : value });
  }

  /** Names are part of the format; only a long one under a key that the format does not have says something. */
  #tellName(key: string, name: string): void {
    if (key.startsWith('X') && name.length > 3) this.add({ kind: 'other', value: name.slice(0, MAX_VALUE_LENGTH) });
  }

  #tellEntries(key: string, dict: PDFDict, depth: number): void {
    const part = FACT_OF_PART[key];
    if (part) this.add({ kind: part });
    const isField = dict.has(PDFName.of('FT'));
    for (const [name, value] of dict.entries()) {
      const text = name.decodeText();
      // Of a form field, `T` is its name; elsewhere it is who wrote a note.
      this.tell(isField && text === 'T' ? 'TU' : text, value, depth + 1);
    }
  }

  #tellStream(key: string, stream: PDFRawStream, depth: number): void {
    const type = stream.dict.get(PDFName.of('Type'));
    if (key === 'Metadata' || type === PDFName.of('Metadata')) {
      for (const fact of extractXmpFacts(decodeStream(stream) ?? stream.contents)) this.add(fact);
      return;
    }
    if (key === 'JS') this.add({ kind: 'scripts' });
    else if (type === PDFName.of('EmbeddedFile')) this.add({ kind: 'attachments' });
    else this.add({ kind: FACT_OF_PART[key] ?? 'other' });
    for (const [name, value] of stream.dict.entries()) this.tell(name.decodeText(), value, depth + 1);
  }
}
