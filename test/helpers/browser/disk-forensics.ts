/**
 * Looks at what a killed browser leaves on disk: fills every field of a page, kills the browser and searches its files,
 * also those that Firefox compresses.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesContaining } from './expectations.ts';

/**
 * Runs in the page. Opens what is collapsed, then types, ticks and selects in every visible field. @returns how many
 * fields of each kind
 */
export async function fillAllFields(marker: string): Promise<Record<string, number>> {
  const drawn = () => new Promise(done => setTimeout(done, 30));
  document.querySelectorAll('details').forEach(d => {
    d.open = true;
  });
  for (const more of document.querySelectorAll<HTMLElement>('.more[aria-expanded=false]')) more.click();
  await drawn();
  const count: Record<string, number> = {};
  type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  const done = new Set<Field | string>();
  const told = (f: Field, event: string) => f.dispatchEvent(new Event(event, { bubbles: true }));
  const ways: Record<string, (f: Field) => void> = {
    text: f => {
      f.focus();
      document.execCommand('insertText', false, marker);
    },
    date: f => {
      f.value = '2031-12-13';
      told(f, 'input');
      told(f, 'change');
    },
    select: f => {
      (f as HTMLSelectElement).selectedIndex = (f as HTMLSelectElement).options.length - 1;
      told(f, 'input');
      told(f, 'change');
    },
    radio: f => f.click(),
    checkbox: f => f.click(),
  };
  // Ticks last, and then fills the fields that this adds.
  for (const kind of [...Object.keys(ways), ...Object.keys(ways)])
    for (
      let field: Field | undefined;
      (field = [...document.querySelectorAll<Field>('input, textarea, select')].find(
        f =>
          f.type.replace(/^(search|password|textarea)$/, 'text').replace(/-.*/, '') === kind &&
          !f.disabled &&
          f.checkVisibility() &&
          !done.has(f) &&
          !(kind === 'radio' && done.has(f.name)) &&
          !f.querySelector('option[lang]'),
      ));
    ) {
      done.add(field);
      if (kind === 'radio' && field.name) done.add(field.name);
      ways[kind]!(field);
      count[kind] = (count[kind] ?? 0) + 1;
      await drawn();
    }
  return count;
}

/** Serves an ordinary field, to know that the browser does write such values, and when it has. */
export const addControlField = (marker: string): void => {
  const input = document.body.appendChild(document.createElement('input'));
  input.id = 'control';
  input.focus();
  document.execCommand('insertText', false, marker);
};

/** Kills the browser process at once: the one that names this profile and is no child. */
export function killBrowser(profile: string): void {
  const pid = readdirSync('/proc')
    .filter(p => /^\d+$/.test(p))
    .find(p => {
      try {
        const line = readFileSync(`/proc/${p}/cmdline`, 'utf8');
        return line.includes(profile) && !/--type=|-contentproc/.test(line);
      } catch {
        return false;
      }
    });
  process.kill(Number(pid), 'SIGKILL');
}

/** Reads Firefox’s packed JSON: eight bytes of name, the size, one LZ4 block. */
export function unpackLz4(file: string): Buffer {
  const b = readFileSync(file);
  const out = Buffer.alloc(b.readUInt32LE(8));
  const length = (first: number): number => {
    let n = first;
    if (first === 15) for (let more = 255; more === 255; n += more) more = b[i++]!;
    return n;
  };
  let i = 12,
    o = 0;
  while (i < b.length) {
    const token = b[i++]!;
    const plain = length(token >> 4);
    o += b.copy(out, o, i, (i += plain));
    if (i >= b.length) break;
    const back = b.readUInt16LE(i);
    i += 2;
    for (let n = length(token & 15) + 4; n; n--, o++) out[o] = out[o - back]!;
  }
  return out;
}

/** Returns the files of a Firefox profile that contain a text, including compressed ones. */
export function firefoxFilesContaining(profile: string, text: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'unpacked-'));
  try {
    for (const [n, name] of readdirSync(profile, { recursive: true, encoding: 'utf8' })
      .filter(f => /\.(json|moz|bak)lz4$/.test(f))
      .entries())
      try {
        writeFileSync(join(folder, `${n}-${name.replaceAll('/', '-')}`), unpackLz4(join(profile, name)));
      } catch {
        /* being written: read again */
      }
    return [...filesContaining(profile, text), ...filesContaining(folder, text)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
