/** Tests which answers of page scripts the worker accepts. */
import { describe, expect, it, vi } from 'vitest';

const answer = vi.fn(async (_tab: number, _message: unknown, _options: object): Promise<unknown> => undefined);
vi.mock('webextension-polyfill', () => ({ default: { tabs: { sendMessage: answer } } }));
const { sendToTab } = await import('../../../src/messaging/tab-client.ts');

const reading = { where: null, post: null, head: null, canonical: null, ownReplies: null, language: 'en' };
const read = () => sendToTab(7, { type: 'reader/readItem' });

describe('the answer of a page script', () => {
  it('is accepted in the shape of the contract, from the top frame', async () => {
    answer.mockResolvedValueOnce(reading);
    expect(await read()).toEqual(reading);
    expect(answer).toHaveBeenLastCalledWith(7, { type: 'reader/readItem' }, { frameId: 0 });
    answer.mockResolvedValueOnce(null);
    expect(await read()).toBeNull();
  });

  it.each([
    ['a field too many', { ...reading, more: 1 }],
    ['a field too few', { where: null }],
    ['a text without a limit', { ...reading, language: 'x'.repeat(2_001) }],
    ['a key that means something to JavaScript', JSON.parse(`{"__proto__":${JSON.stringify(reading)}}`)],
    ['no object', 'yes'],
    ['nothing', undefined],
  ])('is rejected with %s', async (_, nonsense: unknown) => {
    answer.mockResolvedValueOnce(nonsense);
    expect(await read()).toBeUndefined();
  });

  it('is undefined if the page has no script', async () => {
    answer.mockRejectedValueOnce(new Error('Receiving end does not exist'));
    expect(await read()).toBeUndefined();
  });
});
