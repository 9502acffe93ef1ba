/** Generates docs/coverage.md from the platform definitions. */
import type { Abuse, Platform, Setting } from '../../src/platforms/schema.ts';
import { markdownTable as table } from './markdown-table.ts';
import { readPlatforms, readPlatformLabels } from '../build/data.ts';

const ABUSES: Abuse[] = [
  'harassment',
  'threats',
  'doxxing',
  'impersonation',
  'ncii',
  'hate',
  'hacked',
  'stalking',
  'smear',
  'child-safety',
];

const isRead = (s: Setting): boolean =>
  s.control !== 'guided' && s.evidence === 'high' && Object.keys(s.states).length > 0;
const how = (s: Setting): string => (isRead(s) ? 'read' : s.control === 'guided' ? 'guided' : 'shown as “seems”');

function routes(p: Platform, abuse: Abuse): string {
  const own = p.reports.filter(r => r.abuse.includes(abuse));
  const found = own.length ? own : p.reports.filter(r => r.abuse.includes('any'));
  if (!found.length) return 'none known';
  return [
    ...new Set(found.map(r => (own.length ? '' : 'general ') + (r.url ? `[${r.kind}](${r.url})` : 'in the app'))),
  ].join(', ');
}

type Compose = Platform['compose'][number];

const KEYS = { enter: 'Enter', 'mod+enter': 'Ctrl or Cmd + Enter' } as const;

/** Describes by which ways of sending a first attempt is stopped. */
function held({ submit, keys, keysFrom }: Compose): string {
  const ways = [
    ...(submit ? ['the button'] : []),
    ...(keys
      ? [
          keys.map(k => KEYS[k]).join(' or ') +
            (keysFrom === 'general knowledge' ? ' (not seen in the client’s code)' : ''),
        ]
      : []),
  ];
  return ways.length ? ways.join(', ') : 'not held: the warning while writing stands alone';
}

export function coverageDoc(): string {
  const all = readPlatforms().filter(p => p.id !== 'practice');
  const words = readPlatformLabels('en');
  const settings = all.flatMap(p => p.settings);
  return `# Coverage

Generated from \`src/platforms/definitions\` by \`npm run docs\`; do not edit. ${all.length} platforms, ${settings.length} settings: ${settings.filter(isRead).length} read, ${settings.filter(s => !isRead(s)).length} guided or shown as “seems”.
*Read* means: protected or exposed is said, on high evidence, from the control itself. *Guided* means: the steps are given, nothing is claimed. No count of read settings is a target.

${table(
  ['platform', 'settings', 'read', 'a real settings page was seen', 'allowed'],
  all.map(p => [
    p.name,
    String(p.settings.length),
    String(p.settings.filter(isRead).length),
    p.settingsSeen ? 'yes' : 'no',
    p.optional ? 'on a press' : 'at install',
  ]),
)}

${all
  .map(
    p => `## ${p.name}

${table(
  ['setting', 'how', 'evidence', 'checked', 'against'],
  p.settings.map(s => [words[p.id]!.settings[s.id]!.name, how(s), s.evidence, s.checkedOn, s.checkedBy]),
)}
`,
  )
  .join('\n')}
## Warnings while writing

Each box has its mark. *Held once* names what was found to send it: a first send with something dangerous in it is stopped there, the next goes through. A send by any other way is not held; then the warning while writing stands alone. The audience is told where the composer shows it.

${table(
  ['platform', 'box', 'held once', 'audience'],
  all.flatMap(p =>
    p.compose.length
      ? p.compose.map(c => [
          p.name,
          c.id,
          held(c),
          c.audience ? 'read' : c.chat ? 'the chat' : '“anyone who can see this post”',
        ])
      : [[p.name, 'none known', 'no warning in the page: “Check before I post” in the popup', '']],
  ),
)}

## Promises

${table(
  ['platform', 'human rights policy', 'checked', 'against'],
  all.map(p => [
    p.name,
    p.policy.url ? `[${p.policy.kind}](${p.policy.url})` : p.policy.kind,
    p.policy.checkedOn,
    p.policy.checkedBy,
  ]),
)}

## Reports

${table(
  ['platform', ...ABUSES],
  all.map(p => [p.name, ...ABUSES.map(a => routes(p, a))]),
)}
`;
}
