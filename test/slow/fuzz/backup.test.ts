/** A changed backup file: it is restored whole or not at all, and rejected by name. */
import { describe, expect } from 'vitest';
import { entry, freshDisk, start } from '../../unit/vault/vault-helpers.ts';
import { fuzzBytes } from './fuzz.ts';

freshDisk();
const b = {
  ...(await start()),
  ...(await import('../../../src/vault/create-backup.ts')),
  ...(await import('../../../src/vault/restore-backup.ts')),
};
await b.putRecords([entry('a', 'where and when'), entry('p', 'picture', 'artifact')]);
const { file } = await b.createBackup('of the file');
const whole = new Uint8Array(await file.arrayBuffer());

describe('a backup', () => {
  fuzzBytes({
    name: 'backup',
    seeds: [whole],
    async run(bytes) {
      const said = await b.restoreBackup(new Blob([bytes]), 'of the file', []);
      if (Buffer.from(bytes).equals(Buffer.from(whole))) expect(said).toMatchObject({ done: true, already: 2 });
      else {
        expect(said).toMatchObject({ done: false });
        expect(['not-ours', 'newer', 'damaged', 'wrong']).toContain((said as { why: string }).why);
      }
    },
  });
});
