/** Says why a file, or a part of it, was not read, and what to do. */
import type { Download } from '../../downloads/model.ts';
import { formatList } from '../../i18n/formats.ts';
import { isolateDirection, useTranslation } from '../../ui/language-context.ts';

/** More names of entries help nobody. */
const MAX_ENTRIES = 5;

const groupEntries = (errors: Download['errors']): [error: string, entries: string[]][] => {
  const groups = new Map<string, string[]>();
  for (const { error, entry } of errors) groups.set(error, [...(groups.get(error) ?? []), ...(entry ? [entry] : [])]);
  return [...groups];
};

export function ReadProblems({ errors, partly }: { errors: Download['errors']; partly?: boolean }) {
  const { t, language } = useTranslation();
  const shown = errors.length ? errors : [{ error: 'unknown-export' as const }];
  return (
    <section class="card warn stack" role={partly ? undefined : 'alert'}>
      <h2>{t(partly ? 'downloads.problem.partly' : 'downloads.problem.title')}</h2>
      {groupEntries(shown).map(([error, entries]) => (
        <div key={error} class="stack tight">
          <p>{t(`downloads.problem.error.${error}`)}</p>
          {!!entries.length && (
            <p class="small soft">
              {t('downloads.problem.entries', {
                list: formatList(language, entries.slice(0, MAX_ENTRIES).map(isolateDirection), 'unit'),
              })}
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
