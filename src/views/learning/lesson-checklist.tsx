/** The checklist of a lesson, with what the person ticked and what pages showed. */
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Lesson } from '../../learning/lesson.ts';
import { getPageUrl } from '../../lib/page-url.ts';
import { checkHistory } from '../../privacy-checks/history.ts';
import type { AccountHistory } from '../../privacy-checks/history-entry.ts';
import type { Finding } from '../../privacy-checks/schema.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { useLatest } from '../../ui/use-latest.ts';
import { useStorageChange } from '../../ui/use-storage-change.ts';
import { isPracticeContext } from '../../vault/practice-mode.ts';
import { PageLink } from '../shell/page-link.tsx';
import { ChecklistRow } from './checklist-row.tsx';
import type { LearnShell } from './use-lesson-links.ts';
import { useProgress } from './use-progress.ts';

/** Lists findings: those stored, and those of open tabs, because pages without an account are not stored. */
async function loadObservedAccounts(): Promise<Record<string, AccountHistory[]>> {
  if (isPracticeContext()) return {};
  const [stored, session] = await Promise.all([checkHistory.listAccounts(), browser.storage.session.get(null)]);
  const accounts: Record<string, AccountHistory[]> = stored;
  const now = Date.now();
  for (const [key, value] of Object.entries(session)) {
    if (!key.startsWith('tab:')) continue;
    const { where, findings } = value as { where: { platform: string }; findings: Finding[] };
    const certain = findings.filter(f => f.state !== 'unread' && !f.pending);
    if (certain.length)
      (accounts[where.platform] ??= []).push({
        seen: Object.fromEntries(certain.map(f => [f.id, { state: f.state, at: now }])),
        chosen: [],
      });
  }
  return accounts;
}

/** Says where ticks are stored. */
export function ProgressStorageNotice() {
  const { t } = useTranslation();
  const { where } = useProgress();
  return (
    <p class={where === 'failed' || where === 'locked' ? 'card warn small screen' : 'soft small screen'} role="status">
      {where && <>{t(`learn.where.${where}`)} </>}
      {(where === 'bare' || where === 'locked') && (
        <a href={getPageUrl('vault')} target="_blank">
          {t(where === 'bare' ? 'vault.set.title' : 'vault.title')}
        </a>
      )}
    </p>
  );
}

export function LessonChecklist({ lesson, shell }: { lesson: Lesson; shell: LearnShell }) {
  const { t } = useTranslation();
  const [accounts, setAccounts] = useState<Record<string, AccountHistory[]>>({});
  const begin = useLatest();
  useStorageChange(/^(seen|tab):/, () => {
    const isLast = begin();
    void loadObservedAccounts().then(found => isLast() && setAccounts(found));
  });
  const now = Date.now();
  return (
    <section class="stack" aria-labelledby="checklist">
      <h2 id="checklist">{t('learn.checklist')}</h2>
      {/* Before anything is ticked, because it may not be saved. */}
      <ProgressStorageNotice />
      <div class="card rows">
        {lesson.checklist.map(row => (
          <ChecklistRow key={row.id} lesson={lesson.id} row={row} shell={shell} accounts={accounts} now={now} />
        ))}
      </div>
      <PageLink class="btn quiet start screen" page="handouts" params={{ sheet: `lesson:${lesson.id}` }}>
        {t('handouts.open')}
      </PageLink>
    </section>
  );
}
