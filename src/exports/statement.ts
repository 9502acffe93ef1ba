/**
 * Drafts a witness statement from what the records of an export say. What only the person can know stays to be ticked
 * or filled in by hand.
 */
import type { VerifiedStamp } from '../incidents/time-stamps/response.ts';
import type { CustodyEvent } from '../incidents/model.ts';
import type { ExportedArtifact, ExportedIncident, ExportFile } from './schema.ts';
import { getItemUrl, type ExportTranslator } from './texts.ts';
import { formatReadableTime, formatTimestamp } from './timestamps.ts';

/** `box` is to be ticked by hand, `blank` to be filled in. */
export type StatementBlock =
  | { as: 'text' | 'item' | 'box' | 'blank' | 'address' | 'words'; text: string }
  | { as: 'quote'; text: string; language: string | null };

export interface StatementSection {
  title: string;
  blocks: StatementBlock[];
}

/** One language of a statement. */
export interface Statement {
  /** BCP 47. */
  language: string;
  title: string;
  /** Each language has the same number. */
  sections: StatementSection[];
}

export interface StatementFacts {
  file: ExportFile;
  /** Those of the log that are in the export. */
  events: readonly CustodyEvent[];
  /** Whether it is one of several files, which the last event of the log covers. */
  isZip: boolean;
  /** The words of the key that signs the export. */
  keyWords: string | undefined;
  stamps: readonly Pick<VerifiedStamp, 'event' | 'at' | 'signer'>[];
}

/** Groups of strings that a language must have in full. */
export const STATEMENT_STRINGS = [
  'statement',
  'export.methodOf',
  'export.row.noPicture',
  'export.noPicture',
  'export.leftOut',
] as const;

type Translator = ExportTranslator;
type Facts = StatementFacts & { translator: Translator };

const text = (line: string): StatementBlock => ({ as: 'text', text: line });
const given = <T>(
  value: T | null | undefined | false | '',
  toBlocks: (value: T) => StatementBlock[],
): StatementBlock[] => (value ? toBlocks(value) : []);

const isReceived = ({ handOffs = [] }: ExportedIncident): boolean => handOffs.length > 0;

const describeTime = ({ language }: Translator, utc: string, zone: string): string =>
  `${formatReadableTime(language, zone, utc)}; ${formatTimestamp(utc, zone)}`;

function introduce({ translator: { t }, file }: Facts): StatementSection {
  const audience = file.audience === 'police' || file.audience === 'lawyer' ? file.audience : 'other';
  return {
    title: t(`statement.intro.${audience}`),
    blocks: [text(t('statement.note')), ...given(file.redacted, () => [text(t('statement.redacted'))])],
  };
}

const describePerson = ({ translator: { t }, file }: Facts): StatementSection => ({
  title: t('statement.me.title'),
  blocks: [
    { as: 'blank', text: t('statement.me.name') },
    { as: 'blank', text: t('statement.me.address') },
    text(t(file.incidents.some(isReceived) ? 'statement.me.received' : 'statement.me.saved')),
  ],
});

const METHODS = ['tab', 'stitch', 'page', 'file'] as const;

function describeSaving({ translator: { t }, file }: Facts): StatementSection {
  const used = new Set(file.incidents.flatMap(({ artifacts = [] }) => artifacts.map(({ method }) => method)));
  return {
    title: t('statement.how.title'),
    blocks: [
      text(t('statement.how.tool')),
      ...METHODS.filter(method => used.has(method)).map(method => text(t(`statement.how.${method}`))),
    ],
  };
}

function describeFile(translator: Translator, zone: string, artifact: ExportedArtifact): StatementBlock {
  const { t } = translator;
  const { name, file, method, takenAt, sha256: hash, leftOut } = artifact;
  const values = {
    name: file ?? name,
    method: t(`export.methodOf.${method}`),
    time: formatTimestamp(takenAt, zone),
    hash,
  };
  return {
    as: 'item',
    text: leftOut
      ? t('statement.record.fileLeftOut', { ...values, reason: t(`export.leftOut.${leftOut}`) })
      : t('statement.record.file', values),
  };
}

const findFirstEvent = (events: readonly CustodyEvent[], id: string): CustodyEvent | undefined =>
  events.find(({ incident, event }) => incident === id && (event === 'created' || event === 'recorded'));

function describeOrigin({ translator, events }: Facts, incident: ExportedIncident): StatementBlock[] {
  const { t } = translator;
  const { id, keptAt, zone, tool, browser, via, handOffs = [] } = incident;
  const received = handOffs.at(-1);
  if (received)
    return [text(t('statement.record.received', { time: describeTime(translator, received.receivedAt, zone) }))];
  const event = findFirstEvent(events, id);
  return [
    text(t('statement.record.saved', { time: describeTime(translator, keptAt, zone) })),
    ...given(via, () => [text(t('statement.record.viaPage'))]),
    ...given(tool && browser, () => [text(t('statement.record.tool', { tool, browser }))]),
    ...given(event, ({ seq, this: hash }) => [text(t('statement.record.event', { n: seq, hash }))]),
    ...given(event?.whileLocked, () => [text(t('statement.record.whileLocked'))]),
  ];
}

const isolate = (value: string): string => `\u2068${value}\u2069`;

function describeContent({ t }: Translator, incident: ExportedIncident): StatementBlock[] {
  const { item, zone, meaning } = incident;
  const { author, posted } = item;
  const names = [
    author?.name,
    author?.handle && `@${author.handle.replace(/^@/, '')}`,
    author?.id && `id ${author.id}`,
  ];
  const times = [posted?.utc && formatTimestamp(posted.utc, zone), posted?.shown && `“${posted.shown}”`];
  const join = (list: readonly (string | null | undefined)[]) => list.filter(Boolean).join(' · ');
  return [
    ...given(getItemUrl(incident), link => [text(t('statement.record.link')), { as: 'address', text: link }]),
    ...given(item.title, title => [text(t('statement.record.pageTitle', { title: isolate(title) }))]),
    ...given(join(names), author => [text(t('statement.record.author', { author: isolate(author) }))]),
    ...given(join(times), time => [text(t('statement.record.posted', { time: isolate(time) }))]),
    ...(item.text
      ? [text(t('statement.record.text')), { as: 'quote', text: item.text, language: item.language ?? null } as const]
      : [text(t('statement.record.noText'))]),
    ...given(meaning, words => [
      text(t('statement.record.meaning')),
      { as: 'quote', text: words, language: null } as const,
    ]),
  ];
}

function describeRecord(facts: Facts, incident: ExportedIncident, n: number): StatementSection {
  const { translator, file } = facts;
  const { t } = translator;
  const { artifacts = [], noPicture, witnesses = [], zone } = incident;
  return {
    title: t('statement.record.title', { n, of: file.incidents.length }),
    blocks: [
      ...describeOrigin(facts, incident),
      ...describeContent(translator, incident),
      ...given(artifacts.length, () => [
        text(t('statement.record.files')),
        ...artifacts.map(artifact => describeFile(translator, zone, artifact)),
      ]),
      ...given(noPicture, reason => [text(`${t('export.row.noPicture')}: ${t(`export.noPicture.${reason}`)}`)]),
      ...given(
        witnesses.some(({ origin }) => origin !== 'one-log'),
        () => [text(t('statement.record.witness'))],
      ),
    ],
  };
}

function describeProofs({ translator, file, isZip, keyWords, stamps }: Facts): StatementSection {
  const { t } = translator;
  return {
    title: t('statement.proof.title'),
    blocks: [
      text(t('statement.proof.hash')),
      ...given(isZip, () => [
        text(t('statement.proof.chain')),
        text(t(keyWords === undefined ? 'statement.proof.unsigned' : 'statement.proof.signed')),
      ]),
      ...given(keyWords, words => [{ as: 'words', text: words }]),
      ...stamps.map(({ event, at, signer }) =>
        text(
          t('statement.proof.stamp', {
            n: event.seq,
            time: describeTime(translator, at, file.zone),
            signer: isolate(signer),
          }),
        ),
      ),
      ...given(!stamps.length, () => [text(t('statement.proof.noStamp'))]),
      text(t('statement.proof.clock')),
    ],
  };
}

const CONFIRMED = ['saw', 'page', 'files', 'author', 'device', 'clock'] as const;
const UNKNOWN = ['true', 'account', 'time', 'others', 'after'] as const;
const TO_SIGN = ['place', 'date', 'signature'] as const;

const listConfirmations = ({ translator: { t } }: Facts): StatementSection => ({
  title: t('statement.confirm.title'),
  blocks: [
    text(t('statement.confirm.how')),
    ...CONFIRMED.map((key): StatementBlock => ({ as: 'box', text: t(`statement.confirm.${key}`) })),
  ],
});

const listUnknown = ({ translator: { t } }: Facts): StatementSection => ({
  title: t('statement.unknown.title'),
  blocks: UNKNOWN.map(key => ({ as: 'item', text: t(`statement.unknown.${key}`) })),
});

const listSignature = ({ translator: { t } }: Facts): StatementSection => ({
  title: t('statement.sign.title'),
  blocks: [
    text(t('statement.sign.declare')),
    ...TO_SIGN.map((key): StatementBlock => ({ as: 'blank', text: t(`statement.sign.${key}`) })),
  ],
});

export function buildStatement(translator: Translator, facts: StatementFacts): Statement {
  const all = { ...facts, translator };
  return {
    language: translator.language,
    title: translator.t('statement.title'),
    sections: [
      introduce(all),
      describePerson(all),
      describeSaving(all),
      ...facts.file.incidents.map((incident, n) => describeRecord(all, incident, n + 1)),
      describeProofs(all),
      listConfirmations(all),
      listUnknown(all),
      listSignature(all),
    ],
  };
}
