/**
 * Warns of a dangerous draft: stops its first send once, by button and by key, and never stops one if the extension
 * fails; typing stays smooth. In both browsers.
 */
import { ORDINARY } from '../helpers/storage-contexts.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserSession, openSession } from '../helpers/browser/browser-session.ts';
import { eventually } from '../helpers/browser/expectations.ts';
import { click, expectText, type Tab, textAt } from '../helpers/browser/page-actions.ts';

const NUMBER = '+1 202 555 0147';

/** Counts what the page itself hears and sends, as platforms do: on click, on mouse down, by a key, by a form. */
const SCRIPT = `
window.sent = []; window.heard = [];
const text = box => box.value ?? box.innerText;
document.querySelectorAll('[data-testid=composePostView]').forEach(view => {
  const box = view.querySelector('.ProseMirror, textarea'), button = view.querySelector('button');
  const send = () => {
    sent.push(text(box).trim());
    if (box.value === undefined) box.textContent = '';
    else box.value = '';
  };
  if (button) button.addEventListener(view.dataset.on ?? 'click', send);
  box.addEventListener('keydown', e => {
    if (e.key !== 'Enter' || !(e.ctrlKey || e.metaKey)) return;
    e.preventDefault();
    send();
  });
});
const nameOf = el => el.id || el.dataset?.testid || el.tagName;
for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown', 'keyup'])
  addEventListener(type, e => heard.push(type + ' ' + nameOf(e.target)), true);
`;
const HEAD =
  '<!doctype html><html lang="en"><head><meta name="application-name" content="Bluesky">' +
  '<style>[contenteditable], textarea { display: block; width: 500px; min-height: 80px; border: 1px solid } ' +
  'main { height: 300px }</style></head>';
const view = (id: string, box: string, on = 'click') =>
  `<div data-testid="composePostView" data-on="${on}">${box.replace('$', id)}` +
  `<button data-testid="composerPublishBtn" id="${id}-send">Post</button></div>`;
const EDITABLE = '<div class="ProseMirror" contenteditable="true" id="$"></div>';
const AREA = '<textarea data-testid="composerTextInput" id="$"></textarea>';
const URL = 'https://bsky.app/';

describe.each(BROWSERS)('in %s', name => {
  let w: BrowserSession;
  let tab: Tab;
  beforeAll(async () => {
    w = await openSession(name, { openShadowRoot: true });
    ({ tab } = w);
    w.server.serve(URL, {
      body:
        `${HEAD}<body><main></main>` +
        `${view('one', EDITABLE)}${view('two', AREA)}${view('down', EDITABLE, 'mousedown')}` +
        `<script>${SCRIPT}</script></body>`,
    });
  });
  afterAll(() => w?.close());

  const sent = () => tab.evaluate(() => (window as unknown as { sent: string[] }).sent, null);
  const heard = () => tab.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0), null);
  const write = async (id: string, text: string) => {
    await click(tab, `#${id}`);
    await tab.keyboard.type(text);
  };
  /** Reloads the page, with a dangerous text that was checked. */
  const danger = async (id: string) => {
    await tab.goto(URL);
    await write(id, `Call me on ${NUMBER}`);
    await expectText(tab, '.draft-mark', 'phone number');
    await heard();
  };
  const chord = async (key: 'down' | 'up') => {
    const k = tab.keyboard as unknown as Record<'down' | 'up', (k: string) => Promise<void>>;
    await k[key]('Control');
  };
  const sendKey = async () => {
    await chord('down');
    await tab.keyboard.press('Enter');
    await chord('up');
  };

  it.each(['one', 'two', 'down'])(
    'stops the first click on the button of %s, says why, and lets the next one through untouched',
    async id => {
      await danger(id);
      await click(tab, `#${id}-send`);
      await expectText(tab, '.warning', 'Not sent yet');
      // A check of the number as far as it was typed may have come first.
      await expectText(tab, '.warning', NUMBER);
      expect(await sent()).toEqual([]);
      expect((await heard()).filter(h => h.endsWith('-send'))).toEqual([]);
      await click(tab, `#${id}-send`);
      await eventually(async () => expect(await sent()).toEqual([`Call me on ${NUMBER}`]));
      const all: string[] = [];
      await eventually(async () => {
        all.push(...(await heard()).filter(h => h.endsWith('-send')));
        expect(all).toContain(`click ${id}-send`);
      });
      expect(all).toEqual(['pointerdown', 'mousedown', 'mouseup', 'click'].map(t => `${t} ${id}-send`));
      await eventually(async () => expect(await textAt(tab, '.overlay')).toBe(''));
    },
  );

  it.each(['one', 'two'])('stops the first send key in %s, and lets the next one through', async id => {
    await danger(id);
    await sendKey();
    await expectText(tab, '.warning', 'Not sent yet');
    expect(await sent()).toEqual([]);
    // Control alone
    expect((await heard()).filter(h => /key.* (one|two)$/.test(h) && h.startsWith('keydown')).length).toBe(1);
    await sendKey();
    await eventually(async () => expect(await sent()).toEqual([`Call me on ${NUMBER}`]));
  });

  it('stops the button if it is activated by a key', async () => {
    await danger('two');
    await tab.evaluate(() => document.getElementById('two-send')!.focus(), null);
    await tab.keyboard.press('Enter');
    await expectText(tab, '.warning', 'Not sent yet');
    expect(await sent()).toEqual([]);
    await tab.keyboard.press('Enter');
    await eventually(async () => expect(await sent()).toEqual([`Call me on ${NUMBER}`]));
  });

  it('stops neither a harmless text nor one that the person confirmed', async () => {
    await tab.goto(URL);
    await write('one', 'We meet again, and counted 1,234 votes.');
    await click(tab, '#one-send');
    await eventually(async () => expect((await sent()).length).toBe(1));
    await danger('one');
    await click(tab, '.draft-mark');
    await expectText(tab, '.warning', NUMBER);
    await click(tab, '.warning button', 'Leave in');
    await click(tab, '#one-send');
    await eventually(async () => expect(await sent()).toEqual([`Call me on ${NUMBER}`]));
  });

  it('marks each of several composers separately, and stops only what the clicked button sends', async () => {
    await danger('one');
    await write('two', 'harmless');
    await click(tab, '#two-send');
    await eventually(async () => expect(await sent()).toEqual(['harmless']));
    await write('two', 'Mail rana@example.org');
    await eventually(async () =>
      expect((await textAt(tab, '.draft-mark')).split('\n').sort()).toEqual([
        'Reveals: email address',
        'Reveals: phone number',
      ]),
    );
  });

  it('stops nothing while tips or the platform are turned off', async () => {
    await w.ask({ type: 'disabledChecks/set', platform: 'bluesky', disabled: true, context: ORDINARY });
    await tab.goto(URL);
    await write('one', `Call me on ${NUMBER}`);
    await click(tab, '#one-send');
    await eventually(async () => expect(await sent()).toEqual([`Call me on ${NUMBER}`]));
    await w.ask({ type: 'disabledChecks/set', platform: 'bluesky', disabled: false, context: ORDINARY });
    await w.ask({ type: 'onPageTips/set', on: false, context: ORDINARY });
    await tab.goto(URL);
    await write('one', `Call me on ${NUMBER}`);
    await click(tab, '#one-send');
    await eventually(async () => expect(await sent()).toEqual([`Call me on ${NUMBER}`]));
    await w.ask({ type: 'onPageTips/set', on: true, context: ORDINARY });
  });

  it('finds the personal terms, however they are written', async () => {
    await w.ask({
      type: 'personalTerms/set',
      context: ORDINARY,
      words: [{ id: '1', kind: 'street', text: 'Blumenstraße' }],
    });
    await tab.goto(URL);
    await write('one', 'in der BLUMEN-STRASSE');
    await expectText(tab, '.draft-mark', 'Reveals: street');
    await click(tab, '.draft-mark');
    await expectText(tab, '.warning', 'on your never-post list (street)');
    await w.ask({ type: 'personalTerms/set', context: ORDINARY, words: [] });
    await tab.goto(URL);
    await write('one', 'in der Blumenstrasse, mail rana@example.org');
    await expectText(tab, '.draft-mark', 'Reveals: email address');
  });

  it.each(['one', 'two'])(
    'marks text typed at the end of 5,000 characters, and changes none of them, in %s',
    async id => {
      const prose =
        'Yesterday we walked to the market, and I met Omar near the 3rd bus stop. ' +
        `${'Nobody was hurt, and 12 people spoke. '.repeat(4)}`;
      const before = prose.repeat(Math.ceil(5_000 / prose.length)).slice(0, 4_900),
        typed = ` Call me on ${NUMBER}. Soon.`;
      await tab.goto(URL);
      await click(tab, `#${id}`);
      await tab.evaluate(text => document.execCommand('insertText', false, text), before);
      await tab.keyboard.type(typed);
      await expectText(tab, '.draft-mark', 'phone number');
      expect(
        await tab.evaluate(wanted => {
          const el = document.getElementById(wanted)!;
          return ((el as HTMLTextAreaElement).value ?? el.innerText).trim();
        }, id),
      ).toBe((before + typed).trim());
    },
  );

  it('lets a send through if the extension is gone', async () => {
    await danger('one');
    await w.uninstall();
    await click(tab, '#one-send');
    await eventually(async () => expect(await sent()).toEqual([`Call me on ${NUMBER}`]));
  });
});
