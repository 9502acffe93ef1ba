/** Draws the icons that only the overlay has. */
import type { ComponentChildren } from 'preact';

const Drawing = ({ children }: { children: ComponentChildren }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    {children}
  </svg>
);

export const EyeIcon = () => (
  <Drawing>
    <path d="M2 12c3-5 6-7 10-7s7 2 10 7c-3 5-6 7-10 7s-7-2-10-7z" />
    <circle cx="12" cy="12" r="3" />
  </Drawing>
);

export const WarningIcon = () => (
  <Drawing>
    <path d="M12 3l9.500 17h-19zM12 10v5M12 17.500v.1" />
  </Drawing>
);
