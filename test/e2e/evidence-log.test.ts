/**
 * The evidence log: a note is saved as it is typed, an incident is deleted for good, and the rest survives a restart.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserSession, openSession } from '../helpers/browser/browser-session.ts';
import { injectEvidenceLog, listIncidents } from '../../scripts/browser/evidence-log.ts';
import { sampleIncidents } from '../helpers/browser/sample-incidents.ts';
import { eventually } from '../helpers/browser/expectations.ts';
import { clickInView, expectText, setField, type Tab, textAt } from '../helpers/browser/page-actions.ts';

const INCIDENTS = sampleIncidents(3);
const NEWEST = INCIDENTS.at(-1)!.id;
const LOG = 'src/pages/log/index.html';

describe.each(BROWSERS)('in %s', name => {
  let session: BrowserSession;
  let log: Tab;
  beforeAll(async () => {
    session = await openSession(name, {});
    const page = await injectEvidenceLog(session.helper());
    await page.evaluate(
      incidents => window.theLog.putAll(incidents.map(incident => ({ incident }))).then(() => undefined),
      INCIDENTS,
    );
    log = await session.view(LOG);
  });
  afterAll(() => session?.close());

  const stored = async () => (await listIncidents(session.helper())) ?? [];
  const openFirst = () => clickInView(log, '.entry button');

  it('saves a note while it is typed, and finds the custody chain intact', async () => {
    await expectText(log, '#app', 'Incidents: 3');
    await openFirst();
    await expectText(log, '#app', 'Your notes');
    await setField(log, 'textarea', 'seen on the way home', 1);
    await eventually(async () =>
      expect((await stored()).find(incident => incident.id === NEWEST)?.note).toBe('seen on the way home'),
    );
    await clickInView(log, 'button', 'Back to the list');
    await clickInView(log, 'button', 'Integrity check');
    await expectText(log, '#app', 'No changes found');
    expect((await textAt(log, '.anchor-words')).split(' ')).toHaveLength(6);
  });

  it('deletes an incident after asking again', async () => {
    await clickInView(log, 'button', 'Timeline');
    await openFirst();
    await expectText(log, 'textarea', '');
    await clickInView(log, 'button', 'Delete');
    await clickInView(log, 'button', 'Yes, delete');
    await expectText(log, '#app', 'Deleted.');
    await eventually(async () =>
      expect((await stored()).map(incident => incident.id)).toEqual([INCIDENTS[1]!.id, INCIDENTS[0]!.id]),
    );
  });

  it('has the rest after a restart, and an intact custody chain', async () => {
    await session.restart();
    log = await session.view(LOG);
    await expectText(log, '#app', 'Incidents: 2');
    await clickInView(log, 'button', 'Integrity check');
    await expectText(log, '#app', 'No changes found');
  });
});
