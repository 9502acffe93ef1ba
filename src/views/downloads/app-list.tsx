/** Apps that had access on the day of the download. */
import type { DownloadApp } from '../../downloads/model.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { preventFormRestore } from '../../ui/prevent-form-restore.ts';
import { showWhenDay } from './format-when.ts';
import { LongList } from './long-list.tsx';
import type { Marks } from './use-marks.ts';

const MAX_APPS = 15;

export function AppList({ apps, marks }: { apps: readonly DownloadApp[]; marks: Marks<DownloadApp> }) {
  const { t, language } = useTranslation();
  return (
    <LongList
      items={apps}
      max={MAX_APPS}
      render={(app, index) => {
        const [since, until] = [showWhenDay(language, app.since), showWhenDay(language, app.until)];
        const dates = [
          ...(since ? [t('downloads.since', { date: since })] : []),
          ...(until ? [t('downloads.until', { date: until })] : []),
        ];
        return (
          <li key={app} class={marks.has(app) ? 'login marked' : 'login'}>
            <div id={`app-${index}`} class="stack tight">
              <strong>
                <bdi>{app.name}</bdi>
              </strong>
              {!!dates.length && <span class="small soft">{dates.join(' · ')}</span>}
            </div>
            <label class="row small">
              <input
                type="checkbox"
                aria-describedby={`app-${index}`}
                {...preventFormRestore(marks.has(app))}
                onChange={e => marks.set([app], e.currentTarget.checked)}
              />
              <span>{t('downloads.mark')}</span>
            </label>
          </li>
        );
      }}
    />
  );
}
