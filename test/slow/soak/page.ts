/** A single-page site that stays open for hours: it redraws each place, and never grows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { feed } from '../../bench/feed.ts';
import { root } from '../../../scripts/build/data.ts';

export const SOAK_HOST = 'https://x.com';
/** How often posts come and go in a `change`; fifty posts each. */
export const BATCHES = 5;
export const SOAK_PATHS = [
  '/omar_mock/status/7',
  '/settings/audience_and_tagging',
  '/omar_mock',
  '/messages',
  '/home',
] as const;

const SETTINGS = join(root, 'test/fixtures/x/audience.exposed.en.html');
const bodyOf = (html: string): string => /<body[^>]*>([^]*)<\/body>/.exec(html)![1]!;

export const renderSoakPage = (): string =>
  feed().replace(
    '</body>',
    () => `<template id="settings">${bodyOf(readFileSync(SETTINGS, 'utf8'))}</template>
<script>
const settings = document.getElementById('settings');
const FEW = 200;
globalThis.visit = path => {
  history.pushState({}, '', path);
  home.replaceChildren();
  count = 0;
  if (path.startsWith('/settings')) home.append(settings.content.cloneNode(true));
  else more(FEW);
};
globalThis.change = () => {
  for (let i = 0; i < ${BATCHES}; i++) {
    more(50);
    while (home.childElementCount > FEW) home.firstElementChild.remove();
  }
};
visit('/home');
</script></body>`,
  );
