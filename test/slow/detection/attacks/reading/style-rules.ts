/** Reads by rules of the page's own style sheets: fonts, custom properties, selectors and parts. */
import type { ReadingAttack } from '../model.ts';

/** What the page asks its server for below this path was caused by our element. */
export const CAUGHT = '/caught/';

export const styleRules: ReadingAttack[] = [
  {
    name: 'web fonts under the names of our fonts, one for each letter',
    async run({ scene, fonts, words }) {
      const names = [
        ...fonts,
        'Roboto',
        'Segoe UI',
        'Noto Sans',
        'Noto Sans Arabic',
        '-apple-system',
        'BlinkMacSystemFont',
      ];
      const pagesOwn = getComputedStyle(document.body).fontFamily;
      const letters = new Set([...words.join('')].map(c => c.codePointAt(0)!.toString(16)));
      const rules = [...new Set(names)]
        .filter(name => !pagesOwn.includes(name))
        .flatMap(name =>
          [...letters].map(
            code =>
              `@font-face { font-family: "${name}"; src: url("/caught/${scene}/${code}.woff2"); ` +
              `unicode-range: U+${code} }`,
          ),
        );
      window.attack.sheet(rules.join('\n'));
      document.body.getBoundingClientRect();
      await new Promise(done => setTimeout(done, 300));
      return [];
    },
  },
  {
    name: 'web fonts under the names of generic fonts',
    notOnBait: 'generic names cannot be taken',
    async run({ scene, words }) {
      const codes = [...new Set([...words.join('')].map(c => c.codePointAt(0)!.toString(16)))];
      window.attack.sheet(
        ['system-ui', 'sans-serif', 'ui-sans-serif', 'initial', 'inherit', 'emoji', 'math', 'Noto Color Emoji']
          .map(
            name =>
              `@font-face { font-family: "${name}"; src: url("/caught/${scene}/generic-${name}.woff2"); ` +
              `unicode-range: U+${codes.join(',U+')} }`,
          )
          .join('\n'),
      );
      await new Promise(done => setTimeout(done, 300));
      return [];
    },
  },
  {
    name: 'custom properties: registered by the page with a picture of its own',
    async run({ scene, properties }) {
      window.attack.sheet(
        [...properties, '--card', '--ink', '--soft', '--line', '--lightningcss-light', '--lightningcss-dark']
          .map(
            name =>
              `@property ${name} { syntax: "*"; inherits: false; ` +
              `initial-value: url("https://${location.host}/caught/${scene}/${name}.png") }`,
          )
          .join('\n'),
      );
      await new Promise(done => setTimeout(done, 300));
      return [];
    },
  },
  {
    name: 'custom properties: set by the page on everything',
    notOnBait: 'it sets its own on the host',
    async run({ scene, properties }) {
      const declared = ['--card', '--ink', '--soft', '--line', '--room', ...properties]
        .map(name => `${name}: url("https://${location.host}/caught/${scene}/set-${name}.png") !important;`)
        .join('');
      window.attack.sheet(`*, html, :root { ${declared} }`);
      document.documentElement.getBoundingClientRect();
      await new Promise(done => setTimeout(done, 300));
      return [];
    },
  },
  {
    name: 'custom properties: computed on our element',
    tells: 'identified',
    run({ properties }) {
      const host = window.attack.host();
      if (!host) return [];
      const [ours, plain] = [getComputedStyle(host), getComputedStyle(document.head)];
      return ['--lightningcss-light', '--lightningcss-dark', ...properties].filter(
        name => ours.getPropertyValue(name).trim() !== plain.getPropertyValue(name).trim(),
      );
    },
  },
  {
    name: 'selectors that look inside',
    notOnBait: 'selectors of a page look into no shadow root',
    async run({ scene }) {
      const host = window.attack.host();
      if (!host) return [];
      host.toggleAttribute('data-aim', true);
      window.attack.onUndo(() => host.removeAttribute('data-aim'));
      const selectors = ['has(*)', 'has([data-t])', 'is(:has(button))', 'not(:empty)', 'not(:not(:has(:focus)))'];
      const toRule = (selector: string, i: number) =>
        `[data-aim]:${selector}, [data-aim] * { background: url("/caught/${scene}/selector-${i}.png") !important }`;
      window.attack.sheet(selectors.map(toRule).join('\n'));
      document.documentElement.getBoundingClientRect();
      await new Promise(done => setTimeout(done, 300));
      return [];
    },
  },
  {
    name: 'parts',
    async run({ scene }) {
      const names = ['card', 'button', 'main', 'overlay', 'exit', 'note', 'root'];
      const toRule = (name: string) =>
        `html > div::part(${name}), dialog > div::part(${name}) { background: url("/caught/${scene}/${name}.png") }`;
      window.attack.sheet(names.map(toRule).join('\n'));
      document.documentElement.getBoundingClientRect();
      await new Promise(done => setTimeout(done, 300));
      return [];
    },
  },
];
