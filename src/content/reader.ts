/** Injected on settings pages and on one's own profile: reads, judges, and tells the worker when something changed. */
import type { Setting } from '../platforms/platform.ts';
import type { Where } from '../platforms/where.ts';
import { judge, type Finding } from '../checks/judge.ts';
import { readSetting, type Reading } from '../checks/read.ts';
import { boxesIn, textOf } from '../exposure/composer.ts';
import { readProfile } from '../exposure/profile.ts';
import { focalPost, postOf } from '../reporting/post.ts';
import type { NoteWords } from '../protocol/words.ts';
import { send } from './send.ts';
import { address, world, type Reader } from './world.ts';

const CALM = 120; // ms between a change of the page and a look at it
/** A look that costs c ms is not taken again within c × this. */
const COST_FACTOR = 20;

let rules: { kind: string; settings: Setting[] } = { kind: '', settings: [] };
let readings = new Map<string, Reading>();
let findings: Finding[] = [];
let told = '';
let stop = new AbortController();
const listeners = new Set<() => void>();

const known = (where: Where): boolean => where.kind.startsWith('settings:');

async function learn(where: Where): Promise<void> {
  const kind = known(where) ? where.kind : '';
  if (rules.kind === kind) return;
  rules = { kind, settings: kind ? (await send<Setting[]>({ type: 'page/here', where })) ?? [] : [] };
}

function read(): Finding[] {
  const outline = world.outline!;
  const url = address();
  readings = new Map(rules.settings.map(s => [s.id, readSetting(s, outline, url, document, rules.settings)]));
  return rules.settings.map(s => judge(s, readings.get(s.id)!));
}

function tell(where: Where): void {
  findings = read();
  const fields = where.kind === 'own-profile' ? readProfile(world.outline!, document) : [];
  const now = JSON.stringify([where.kind, findings, fields]);
  if (now === told) return;
  told = now;
  const note = known(where) ? send<NoteWords | null>({ type: 'page/findings', where, findings }) : where.kind === 'own-profile' ? send<NoteWords | null>({ type: 'page/profile', where, fields }) : undefined;
  void note?.then(n => { if (world.where === where && n !== undefined) world.showNote?.(n); });
  listeners.forEach(heard => heard());
}

async function start(where: Where): Promise<void> {
  end();
  const { signal } = (stop = new AbortController());
  await learn(where);
  if (signal.aborted) return;
  let timer = 0;
  let cost = 0;
  const soon = (): void => {
    if (timer || signal.aborted) return;
    timer = window.setTimeout(() => {
      timer = 0;
      if (signal.aborted) return;
      const began = performance.now();
      tell(where);
      cost = performance.now() - began;
    }, Math.max(CALM, cost * COST_FACTOR));
  };
  const observer = new MutationObserver(soon);
  observer.observe(document.documentElement, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-checked', 'aria-pressed', 'aria-disabled', 'checked', 'disabled', 'hidden', 'open', 'role', 'class', 'style'] });
  for (const type of ['change', 'input', 'click', 'reset']) document.addEventListener(type, soon, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => { observer.disconnect(); clearTimeout(timer); });
  tell(where);
}

function end(): void {
  stop.abort();
  told = '';
}

const part: Reader = {
  start: where => void start(where),
  stop() { end(); rules = { kind: '', settings: [] }; }, // they may be others when it starts again
  async look(pointed) {
    const where = world.where!;
    await learn(where);
    findings = read();
    return {
      findings,
      fields: where.kind === 'own-profile' ? readProfile(world.outline!, document) : [],
      composers: boxesIn(world.outline!, document).map(textOf).filter(t => t.trim()),
      post: (pointed && postOf(world.outline!, pointed, address())) ?? focalPost(world.outline!, where, address(), document) ?? null,
    };
  },
  control: id => readings.get(id)?.element,
  state(id) {
    const finding = findings.find(f => f.id === id);
    return finding?.pending ? 'pending' : finding?.state;
  },
  onChange(heard) { listeners.add(heard); return () => listeners.delete(heard); },
};

world.reader ??= part;
