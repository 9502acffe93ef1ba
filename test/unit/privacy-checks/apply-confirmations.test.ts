/** Tests what a reading that is not certain counts as, before and after the person answers. */
import { clearStorage } from '../preferences/fake-storage.ts';
import { beforeEach, expect, it } from 'vitest';
import { readPlatforms } from '../../../scripts/build/data.ts';
import { confirmedChecks } from '../../../src/preferences/confirmed-checks.ts';
import { applyConfirmations } from '../../../src/privacy-checks/apply-confirmations.ts';
import { getDefinitionVersion } from '../../../src/privacy-checks/definition-version.ts';
import type { Finding } from '../../../src/privacy-checks/schema.ts';
import { ORDINARY } from '../../helpers/storage-contexts.ts';

beforeEach(clearStorage);

const platform = readPlatforms().find(p => p.settings.length > 1)!;
const [setting, another] = platform.settings;
const seeming = (id: string, control: string, seems: 'protected' | 'exposed' = 'protected'): Finding => ({
  id,
  state: 'unread',
  value: 'off',
  locatedBy: 'css',
  seems,
  control,
});
const apply = (...findings: Finding[]) => applyConfirmations(platform, findings, ORDINARY);

it('gives no state before the person has answered', async () => {
  const finding = seeming(setting!.id, 'c1');
  expect(await apply(finding)).toEqual([finding]);
});

it('gives the state of a confirmed control, and of no other one', async () => {
  await confirmedChecks.confirm(platform.id, setting!.id, 'c1', ORDINARY);
  const [same, changed, other] = await apply(
    seeming(setting!.id, 'c1', 'exposed'),
    seeming(setting!.id, 'c2'),
    seeming(another!.id, 'c1'),
  );
  expect(same).toMatchObject({ state: 'exposed', source: 'confirmed' });
  expect(same).not.toHaveProperty('seems');
  expect(changed).toMatchObject({ state: 'unread', seems: 'protected' });
  expect(other).toMatchObject({ state: 'unread', seems: 'protected' });
});

it('says nothing at all after the person rejected the check, until its definition changes', async () => {
  await confirmedChecks.confirm(platform.id, setting!.id, 'c1', ORDINARY);
  await confirmedChecks.reject(platform.id, setting!.id, getDefinitionVersion(setting!), ORDINARY);
  const [silent] = await apply(seeming(setting!.id, 'c1'));
  expect(silent).toMatchObject({ state: 'unread', value: null, why: 'rejected' });
  expect(silent).not.toHaveProperty('seems');
  await confirmedChecks.reject(platform.id, setting!.id, 'older', ORDINARY);
  expect((await apply(seeming(setting!.id, 'c1')))[0]).toMatchObject({ seems: 'protected' });
  await confirmedChecks.reset(platform.id, setting!.id, ORDINARY);
  expect((await apply(seeming(setting!.id, 'c1')))[0]).toMatchObject({ seems: 'protected' });
});

it('changes nothing that was read for certain', async () => {
  await confirmedChecks.confirm(platform.id, setting!.id, 'c1', ORDINARY);
  const certain: Finding = { id: setting!.id, state: 'exposed', value: 'on', locatedBy: 'css' };
  expect(await apply(certain)).toEqual([certain]);
});
