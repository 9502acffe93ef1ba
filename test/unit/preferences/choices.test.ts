import { beforeEach, describe, expect, it } from 'vitest';
import { ORDINARY, PRIVATE } from '../../helpers/storage-contexts.ts';
import { clearStorage, onDisk } from './fake-storage.ts';
import { defineChoices } from '../../../src/preferences/define-choices.ts';

const off = defineChoices('off');

beforeEach(clearStorage);

describe('a preference', () => {
  it('set in a private window overrides the one on disk, and is not written there', async () => {
    await off.set('x', true, ORDINARY);
    await off.set('x', false, PRIVATE);
    await off.set('vk', true, PRIVATE);
    expect(await off.get()).toEqual({ x: false, vk: true });
    expect(onDisk()).toEqual({ off: { x: true } });
  });

  it('set later in an ordinary window applies again', async () => {
    await off.set('x', false, PRIVATE);
    await off.set('x', true, ORDINARY);
    expect(await off.get()).toEqual({ x: true });
  });

  it('is not lost if another is set at the same time', async () => {
    await Promise.all(['x', 'vk', 'reddit'].map(name => off.set(name, true, ORDINARY)));
    expect(await off.get()).toEqual({ x: true, vk: true, reddit: true });
  });

  it('that is reset leaves no trace on disk', async () => {
    await off.set('x', true, ORDINARY);
    await off.set('x', undefined, ORDINARY);
    expect(onDisk()).toEqual({ off: {} });
    await off.set('x', true, ORDINARY);
    await off.set('x', undefined, PRIVATE);
    expect(await off.get()).toEqual({ x: false });
  });
});
