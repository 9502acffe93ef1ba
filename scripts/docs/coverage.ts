/** Generates docs/coverage.md from the platform definitions. */
import type { Abuse } from '../../src/platforms/report-schema.ts';
import type { Platform } from '../../src/platforms/schema.ts';
import type { Setting } from '../../src/platforms/setting-schema.ts';
import { markdownTable as table } from './text.ts';
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
const how = (s: Setting): string =>
  isRead(s) ? 'read' : s.control === 'guided' && !s.pageData ? 'guided' : 'shown as “seems”';

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
  return ways.length ? ways.join(', ') : 'not stopped; only the warning beside the text';
}

export function coverageDoc(): string {
  const all = readPlatforms().filter(p => p.id !== 'practice');
  const words = readPlatformLabels();
  const settings = all.flatMap(p => p.settings);
  const read = settings.filter(isRead).length;
  return `# Coverage

Generated from \`src/platforms/definitions\` by \`npm run docs\`; do not edit.

${all.length} platforms, ${settings.length} settings:
${read} read, ${settings.length - read} guided or shown as “seems”.
- *Read*: Breakwater reads the control itself, on good evidence, and says Protected or Exposed.
- *Guided*: Breakwater gives you the steps and says Not checked.
- *Shown as “seems”*: Breakwater says what the page seems to say, asks you to check it yourself, and says Not checked.

${table(
  ['platform', 'settings', 'read', 'tested on a real settings page', 'access'],
  all.map(p => [
    p.name,
    String(p.settings.length),
    String(p.settings.filter(isRead).length),
    p.settingsSeen ? 'yes' : 'no',
    p.optional ? 'when you allow it' : 'at install',
  ]),
)}

${all
  .filter(p => p.settings.length)
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

*Stopped once*: if you send in one of these ways, Breakwater stops the first attempt if the text contains something
dangerous; the next attempt goes through. If you send in any other way, you only get the warning beside the text.
*Audience*: whether Breakwater can read in the composer who will see the post.

${table(
  ['platform', 'box', 'stopped once', 'audience'],
  all.flatMap(p =>
    p.compose.length
      ? p.compose.map(c => [
          p.name,
          c.id,
          held(c),
          c.audience ? 'read' : c.chat ? 'the chat' : '“anyone who can see this text”',
        ])
      : [[p.name, 'none known', 'no warning on the page; use “Check a text” in the popup', '']],
  ),
)}

## Human rights policies

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
