/** Reads CSV (RFC 4180) piece by piece into records by the names in its header, and keeps the wanted columns only. */
import type { Wanted } from '../take/wanted.ts';
import { TextPieces } from './decode-text.ts';
import { followKeys, NodeCounter, readScalar, type Tree, type TreeBuilder } from './tree.ts';

/** Longer fields are cut: none that is taken is that long. */
const MAX_FIELD = 10_000;
const MAX_COLUMNS = 1_000;
/** Notes before the header are a few lines. */
const MAX_ROWS_BEFORE_HEADER = 50;

/** Splits text into rows, across pieces. */
class RowSplitter {
  #row: string[] = [];
  #field = '';
  #isQuoted = false;
  /** The last character was a quote inside a quoted field: its end, or the first half of a quote in it. */
  #maybeEnd = false;

  constructor(private readonly onRow: (row: string[]) => void) {}

  write(text: string): void {
    for (const char of text) {
      if (this.#isQuoted && !this.#maybeEnd) {
        if (char === '"') this.#maybeEnd = true;
        else this.#add(char);
      } else if (char === '"' && this.#maybeEnd) {
        this.#maybeEnd = false;
        this.#add(char);
      } else {
        if (this.#maybeEnd) this.#isQuoted = this.#maybeEnd = false;
        this.#readPlain(char);
      }
    }
  }

  /** @throws SyntaxError if a quoted field has no end */
  end(): void {
    if (this.#isQuoted && !this.#maybeEnd) throw new SyntaxError('not CSV');
    this.#endRow();
  }

  #add(char: string): void {
    if (this.#field.length < MAX_FIELD) this.#field += char;
  }

  #readPlain(char: string): void {
    if (char === '"' && !this.#field) this.#isQuoted = true;
    else if (char === ',') this.#endField();
    else if (char === '\n' || char === '\r') this.#endRow();
    else this.#add(char);
  }

  #endField(): void {
    if (this.#row.length < MAX_COLUMNS) this.#row.push(this.#field);
    this.#field = '';
  }

  #endRow(): void {
    this.#endField();
    if (this.#row.length > 1 || this.#row[0]) this.onRow(this.#row);
    this.#row = [];
  }
}

const normalize = (name: string): string => name.trim().toLowerCase();

class CsvBuilder implements TreeBuilder {
  readonly #text: TextPieces;
  readonly #rows = new RowSplitter(row => this.#addRow(row));
  readonly #counter = new NodeCounter();
  readonly #records: Record<string, string>[] = [];
  /** The number of each wanted column. */
  #columns: Map<string, number> | undefined;
  #rowsBefore = 0;

  constructor(
    private readonly wanted: Wanted,
    private readonly header: string[],
    encoding?: string,
  ) {
    this.#text = new TextPieces(encoding);
  }

  write(chunk: Uint8Array): void {
    this.#rows.write(this.#text.decode(chunk));
  }

  end(): Tree {
    this.#rows.write(this.#text.end());
    this.#rows.end();
    if (!this.#columns) throw new SyntaxError('no such header');
    return { root: this.#records, follow: followKeys, read: readScalar };
  }

  #addRow(row: string[]): void {
    if (!this.#columns) return this.#tryHeader(row);
    this.#counter.add();
    const record = Object.create(null) as Record<string, string>;
    for (const [name, column] of this.#columns) if (row[column] !== undefined) record[name] = row[column];
    this.#records.push(record);
  }

  #tryHeader(row: string[]): void {
    const names = row.map(normalize);
    if (!this.header.every(name => names.includes(normalize(name)))) {
      if (++this.#rowsBefore > MAX_ROWS_BEFORE_HEADER) throw new SyntaxError('no such header');
      return;
    }
    const wanted = [...(this.wanted.every?.keys.keys() ?? [])];
    this.#columns = new Map(
      wanted.map(name => [name, names.indexOf(normalize(name))] as const).filter(([, column]) => column >= 0),
    );
  }
}

/** @param header names by which the header is found; without any, it is the first row */
export const createCsvBuilder = (wanted: Wanted, header: string[] = [], encoding?: string): TreeBuilder =>
  new CsvBuilder(wanted, header, encoding);
