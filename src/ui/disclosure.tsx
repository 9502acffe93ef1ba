/** Hides what few people need behind a quiet button. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

export function Disclosure({ label, children }: { label: string; children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  return (
    <div class="stack tight">
      <button type="button" class="more small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {label}
      </button>
      {open && children}
    </div>
  );
}
