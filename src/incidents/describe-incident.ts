/** Describes in words what an incident contains, and what is missing and why. */
import type { i18n } from 'i18next';
import { formatList } from '../i18n/formats.ts';
import type { Artifact, Incident } from './model.ts';

const isScreenshot = ({ method }: Artifact): boolean => method === 'tab';

/** Lists only what is there: "Kept: address, author, time, text and a picture." */
export function describeSaved(i18n: i18n, { item, artifacts }: Incident): string {
  const screenshots = artifacts.filter(isScreenshot).length;
  const parts = [
    ...(item.url ? [i18n.t('capture.part.address')] : []),
    ...(item.author.handle || item.author.name ? [i18n.t('capture.part.author')] : []),
    ...(item.posted.shown || item.posted.utc ? [i18n.t('capture.part.time')] : []),
    ...(item.text ? [i18n.t('capture.part.text')] : []),
    ...(screenshots ? [i18n.t('capture.part.picture', { count: screenshots })] : []),
  ];
  return i18n.t('capture.holds', { list: formatList(i18n.language, parts) });
}

/** The text of a sexual image's post is never saved, so no other reason is given for it. */
function describeMissingText(i18n: i18n, { what, notRead, artifacts }: Incident): string[] {
  if (!notRead) return [];
  // A notice is no post, and what it says is in the screenshot and in the copy of its page.
  if (what === 'taken-down' && notRead === 'no-post' && artifacts.length) return [];
  if (what === 'sexual') return [i18n.t('report.notRead.sexual')];
  const sentences = [i18n.t(`report.notRead.${notRead}`)];
  if (notRead !== 'pending') sentences.push(i18n.t(artifacts.some(isScreenshot) ? 'capture.shown' : 'capture.byHand'));
  return [sentences.join(' ')];
}

export const describeMissing = (i18n: i18n, incident: Incident): string[] => [
  ...(incident.noPicture ? [i18n.t(`report.noPicture.${incident.noPicture}`)] : []),
  ...describeMissingText(i18n, incident),
];
