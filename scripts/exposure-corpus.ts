/** Writes test/fixtures/exposure-corpus/{dev,held-out}.jsonl from the hand-written templates beside them; the same every time. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build/data.ts';

const folder = join(root, 'test/fixtures/exposure-corpus');
const ROUNDS = 2,
  PAIRS = 20;
/** Each writer is a part: one is for tuning, the other is only scored. */
const PARTS = { A: 'dev', B: 'held-out' } as const;

interface Label {
  start: number;
  end: number;
  kind: string;
}
interface Text {
  id: string;
  lang: string;
  writer: string;
  text: string;
  spans: Label[];
}

/** mulberry32: a small generator with a seed. */
function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const LATIN_NAMES = ['nora', 'samir', 'lena', 'tomas'];

/** `¤` is a digit, `Ł` a capital letter, `{name}` and `{lat}` names; `[kind|text]` a label. */
function fill(
  template: string,
  names: string[],
  native: string | undefined,
  next: () => number,
): { text: string; spans: Label[] } {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!;
  const spoken = native && next() < 0.5 ? native : undefined;
  const filled = template
    .replace(/¤/g, () => String(1 + Math.floor(next() * 9)))
    .replace(/Ł/g, () => pick([...'ABCEHKMPRTX']))
    .replace(/\{name\}/g, () => pick(names))
    .replace(/\{lat\}/g, () => pick(LATIN_NAMES));
  const spans: Label[] = [];
  let text = '';
  for (const part of filled.split(/(\[[a-z_]+\|[^\]]*\])/)) {
    const label = /^\[([a-z_]+)\|([^\]]*)\]$/.exec(part);
    if (label) spans.push({ start: text.length, end: text.length + label[2]!.length, kind: label[1]! });
    text += label ? label[2]! : part;
  }
  // Digits inside words and codes with Latin letters stay.
  if (spoken)
    text = text.replace(/(?<![A-Za-z\d])\d+(?![A-Za-z\d])/g, run => [...run].map(d => spoken[Number(d)]!).join(''));
  return { text, spans };
}

const parts: Record<'dev' | 'held-out', Text[]> = { dev: [], 'held-out': [] };
readdirSync(join(folder, 'templates'))
  .sort()
  .forEach((file, n) => {
    const lang = file.replace('.txt', '');
    const [head = '', ...writers] = readFileSync(join(folder, 'templates', file), 'utf8').split(/^--- /m);
    const names = /names: (.*)/.exec(head)![1]!.split(', ');
    const native = /digits: (.*)/.exec(head)?.[1];
    for (const part of writers) {
      const writer = part[0] as keyof typeof PARTS;
      const next = random(n * 100 + writer.charCodeAt(0));
      const templates = part.slice(1).trim().split('\n');
      const telling = templates.filter(t => /\[[a-z_]+\|/.test(t)),
        harmless = templates.filter(t => !/\[[a-z_]+\|/.test(t));
      const seen = new Set<string>();
      const add = (template: string): void => {
        const made = fill(template, names, native, next);
        if (seen.has(made.text)) return;
        seen.add(made.text);
        parts[PARTS[writer]].push({ id: `${lang}-${writer}-${seen.size}`, lang, writer, ...made });
      };
      for (let r = 0; r < ROUNDS; r++) telling.forEach(t => add(t));
      harmless.forEach(t => add(t));
      for (let p = 0; p < PAIRS; p++)
        add([0, 1].map(() => harmless[Math.floor(next() * harmless.length)]!).join(p % 2 ? ' ' : '\n'));
    }
  });
for (const [part, texts] of Object.entries(parts)) {
  writeFileSync(join(folder, `${part}.jsonl`), `${texts.map(t => JSON.stringify(t)).join('\n')}\n`);
  console.log(
    `${part}: ${texts.length} texts, ${texts.filter(t => !t.spans.length).length} of them harmless, ${new Set(texts.map(t => t.lang)).size} languages`,
  );
}
