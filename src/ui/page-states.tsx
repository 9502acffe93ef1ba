/** Empty, loading and error states that every view shares. */
import type { ComponentChildren } from 'preact';
import { useAnnouncement } from './announcer.ts';
import { Icon, type IconName } from './icons.tsx';
import { useTranslation } from './language-context.ts';

interface EmptyStateProps {
  /** Heading level; set it where the page has a first heading of its own. */
  as?: 'h1' | 'h2' | 'h3';
  icon: IconName;
  title: string;
  text: string;
  children?: ComponentChildren;
}

export const EmptyState = ({ as: H = 'h1', icon, title, text, children }: EmptyStateProps) => (
  <section class="card stack">
    <H class="titled">
      <Icon name={icon} />
      <span>{title}</span>
    </H>
    <p class="soft">{text}</p>
    {children}
  </section>
);

export function Loading({ label }: { label: string }) {
  useAnnouncement(label);
  return (
    <div class="stack" role="group" aria-busy="true" aria-label={label}>
      <div class="skeleton" />
      <div class="skeleton" />
    </div>
  );
}

export function ErrorCard({ as: H = 'h1', onRetry }: { as?: 'h1' | 'h2' | 'h3'; onRetry?: () => void }) {
  const { t } = useTranslation();
  return (
    <section class="card warn stack" role="alert">
      <H>{t('fault.title')}</H>
      <p>{t('fault.text')}</p>
      {onRetry && (
        <button type="button" class="btn" onClick={onRetry}>
          {t('fault.again')}
        </button>
      )}
    </section>
  );
}
