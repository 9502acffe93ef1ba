/** Scaffolds a platform: definition, labels, fixture pair and truth table. Usage: `<id> "Name" host.example`. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_LANGUAGES } from '../src/i18n/languages.ts';
import { root } from './build/data.ts';

const [id, name, host] = process.argv.slice(2);
if (!id || !/^[a-z0-9-]+$/.test(id) || !name || !host) {
  console.error('usage: npm run new-platform -- <id> "Name" host.example');
  process.exit(2);
}
const today = new Date().toISOString().slice(0, 10);

function write(path: string, content: string | object): void {
  const file = join(root, path);
  if (existsSync(file)) {
    console.error(`${path} already exists; nothing was overwritten.`);
    process.exit(1);
  }
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`);
  console.log(`wrote ${path}`);
}

write(`src/platforms/definitions/${id}.json`, {
  $schema: '../../../docs/platform.schema.json',
  id,
  name,
  hosts: [host],
  home: `https://${host}`,
  optional: true,
  settingsSeen: false,
  savesBy: 'at-once',
  pages: [
    { kind: 'settings:privacy', path: '/settings/privacy' },
    { kind: 'profile', path: '/{handle}' },
  ],
  settings: [
    {
      id: 'first_setting',
      pages: ['settings:privacy'],
      risk: 2,
      harms: ['surveillance'],
      minutes: 1,
      control: 'checkbox',
      locate: [{ css: "input[type=checkbox][name='first_setting']" }],
      states: { on: 'exposed', off: 'protected' },
      recommended: 'off',
      default: null,
      evidence: 'medium',
      source: ['where you saw it'],
      checkedOn: today,
      checkedBy: 'indirect',
    },
  ],
  compose: [],
  profile: [],
  reports: [
    {
      id: 'in-app',
      abuse: ['any'],
      kind: 'in-app',
      by: ['unknown'],
      reveals: ['account'],
      learns: ['operator', 'unknown'],
      promise: { kind: 'none-known' },
      appeal: { kind: 'none-known' },
      safer: [],
      evidence: 'medium',
      source: ['where you saw it'],
      checkedOn: today,
      checkedBy: 'indirect',
    },
  ],
  takedownAppeals: [
    {
      id: 'none',
      for: ['post', 'account'],
      kind: 'none-known',
      source: ['where you looked'],
      checkedOn: today,
      checkedBy: 'indirect',
    },
  ],
  policy: {
    kind: 'none-found',
    evidence: 'low',
    source: ['where you looked'],
    checkedOn: today,
    checkedBy: 'indirect',
  },
});

for (const { code: lang } of ALL_LANGUAGES.filter(l => l.completeness === 'whole'))
  write(`locales/${lang}/platforms/${id}.json`, {
    settings: {
      first_setting: {
        name: 'TODO',
        exposes: 'TODO',
        do: 'TODO',
        then: 'TODO',
        steps: ['TODO'],
        caution: 'TODO: whom it may alert',
      },
    },
    reports: { 'in-app': { name: 'TODO', steps: ['TODO'], ready: 'TODO' } },
    appeals: {},
    policy: { promises: [], limits: 'TODO: where you looked' },
  });

const page = (checked: boolean): string => `<!doctype html>
<html lang="en">
<head><title>Privacy</title></head>
<body><main>
  <label>First setting <input type="checkbox" name="first_setting"${checked ? ' checked' : ''}></label>
</main></body>
</html>
`;
write(`test/fixtures/${id}/privacy.exposed.en.html`, page(true));
write(`test/fixtures/${id}/privacy.protected.en.html`, page(false));
write(
  `test/fixtures/${id}/truth.ts`,
  `import { fixture, type Truth } from '../truth-table.ts';

const privacy = {
  platform: '${id}',
  page: 'privacy',
  url: 'https://${host}/settings/privacy',
  kind: 'settings:privacy',
} as const;

// Medium evidence claims nothing. Once you have seen the control on a real page, use "high" and expect real states.
export default [
  fixture(privacy, 'exposed.en', { first_setting: 'unread' }),
  fixture(privacy, 'protected.en', { first_setting: 'unread' }),
] satisfies Truth[];
`,
);
console.log(
  `\nNext: fill in each TODO and add platformName.${id} to locales/*/ui.json (docs/adding-a-platform.md).
Then: npx vitest run --project contract`,
);
