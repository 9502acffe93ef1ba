/** Houses named by what stands beside them: «the green gate behind the bakery, second floor». */
import type { Detector, Match } from '../detector.ts';
import type { AnalyzedText } from '../analyzed-text.ts';
import type { LexiconRole } from '../lexicons/tables.ts';

const REACH = 28,
  LONGEST = 110;
const BROKEN = /[\n.!?؟।။።]/;

/** A house (or its floor) and a landmark, with a word for how they stand to each other, close together. */
function find(reading: AnalyzedText): Match[] {
  const { text, words } = reading;
  if (!words.beside.length || !(words.building.length || words.floor.length)) return [];
  const pieces: { start: number; end: number; what: 'building' | 'beside' | 'landmark' | 'floor' }[] = [];
  const all = (what: 'building' | 'beside' | 'landmark' | 'floor', role: LexiconRole) => {
    for (let k = 0; k < words[role].length; k += 2)
      pieces.push({ start: words[role][k]!, end: words[role][k + 1]!, what });
  };
  all('building', 'building');
  all('beside', 'beside');
  all('landmark', 'landmark');
  all('landmark', 'place');
  all('floor', 'floor');
  pieces.sort((a, b) => a.start - b.start || b.end - a.end);
  const found: Match[] = [];
  for (let i = 0; i < pieces.length; ) {
    const start = pieces[i]!.start;
    const seen = new Set<string>();
    let end = pieces[i]!.end,
      j = i,
      owner = -1;
    for (; j < pieces.length; j++) {
      const p = pieces[j]!;
      if (p.start > end + REACH || p.end - start > LONGEST || BROKEN.test(text.slice(end, Math.max(end, p.start))))
        break;
      // A word is one thing: a house that is also a landmark counts once.
      if (p.start >= owner || p.what === 'floor') {
        seen.add(p.what);
        owner = p.end;
      } else if (p.what === 'building') seen.add('building');
      end = Math.max(end, p.end);
    }
    if (seen.has('beside') && seen.has('landmark') && (seen.has('floor') || seen.has('building')))
      found.push({ start, end, confidence: seen.has('floor') ? 0.75 : 0.72 });
    i = j;
  }
  return found;
}

export const landmark: Detector = { kind: 'address', find };
