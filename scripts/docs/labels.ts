/** docs/labels.md: in which languages the labels that our steps quote are confirmed. */
import { ALL_LANGUAGES } from '../../src/i18n/languages.ts';
import { labelStates, readConfirmedLabels, type ConfirmedLabels } from '../build/confirmed-labels.ts';
import { readPlatformLabels, readTranslatedLabels } from '../build/data.ts';
import { markdownTable } from './text.ts';

const languages = ALL_LANGUAGES.map(l => l.code).filter(code => code !== 'en');
const english = readPlatformLabels();

/** @returns confirmed and all settings and ways to report whose steps name a label */
function count(lang: string, id: string, confirmed: ConfirmedLabels[string] | undefined): string {
  const own = readTranslatedLabels(lang)[id] ?? {};
  const states = (['settings', 'reports'] as const).flatMap(part =>
    Object.values(labelStates(part, own, english[id]!, confirmed)),
  );
  const named = states.filter(state => state !== undefined);
  const share = `${named.filter(state => state === 'confirmed').length}/${named.length}`;
  return confirmed && 'notOffered' in confirmed ? `${share} (en)` : share;
}

export function labelsDoc(): string {
  const confirmed = Object.fromEntries(languages.map(lang => [lang, readConfirmedLabels(lang)]));
  const rows = Object.keys(english)
    .filter(id => id !== 'practice')
    .map(id => [id, ...languages.map(lang => count(lang, id, confirmed[lang]![id]))]);
  return `# Labels of the platforms in other languages

Generated from \`locales/*/labels.json\` and \`locales/*/platforms\` by \`npm run docs\`; do not edit.

Steps quote a button or menu as the platform shows it in that language, where a public source confirms it: the
platform’s own client, or its help pages. Otherwise they describe the place, and Breakwater says below the steps that
the names are not confirmed. No label was seen on a live screen.

Settings and ways to report whose labels are all confirmed, of those that name a label. **(en)**: the platform is not
offered in this language, so the steps quote the English labels that people see there.

${markdownTable(['platform', ...languages], rows)}

To confirm labels, add them to \`locales/<lang>/labels.json\` with their source, quote them in the steps
([Translating](translating.md)), and run \`npm run docs\`.
`;
}
