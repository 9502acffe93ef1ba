/** Ways to forge an export. Each changes an open one; how much else is made agree again is up to the forger. */
import type { ExportFile } from '../../../src/exports/schema.ts';
import type { CustodyEvent } from '../../../src/incidents/model.ts';
import { editIncidents, editText, type OpenExport, readText, writeText } from './forge.ts';

const listOriginals = ({ files }: OpenExport): string[] => [...files.keys()].filter(f => f.startsWith('originals/'));

/** Swaps one value of the first two. */
function swap<T, K extends keyof T>([a, b]: readonly T[], key: K): void {
  [a![key], b![key]] = [b![key], a![key]];
}
const listArtifacts = ({ incidents }: ExportFile) => incidents.map(({ artifacts }) => artifacts![0]!);

function swapBytes(open: OpenExport): void {
  const [a, b] = listOriginals(open) as [string, string];
  const [x, y] = [open.files.get(a)!, open.files.get(b)!];
  open.files.set(a, y).set(b, x);
}

const editEvents = (edit: (events: CustodyEvent[]) => void) => (open: OpenExport) => edit(open.custody.events);
const editFirst = (edit: (incident: ExportFile['incidents'][number]) => void) => (open: OpenExport) =>
  editIncidents(open, file => edit(file.incidents[0]!));

function rename(open: OpenExport, from: string, to: string): void {
  const entries = [...open.files].map(([name, bytes]) => [name === from ? to : name, bytes] as const);
  open.files = new Map(entries);
}

export const FORGERIES: Record<string, (open: OpenExport) => void> = {
  'swaps two originals': swapBytes,
  'swaps two originals, and their hashes in the list': open => {
    swapBytes(open);
    editIncidents(open, file => swap(listArtifacts(file), 'sha256'));
  },
  'swaps two originals, and their paths in the list': open =>
    editIncidents(open, file => swap(listArtifacts(file), 'file')),
  'replaces an original': open => open.files.set(listOriginals(open)[0]!, new Uint8Array([9, 9, 9])),
  'replaces an original, and its hash in the list': open => {
    open.files.set(listOriginals(open)[0]!, new Uint8Array(0));
    const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    editFirst(i => (i.artifacts![0]!.sha256 = empty))(open);
  },
  'empties an original': open => open.files.set(listOriginals(open)[1]!, new Uint8Array(0)),
  'removes an original': open => open.files.delete(listOriginals(open)[0]!),
  'removes an original from the list': editFirst(i => (i.artifacts = [])),
  'adds an original that nobody lists': open => open.files.set('originals/x/01-tab.png', new Uint8Array([1])),
  'renames an original': open => rename(open, listOriginals(open)[0]!, 'originals/x/01-tab.png'),
  'changes an author everywhere': open => {
    for (const name of ['incidents.json', 'incidents.csv', 'timeline.html'])
      if (readText(open, name).includes('omar.example'))
        writeText(open, name, readText(open, name).replaceAll('omar.example', 'nour.example'));
  },
  'changes the text of a threat': open => editText(open, 'incidents.json', 'I know where you live', 'Have a nice day'),
  'changes a date': open => editText(open, 'incidents.csv', '2026-03-01T09:00', '2026-03-02T09:00'),
  'changes the brief': open => editText(open, 'brief.txt', 'omar', 'nour'),
  'changes the timeline': open => editText(open, 'timeline.html', '<title>', '<title>x'),
  'changes the method statement': open => editText(open, 'method.txt', 'SHA-256', 'MD5'),
  'changes the custody log as text': open => editText(open, 'custody.txt', 'created', 'deleted'),
  'changes the table of originals': open => editText(open, 'files.csv', 'image/png', 'image/gif'),
  'changes a severity': editFirst(i => (i.severity = { ...i.severity!, dangerNow: true })),
  'drops an incident': open => editIncidents(open, file => void file.incidents.pop()),
  'drops an incident with its originals and events': open => {
    editIncidents(open, file => {
      const { id } = file.incidents.pop()!;
      open.custody.events = open.custody.events.filter(({ incident }) => incident !== id);
    });
    open.files.delete(listOriginals(open).at(-1)!);
  },
  'adds an incident': open =>
    editIncidents(open, file => file.incidents.push({ ...file.incidents[0]!, id: 'forged', artifacts: [] })),
  'repeats an incident': open => editIncidents(open, file => file.incidents.push(file.incidents[0]!)),
  'swaps the ids of two incidents': open => editIncidents(open, file => swap(file.incidents, 'id')),
  'reorders incidents': open => editIncidents(open, file => file.incidents.reverse()),
  'drops an event': editEvents(events => events.splice(1, 1)),
  'drops the first event': editEvents(events => events.shift()),
  'reorders two events': editEvents(events => events.splice(0, 2, events[1]!, events[0]!)),
  'changes the time of an event': editEvents(events => (events[0]!.at = '2025-01-01T00:00:00.000Z')),
  'changes a hash in an event': editEvents(events => (events[0]!.sha256[0] = 'd'.repeat(64))),
  'gives an event another incident': editEvents(events => (events[0]!.incident = events[1]!.incident)),
  'repeats an event': editEvents(events => events.push(events[0]!)),
  'adds an event': editEvents(events => events.push({ ...events[0]!, event: 'viewed', seq: events.length + 1 })),
  'adds a deletion': editEvents(events =>
    events.splice(1, 0, { ...events[0]!, event: 'deleted', sha256: [], seq: 2, prev: events[0]!.this }),
  ),
  'cuts off the export event': editEvents(events => events.splice(-2)),
  'cuts off the export event, and takes the words of the one before': open => {
    open.custody.events = open.custody.events.filter(({ event }) => event !== 'exported');
    delete open.custody.contents;
    delete open.custody.v;
  },
  'appends a forged export event': editEvents(events => {
    const last = events.at(-1)!;
    events.push({ ...last, seq: last.seq + 1, prev: last.this, contents: 'a'.repeat(64) });
  }),
  'removes the list of contents': open => {
    delete open.custody.contents;
  },
  'looks like an export of an earlier version': open => {
    delete open.custody.contents;
    delete open.custody.v;
    delete open.custody.leftOut;
  },
  'changes the salt of the contents': open => {
    open.custody.contents!.salt = '0'.repeat(32);
  },
  'changes when it was made': open => {
    open.custody.contents!.madeAt = '2020-01-01T00:00:00.000Z';
  },
  'claims that events were left out': open => {
    open.custody.leftOut = 3;
  },
  'replaces the anchor': open => {
    open.custody.anchor = { ...open.custody.anchor!, head: 'b'.repeat(64) };
  },
  'replaces the words in the file': open => {
    open.custody.anchor = { ...open.custody.anchor!, words: 'abandon ability able about above absent' };
  },
  'removes the anchor': open => {
    open.custody.anchor = null;
  },
  'says that the anchor was remade': open => {
    open.custody.anchor = { ...open.custody.anchor!, remade: 1 };
  },
  'adds a file': open => writeText(open, 'confession.txt', 'I made it all up.'),
  'removes a file': open => open.files.delete('method.txt'),
  'renames a file': open => rename(open, 'brief.txt', 'summary.txt'),
  'empties a file': open => writeText(open, 'incidents.csv', ''),
};
