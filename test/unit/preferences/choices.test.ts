import { beforeEach, describe, expect, it, vi } from 'vitest';

const area = () => {
  const held: Record<string, unknown> = {};
  return {
    held,
    get: async (k: string) => {
      await null;
      return { [k]: held[k] };
    },
    set: async (o: object) => void Object.assign(held, o),
  };
};
const { local, session } = { local: area(), session: area() };
vi.mock('webextension-polyfill', () => ({ default: { storage: { local, session } } }));
const { choices, choose } = await import('../../../src/preferences/choices.ts');

beforeEach(() => {
  for (const { held } of [local, session]) for (const k of Object.keys(held)) delete held[k];
});

describe('a choice', () => {
  it('made in a private window holds over the one on disk, and is not written there', async () => {
    await choose('off', 'x', true, false);
    await choose('off', 'x', false, true);
    await choose('off', 'vk', true, true);
    expect(await choices('off')).toEqual({ x: false, vk: true });
    expect(local.held).toEqual({ off: { x: true } });
  });

  it('made later in an ordinary window holds again', async () => {
    await choose('off', 'x', false, true);
    await choose('off', 'x', true, false);
    expect(await choices('off')).toEqual({ x: true });
  });

  it('is not lost when another is made in the same moment', async () => {
    await Promise.all(['x', 'vk', 'reddit'].map(name => choose('off', name, true, false)));
    expect(await choices('off')).toEqual({ x: true, vk: true, reddit: true });
  });

  it('that is taken back leaves no trace on disk', async () => {
    await choose('off', 'x', true, false);
    await choose('off', 'x', undefined, false);
    expect(local.held).toEqual({ off: {} });
    await choose('off', 'x', true, false);
    await choose('off', 'x', undefined, true);
    expect(await choices('off')).toEqual({ x: false });
  });
});
