/** Generates docs/coverage.md from the platform definitions. */
import type { Abuse } from '../../src/platforms/report-schema.ts';
import type { Platform } from '../../src/platforms/schema.ts';
import type { Setting } from '../../src/platforms/setting-schema.ts';
import { findPagePath } from '../../src/platforms/match-url.ts';
import { listOptions } from '../../src/platforms/setting-options.ts';
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
/** Low evidence suggests nothing. */
const hasLikelyControl = (s: Setting): boolean =>
  s.control !== 'guided' &&
  [s.evidence, ...(s.locate ?? []).map(locator => locator.evidence)].some(evidence => evidence && evidence !== 'low');
/** Only on a page of the setting itself can the person see whether the page's data is right. */
const hasLikelyData = ({ pages, pageData = [] }: Setting): boolean =>
  pageData.some(data => data.pages.some(page => pages.includes(page)));
const isConfirmable = (s: Setting): boolean => !isRead(s) && (hasLikelyControl(s) || hasLikelyData(s));
const how = (s: Setting): string => (isRead(s) ? 'read' : isConfirmable(s) ? 'confirmed once' : 'answered');
const count = (all: Setting[], has: (s: Setting) => boolean): string => String(all.filter(has).length);

/** The condition of pages that no website has, as those of a phone app. */
const NOWHERE = ':not(*)';
const hasAddress = (p: Platform, s: Setting): boolean => findPagePath(p, s.pages) !== undefined;
const isOnWebsite = (p: Platform, s: Setting): boolean =>
  p.pages.some(page => s.pages.includes(page.kind) && page.when !== NOWHERE);
const wayTo = (p: Platform, s: Setting): string =>
  hasAddress(p, s) ? 'page opened' : isOnWebsite(p, s) ? 'steps to the page' : 'steps in the app';

function routes(p: Platform, abuse: Abuse): string {
  const own = p.reports.filter(r => r.abuse.includes(abuse));
  const found = own.length ? own : p.reports.filter(r => r.abuse.includes('any'));
  if (!found.length) return 'none known';
  return [
    ...new Set(found.map(r => (own.length ? '' : 'general ') + (r.url ? `[${r.kind}](${r.url})` : 'in the app'))),
  ].join(', ');
}

/** Says how a takedown can be appealed, and when that was checked. */
function appeals(p: Platform, target: 'post' | 'account'): string {
  const own = p.takedownAppeals.filter(appeal => appeal.for.includes(target));
  return own
    .map(({ kind, url, days, checkedOn, checkedBy }) => {
      const way = kind === 'none-known' ? 'none known' : url ? `[${kind}](${url})` : 'in the app';
      return `${way} (${days ? `${days} days; ` : ''}${checkedOn}, ${checkedBy})`;
    })
    .join(', ');
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
  /** Steps lead to the setting, and one of its options settles it where it cannot be read. */
  const canCheckUp = (p: Platform, s: Setting): boolean =>
    words[p.id]!.settings[s.id]!.steps.length > 0 && listOptions(s).length > 1;
  return `# Coverage

Generated from \`src/platforms/definitions\` by \`npm run docs\`; do not edit.

${all.length} platforms, ${settings.length} settings:
${read} read, ${count(settings, isConfirmable)} confirmed once, ${count(settings, s => how(s) === 'answered')} answered.
- *Read*: Breakwater reads the control itself, on good evidence, and says Protected or Exposed.
- *Confirmed once*: Breakwater says what the page seems to say and asks whether that is right. It says Not checked until
you say yes, and asks again when the control looks different.
- *Answered*: Breakwater gives you the steps and asks what the setting is set to. It shows your answer as yours, never
as Protected.

Every setting that is not read can be answered. Settings that depend on a language or on the page's version may be read
in some cases only.

A *checkup* leads you from one setting to the next, and each is settled as the column *how* says. It opens the page of
a setting when you ask it to (*page opened*). If that page has no address, it gives you the steps to it. If only the app
has the setting, it gives you the steps there and asks what the setting is set to. It leaves out checks that you turned
off.

${table(
  [
    'platform',
    'settings',
    'read',
    'confirmed once',
    'can be answered',
    'checkup possible',
    'page opened',
    'tested on a real settings page',
    'access',
  ],
  all.map(p => [
    p.name,
    String(p.settings.length),
    count(p.settings, isRead),
    count(p.settings, isConfirmable),
    count(p.settings, s => listOptions(s).length > 1),
    count(p.settings, s => canCheckUp(p, s)),
    count(p.settings, s => canCheckUp(p, s) && hasAddress(p, s)),
    p.settingsSeen ? 'yes' : 'no',
    p.optional ? 'when you allow it' : 'at install',
  ]),
)}

${all
  .filter(p => p.settings.length)
  .map(
    p => `## ${p.name}

${table(
  ['setting', 'how', 'in a checkup', 'evidence', 'checked', 'against'],
  p.settings.map(s => [
    words[p.id]!.settings[s.id]!.name,
    how(s),
    canCheckUp(p, s) ? wayTo(p, s) : 'left out',
    s.evidence,
    s.checkedOn,
    s.checkedBy,
  ]),
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

## Appeals of takedowns

${table(
  ['platform', 'a post was taken down', 'an account was taken down'],
  all.map(p => [p.name, appeals(p, 'post'), appeals(p, 'account')]),
)}
`;
}
