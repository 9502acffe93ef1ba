/** Handles messages about saving evidence and about saved incidents. */
import browser from 'webextension-polyfill';
import { getI18n } from '../../i18n/index.ts';
import { loadRecord } from '../../incidents/capture/amend.ts';
import { requestStop } from '../../incidents/capture/progress.ts';
import type { PageHandlers, ViewHandlers } from '../../messaging/server.ts';
import { addCapture, createThumbnail, findLastSavedIncident, getCaptureOffer } from '../capture/additions.ts';
import { saveEvidence } from '../capture/save-evidence.ts';
import { buildReportButton, buildSaveResult, buildSituationChooser } from '../overlay-text.ts';

export const incidentPageHandlers: PageHandlers<
  'page/getReportButton' | 'page/getSituationChooser' | 'page/saveEvidence'
> = {
  async 'page/getReportButton'() {
    const command = (await browser.commands?.getAll?.())?.find(c => c.name === 'focus-mark');
    return buildReportButton(await getI18n(), command?.shortcut || undefined);
  },
  'page/getSituationChooser': async () => buildSituationChooser(await getI18n()),
  'page/saveEvidence': async ({ what, adult }, tab) =>
    buildSaveResult(await getI18n(), await saveEvidence(tab.id, { what, adult, pointed: true, inPage: true })),
};

export const incidentViewHandlers: ViewHandlers<'evidence' | 'incidents' | 'capture'> = {
  'evidence/save': ({ tab, what, adult }) => saveEvidence(tab, { what, adult }),
  'incidents/get': async ({ id }) => (await loadRecord(id)) ?? null,
  'incidents/getThumbnail': ({ incident }) => createThumbnail(incident),
  'capture/getLastIncident': ({ tab }) => findLastSavedIncident(tab),
  'capture/getOffer': ({ incident }) => getCaptureOffer(incident),
  'capture/add': ({ incident, part, adult }) => addCapture(incident, part, adult),
  'capture/stop': ({ incident }) => requestStop(incident),
};
