/** Covers distressing content until a button is pressed, for screen readers too. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useTranslation } from './language-context.ts';

/** @param of names what is covered, in a word or two; it is part of the button's label */
export function ContentCover({ of, children }: { of: string; children: ComponentChildren }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <div class="veil">
      <div class={open ? undefined : 'veiled'} inert={!open} aria-hidden={!open}>
        {children}
      </div>
      <button type="button" class="btn pill" aria-pressed={open} onClick={() => setOpen(!open)}>
        {t(open ? 'log.veil.hide' : 'log.veil.show', { of })}
      </button>
    </div>
  );
}
