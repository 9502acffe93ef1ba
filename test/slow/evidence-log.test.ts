/**
 * The evidence log in Chromium: all features, two windows, a killed worker, the keyboard alone, thousands of records.
 */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CustodyEvent, Incident } from '../../src/incidents/model.ts';
import { OutcomeStatisticsLine } from '../../src/incidents/outcome-statistics-schema.ts';
import { evidenceLogScript, injectEvidenceLog } from '../../scripts/browser/evidence-log.ts';
import { sampleIncidents } from '../helpers/browser/sample-incidents.ts';
import { samplePeople } from '../unit/remedy/sample-files.ts';
import { RemedyReport } from '../../src/remedy/report-schema.ts';
import { openHarness, type ChromiumHarness } from '../helpers/browser/chromium-harness.ts';
import { eventually, filesContaining, axeViolations } from '../helpers/browser/expectations.ts';

const MARKER = 'zqx-note-73310';
let r: ChromiumHarness;
let other: Page;
let log: Page;

beforeAll(async () => {
  r = await openHarness({ launch: {} });
  other = await injectEvidenceLog(await r.view('src/pages/lesson/index.html?id=none'));
});
afterAll(() => r?.close());

const fill = (incidents: Incident[]) =>
  other.evaluate(async list => void (await window.theLog.putAll(list.map(incident => ({ incident })))), incidents);
const read = (id: string) => other.evaluate(i => window.theLog.get(i), id);
const chain = () =>
  other.evaluate(async () => {
    const { events, anchor } = await window.theLog.getCustody();
    return { events: events as CustodyEvent[], verdict: await window.theLog.verify(events, anchor) };
  });
const name = (n: number) => sampleIncidents(n + 1)[n]!;
const openLog = async (query = '') => {
  const page = await r.view(`src/pages/log/index.html${query}`);
  await page.setViewportSize({ width: 900, height: 800 });
  return page;
};
const entries = (page: Page) => page.locator('.entry');

describe('an empty log', () => {
  it('says what will be here', async () => {
    log = await openLog();
    await log.getByText('No evidence saved yet').waitFor();
    expect(await axeViolations(log)).toEqual([]);
  });

  it('shows at once what is saved in another window', async () => {
    await fill(sampleIncidents(12));
    await eventually(async () => expect(await entries(log).count()).toBe(12));
  });
});

describe('a record', () => {
  const at = name(11);

  it('opens with its text covered, also for a screen reader, and shows it on a click', async () => {
    await entries(log).first().locator('button').click();
    await log.getByRole('heading', { level: 1, name: 'Someone is following or watching me' }).waitFor();
    expect(
      await log
        .locator('.veiled')
        .evaluate(e => [(e as HTMLElement).inert, e.getAttribute('aria-hidden'), getComputedStyle(e).filter]),
    ).toEqual([true, 'true', 'blur(9px)']);
    await log.getByRole('button', { name: 'Show: the text' }).click();
    expect(await log.locator('.veiled').count()).toBe(0);
    await log.getByText(/^Words number 11/).waitFor();
    expect(await axeViolations(log)).toEqual([]);
  });

  it('notes once that it was viewed', async () => {
    await eventually(async () =>
      expect((await chain()).events.filter(e => e.event === 'viewed' && e.incident === at.id).length).toBe(1),
    );
    await log.getByRole('button', { name: 'Back to the list' }).click();
    await eventually(async () => expect(await log.evaluate(() => document.activeElement?.id)).toBe(`row-${at.id}`));
    await log.keyboard.press('Enter');
    await log.getByRole('button', { name: 'Back to the list' }).waitFor();
    expect((await chain()).events.filter(e => e.event === 'viewed').length).toBe(1);
  });

  it('saves what is typed by itself, and nowhere in plain text', async () => {
    await log.getByRole('textbox', { name: 'Note' }).pressSequentially(MARKER);
    await eventually(async () => expect((await read(at.id))!.note).toBe(MARKER));
    await log.getByText('Saved.').waitFor();
    expect(filesContaining(r.profile, MARKER)).toEqual([]);
  });

  it('says what it means here, and is found by that', async () => {
    await log.getByLabel('What does it mean here?').fill('Flowers mean a funeral');
    await eventually(async () => expect((await read(at.id))!.meaning).toBe('Flowers mean a funeral'));
    expect((await chain()).events.at(-1)).toMatchObject({ event: 'edited', incident: at.id });
    await log.getByRole('button', { name: 'Back to the list' }).click();
    await log.getByRole('searchbox').fill('funeral');
    await eventually(async () => expect(await entries(log).count()).toBe(1));
    await entries(log).first().locator('button').click();
  });

  it('follows the changes of another window, and does not lose what is being typed', async () => {
    await log.getByLabel('How it affected you').pressSequentially('Sle');
    await other.evaluate(id => window.theLog.update(id, i => ({ ...i, directedAt: 'family' })), at.id);
    await log.getByLabel('How it affected you').pressSequentially('ep');
    await eventually(async () =>
      expect(await read(at.id)).toMatchObject({ impact: 'Sleep', directedAt: 'family', note: MARKER }),
    );
    await expect.poll(() => log.getByLabel('Who is it aimed at?').inputValue()).toBe('family');
  });

  it('computes the severity, and lets the person change it', async () => {
    await log.getByText('How serious is it?').click();
    await log.getByRole('group', { name: 'Are you or someone else in danger now?' }).getByLabel('Yes').check();
    await log.locator('h1 + p').getByText('Danger now').waitFor();
    await log.getByLabel('Overall severity').selectOption('2');
    await log.locator('h1 + p').getByText('Concerning').waitFor();
    await eventually(async () => expect((await read(at.id))!.severity).toMatchObject({ dangerNow: true, level: 2 }));
    await log
      .getByRole('group', { name: 'Are you or someone else in danger now?' })
      .getByLabel('No', { exact: true })
      .check();
    await eventually(async () => expect((await read(at.id))!.severity).toMatchObject({ dangerNow: false, level: 2 }));
  });

  it('stores reports and outcomes, and then shows the next escalation option', async () => {
    await log.getByRole('button', { name: 'Record a report' }).click();
    await log.getByLabel('Reference number, if there is one').fill('AB-12');
    await log.getByRole('button', { name: 'Save', exact: true }).click();
    await log.getByText('AB-12').waitFor();
    expect(await log.getByRole('heading', { name: 'What you can do next' }).count()).toBe(0);
    await log.getByRole('combobox', { name: 'Outcome' }).selectOption('refused');
    await log.getByRole('heading', { name: 'What you can do next' }).waitFor();
    await eventually(async () =>
      expect((await read(at.id))!.responses).toMatchObject([
        { action: 'report', to: 'facebook', reference: 'AB-12', outcome: 'refused' },
      ]),
    );
  });

  it('belongs to a case, which can be searched for', async () => {
    await log.getByLabel('Name of the case').fill('Spring smear');
    await log.getByRole('button', { name: 'Create case' }).click();
    await eventually(async () => expect((await read(at.id))!.campaign).toMatch(/^[0-9a-f-]{36}$/));
    await log.getByRole('button', { name: 'Back to the list' }).click();
    await log.getByRole('searchbox').fill('spring');
    await log.getByText('Matching: 1 of 12').waitFor();
  });
});

describe('several records', () => {
  it('are put in a case together, and out again by undo', async () => {
    await log.getByRole('searchbox').fill('');
    await log.getByRole('button', { name: 'Select several' }).click();
    for (const n of [2, 3]) await entries(log).nth(n).locator('input').check();
    await log.getByLabel('Add to a case').selectOption({ label: 'Spring smear' });
    await log.getByRole('button', { name: 'Apply to selected incidents: 2' }).click();
    await log.getByText('Incidents updated: 2').waitFor();
    const campaign = (await read(name(11).id))!.campaign;
    await eventually(async () => expect((await read(name(9).id))!.campaign).toBe(campaign));
    await log.getByRole('button', { name: 'Undo' }).click();
    await log.getByText('Undone.').waitFor();
    await eventually(async () => expect((await read(name(9).id))!.campaign).toBeNull());
  });

  it('are deleted after asking again; the chain says so, and is intact', async () => {
    await log.getByRole('button', { name: 'Delete selected incidents: 2' }).click();
    await log.getByRole('button', { name: 'Yes, delete' }).click();
    await log.getByText('Incidents deleted: 2').waitFor();
    await eventually(async () => expect(await read(name(9).id)).toBeUndefined());
    const { events, verdict } = await chain();
    expect(
      events
        .filter(e => e.event === 'deleted')
        .map(e => e.incident)
        .sort(),
    ).toEqual([name(8).id, name(9).id]);
    expect(verdict).toMatchObject({ intact: true, anchored: true });
    await log.getByRole('button', { name: 'Done' }).click();
  });
});

describe('a reminder', () => {
  const badge = () => other.evaluate(() => chrome.action.getBadgeText({}));
  it('is a dot and a line if the person wants it, and disappears with the outcome', async () => {
    expect(await badge()).toBe('');
    await log.locator('summary', { hasText: 'Reminders' }).click();
    await log.getByLabel('Remind me when a response is due').check();
    await eventually(async () => expect(await badge()).toBe('•'));
    const popup = await r.view('src/popup/index.html?tab=-1&view=site');
    await popup.getByText('Time to follow up on a report').waitFor();
    await popup.close();
    await log.getByText('Filters').click();
    await log.getByRole('combobox', { name: 'Report' }).selectOption('due');
    await log.getByText('Matching: 1 of 10').waitFor();
    await entries(log).first().locator('button').click();
    await log.getByRole('combobox', { name: 'Outcome' }).selectOption('removed');
    await eventually(async () => expect(await badge()).toBe(''));
    await log.getByRole('button', { name: 'Back to the list' }).click();
    await log.getByRole('button', { name: 'Clear filters' }).first().click();
  });
});

describe('outcomes', () => {
  it('are counted by platform in a table, and exported as rows that fit the schema and name nobody', async () => {
    await log.getByRole('button', { name: 'Outcomes' }).click();
    await log
      .getByRole('table', { name: 'By platform' })
      .getByRole('row', { name: /Mastodon/ })
      .waitFor();
    expect(await axeViolations(log)).toEqual([]);
    await log.getByLabel('Do not merge small groups').check();
    await log.getByLabel('Include a random number').waitFor();
    const [file] = await Promise.all([
      log.waitForEvent('download'),
      log.getByRole('button', { name: 'Save the file' }).click(),
    ]);
    const text = readFileSync(await file.path(), 'utf8');
    const lines = text
      .trim()
      .split('\n')
      .map(l => v.parse(OutcomeStatisticsLine, JSON.parse(l)));
    expect(lines.reduce((n, l) => n + l.sent, 0)).toBe(3);
    expect(lines[0]).toMatchObject({ source: { edition: 1 } });
    expect(lines[0]).not.toHaveProperty('country');
    await log.getByText('See exactly what is in it').click();
    await log.getByText('"edition":2').waitFor();
    expect(text).not.toMatch(/omar|social\.example|AB-12|\d{4}-\d{2}-\d{2}/i);
  });
});

describe('outcomes of many people', () => {
  it('are merged on a page of their own, with broken files named, and saved as files', async () => {
    const page = await r.view('src/pages/remedy/index.html');
    await page.locator('h1').waitFor();
    const files = await Promise.all(
      samplePeople(50, 200).map(async file => ({
        name: file.name,
        mimeType: 'application/x-ndjson',
        buffer: Buffer.from(await file.text()),
      })),
    );
    const broken = { name: 'broken.jsonl', mimeType: '', buffer: Buffer.from('nothing') };
    expect(await axeViolations(page)).toEqual([]);
    await page.locator('input[type=file]').setInputFiles([...files, broken, { ...files[0]!, name: 'copy.jsonl' }]);
    await page.getByText('Files counted: 50', { exact: true }).waitFor();
    await page.getByText('broken.jsonl: line 1 is not in the expected format').waitFor();
    await page.getByText(/copy\.jsonl: the same as .*person-1\.jsonl/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const saved = async (button: string) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ]);
      return readFileSync(await file.path(), 'utf8');
    };
    v.parse(RemedyReport, JSON.parse(await saved('Save as data (JSON)')));
    expect(await saved('Save as a table (CSV)')).toContain('"platforms","platform","mastodon","50"');
    expect(await saved('Save as a web page')).toMatch(/^<!doctype html>.*default-src 'none'.*By platform/s);
    await page.close();
  });
});

describe('verification', () => {
  it('says that no change was found, and gives words that still match after the next event', async () => {
    await log.getByRole('button', { name: 'Integrity check' }).click();
    await log.getByRole('heading', { name: /^No changes found since / }).waitFor();
    const words = await log.locator('.anchor-words').innerText();
    const { events } = await chain();
    await other.evaluate(id => window.theLog.recordTransfer('exported', [id]), name(0).id);
    await log.getByRole('button', { name: 'Timeline' }).click();
    await log.getByRole('button', { name: 'Integrity check' }).click();
    await log.getByLabel('Words you read out before').fill(words);
    await log.getByRole('button', { name: 'Compare' }).click();
    await log.getByText(`These are the words of event ${events.length} of ${events.length + 1}`).waitFor();
    expect(await axeViolations(log)).toEqual([]);
  });

  it('names the event whose entry on disk was changed, and the unreadable record; the others stay', async () => {
    const touch = (id: string) =>
      other.evaluate(async key => {
        const db = await new Promise<IDBDatabase>(done => {
          const q = indexedDB.open('vault');
          q.onsuccess = () => done(q.result);
        });
        const store = db.transaction('records', 'readwrite').objectStore('records');
        const row = await new Promise<{ data: ArrayBuffer }>(done => {
          const q = store.get(key);
          q.onsuccess = () => done(q.result as never);
        });
        new Uint8Array(row.data)[0]! ^= 1;
        await new Promise(done => {
          store.put(row).onsuccess = done;
        });
        db.close();
      }, id);
    await touch('custody-000000003');
    await touch(name(1).id);
    await log.reload();
    await log.getByText('Incidents that are damaged and cannot be opened: 1.').waitFor();
    await expect.poll(() => entries(log).count()).toBe(9);
    await log.getByRole('button', { name: 'Integrity check' }).click();
    await log.getByText('Event 3 was changed or cannot be read.').waitFor();
    await touch('custody-000000003');
    await touch(name(1).id);
    await log.close();
  });
});

describe('two windows', () => {
  it('write at once and lose nothing', async () => {
    const before = (await chain()).events.length;
    const second = await injectEvidenceLog(await r.view('src/pages/lesson/index.html?id=none'));
    const work = (page: Page, who: string) =>
      page.evaluate(
        async ([id, w]) => {
          await Promise.all(
            Array.from({ length: 40 }, (_, n) =>
              window.theLog.update(id!, i => ({ ...i, note: `${i.note} ${w}${n}` })),
            ),
          );
        },
        [name(0).id, who],
      );
    await Promise.all([work(other, 'a'), work(second, 'b')]);
    await eventually(async () => expect((await read(name(0).id))!.note.trim().split(' ').length).toBe(80));
    const { events, verdict } = await chain();
    expect(events.length).toBe(before + 80);
    expect(verdict).toMatchObject({ intact: true, anchored: true, flaws: [] });
    await second.close();
  });
});

describe('a worker that is killed between steps', () => {
  it('leaves each record with its event, and half of neither', async () => {
    const fresh = sampleIncidents(400)
      .slice(200)
      .map(i => ({ ...i, id: `killed-${i.item.id}` }));
    const before = (await chain()).events.length;
    const there0 = await other.evaluate(() => window.theLog.count());
    const worker = r.worker();
    await worker.evaluate(await evidenceLogScript());
    await worker.evaluate(list => {
      const { theLog } = globalThis as unknown as Window;
      list.forEach((incident, n) => {
        // However fast it writes, it has some left to write when it is killed.
        if (n === 150) void navigator.locks.request('log', () => new Promise(() => undefined));
        void theLog.put(incident as Incident);
      });
    }, fresh);
    // Reads past the lock, for which two hundred writes are waiting.
    await eventually(async () => expect(await other.evaluate(() => window.theLog.count())).toBeGreaterThan(there0 + 5));
    const cdp = await r.context.newCDPSession(other);
    await cdp.send('ServiceWorker.enable');
    await cdp.send('ServiceWorker.stopAllWorkers');
    const { events, verdict } = await chain();
    const marked = events
      .slice(before)
      .map(e => e.incident)
      .sort();
    const there = await other.evaluate(async () =>
      (await window.theLog.list())
        .map(i => i.id)
        .filter(id => id.startsWith('killed-'))
        .sort(),
    );
    expect(there).toEqual(marked);
    expect(there.length).toBeLessThan(fresh.length);
    expect(verdict).toMatchObject({ intact: true, anchored: true });
    await other.evaluate(ids => window.theLog.deleteAll(ids), there);
  });
});

describe('the keyboard alone', () => {
  it('goes from the start of the page to a saved note and back', async () => {
    log = await openLog();
    await entries(log).first().waitFor();
    const tabTo = async (wanted: string, key = 'Tab') => {
      for (let n = 1; n < 40; n++) {
        await log.keyboard.press(key);
        if (
          await log.evaluate(w => {
            const e = document.activeElement!;
            return (
              e.getAttribute('aria-label') ??
              (e as HTMLInputElement).labels?.[0]?.innerText ??
              e.textContent ??
              ''
            ).includes(w);
          }, wanted)
        )
          return n;
      }
      throw new Error(`no way to ${wanted}`);
    };
    expect(await tabTo('Quick exit')).toBe(1);
    await tabTo('Search the evidence log');
    await log.keyboard.type('omar7');
    await log.getByText('Matching: 1 of 10').waitFor();
    await tabTo('@omar7');
    await log.keyboard.press('Enter');
    await eventually(async () => expect(await log.evaluate(() => document.activeElement?.tagName)).toBe('H1'));
    await tabTo('Note');
    await log.keyboard.type('by keys');
    await eventually(async () => expect((await read(name(7).id))!.note).toBe('by keys'));
    await tabTo('Back to the list', 'Shift+Tab');
    await log.keyboard.press('Enter');
    await eventually(async () =>
      expect(await log.evaluate(() => document.activeElement?.id)).toBe(`row-${name(7).id}`),
    );
    await log.close();
  });
});

describe('every layout', () => {
  it.each([
    ['en', 'light', 320],
    ['ar', 'dark', 320],
    ['es', 'light', 900],
  ] as const)('is accessible and fits in %s, %s, %i pixels', async (lang, colorScheme, width) => {
    await other.evaluate(language => chrome.storage.local.set({ language }), lang);
    const page = await openLog();
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await entries(page).first().waitFor();
    const look = async (way: string) => {
      expect(await axeViolations(page), way).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), way).toBeLessThanOrEqual(width);
    };
    for (const [n, there] of ['.entry', 'table', '.bars', '.anchor-words'].entries()) {
      await page.locator('.ways .btn').nth(n).click();
      await page.locator(there).first().waitFor();
      await look(there);
    }
    await page.locator('.ways .btn').first().click();
    await entries(page).first().locator('button').click();
    for (const summary of await page.locator('details.card > summary').all()) await summary.click();
    await page.locator('section[aria-labelledby=sent] > .row > button').click();
    await look('record');
    await page.close();
  });
});

describe('the disk', () => {
  it('contains no plain text, neither of the log nor of a filled form', async () => {
    await other.evaluate(() => chrome.storage.local.set({ language: 'en' }));
    const page = await openLog(`?id=${name(3).id}`);
    await page.getByRole('textbox', { name: 'Note' }).pressSequentially('zqx-open-form');
    await page.getByLabel('Name of the case').pressSequentially('zqx-campaign');
    await page.getByRole('button', { name: 'Back to the list' }).waitFor();
    // Waits until the browser has stored its tabs: it then contains this URL.
    await page.evaluate(() => history.pushState(null, '', '?zqx-written'));
    await eventually(async () =>
      expect(filesContaining(r.profile, 'zqx-written').some(f => f.includes('Sessions'))).toBe(true),
    );
    for (const word of [MARKER, 'zqx-open-form', 'zqx-campaign', 'Spring smear'])
      expect(filesContaining(r.profile, word), word).toEqual([]);
    await page.close();
  });
});

describe('five thousand records', () => {
  it('open, are searched, grow and are verified', async () => {
    await fill(sampleIncidents(5_000).slice(12));
    log = await openLog();
    await entries(log).first().waitFor();
    const opened = await log.evaluate(() => performance.now());
    await log.getByText('Incidents: 4998').waitFor();
    const typed = await log.evaluate(async () => {
      const input = document.querySelector<HTMLInputElement>('input[type=search]')!;
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
      const took: number[] = [];
      for (const text of ['w', 'wo', 'wor', 'word', 'words number 123', 'omar3', '']) {
        const from = performance.now();
        set.call(input, text);
        input.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise(done => {
          requestAnimationFrame(() => setTimeout(done));
        });
        took.push(performance.now() - from);
      }
      return took;
    });
    const from = Date.now();
    await fill([{ ...name(0), id: 'one-more', keptAt: new Date().toISOString(), local: '2030-01-01T00:00:00+00:00' }]);
    await log.getByText('Incidents: 4999').waitFor();
    const added = Date.now() - from;
    await log.getByRole('button', { name: 'Integrity check' }).click();
    const checking = Date.now();
    await log.getByRole('heading', { name: /^No changes found since / }).waitFor();
    console.info(
      `5,000 records: open ${Math.round(opened)} ms, keystroke to result at most ` +
        `${Math.round(Math.max(...typed))} ms, one more ${added} ms, check ${Date.now() - checking} ms`,
    );
  });
});
