/**
 * Builds a table that Uwazi's CSV import reads, one entity for each incident (docs/exports.md says how to prepare the
 * template). Values of lists are those of the published schema in every language, so that they fill one thesaurus.
 */
import type { TFunction } from 'i18next';
import type { YieldIfDue } from '../lib/yield-to-main.ts';
import { buildCsv } from './csv.ts';
import type { ExportField } from './audiences.ts';
import type { ExportFile, ExportedIncident } from './schema.ts';
import { getItemUrl, getPlatformName } from './texts.ts';
import { getTlpLabel } from './tlp.ts';

/** Separates values of one cell. */
const SEPARATOR = '|';

/** Of the property types of a template in Uwazi. `title` and `attachments` belong to every entity. */
type UwaziType = 'title' | 'text' | 'date' | 'link' | 'select' | 'multiselect' | 'numeric' | 'attachments';

interface UwaziColumn {
  label: string;
  type: UwaziType;
  /** The group that the column belongs to; `null`: always there. */
  field: ExportField | null;
  getValue(incident: ExportedIncident, file: ExportFile, t: TFunction): string | number | null | undefined;
}

const toDay = (utc: string | null | undefined): string | undefined => /^\d{4}-\d\d-\d\d/.exec(utc ?? '')?.[0];

const joinValues = (values: readonly (string | undefined)[] = []): string =>
  [...new Set(values.filter(value => value !== undefined))].join(SEPARATOR);

/** In a ZIP for Uwazi all files are in one folder: `originals/…/01-tab.png` becomes `…_01-tab.png`. */
const toFlatName = (file: string): string => file.replace(/^originals\//, '').replaceAll('/', '_');

export const UWAZI_COLUMNS: readonly UwaziColumn[] = [
  {
    label: 'title',
    type: 'title',
    field: null,
    getValue: ({ what, item, keptAt }, _, t) =>
      `${t(`incident.${what}`)}, ${getPlatformName(t, item.platform)}, ${toDay(keptAt) ?? keptAt}`,
  },
  { label: 'Incident number', type: 'text', field: null, getValue: i => i.id },
  { label: 'What happened', type: 'select', field: null, getValue: i => i.what },
  { label: 'Platform', type: 'select', field: null, getValue: i => i.item.platform },
  { label: 'Saved on', type: 'date', field: null, getValue: i => toDay(i.keptAt) },
  { label: 'Saved at', type: 'text', field: null, getValue: i => i.keptAt },
  { label: 'Posted on', type: 'date', field: 'posted', getValue: i => toDay(i.item.posted?.utc) },
  { label: 'Posted as shown', type: 'text', field: 'posted', getValue: i => i.item.posted?.shown },
  { label: 'Link', type: 'link', field: 'address', getValue: i => getItemUrl(i)?.replaceAll(SEPARATOR, '%7C') },
  { label: 'Account', type: 'text', field: 'author', getValue: i => i.item.author?.handle ?? i.item.author?.name },
  { label: 'Account number', type: 'text', field: 'author', getValue: i => i.item.author?.id },
  { label: 'Post text', type: 'text', field: 'text', getValue: i => i.item.text },
  { label: 'Post language', type: 'text', field: 'text', getValue: i => i.item.language },
  { label: 'Meaning', type: 'text', field: 'meaning', getValue: i => i.meaning },
  { label: 'Severity', type: 'numeric', field: 'severity', getValue: i => i.level },
  { label: 'Directed at', type: 'select', field: 'severity', getValue: i => i.directedAt },
  {
    label: 'Actions',
    type: 'multiselect',
    field: 'responses',
    getValue: i => joinValues(i.responses?.map(({ action }) => action)),
  },
  {
    label: 'Outcomes',
    type: 'multiselect',
    field: 'responses',
    getValue: i => joinValues(i.responses?.map(({ outcome }) => outcome)),
  },
  { label: 'Note', type: 'text', field: 'note', getValue: i => i.note },
  { label: 'Impact', type: 'text', field: 'impact', getValue: i => i.impact },
  { label: 'Redacted', type: 'numeric', field: null, getValue: i => i.redacted },
  { label: 'Sharing', type: 'select', field: null, getValue: (_, { tlp }) => tlp && getTlpLabel(tlp) },
  {
    label: 'Hashes of originals',
    type: 'text',
    field: null,
    getValue: i => i.artifacts?.map(({ sha256 }) => sha256).join(' '),
  },
  {
    label: 'attachments',
    type: 'attachments',
    field: null,
    getValue: i => joinValues(i.artifacts?.map(({ file }) => file && toFlatName(file))),
  },
];

export function buildUwaziCsv(t: TFunction, file: ExportFile, yieldIfDue: YieldIfDue): Promise<string> {
  const columns = UWAZI_COLUMNS.filter(({ field }) => !field || file.fields.includes(field));
  return buildCsv(
    columns.map(({ label }) => label),
    file.incidents,
    incident => columns.map(({ getValue }) => String(getValue(incident, file, t) ?? '')),
    yieldIfDue,
  );
}
