/** Tests that the ways to report are never those of the platform picked before. */
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import type { Platform } from '../../../src/platforms/schema.ts';
import { LanguageContext, type LanguageContextValue } from '../../../src/ui/language-context.ts';
import { openPage } from '../../helpers/dom.ts';

const { loadPlatform } = vi.hoisted(() => ({ loadPlatform: vi.fn() }));
vi.mock('../../../src/i18n/index.ts', () => ({ loadPlatformLabels: async () => undefined }));
vi.mock('../../../src/platforms/load.ts', () => ({ loadPlatform }));
const { usePlatformDefinition } = await import('../../../src/views/incidents/use-platform-definition.ts');

it('belongs to the platform that is picked now', async () => {
  const { doc } = openPage('<main></main>', 'https://here.example/');
  let answerFirst!: (platform: Platform) => void;
  const slow = new Promise<Platform>(resolve => {
    answerFirst = resolve;
  });
  loadPlatform.mockImplementation((id: string) => (id === 'first' ? slow : Promise.resolve({ id })));
  const seen: (string | null | undefined)[] = [];
  const View = ({ id }: { id: string | null }) => {
    const platform = usePlatformDefinition(id);
    seen.push(platform === null ? null : platform?.id);
    return null;
  };
  const pick = (id: string | null) =>
    act(() =>
      render(
        h(LanguageContext.Provider, { value: {} as LanguageContextValue }, h(View, { id })),
        doc.querySelector('main')!,
      ),
    );
  await pick('first');
  await pick('second');
  await vi.waitFor(() => expect(seen.at(-1)).toBe('second'));
  await act(() => answerFirst({ id: 'first' } as Platform));
  expect(seen.at(-1)).toBe('second');
  await pick(null);
  expect(seen.at(-1)).toBeNull();
  await pick('');
  expect(seen.at(-1)).toBeNull();
  expect(seen).not.toContain('first');
});
