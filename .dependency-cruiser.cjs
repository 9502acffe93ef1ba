/** Holds the layers of docs/architecture.md: imports go down this list, never up, and never in a circle. */
const LAYERS = [
  ['pages', 'popup'],
  ['background', 'content', 'views'],
  ['messaging'],
  [
    ...['exports', 'helplines', 'learning', 'workshop', 'practice', 'remedy'],
    ...['packs', 'incidents', 'privacy-checks', 'skeletons', 'exposure', 'files', 'downloads'],
  ],
  ['platforms', 'vault', 'preferences'],
  ['ui', 'i18n', 'lib'],
];
const folders = layers => `^src/(${layers.flat().join('|')})/`;

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...LAYERS.slice(1).map((layer, i) => ({
      name: `${layer[0]}-imports-down`,
      severity: 'error',
      from: { path: folders(layer) },
      to: { path: folders(LAYERS.slice(0, i + 1)) },
    })),
    {
      name: 'views-not-from-shells',
      severity: 'error',
      from: { path: '^src/views/' },
      to: { path: '^src/(background|content)/' },
    },
    {
      name: 'shells-apart',
      severity: 'error',
      from: { path: '^src/(background|content)/' },
      to: { path: '^src/views/' },
    },
    { name: 'src-not-from-outside', severity: 'error', from: { path: '^src/' }, to: { path: '^(scripts|test)/' } },
    { name: 'scripts-not-from-tests', severity: 'error', from: { path: '^scripts/(?!bench)' }, to: { path: '^test/' } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '\\.css$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '\\?inline$' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default'] },
  },
};
