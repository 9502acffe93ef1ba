/** Copies the objects of a PDF that the rules keep into a new one, and lists what it leaves out. */
import {
  PDFArray,
  PDFBool,
  PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { zlibSync } from 'fflate';
import { concatBytes, encodeAscii } from '../bytes.ts';
import { refuse, type BlockListener } from '../model.ts';
import { cleanContent } from './content-stream.ts';
import { decodeStream } from './decode-stream.ts';
import { FORM, IMAGE, RULES, TILING_PATTERN, type KeepRule, type ValueKind } from './keep-rules.ts';
import { cleanData, cleanProfile } from './stream-data.ts';

const MAX_DEPTH = 80;
const name = (text: string): PDFName => PDFName.of(text);

interface Dropped {
  key: string;
  value: PDFObject;
}

/** Which structure streams and names have by themselves. */
const STREAM_KEYS = ['Length', 'Filter', 'DecodeParms', 'DL'];

export class PdfCopier {
  readonly target = PDFContext.create();
  readonly dropped: Dropped[] = [];
  /** Pages of the original with those of the copy. */
  readonly pages = new Map<PDFRef, PDFRef>();
  #copies = new Map<PDFRef, Map<string, PDFRef>>();

  constructor(
    readonly source: PDFContext,
    readonly onBlock: BlockListener,
  ) {}

  get kept(): PDFRef[] {
    return [...this.#copies.keys(), ...this.pages.keys()];
  }

  /** Copies a value by its kind; undefined if the copy leaves it out. */
  copy(kind: ValueKind, value: PDFObject | undefined, depth = 0): PDFObject | undefined {
    if (!value || depth > MAX_DEPTH) return undefined;
    if (kind === 'pageReference') return this.#copyDestination(value);
    if (!(value instanceof PDFRef)) return this.#copyDirect(kind, value, depth);
    const known = this.#copies.get(value)?.get(kind);
    if (known) return known;
    const source = this.source.lookup(value);
    if (!source) return undefined;
    // A reference is made before its object, which may refer back to it.
    const ref = this.target.nextRef();
    if (!this.#copies.has(value)) this.#copies.set(value, new Map());
    this.#copies.get(value)!.set(kind, ref);
    const copy = this.#copyDirect(kind, source, depth + 1);
    if (!copy) {
      this.#copies.get(value)!.delete(kind);
      if (!this.#copies.get(value)!.size) this.#copies.delete(value);
      return undefined;
    }
    this.target.assign(ref, copy);
    return ref;
  }

  /** Copies the entries that a rule keeps. */
  copyDict(rule: KeepRule, source: PDFDict, depth = 0, ignored: readonly string[] = []): PDFDict {
    const copy = PDFDict.withContext(this.target);
    for (const [key, value] of source.entries()) {
      const text = key.decodeText();
      const kind = rule[text];
      const kept = kind && this.copy(kind, value, depth + 1);
      if (kept) copy.set(key, kept);
      else if (!ignored.includes(text)) this.dropped.push({ key: text, value });
    }
    return copy;
  }

  /**
   * Copies what draws a page, or a part of it.
   * @param owner gets the resources that are drawn with
   */
  copyContent(
    sources: readonly PDFRawStream[],
    resources: PDFObject | undefined,
    owner: PDFDict,
    dict = owner,
  ): PDFRawStream {
    const parts = sources.flatMap(stream => [decodeStream(stream) ?? refuse('unknown'), encodeAscii('\n')]);
    if (sources.some(stream => hasPredictor(stream))) refuse('unknown');
    const { bytes, dropped, names } = cleanContent(concatBytes(parts));
    for (const text of dropped) this.onBlock('comment', encodeAscii(text));
    if (resources) owner.set(name('Resources'), this.#copyResources(resources, names));
    dict.set(name('Filter'), name('FlateDecode'));
    const packed = zlibSync(bytes);
    dict.set(name('Length'), PDFNumber.of(packed.length));
    return PDFRawStream.of(dict, packed);
  }

  #copyDirect(kind: ValueKind, value: PDFObject, depth: number): PDFObject | undefined {
    if (kind.startsWith('[')) return this.#copyItems(kind.slice(1, -1) as ValueKind, value, depth);
    if (kind.startsWith('{')) return this.#copyNamed(kind.slice(1, -1) as ValueKind, value, depth);
    if (kind === 'plain' || kind === 'string') return this.#copyPlain(value, kind === 'string', depth);
    // The colours of a palette are a text or a stream.
    if (kind === 'palette' && !(value instanceof PDFRawStream)) return this.#copyPlain(value, true, depth);
    if (kind === 'colourSpace') return this.#copyColourSpace(value, depth);
    if (value instanceof PDFName) return this.#copyPlain(value, false, depth);
    if (kind === 'xObject') return this.#copyDrawn(value, depth);
    if (value instanceof PDFRawStream && kind === 'pattern') return this.#copyDrawing(TILING_PATTERN, value, depth);
    const rule = RULES[kind as keyof typeof RULES] ?? refuse('unknown');
    if (value instanceof PDFRawStream) return this.#copyStream(rule, value, depth);
    return value instanceof PDFDict ? this.copyDict(rule, value, depth) : undefined;
  }

  #copyItems(kind: ValueKind, value: PDFObject, depth: number): PDFObject | undefined {
    if (!(value instanceof PDFArray)) return this.#copyDirect(kind, value, depth);
    const copy = PDFArray.withContext(this.target);
    // A font in a graphics state stands beside its size.
    for (const item of value.asArray())
      copy.push(this.copy(item instanceof PDFNumber ? 'plain' : kind, item, depth + 1) ?? PDFNull);
    return copy;
  }

  #copyNamed(kind: ValueKind, value: PDFObject, depth: number): PDFObject | undefined {
    if (!(value instanceof PDFDict)) return undefined;
    return this.copyDict(Object.fromEntries(value.keys().map(key => [key.decodeText(), kind])), value, depth);
  }

  #copyPlain(value: PDFObject, withStrings: boolean, depth: number): PDFObject | undefined {
    if (value instanceof PDFNumber || value instanceof PDFBool || value instanceof PDFName || value === PDFNull)
      return value;
    if (withStrings && (value instanceof PDFString || value instanceof PDFHexString)) return value;
    if (!(value instanceof PDFArray)) return undefined;
    const copy = PDFArray.withContext(this.target);
    for (const item of value.asArray())
      copy.push(this.copy(withStrings ? 'string' : 'plain', item, depth + 1) ?? PDFNull);
    return copy;
  }

  /** Copies where a link leads to: a page, and the part of it. */
  #copyDestination(value: PDFObject): PDFObject | undefined {
    const source = value instanceof PDFRef ? this.source.lookup(value) : value;
    if (!(source instanceof PDFArray)) return undefined;
    const [page, ...view] = source.asArray();
    const target = page instanceof PDFRef && this.pages.get(page);
    if (!target) return undefined;
    const copy = PDFArray.withContext(this.target);
    copy.push(target);
    for (const item of view) copy.push(this.#copyPlain(item, false, 0) ?? PDFNull);
    return copy;
  }

  /** Copies a colour space: a name, or an array of its name and what defines it. */
  #copyColourSpace(value: PDFObject, depth: number): PDFObject | undefined {
    if (value instanceof PDFName) return value;
    if (value instanceof PDFDict) return this.copyDict(RULES.colourSpace, value, depth);
    if (!(value instanceof PDFArray)) return undefined;
    const [family, ...rest] = value.asArray();
    if (!(family instanceof PDFName)) return undefined;
    const kinds = COLOUR_SPACES[family.decodeText()] ?? refuse('unknown');
    const copy = PDFArray.withContext(this.target);
    copy.push(family);
    kinds.forEach((kind, i) => {
      const item = this.copy(kind, rest[i], depth + 1);
      if (item) copy.push(item);
    });
    for (const extra of rest.slice(kinds.length)) this.dropped.push({ key: 'ColorSpace', value: extra });
    return copy;
  }

  #copyDrawn(value: PDFObject, depth: number): PDFObject | undefined {
    if (value instanceof PDFArray) return this.#copyPlain(value, false, depth); // a mask by colour
    if (!(value instanceof PDFRawStream)) return undefined;
    const subtype = value.dict.lookup(name('Subtype'));
    if (subtype === name('Image')) return this.#copyStream(IMAGE, value, depth);
    if (subtype === name('PS')) return undefined;
    return this.#copyDrawing(FORM, value, depth);
  }

  /** Copies a stream that draws with resources of its own. */
  #copyDrawing(rule: KeepRule, source: PDFRawStream, depth: number): PDFRawStream {
    const dict = this.copyDict(rule, source.dict, depth, [...STREAM_KEYS, 'Resources']);
    return this.copyContent([source], source.dict.get(name('Resources')), dict);
  }

  /** Copies the resources that are drawn with; an image that is not could have been removed from the page. */
  #copyResources(value: PDFObject, names: ReadonlySet<string>): PDFDict {
    const source = this.#lookup(value);
    const copy = PDFDict.withContext(this.target);
    if (!(source instanceof PDFDict)) return copy;
    const used = new Set([...names].map(text => PDFName.of(text)));
    const isShared = this.#lendsResources(source);
    for (const [category, entries] of source.entries()) {
      const kind = RULES.resources[category.decodeText()]?.slice(1, -1) as ValueKind | undefined;
      const all = this.#lookup(entries);
      if (!kind || !(all instanceof PDFDict)) {
        if (category !== name('ProcSet')) this.dropped.push({ key: category.decodeText(), value: entries });
        continue;
      }
      const kept = PDFDict.withContext(this.target);
      for (const [key, entry] of all.entries()) {
        const drawn = isShared || used.has(key) ? this.copy(kind, entry) : undefined;
        if (drawn) kept.set(key, drawn);
        else this.dropped.push({ key: category.decodeText(), value: entry });
      }
      copy.set(category, kept);
    }
    return copy;
  }

  /** Whether a form or a font in these resources has none of its own, and so draws with these. */
  #lendsResources(resources: PDFDict): boolean {
    const entriesOf = (category: string): PDFObject[] => {
      const entries = resources.lookup(name(category));
      return entries instanceof PDFDict ? entries.values() : [];
    };
    const isBorrower = (value: PDFObject, subtype: string): boolean => {
      const object = this.#lookup(value);
      const dict = object instanceof PDFRawStream ? object.dict : object;
      return dict instanceof PDFDict && dict.get(name('Subtype')) === name(subtype) && !dict.has(name('Resources'));
    };
    return (
      entriesOf('XObject').some(value => isBorrower(value, 'Form')) ||
      entriesOf('Font').some(value => isBorrower(value, 'Type3'))
    );
  }

  #lookup(value: PDFObject | undefined): PDFObject | undefined {
    return value instanceof PDFRef ? this.source.lookup(value) : value;
  }

  #copyStream(rule: KeepRule, source: PDFRawStream, depth: number): PDFRawStream {
    const dict = this.copyDict(rule, source.dict, depth, STREAM_KEYS);
    const clean = rule === RULES.colourProfile ? cleanProfile : cleanData;
    const { filters, bytes, parameters } = clean(source, this.onBlock);
    if (filters.length) dict.set(name('Filter'), this.target.obj(filters));
    const copied = parameters && this.copy('[decodeParameters]', parameters, depth);
    if (copied) dict.set(name('DecodeParms'), copied);
    dict.set(name('Length'), PDFNumber.of(bytes.length));
    return PDFRawStream.of(dict, bytes);
  }
}

/** What defines a colour space, after its name. */
const COLOUR_SPACES: Record<string, ValueKind[]> = {
  DeviceGray: [],
  DeviceRGB: [],
  DeviceCMYK: [],
  CalGray: ['colourSpace'],
  CalRGB: ['colourSpace'],
  Lab: ['colourSpace'],
  ICCBased: ['colourProfile'],
  Indexed: ['colourSpace', 'plain', 'palette'],
  Pattern: ['colourSpace'],
  Separation: ['plain', 'colourSpace', 'function'],
  DeviceN: ['plain', 'colourSpace', 'function'],
};

function hasPredictor(stream: PDFRawStream): boolean {
  const parameters = stream.dict.lookup(name('DecodeParms'));
  const all = parameters instanceof PDFArray ? parameters.asArray() : [parameters];
  return all.some(item => {
    const dict = item instanceof PDFRef ? stream.dict.context.lookup(item) : item;
    const predictor = dict instanceof PDFDict && dict.lookup(name('Predictor'));
    return predictor instanceof PDFNumber && predictor.asNumber() > 1;
  });
}
