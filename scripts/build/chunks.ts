/**
 * Which modules go together. Left to itself the bundler makes a file for each set of views that share something: more than a hundred small ones,
 * which pack badly and are asked for one by one. Here a module goes with those that are wanted at the same time.
 */
interface Info {
  importedIds: readonly string[];
  dynamicallyImportedIds: readonly string[];
}
export interface Graph {
  getModuleInfo(id: string): Info | null;
}
interface Group {
  name: string;
  test: (id: string) => boolean;
  priority: number;
}

/** Large, and wanted by few: each is loaded where it is used, and nowhere else. */
const ALONE: Record<string, RegExp> = {
  marked: /\/node_modules\/marked\//,
  markdown: /\/node_modules\/dompurify\//,
  yaml: /\/js-yaml\/|\0js-yaml/,
  search: /\/node_modules\/minisearch\//,
  words: /\/node_modules\/@scure\/bip39\//,
  ed25519: /\/node_modules\/@noble\/ed25519\//,
  exposure: /\/src\/exposure\/(?!composer|kinds|profile)|\/node_modules\/libphonenumber-js\//,
};

const WORKER = /\/src\/background\/index\.ts$/,
  POPUP = /\/src\/popup\/main\.tsx$/,
  PAGES = /\/src\/pages\/main\.ts$/;

/** All that is loaded with a module. */
function withAll(graph: Graph, root: string): Set<string> {
  const all = new Set<string>(),
    left = [root];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (all.has(id)) continue;
    all.add(id);
    left.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
  return all;
}

export type Where = (id: string) => string | null;

/** @param ids of all modules */
export function places(graph: Graph, ids: readonly string[]): Where {
  const of = (root: RegExp): Set<string> =>
    new Set(ids.filter(id => root.test(id)).flatMap(id => [...withAll(graph, id)]));
  const from = (all: Iterable<string>): Set<string> =>
    new Set(
      [...all]
        .flatMap(id => graph.getModuleInfo(id)?.dynamicallyImportedIds ?? [])
        .flatMap(id => [...withAll(graph, id)]),
    );
  const worker = of(WORKER),
    popup = of(POPUP),
    pages = of(PAGES);
  const soon = from(popup),
    later = from(ids);
  return id => {
    if (id.endsWith('.css') || id.includes('.html') || PAGES.test(id)) return null;
    const shown = pages.has(id) || later.has(id);
    if (worker.has(id)) return popup.has(id) ? 'core' : shown ? 'desk' : null;
    if (popup.has(id)) return shown ? 'view' : null;
    return soon.has(id) ? 'next' : shown ? 'pages' : null;
  };
}

/** @param where asked only once every module is known */
export const groups = (where: Where): Group[] => [
  ...Object.entries(ALONE).map(([name, test]) => ({ name, test: (id: string) => test.test(id), priority: 9 })),
  ...['core', 'view', 'desk', 'next', 'pages'].map((name, i) => ({
    name,
    test: (id: string) => where(id) === name,
    priority: 8 - i,
  })),
];
