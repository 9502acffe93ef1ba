/** The few components that every view is made of. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { RiskReason } from '../privacy-checks/schema.ts';
import { formatList } from '../i18n/formats.ts';
import { spoken } from '../packs/fingerprint.ts';
import { Icon, type IconName } from './icons.tsx';
import { useTranslation } from './language-context.ts';

export type StatusKind = 'protected' | 'exposed' | 'unread' | 'pending';

/** A state is a shape, a word and a colour. */
export function StatusLabel({ state }: { state: StatusKind }) {
  const { t } = useTranslation();
  return <span class={`state ${state}`}>{t(`state.${state}`)}</span>;
}

export const StatusIcon = ({ state }: { state: StatusKind }) => (
  <span class={`state ${state}`}>
    <Icon name={state} />
  </span>
);

/** `as`: its place among the headings, where the page has a first one of its own. */
export function EmptyState({
  as: H = 'h1',
  icon,
  title,
  text,
  children,
}: {
  as?: 'h1' | 'h2' | 'h3';
  icon: IconName;
  title: string;
  text: string;
  children?: ComponentChildren;
}) {
  return (
    <section class="card stack">
      <H>
        <Icon name={icon} /> {title}
      </H>
      <p class="soft">{text}</p>
      {children}
    </section>
  );
}

export const Loading = ({ label }: { label: string }) => (
  <div class="stack" role="status" aria-label={label}>
    <div class="skeleton" />
    <div class="skeleton" />
  </div>
);

export function ErrorCard({ as: H = 'h1', onAgain }: { as?: 'h1' | 'h2' | 'h3'; onAgain?: () => void }) {
  const { t } = useTranslation();
  return (
    <section class="card warn stack" role="alert">
      <H>{t('fault.title')}</H>
      <p>{t('fault.text')}</p>
      {onAgain && (
        <button type="button" class="btn" onClick={onAgain}>
          {t('fault.again')}
        </button>
      )}
    </section>
  );
}

/** What few people need, behind a quiet line. */
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

/** Why a step comes first, where the person's own words put it there. */
export function PriorityReason({ said }: { said: RiskReason[] }) {
  const { t, language } = useTranslation();
  if (!said.length) return null;
  return (
    <p class="small because">
      {t('self.because', {
        said: formatList(
          language,
          said.map(s => t(`self.${s}`)),
        ),
      })}
    </p>
  );
}

/** Addresses, handles, hashes: left to right in any language. */
export const Ltr = ({ children }: { children: ComponentChildren }) => (
  <bdi class="ltr" dir="ltr">
    {children}
  </bdi>
);

/** To compare by voice: groups of four, from the left in any language. */
export const Fingerprint = ({ of }: { of: string }) => (
  <bdi class="ltr mono fingerprint" dir="ltr">
    {spoken(of)}
  </bdi>
);
