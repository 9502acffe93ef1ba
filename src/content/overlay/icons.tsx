/** Draws the icons of the overlay. */
import type { ComponentChildren } from 'preact';

const Drawing = ({ children }: { children: ComponentChildren }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    {children}
  </svg>
);

export const ShieldIcon = () => (
  <Drawing>
    <path d="M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z" />
    <path d="M8.5 12l2.5 2.5 4.5-5" />
  </Drawing>
);

export const FlagIcon = () => (
  <Drawing>
    <path d="M5 21V4h13l-3 4 3 4H5" />
  </Drawing>
);

export const CloseIcon = () => (
  <Drawing>
    <path d="M6 6l12 12M18 6L6 18" />
  </Drawing>
);

export const EyeIcon = () => (
  <Drawing>
    <path d="M2 12c3-5 6-7 10-7s7 2 10 7c-3 5-6 7-10 7s-7-2-10-7z" />
    <circle cx="12" cy="12" r="3" />
  </Drawing>
);

export const LockIcon = () => (
  <Drawing>
    <path d="M6 11h12v9H6zM9 11V8a3 3 0 016 0v3M12 15v2" />
  </Drawing>
);

export const WarningIcon = () => (
  <Drawing>
    <path d="M12 3l9.500 17h-19zM12 10v5M12 17.500v.1" />
  </Drawing>
);
