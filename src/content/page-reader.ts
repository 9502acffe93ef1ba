/** Injected on settings pages and on one's own profile: reads, judges, and tells the worker when something changed. */
import type { MendedSetting } from '../platforms/rule-pack.ts';
import type { PageLocation } from '../platforms/page-location.ts';
import { find, type Found } from '../privacy-checks/evaluate-setting.ts';
import type { Finding } from '../privacy-checks/finding.ts';
import { listComposers, readComposerText } from '../exposure/composer.ts';
import { readProfile } from '../exposure/profile.ts';
import { readFocalPost, findPostElement } from '../incidents/capture/read-post.ts';
import { readPageContext } from '../incidents/capture/read-page-context.ts';
import { findReportControl } from '../incidents/report-control.ts';
import type { NoteWords } from '../messaging/overlay-view-models.ts';
import { answerAsked } from '../messaging/on-extension-message.ts';
import { send } from '../messaging/content-client.ts';
import { address, world, type Reader } from './isolated-world-state.ts';

const CALM = 120; // ms between a change of the page and a look at it
/** A look that costs c ms is not taken again within c × this. */
const COST_FACTOR = 20;
/** A worker that is just starting may not hear: it is told again, so often. */
const TRIES = 4;
const AGAIN = 500; // ms

let rules: { kind: string; settings: MendedSetting[] } = { kind: '', settings: [] };
let found = new Map<string, Found>();
let findings: Finding[] = [];
let told = '';
let unheard = 0;
let stop = new AbortController();
const listeners = new Set<() => void>();

const known = (where: PageLocation): boolean => where.kind.startsWith('settings:');

async function learn(where: PageLocation): Promise<void> {
  const kind = known(where) ? where.kind : '';
  if (rules.kind === kind) return;
  const settings = kind ? await send<MendedSetting[]>({ type: 'page/here', where }) : [];
  rules = { kind: settings ? kind : '', settings: settings ?? [] };
}

function read(): Finding[] {
  const outline = world.outline!;
  const url = address();
  found = new Map(rules.settings.map(s => [s.id, find(s, outline, url, document, rules.settings)]));
  return [...found.values()].map(f => f.finding);
}

function tell(where: PageLocation): void {
  findings = read();
  const fields = where.kind === 'own-profile' ? readProfile(world.outline!, document) : [];
  const now = JSON.stringify([where.kind, findings, fields]);
  if (now === told) return;
  told = now;
  const note = known(where)
    ? send<NoteWords | null>({ type: 'page/findings', where, findings })
    : where.kind === 'own-profile'
      ? send<NoteWords | null>({ type: 'page/profile', where, fields })
      : undefined;
  void note?.then(n => {
    if (world.where !== where) return;
    if (n !== undefined) {
      unheard = 0;
      world.showNote?.(n);
    } else if (told === now && ++unheard < TRIES)
      window.setTimeout(() => {
        if (told === now && world.where === where) {
          told = '';
          tell(where);
        }
      }, AGAIN * unheard);
  });
  listeners.forEach(heard => heard());
}

async function start(where: PageLocation): Promise<void> {
  end();
  const { signal } = (stop = new AbortController());
  await learn(where);
  for (let tries = 1; known(where) && rules.kind !== where.kind && tries < TRIES && !signal.aborted; tries++) {
    await new Promise(done => setTimeout(done, AGAIN));
    await learn(where);
  }
  if (signal.aborted) return;
  let timer = 0;
  let cost = 0;
  const soon = (): void => {
    if (timer || signal.aborted) return;
    timer = window.setTimeout(
      () => {
        timer = 0;
        if (signal.aborted) return;
        const began = performance.now();
        tell(where);
        cost = performance.now() - began;
      },
      Math.max(CALM, cost * COST_FACTOR),
    );
  };
  const observer = new MutationObserver(soon);
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: [
      'aria-checked',
      'aria-pressed',
      'aria-disabled',
      'checked',
      'disabled',
      'hidden',
      'open',
      'role',
      'class',
      'style',
    ],
  });
  for (const type of ['change', 'input', 'click', 'reset'])
    document.addEventListener(type, soon, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  tell(where);
}

/** A pack came or went: the rules are asked for again. */
function renew(): void {
  rules = { kind: '', settings: [] };
  if (world.where && known(world.where)) void start(world.where);
}

function end(): void {
  stop.abort();
  told = '';
}

const part: Reader = {
  start: where => void start(where),
  stop() {
    end();
    rules = { kind: '', settings: [] };
  }, // they may be others when it starts again
  async look() {
    const where = world.where!;
    await learn(where);
    findings = read();
    return {
      findings,
      fields: where.kind === 'own-profile' ? readProfile(world.outline!, document) : [],
      composers: listComposers(world.outline!, document)
        .map(readComposerText)
        .filter(t => t.trim()),
      post: readFocalPost(world.outline!, where, address(), document) ?? null,
    };
  },
  see: pointed => readPageContext(world.outline!, world.where!, pointed, address(), document),
  control: id => found.get(id)?.element,
  reportControl(pointed) {
    const { outline, where } = world;
    return outline?.post && where
      ? findReportControl(outline.post, findPostElement(outline, where, pointed, address(), document), document)
      : undefined;
  },
  state(id) {
    const finding = findings.find(f => f.id === id);
    return finding?.pending ? 'pending' : finding?.state;
  },
  onChange(heard) {
    listeners.add(heard);
    return () => listeners.delete(heard);
  },
};

if (!world.reader) {
  world.reader = part;
  answerAsked(['rules-changed'], async () => renew());
}
