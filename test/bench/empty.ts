/** An extension that does nothing: what any costs. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function emptyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'empty-'));
  mkdirSync(join(folder, 'src/popup'), { recursive: true });
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Empty',
      version: '1',
      background: { service_worker: 'w.js' },
      action: { default_popup: 'src/popup/index.html' },
    }),
  );
  writeFileSync(join(folder, 'w.js'), 'chrome.runtime.onMessage.addListener((m, s, answer) => { answer(1); });');
  writeFileSync(join(folder, 'src/popup/index.html'), '<!doctype html><title>Empty</title><body><p>Empty</p></body>');
  return folder;
}
