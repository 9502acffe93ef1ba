/** Generates docs/other-options.md from the options beside a report to the platform. */
import type { EscalationOption } from '../../src/incidents/escalation-schema.ts';
import { SITUATIONS } from '../../src/incidents/situations.ts';
import { LEGAL_AREAS, type Place, REGIONS } from '../../src/privacy-checks/risk-card-options.ts';
import { readEscalationOptions, readPlatforms } from '../build/data.ts';
import { readTexts } from '../build/languages.ts';
import { markdownTable } from './text.ts';

const formatDeadline = ({ deadline, answer, appeal }: EscalationOption): string =>
  [
    deadline &&
      `${deadline.days} days from ${deadline.from === 'appeal' ? 'the decision on the appeal' : 'the decision'}`,
    appeal && 'as the platform says',
    answer && `answer due in ${'hours' in answer ? `${answer.hours} hours` : `${answer.days} days`}`,
  ]
    .filter(Boolean)
    .join('; ');

const linkAddresses = (text: string): string => text.replace(/https?:\/\/[^\s,;)]+/g, url => `<${url}>`);

/** Names the shorter list. */
function formatSituations({ situations }: EscalationOption): string {
  const missing = SITUATIONS.filter(what => !situations.includes(what));
  if (!missing.length) return 'all';
  return missing.length < situations.length ? `all but ${missing.join(', ')}` : situations.join(', ');
}

export function otherOptionsDoc(): string {
  const platforms = readPlatforms();
  const options = readEscalationOptions(platforms);
  const texts = readTexts('en')['ui.json']!;
  const nameOf = (id: string) => platforms.find(platform => platform.id === id)!.name;
  const formatPlatforms = ({ platforms: only, links, labels }: EscalationOption): string =>
    [
      only && `only ${only.map(nameOf).join(', ')}`,
      links && `form of its own: ${Object.keys(links).map(nameOf).join(', ')}`,
      labels &&
        `in the menu: ${Object.entries(labels)
          .map(([id, label]) => `${nameOf(id)} “${label}”`)
          .join(', ')}`,
    ]
      .filter(Boolean)
      .join('; ');
  const formatTerms = ({ needs = [], reveals = [] }: EscalationOption): string =>
    [...needs.map(n => texts[`doors.needs.${n}`]), ...reveals.map(r => texts[`route.reveals.${r}`])].join(', ');
  const toRow = (option: EscalationOption): string[] => [
    `**${texts[`doors.door.${option.id}.name`]}**<br>\`${option.id}\`${option.stateRun ? ', run by a state' : ''}`,
    formatSituations(option),
    option.states.join(', '),
    formatTerms(option),
    option.learns.map(who => texts[`doors.learns.${who}`]).join(', '),
    formatDeadline(option),
    formatPlatforms(option),
    linkAddresses(option.source.join('; ')),
    `${option.checkedOn}, ${option.checkedBy}`,
  ];
  const section = (title: string, isHere: (option: EscalationOption) => boolean): string => {
    const here = options.filter(isHere);
    if (!here.length) return '';
    return `## ${title}

${markdownTable(
  [
    'option',
    'situations',
    'states of the report',
    'asks for',
    'who may find out',
    'deadline',
    'platforms',
    'sources',
    'checked',
  ],
  here.map(toRow),
)}
`;
  };
  const isFor = (place: Place) => (option: EscalationOption) => !!option.regions?.includes(place);
  return `# Other options

Generated from \`src/incidents/escalation-options.json\` by \`npm run docs\`; do not edit.

${options.length} options beside a report to the platform. \`src/incidents/escalation.ts\` picks them by situation,
state of the report, place and platform, and keeps the order of the file: police always come last, and before them
what is too late. Someone who names no place sees the options of every place under its name; who names a region sees
those of the areas in it; who names an area of law (European Union, United Kingdom …) sees no other area's. The
place is kept only if it is on the risk card.

None was tried in a real case. \`published-page\`: read in a stored copy of the body's own page. \`indirect\`: only in
what others published. The view says which. A deadline is counted from a decision that the person recorded.

To add one: put it in the file, add \`doors.door.<id>.name\` and \`.text\` to the English texts, then \`npm run docs\`.

${section('Everywhere', option => !option.regions)}
${[...LEGAL_AREAS, ...REGIONS]
  .map(place => section(texts[`self.region.${place}`]!, isFor(place)))
  .filter(Boolean)
  .join('\n')}`;
}
