/** Handles messages about reporting an incident to the platform. */
import browser from 'webextension-polyfill';
import { getI18n, loadPlatformLabels } from '../../i18n/index.ts';
import { amendRecord } from '../../incidents/capture/amend.ts';
import { findCaptureOfIncident } from '../../incidents/capture/recent-tabs.ts';
import { findGeneralRoute, listDisclosures, listReportRoutes } from '../../incidents/report-routes.ts';
import { addPlatformReport, removeResponse } from '../../incidents/responses.ts';
import type { PageQuery } from '../../lib/full-pages.ts';
import { findTab } from '../../lib/tab-by-id.ts';
import type { PageHandlers, ViewHandlers } from '../../messaging/server.ts';
import { sendToTab } from '../../messaging/tab-client.ts';
import { loadPlatform } from '../../platforms/load.ts';
import { isPracticeUrl } from '../../practice/practice-url.ts';
import { openPage } from '../../preferences/opaque-page-params.ts';
import { buildReportSteps } from '../overlay-text.ts';
import { refreshReminders } from '../reminders.ts';
import { isOverlayForbidden } from '../tips.ts';

const findRoute = async (platform: string, route: string) =>
  (await loadPlatform(platform)).reports.find(r => r.id === route);

export const reportPageHandlers: PageHandlers<'page/startReport'> = {
  /** Opens the report view instead if the person must know more before a form: other ways, or who may learn of it. */
  async 'page/startReport'({ platform: id, what, incident, all }, tab) {
    const platform = await loadPlatform(id);
    const route = listReportRoutes(platform, what)[0] ?? findGeneralRoute(platform);
    const isDisclosed = !!route?.url && listDisclosures(route).length > 0;
    if (all || !route || what === 'child' || what === 'taken-down' || platform.operatorRisk || isDisclosed) {
      const subject: PageQuery = incident
        ? { kept: incident }
        : what === 'child'
          ? { tab: String(tab.id) }
          : { ways: platform.id };
      await openPage('report', { what, ...subject }, isPracticeUrl(tab.url));
      return null;
    }
    if (route.url) await browser.tabs.create({ url: route.url });
    return buildReportSteps(await loadPlatformLabels(await getI18n(), platform.id), platform, route);
  },
};

export const reportViewHandlers: ViewHandlers<'report'> = {
  async 'report/showSteps'({ incident, platform: id, route: routeId }) {
    const capture = await findCaptureOfIncident(incident);
    const tab = capture && (await findTab(capture.tab));
    const platform = await loadPlatform(id);
    const route = await findRoute(id, routeId);
    if (!tab || tab.url !== capture.url || !route || (await isOverlayForbidden(platform))) return null;
    const isShown = await sendToTab(capture.tab, {
      type: 'overlay/showReportSteps',
      pointed: capture.pointed,
      steps: buildReportSteps(await loadPlatformLabels(await getI18n(), platform.id), platform, route),
    });
    if (!isShown) return null;
    await browser.tabs.update(capture.tab, { active: true });
    return true;
  },

  async 'report/markSent'({ id, platform, route: routeId }) {
    const route = await findRoute(platform, routeId);
    if (!route) return null;
    const response = crypto.randomUUID();
    const sentAt = new Date().toISOString();
    if (!(await amendRecord(id, now => addPlatformReport(now, platform, route, sentAt, response)))) return null;
    await refreshReminders();
    return response;
  },

  async 'report/undoSent'({ id, response }) {
    const isDone = !!(await amendRecord(id, now => removeResponse(now, response)));
    await refreshReminders();
    return isDone;
  },
};
