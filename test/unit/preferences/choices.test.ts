import { beforeEach, describe, expect, it } from 'vitest';
import { ORDINARY, PRIVATE } from '../../helpers/storage-contexts.ts';
import { clearStorage, onDisk } from './fake-storage.ts';
import { defineChoices } from '../../../src/preferences/define-choices.ts';

const off = defineChoices('off');

beforeEach(clearStorage);

describe('a choice', () => {
  it('made in a private window holds over the one on disk, and is not written there', async () => {
    await off.set('x', true, ORDINARY);
    await off.set('x', false, PRIVATE);
    await off.set('vk', true, PRIVATE);
    expect(await off.get()).toEqual({ x: false, vk: true });
    expect(onDisk()).toEqual({ off: { x: true } });
  });

  it('made later in an ordinary window holds again', async () => {
    await off.set('x', false, PRIVATE);
    await off.set('x', true, ORDINARY);
    expect(await off.get()).toEqual({ x: true });
  });

  it('is not lost when another is made in the same moment', async () => {
    await Promise.all(['x', 'vk', 'reddit'].map(name => off.set(name, true, ORDINARY)));
    expect(await off.get()).toEqual({ x: true, vk: true, reddit: true });
  });

  it('that is taken back leaves no trace on disk', async () => {
    await off.set('x', true, ORDINARY);
    await off.set('x', undefined, ORDINARY);
    expect(onDisk()).toEqual({ off: {} });
    await off.set('x', true, ORDINARY);
    await off.set('x', undefined, PRIVATE);
    expect(await off.get()).toEqual({ x: false });
  });
});
