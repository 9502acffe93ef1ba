/** The scenes: what is shown, on which page, and how a person gets there. */
import { readFixture } from '../../../helpers/fixtures.ts';
import type { SceneName } from './model.ts';
import { installPageTools } from './page/page-tools.ts';
import { BAIT } from './page/bait.ts';
import type { Stage } from './harness/stage.ts';
import { until } from './harness/until.ts';

export interface Scene {
  name: SceneName;
  url: string;
  html: string;
  /** What is stored if the person closes the note for good. */
  tip: string;
  /** All of what must look as drawn. */
  card: string;
  /** The control that attacks aim at. */
  control: string;
  /** Loads the page, as far as the moment before the scene appears. */
  prepare(stage: Stage): Promise<void>;
  /** Makes it appear. */
  trigger(stage: Stage): Promise<void>;
  /** Makes it appear again on the same page after a press on it counted, where that changes nothing else. */
  restore?(stage: Stage): Promise<void>;
}

const HEAD =
  '<!doctype html><html lang="en"><head><meta name="application-name" content="Bluesky">' +
  '<style>body { margin: 20px } textarea { width: 500px; height: 80px }</style>';

/** Firefox draws fields in a font of the system, which a page can define: it must not be taken for ours. */
const FONTS = 'body, input, button, textarea, ::file-selector-button { font: 16px serif }';

/** Puts the tools first, and a field of the page's own last. */
const hostile = (html: string): string =>
  html
    .replace(/<head>/, head => `${head}<style>${FONTS}</style><script>(${String(installPageTools)})()</script>`)
    .replace(/<\/(dialog|body)>/, end => `<p><input id="field" aria-label="Field"></p>${end}`);

const load = (stage: Stage): Promise<unknown> => stage.tab.goto(stage.url);
const appears = (stage: Stage, css = stage.scene.control) => until(css, () => stage.read(css));

const knowsPage = (stage: Stage) =>
  until('the page is known', () =>
    stage.tell<{ where?: unknown } | undefined>({ type: 'reader/readPage' }).then(
      answer => answer?.where,
      () => false,
    ),
  );

const note: Scene = {
  name: 'note',
  url: 'https://bsky.app/messages/settings',
  html: hostile(readFixture('bluesky/messages.exposed.en.html')),
  tip: 'bluesky settings:messages',
  card: '.note',
  control: '.note button.main',
  prepare: async ({ tab }) => void (await tab.goto('about:blank')),
  async trigger(stage) {
    await load(stage);
    await appears(stage, '.note button.main');
  },
};

const ring: Scene = {
  ...note,
  name: 'ring',
  url: 'https://bsky.app/settings/privacy-and-security',
  html: hostile(readFixture('bluesky/privacy.exposed.en.html')),
  tip: 'bluesky settings:privacy-and-security',
  card: '.spotlight',
  control: '.spotlight .row button:last-child',
  async prepare(stage) {
    await note.prepare(stage);
    await note.trigger(stage);
  },
  trigger: stage => stage.press(note.control),
};

/** Asks the worker about the tab of a stage, as the popup does, if it shows a page. */
const askWorker = (stage: Stage, type: 'checkup/start' | 'checkup/delete'): Promise<void> =>
  stage.session.helper().evaluate(
    async ([url, wanted]) => {
      const tab = (await chrome.tabs.query({})).find(one => one.url === url);
      if (tab) await chrome.runtime.sendMessage({ type: wanted, tab: tab.id });
    },
    [stage.tab.url(), type] as const,
  );

const step: Scene = {
  ...ring,
  name: 'step',
  card: '.step',
  control: '.step .end button:last-child',
  async prepare(stage) {
    // During a checkup, there is no note.
    await askWorker(stage, 'checkup/delete');
    await ring.prepare(stage);
  },
  async trigger(stage) {
    await askWorker(stage, 'checkup/start');
    await appears(stage);
  },
};

const DRAFT = 'Call me on +1 202 555 0147';
const warning: Scene = {
  name: 'warning',
  url: 'https://bsky.app/intent/compose',
  html: hostile(
    `${HEAD}</head><body><p>behind</p><dialog style="width:600px;height:400px"><div data-testid="composePostView">` +
      '<textarea data-testid="composerTextInput"></textarea><button data-testid="composerPublishBtn">Post</button>' +
      "</div></dialog><script>document.querySelector('dialog').showModal()</script></body></html>",
  ),
  tip: '',
  card: '.warning',
  control: '.warning-lines button:nth-of-type(2)',
  async prepare(stage) {
    await load(stage);
    await knowsPage(stage);
    await stage.tab.evaluate(text => {
      document.querySelector('textarea')!.focus();
      document.execCommand('insertText', false, text);
    }, DRAFT);
    await appears(stage, '.draft-mark');
  },
  trigger: stage => stage.press('.draft-mark'),
};

const report: Scene = {
  name: 'report',
  url: 'https://bsky.app/profile/omar.example/post/3kabc',
  html: hostile(
    `${HEAD}<title>Post</title></head><body><main><div data-testid="postThreadItem-by-omar.example">` +
      '<a href="/profile/omar.example">Omar Mock</a><div data-testid="postText" style="padding:60px 20px">' +
      'I will find you</div></div></main></body></html>',
  ),
  tip: '',
  card: '.ask',
  control: '.ask .pick',
  async prepare(stage) {
    await load(stage);
    await knowsPage(stage);
    await stage.tab.mouse.move(5, 690);
    for (let x = 100; !(await stage.read('.report-entry')); x = 101 + (x % 50)) await stage.tab.mouse.move(x, 100);
  },
  trigger: stage => stage.press('.report-entry'),
};

const photo: Scene = {
  name: 'photo',
  url: 'https://bsky.app/',
  html: hostile(`${HEAD}</head><body><h1>Post</h1><form><input type="file" id="file"></form></body></html>`),
  tip: '',
  card: '.photo',
  control: '.photo button.main',
  async prepare(stage) {
    await load(stage);
    await knowsPage(stage);
  },
  async trigger(stage) {
    await stage.session.chooseFiles(stage.tab, '#file', [stage.session.photo]);
    await appears(stage);
  },
};

/** An element of the page without any defence: every attack must succeed on it. */
const bait: Scene = {
  name: 'bait',
  url: 'https://bait.example/',
  html: hostile(`${HEAD}</head><body><h1>Bait</h1></body></html>`),
  tip: '',
  card: '.card',
  control: '.card button.main',
  prepare: async stage => void (await load(stage)),
  async trigger(stage) {
    await stage.tab.evaluate(BAIT.show, BAIT.words);
    await appears(stage);
  },
  async restore(stage) {
    await stage.tab.evaluate(() => window.attack.host()?.remove(), null);
    await bait.trigger(stage);
  },
};

export const SCENES: readonly Scene[] = [note, ring, step, warning, report, photo];
export const BAIT_SCENE = bait;
