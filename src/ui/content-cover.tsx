/** Words and pictures that may hurt: covered until a press, and covered again by the next. Covered, a screen reader does not read them out. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useTranslation } from './language-context.ts';

/** @param of what is covered, in a word or two: part of the button's name */
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
