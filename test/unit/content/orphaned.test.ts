// @vitest-environment jsdom
/** Tests that a content script left behind by an extension update disturbs neither the page nor the new script. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { eventually } from '../../helpers/eventually.ts';
import {
  change,
  chooseFile,
  dispatchTrusted,
  installFakeExtension,
  OUTLINE,
  PAGE,
  press,
  typed,
  withFile,
  type FakeExtension,
} from '../../helpers/content-script.ts';

let extension: FakeExtension;

async function open(): Promise<void> {
  document.body.innerHTML = PAGE;
  extension = installFakeExtension({
    'page/connect': () => ({ outlines: [OUTLINE], tips: true }),
    'page/injectScript': () => new Promise(() => undefined), // still loading
  });
  await import('../../../src/content/bootstrap.iife.ts');
  await eventually(() => expect(extension.sentOfType('page/reportLocation')).toHaveLength(1));
}

afterEach(() => extension.dispose());

const $ = <T extends HTMLElement = HTMLElement>(css: string): T => document.querySelector<T>(css)!;

/** Records what a page, or a new content script, receives: trusted or not, cancelled or not. */
function record(): string[] {
  const heard: string[] = [];
  for (const type of ['input', 'change', 'drop', 'paste'])
    $('#file').addEventListener(type, e =>
      heard.push(`${type} ${e.isTrusted ? 'trusted' : 'untrusted'}${e.defaultPrevented ? ' cancelled' : ''}`),
    );
  return heard;
}

function act(): void {
  chooseFile($<HTMLInputElement>('#file'));
  dispatchTrusted($('#file'), typed());
  dispatchTrusted($('#file'), change());
  dispatchTrusted($('#file'), withFile('drop'));
  dispatchTrusted($('#file'), withFile('paste'));
}

describe('a script whose extension is gone', () => {
  it('lets chosen, dropped and pasted files pass', async () => {
    await open();
    const heard = record();
    act();
    expect(heard).toEqual([]); // intercepted while the extension is there
    extension.invalidate();
    act();
    expect(heard).toEqual(['input trusted', 'change trusted', 'drop trusted', 'paste trusted']);
  });

  it('gives the page the files that it was still checking', async () => {
    vi.useFakeTimers();
    await open();
    const heard = record();
    chooseFile($<HTMLInputElement>('#file'));
    dispatchTrusted($('#file'), typed());
    dispatchTrusted($('#file'), change());
    expect(heard).toEqual([]);
    extension.invalidate();
    await vi.advanceTimersByTimeAsync(3000);
    expect(heard).toEqual(['input untrusted', 'change untrusted']);
    vi.useRealTimers();
  });

  it('keeps keys typed in its overlay from the page, and no others', async () => {
    await open();
    const { isolatedWorld } = await import('../../../src/content/isolated-world-state.ts');
    isolatedWorld.overlayHost = $('#like');
    extension.invalidate();
    const heard: string[] = [];
    document.body.addEventListener('keydown', ({ target }) => heard.push((target as Element).id));
    const init = { bubbles: true, composed: true };
    dispatchTrusted($('#like'), new KeyboardEvent('keydown', { ...init, code: 'KeyA' }));
    dispatchTrusted($('#box'), new KeyboardEvent('keydown', { ...init, code: 'KeyB' }));
    expect(heard).toEqual(['box']);
  });

  it('removes its listeners when it notices', async () => {
    await open();
    expect(extension.activeListeners()).toContain('change');
    extension.invalidate();
    dispatchTrusted($('#box'), press('pointerdown'));
    dispatchTrusted($('#box'), new KeyboardEvent('keydown', { bubbles: true, composed: true }));
    expect(extension.activeListeners()).toEqual([]);
  });

  it('stops no send', async () => {
    await open();
    const { isolatedWorld } = await import('../../../src/content/isolated-world-state.ts');
    isolatedWorld.interceptSend = () => true;
    let heard = 0;
    $('#send').addEventListener('click', () => heard++);
    dispatchTrusted($('#send'), press('click'));
    expect(heard).toBe(0);
    extension.invalidate();
    dispatchTrusted($('#send'), press('click'));
    expect(heard).toBe(1);
  });
});
