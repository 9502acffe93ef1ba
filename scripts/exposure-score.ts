/** Scores the text detectors on our own posts: F2 per kind and language. `--dev` scores the part for tuning and prints its misses; `--write` puts the table in docs/exposure-kinds.md and what is off in src/exposure/disabled-detectors.json. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectPii, WARNING_CONFIDENCE } from '../src/exposure/with-lexicons.ts';
import { root } from './build/data.ts';

interface Label {
  start: number;
  end: number;
  kind: string;
}
interface Text {
  id: string;
  lang: string;
  text: string;
  spans: Label[];
}
interface Count {
  gold: number;
  found: number;
  right: number;
  wrong: number;
}

const CLAUSES = ['live_location', 'routine', 'workplace', 'family', 'alias_link'];
const touches = (a: Label, b: Label): boolean => a.start < b.end && b.start < a.end;

/** The share of a label that spans of its kind cover. */
function cover(label: Label, spans: Label[]): number {
  let covered = 0;
  for (let i = label.start; i < label.end; i++)
    if (spans.some(s => s.kind === label.kind && s.start <= i && i < s.end)) covered++;
  return covered / (label.end - label.start);
}

export interface Scores {
  cells: Map<string, Count>;
  flagged: number;
  warned: number;
  harmless: number;
  notes: string[];
}

export function scoreTexts(part: 'dev' | 'held-out', least = 0): Scores {
  const texts = readFileSync(join(root, `test/fixtures/exposure-corpus/${part}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map(l => JSON.parse(l) as Text);
  const cells = new Map<string, Count>();
  const count = (kind: string, lang: string): Count[] =>
    [`${kind} ${lang}`, `${kind} all`].map(key => {
      if (!cells.has(key)) cells.set(key, { gold: 0, found: 0, right: 0, wrong: 0 });
      return cells.get(key)!;
    });
  let flagged = 0,
    warned = 0,
    harmless = 0;
  const notes: string[] = [];
  for (const { id, lang, text, spans } of texts) {
    const judged = detectPii(text).filter(s => s.confidence >= least);
    if (!spans.length) {
      harmless++;
      if (judged.length) flagged++;
      if (judged.some(s => s.confidence >= WARNING_CONFIDENCE)) warned++;
    }
    for (const label of spans) {
      const found = CLAUSES.includes(label.kind)
        ? judged.some(s => s.kind === label.kind && touches(s, label))
        : cover(label, judged) >= 0.5;
      for (const c of count(label.kind, lang)) {
        c.gold++;
        if (found) c.found++;
      }
      if (!found) notes.push(`miss ${label.kind} ${id}: ${text.slice(label.start, label.end)}   IN ${text}`);
    }
    for (const s of judged) {
      const right = spans.some(l => l.kind === s.kind && touches(l, s));
      for (const c of count(s.kind, lang))
        if (right) c.right++;
        else c.wrong++;
      if (!right) notes.push(`false ${s.kind} ${id} ${s.confidence}: ${text.slice(s.start, s.end)}   IN ${text}`);
    }
  }
  return { cells, flagged, warned, harmless, notes };
}

export const precision = (c: Count): number | undefined =>
  c.right + c.wrong ? c.right / (c.right + c.wrong) : undefined;
export function f2(c: Count): number {
  const p = precision(c) ?? 0,
    r = c.gold ? c.found / c.gold : 0;
  return p + r ? (5 * p * r) / (4 * p + r) : 0;
}

function table({ cells, flagged, warned, harmless }: Scores): string {
  const kinds = [...new Set([...cells.keys()].map(k => k.split(' ')[0]!))].filter(k => cells.get(`${k} all`)!.gold);
  const langs = [...new Set([...cells.keys()].map(k => k.split(' ')[1]!))].filter(l => l !== 'all').sort();
  const cell = (kind: string, lang: string): string => {
    const c = cells.get(`${kind} ${lang}`);
    return c?.gold ? f2(c).toFixed(2).replace(/^0/, '') : '–';
  };
  const macro = kinds.reduce((sum, k) => sum + f2(cells.get(`${k} all`)!), 0) / kinds.length;
  const rows = kinds.map(k => {
    const c = cells.get(`${k} all`)!;
    return `| \`${k}\` | ${(precision(c) ?? 0).toFixed(2)} | ${(c.found / c.gold).toFixed(2)} | ${f2(c).toFixed(2)} | ${langs.map(l => cell(k, l)).join(' | ')} |`;
  });
  return [
    `| kind | P | R | F2 | ${langs.join(' | ')} |`,
    `|${'---|'.repeat(langs.length + 4)}`,
    ...rows,
    '',
    `Macro F2 ${macro.toFixed(2)}. Of ${harmless} harmless texts ${flagged} had a span and ${warned} a warning.`,
  ].join('\n');
}

/** Fewer spans than this tell nothing of a precision. */
const ENOUGH = 3,
  LEAST_PRECISION = 0.6;

/** Kinds by language that are wrong too often to be on. */
function off({ cells }: Scores): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [key, c] of cells) {
    const [kind, lang] = key.split(' ') as [string, string];
    if (lang !== 'all' && c.right + c.wrong >= ENOUGH && precision(c)! < LEAST_PRECISION)
      (found[kind] ??= []).push(lang);
  }
  return found;
}

const START = '<!-- scores -->',
  END = '<!-- /scores -->';
if (process.argv[1]?.endsWith('exposure-score.ts')) {
  const part = process.argv.includes('--dev') ? 'dev' : 'held-out';
  const scores = scoreTexts(part);
  const made = table(scores);
  console.log(made);
  if (part === 'dev') console.log(scores.notes.join('\n'));
  if (process.argv.includes('--write') && part === 'held-out') {
    writeFileSync(join(root, 'src/exposure/disabled-detectors.json'), `${JSON.stringify(off(scores), null, 2)}\n`);
    const file = join(root, 'docs/exposure-kinds.md');
    const doc = readFileSync(file, 'utf8');
    writeFileSync(file, doc.replace(new RegExp(`${START}[\\s\\S]*${END}`), `${START}\n${made}\n${END}`));
  }
}
