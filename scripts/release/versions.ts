/**
 * Looks up in MDN's compatibility data since when Chrome and Firefox support what our own code uses: browser calls
 * (found by the type checker), `browser.*`, manifest keys, CSS properties and pseudo-classes. Libraries are not
 * covered; the oldest browsers are run for those (docs/browsers.md).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'postcss';
import ts from 'typescript';
import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import manifest from '../../manifest.json' with { type: 'json' };
import { root } from '../build/data.ts';

export type Maker = 'chrome' | 'firefox';
export interface Use {
  feature: string;
  /** A file that uses it. */
  at: string;
  chrome: number;
  firefox: number;
  /** Whether Firefox for Android has it at all. */
  android: boolean;
}

interface Support {
  version_added?: string | false | null;
  version_removed?: string;
  flags?: unknown;
  prefix?: string;
  alternative_name?: string;
  partial_implementation?: boolean;
}
interface Node {
  __compat?: { support: Record<string, Support | Support[]> };
  [key: string]: unknown;
}

const NEVER = Infinity;

/** @returns the first version that supports it without a flag or prefix; partial support counts */
function firstVersion(node: Node | undefined, maker: Maker | 'firefox_android'): number | undefined {
  const support = node?.__compat?.support[maker];
  if (!support) return undefined;
  const kept = (Array.isArray(support) ? support : [support]).filter(
    s =>
      s.version_added &&
      !s.flags &&
      !s.prefix &&
      !s.alternative_name &&
      (!s.version_removed || s.partial_implementation),
  );
  const first = kept.map(s =>
    s.version_added === 'preview' ? NEVER : Number.parseFloat(String(s.version_added).replace('≤', '')),
  );
  return first.length ? Math.min(...first) : NEVER;
}

const at = (path: string[]): Node | undefined =>
  path.reduce<Node | undefined>(
    (node, key) => (node && Object.hasOwn(node, key) ? (node[key] as Node) : undefined),
    bcd as unknown as Node,
  );

/** Maps names in TypeScript's libraries to MDN's where they differ. */
const STATIC = /Constructor$/;
function tablesOf(owner: string, member: string): string[][] {
  const plain = owner.replace(STATIC, '');
  return [
    ['api', plain, member],
    ['api', plain, `${member}_static`],
    ['javascript', 'builtins', plain, member],
    ['api', 'Window', member],
    ['webassembly', 'api', plain, member],
  ];
}

function* calls(): Generator<[string, Node, string]> {
  const config = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    root,
  );
  const files = config.fileNames.filter(f => relative(root, f).startsWith('src/'));
  const program = ts.createProgram(files, { ...config.options, noEmit: true });
  const checker = program.getTypeChecker();
  for (const source of program
    .getSourceFiles()
    .filter(f => !f.isDeclarationFile && relative(root, f.fileName).startsWith('src/'))) {
    const file = relative(root, source.fileName);
    const found: [string, Node, string][] = [];
    const look = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) {
        const extension = /^(?:browser|chrome)\.([\w.]+)$/.exec(
          node.getText(source).replace(/[?!]\.?/g, m => (m.includes('.') ? '.' : '')),
        );
        const table = extension && at(['webextensions', 'api', ...extension[1]!.split('.')]);
        if (table?.__compat) found.push([`browser.${extension![1]!}`, table, file]);
        const declared = checker
          .getSymbolAtLocation(node.name)
          ?.declarations?.find(d => /\/lib\.[\w.]+\.d\.ts$/.test(d.getSourceFile().fileName));
        const owner = declared?.parent;
        if (declared && owner && (ts.isInterfaceDeclaration(owner) || ts.isModuleBlock(owner))) {
          const name = ts.isInterfaceDeclaration(owner)
            ? owner.name.text
            : (owner.parent as ts.ModuleDeclaration).name.text;
          const hit = tablesOf(name, node.name.text)
            .map(at)
            .find(n => n?.__compat);
          if (hit) found.push([`${name.replace(STATIC, '')}.${node.name.text}`, hit, file]);
        }
      } else if (ts.isNewExpression(node) && ts.isIdentifier(node.expression)) {
        const name = node.expression.text;
        const hit = [
          ['api', name, name],
          ['javascript', 'builtins', name, name],
        ]
          .map(at)
          .find(n => n?.__compat);
        if (hit) found.push([`new ${name}`, hit, file]);
      } else if (ts.isRegularExpressionLiteral(node)) {
        const flags = node.text.slice(node.text.lastIndexOf('/') + 1);
        const hit = at(['javascript', 'builtins', 'RegExp', 'unicodeSets']);
        if (flags.includes('v') && hit) found.push(['RegExp /v', hit, file]);
        const behind = at(['javascript', 'regular_expressions', 'lookbehind_assertion']);
        if (/\(\?<[=!]/.test(node.text) && behind) found.push(['RegExp lookbehind', behind, file]);
        const modifier = at(['javascript', 'regular_expressions', 'modifier']);
        if (/\(\?[ims-]+:/.test(node.text) && modifier) found.push(['RegExp modifiers', modifier, file]);
      }
      ts.forEachChild(node, look);
    };
    look(source);
    yield* found;
  }
}

function* styles(): Generator<[string, Node, string]> {
  for (const name of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(f =>
    f.endsWith('.css'),
  )) {
    const file = `src/${name}`;
    const found: [string, Node, string][] = [];
    const note = (feature: string, path: string[]) => {
      const hit = at(path);
      if (hit?.__compat) found.push([feature, hit, file]);
    };
    parse(readFileSync(join(root, file), 'utf8')).walk(node => {
      if (node.type === 'decl') {
        note(`css ${node.prop}`, ['css', 'properties', node.prop]);
        for (const [, word] of node.value.matchAll(/([\w-]+)\(/g)) note(`css ${word}()`, ['css', 'types', word!]);
        note(`css ${node.prop}: ${node.value}`, ['css', 'properties', node.prop, node.value]);
      } else if (node.type === 'rule') {
        for (const [, pseudo] of node.selector.matchAll(/::?([\w-]+)/g))
          note(`css :${pseudo}`, ['css', 'selectors', pseudo!]);
        if (node.selector.includes('&') || node.parent?.type === 'rule')
          note('css nesting', ['css', 'selectors', 'nesting']);
      } else if (node.type === 'atrule') note(`css @${node.name}`, ['css', 'at-rules', node.name]);
    });
    yield* found;
  }
}

function* keys(): Generator<[string, Node, string]> {
  for (const key of Object.keys(manifest)) {
    const hit = at(['webextensions', 'manifest', key]);
    if (hit?.__compat) yield [`manifest ${key}`, hit, 'manifest.json'];
  }
}

/** @returns each feature once, the newest first */
export function usedFeatures(): Use[] {
  const found = new Map<string, Use>();
  for (const walked of [calls(), styles(), keys()])
    for (const [feature, node, file] of walked)
      if (!found.has(feature))
        found.set(feature, {
          feature,
          at: file,
          chrome: firstVersion(node, 'chrome') ?? 0,
          firefox: firstVersion(node, 'firefox') ?? 0,
          android: firstVersion(node, 'firefox_android') !== NEVER,
        });
  return [...found.values()].sort((a, b) => Math.max(b.chrome, b.firefox) - Math.max(a.chrome, a.firefox));
}

if (process.argv[1]?.endsWith('versions.ts')) {
  const all = usedFeatures();
  console.log(`${all.length} features`);
  for (const maker of ['chrome', 'firefox'] as const)
    console.log(
      maker,
      [...all]
        .sort((a, b) => b[maker] - a[maker])
        .slice(0, Number(process.argv[2] ?? 40))
        .map(u => `${u[maker]} ${u.feature} (${u.at})`)
        .join('\n  '),
    );
}
