/** One row of a checklist: what to do, whom it may alert, what opens it, and its status. */
import { formatDay } from '../../i18n/formats.ts';
import type { Lesson, LessonTarget } from '../../learning/lesson.ts';
import {
  type ChecklistRowStatus,
  findProtectedSince,
  getNextCheck,
  getRowStatus,
  type RowMark,
  withMark,
} from '../../learning/progress.ts';
import type { AccountHistory } from '../../privacy-checks/history-entry.ts';
import { Icon } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { preventFormRestore } from '../../ui/prevent-form-restore.ts';
import { isPracticeContext } from '../../vault/practice-mode.ts';
import { getHelpPageUrl } from '../helplines/best-helplines.tsx';
import { type LearnShell, useLessonLinks } from './use-lesson-links.ts';
import { useProgress } from './use-progress.ts';
import { useSettingNames } from './use-setting-names.ts';
import { VIEW_LINKS } from './view-links.ts';

type ChecklistItem = Lesson['checklist'][number];
const listOpenings = (row: ChecklistItem): LessonTarget[] =>
  [row.open ?? []].flat().filter(o => !isPracticeContext() || !('view' in o && VIEW_LINKS[o.view].own));

function RowStatus({ of }: { of: ChecklistRowStatus }) {
  const { t, language } = useTranslation();
  const date = of.at === undefined ? '' : formatDay(language, of.at);
  switch (of.state) {
    case 'done':
      return (
        <p class="state protected">
          <Icon name="protected" />
          <span>
            {t(of.by ? 'learn.row.shown' : 'learn.row.doneOn', { date })}{' '}
            {t('learn.row.again', { date: formatDay(language, getNextCheck(of.at!)) })}
          </span>
        </p>
      );
    case 'due':
      return (
        <p class="state pending">
          <Icon name="pending" />
          {t('learn.row.due', { date })}
        </p>
      );
    case 'aside':
      return <p class="state unread">{t('learn.row.isAside')}</p>;
    case 'help':
      return (
        <p class="row small">
          <span>{t('learn.row.isHelp')}</span>
          <a href={getHelpPageUrl()} target="_blank">
            {t('help.title')}
          </a>
        </p>
      );
    case 'todo':
      return null;
  }
}

interface OpeningButtonsProps {
  row: ChecklistItem;
  shell: LearnShell;
  shown: Record<string, number>;
}

function OpeningButtons({ row, shell, shown }: OpeningButtonsProps) {
  const { t, language } = useTranslation();
  const { open, unopened } = useLessonLinks(shell);
  const targets = listOpenings(row);
  const settingName = useSettingNames(targets.flatMap(o => ('setting' in o ? o.setting : [])));
  if (!targets.length) return null;
  const platform = (o: LessonTarget) => ('setting' in o ? t(`platformName.${o.setting.split('.')[0]}`) : undefined);
  const name = (o: LessonTarget) =>
    'view' in o
      ? t(VIEW_LINKS[o.view].name)
      : 'ways' in o
        ? t('learn.open.ways', { what: t(`incident.${o.ways}`) })
        : t('learn.open.setting', { name: platform(o) });
  return (
    <>
      <ul class="openings" aria-label={t('learn.doIt')}>
        {targets.map((o, i) => (
          <li key={i}>
            <button type="button" class="btn opening" onClick={() => open(o)}>
              {'setting' in o && <span>{settingName(o.setting)}</span>}
              <span>{name(o)}</span>
            </button>
            {'setting' in o && shown[o.setting] !== undefined && targets.length > 1 && (
              <span class="state protected">
                <Icon name="protected" />
                {t('learn.row.shown', { date: formatDay(language, shown[o.setting]!) })}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p role="status" class="small">
        {unopened && t('learn.openElsewhere', { name: t(`platformName.${unopened}`) })}
      </p>
    </>
  );
}

interface ChecklistRowProps {
  lesson: string;
  row: ChecklistItem;
  shell: LearnShell;
  accounts: Record<string, AccountHistory[]>;
  now: number;
}

export function ChecklistRow({ lesson, row, shell, accounts, now }: ChecklistRowProps) {
  const { t } = useTranslation();
  const { progress, change } = useProgress();
  const id = `${lesson}/${row.id}`;
  const settings = listOpenings(row).filter(o => 'setting' in o);
  const shown = findProtectedSince(settings, accounts, now);
  const times = Object.values(shown);
  // A row with several platforms counts as done when a page of each has shown it.
  const status = getRowStatus(
    progress.rows[id],
    times.length && times.length === settings.length ? Math.min(...times) : undefined,
    now,
  );
  const set = (state: RowMark['state']) => change(p => withMark(p, id, { state, at: Date.now() }));
  const toggle = (state: 'aside' | 'help') => (
    <button
      type="button"
      class="btn pill"
      aria-pressed={status.state === state}
      onClick={() => set(status.state === state ? 'todo' : state)}
    >
      {t(`learn.row.${state}`)}
    </button>
  );
  return (
    <div class={`check stack tight ${status.state}`} role="group" aria-labelledby={`row-${row.id}`}>
      <label class="row">
        <input
          type="checkbox"
          {...preventFormRestore(status.state === 'done')}
          onChange={() => set(status.state === 'done' ? 'todo' : 'done')}
        />
        <span id={`row-${row.id}`}>
          {row.text} <span class="soft small nowrap">{t('site.minutes', { count: row.minutes })}</span>
        </span>
      </label>
      <RowStatus of={status} />
      {'caution' in row && (
        <p class="small caution">
          <Icon name="caution" />
          <span>{row.caution}</span>
        </p>
      )}
      <OpeningButtons row={row} shell={shell} shown={shown} />
      <div class="row more-states">
        {toggle('aside')}
        {toggle('help')}
      </div>
    </div>
  );
}
