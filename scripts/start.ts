/**
 * Builds, then opens a browser with the extension on the practice network. Without a display, or with `--headless`,
 * runs the tour, saves screenshots and prints what it found.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAll } from './build.ts';
import { root } from './build/data.ts';
import { openChromium } from './browser/chromium.ts';
import { tour } from './tour.ts';

const { values } = parseArgs({ options: { headless: { type: 'boolean' }, save: { type: 'string' } } });
const display =
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  !!(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

console.log('Building …');
await buildAll(['chromium']);
if (values.headless || !display) {
  await tour(values.save ?? join(root, '.cache/tour'));
} else {
  const chrome = await openChromium({ headless: false });
  const [first] = chrome.context.pages();
  await (first ?? (await chrome.context.newPage())).goto(
    `chrome-extension://${chrome.id}/src/pages/practice/index.html`,
  );
  console.log('The practice network is open. Select the Breakwater button in the toolbar. To end, close the browser.');
  await new Promise<void>(done => chrome.context.on('close', () => done()));
}
