/** One sound message of each kind: the types see to it that none is forgotten. */
import type { FromPage, FromView } from '../../../src/messaging/contract.ts';
import { BLANK_PANIC_SHEET } from '../../../src/helplines/panic-sheet.ts';

type Samples<M extends { type: string }> = { [T in M['type']]: Extract<M, { type: T }> };

const where = { platform: 'bluesky', kind: 'settings:messages', params: {}, language: 'en' };
const post = { kind: 'post', what: 'threatened', platform: 'bluesky' } as const;

export const fromPage: Samples<FromPage> = {
  'page/hello': { type: 'page/hello', host: 'bsky.app' },
  'page/here': { type: 'page/here', where },
  'page/part': { type: 'page/part', part: 'reader' },
  'page/findings': {
    type: 'page/findings',
    where,
    findings: [{ id: 'chat_allow', state: 'exposed', value: 'all', locatedBy: 'css' }],
  },
  'page/profile': { type: 'page/profile', where, fields: [{ id: 'bio', text: 'Hello' }] },
  'page/text': { type: 'page/text', platform: 'bluesky', text: 'Hello' },
  'page/never': { type: 'page/never', platform: 'bluesky', piece: { kind: 'phone', text: '1' } },
  'page/own-words': { type: 'page/own-words', platform: 'bluesky' },
  'page/learn': { type: 'page/learn', platform: 'bluesky', kind: 'phone' },
  'page/close-note': { type: 'page/close-note', platform: 'bluesky', kind: 'profile' },
  'page/choose-words': { type: 'page/choose-words', platform: 'bluesky' },
  'page/keep': { type: 'page/keep', platform: post.platform, what: post.what },
  'page/report': { type: 'page/report', platform: post.platform, what: post.what },
  'page/entry-words': { type: 'page/entry-words' },
  'page/leave': { type: 'page/leave' },
  'page/photos': { type: 'page/photos', files: [], more: 0, swaps: false },
  'page/unchecked': { type: 'page/unchecked', names: [] },
};

const tab = 1,
  incident = 'an-id',
  fingerprint = 'a'.repeat(64);

export const fromView: Samples<FromView> = {
  'site/get': { type: 'site/get', tab },
  'site/spotlight': { type: 'site/spotlight', tab, setting: 'chat_allow' },
  'site/open': { type: 'site/open', platform: 'bluesky', setting: 'chat_allow' },
  'setting/choose': { type: 'setting/choose', tab, setting: 'chat_allow', on: true },
  'site/allow': { type: 'site/allow', origin: 'https://bsky.app', tab },
  'marks/set': { type: 'marks/set', on: false },
  'switch/list': { type: 'switch/list' },
  'switch/set': { type: 'switch/set', platform: 'bluesky', off: true },
  'card/get': { type: 'card/get' },
  'card/set': { type: 'card/set', card: { identity: [], fears: [] } },
  'panic/set': { type: 'panic/set', sheet: BLANK_PANIC_SHEET },
  'accounts/get': { type: 'accounts/get' },
  'accounts/erase': { type: 'accounts/erase' },
  'reminders/get': { type: 'reminders/get' },
  'reminders/set': { type: 'reminders/set', days: null },
  'reminders/follow': { type: 'reminders/follow' },
  'mine/get': { type: 'mine/get' },
  'mine/set': { type: 'mine/set', words: [] },
  'mine/forget-gone': { type: 'mine/forget-gone' },
  'never/get': { type: 'never/get' },
  'never/undo': { type: 'never/undo', piece: { kind: 'phone', text: '1' } },
  'text/check': { type: 'text/check', text: 'Hello' },
  'incident/keep': { type: 'incident/keep', tab, what: 'threatened' },
  'incident/count': { type: 'incident/count' },
  'incident/recent': { type: 'incident/recent' },
  'incident/list': { type: 'incident/list' },
  'incident/get': { type: 'incident/get', id: incident },
  'capture/last': { type: 'capture/last', tab },
  'capture/offer': { type: 'capture/offer', incident },
  'capture/add': { type: 'capture/add', incident, part: 'picture' },
  'capture/stop': { type: 'capture/stop', incident },
  'capture/thumbnail': { type: 'capture/thumbnail', incident },
  'incident/erase': { type: 'incident/erase', id: incident },
  'incident/sent': { type: 'incident/sent', id: incident, platform: 'bluesky', route: 'in-app' },
  'report/show': { type: 'report/show', incident, platform: 'bluesky', route: 'in-app' },
  'incident/unsent': { type: 'incident/unsent', id: incident, response: 'another' },
  'packs/list': { type: 'packs/list' },
  'packs/preview': { type: 'packs/preview', text: '{}' },
  'packs/keep': { type: 'packs/keep', text: '{}' },
  'packs/drop': { type: 'packs/drop' },
  'makers/forget': { type: 'makers/forget', fingerprint },
  'practice/reset': { type: 'practice/reset' },
  'practice/closed': { type: 'practice/closed' },
  leave: { type: 'leave' },
  inspect: { type: 'inspect', tab },
};
