/** Saves the outcomes of reports as a file without content or names, to share with an organisation. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { COUNTRY_CODES } from '../../../downloads/country-codes.ts';
import { getDisplayName } from '../../../i18n/formats.ts';
import { outcomeFile } from '../../../incidents/outcome-file.ts';
import {
  aggregateOutcomes,
  type FileStatement,
  formatJsonLines,
  MIN_GROUP_SIZE,
  type SentReport,
} from '../../../incidents/outcome-statistics.ts';
import type { FileSource } from '../../../incidents/outcome-statistics-schema.ts';
import { getStorageContext } from '../../../preferences/storage-context.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { useTranslation } from '../../../ui/language-context.ts';
import { preventFormRestore } from '../../../ui/prevent-form-restore.ts';
import { downloadBlob } from '../../../ui/save-link.tsx';
import { SelectField } from '../../../ui/select-field.tsx';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
/** Every code that ISO 639-1 could have; those without a name are no language. */
const LANGUAGE_CODES: readonly string[] = LETTERS.flatMap(a => LETTERS.map(b => a + b));

/** Lists codes that have a name, each name once, sorted by name. */
function listNames(language: string, type: 'language' | 'region', codes: readonly string[]) {
  const byName = new Map<string, string>();
  for (const code of codes) {
    const name = getDisplayName(language, type, code);
    // A withdrawn code has the name of the one that replaced it.
    if (name && !byName.has(name)) byName.set(name, code);
  }
  return [...byName].map(([name, value]) => ({ name, value })).sort((a, b) => a.name.localeCompare(b.name, language));
}

interface StatementFieldsProps {
  statement: FileStatement;
  onChange(statement: FileStatement): void;
}

function StatementFields({ statement, onChange }: StatementFieldsProps) {
  const { t, language } = useTranslation();
  const languages = useMemo(() => listNames(language, 'language', LANGUAGE_CODES), [language]);
  const countries = useMemo(() => listNames(language, 'region', COUNTRY_CODES), [language]);
  return (
    <div class="stack">
      <p class="small">{t('remedy.export.moreText')}</p>
      <SelectField
        legend={t('remedy.export.language')}
        any={t('remedy.export.notIncluded')}
        options={languages}
        value={statement.language}
        onPick={code => onChange({ ...statement, language: code })}
      />
      <SelectField
        legend={t('remedy.export.country')}
        any={t('remedy.export.notIncluded')}
        options={countries}
        value={statement.country}
        onPick={code => onChange({ ...statement, country: code })}
      />
    </div>
  );
}

/** The random number of the next file, unless it cannot be read or stored: then the file has none. */
function useFileSource(): [source: FileSource | undefined, remember: () => Promise<void>] {
  const [source, setSource] = useState<FileSource>();
  useEffect(() => void outcomeFile.getNext().then(setSource, () => undefined), []);
  const remember = async () => {
    if (!source) return;
    await outcomeFile.remember(source, getStorageContext());
    setSource({ ...source, edition: source.edition + 1 });
  };
  return [source, () => remember().catch(() => undefined)];
}

export function OutcomeExport({ sent }: { sent: SentReport[] }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const [isNumbered, setNumbered] = useState(true);
  const [statement, setStatement] = useState<FileStatement>({});
  const [source, remember] = useFileSource();
  const { lines, omitted: left } = aggregateOutcomes(sent, all ? 1 : MIN_GROUP_SIZE);
  const text = formatJsonLines(lines, { ...statement, ...(isNumbered && source && { source }) });
  const save = () => {
    downloadBlob(new Blob([text], { type: 'application/x-ndjson' }), 'remedy.jsonl');
    if (isNumbered) void remember();
  };
  return (
    <section class="card stack" aria-labelledby="remedy-export">
      <h2 id="remedy-export">{t('remedy.export.title')}</h2>
      <p class="small">{t('remedy.export.text')}</p>
      <p class="small">{t('remedy.export.small', { n: MIN_GROUP_SIZE })}</p>
      <label class="row small between">
        <span>{t('remedy.export.all')}</span>
        <input type="checkbox" {...preventFormRestore(all)} onChange={e => setAll(e.currentTarget.checked)} />
      </label>
      {source && (
        <div class="stack tight">
          <label class="row small between">
            <span>{t('remedy.export.number')}</span>
            <input
              type="checkbox"
              {...preventFormRestore(isNumbered)}
              onChange={e => setNumbered(e.currentTarget.checked)}
            />
          </label>
          <p class="small soft">{t('remedy.export.numberText')}</p>
        </div>
      )}
      <Disclosure label={t('remedy.export.more')}>
        <StatementFields statement={statement} onChange={setStatement} />
      </Disclosure>
      <details>
        <summary class="small more">{t('remedy.export.see')}</summary>
        <pre class="mono" tabIndex={0} dir="ltr">
          {text}
        </pre>
      </details>
      {left > 0 && <p class="small soft">{t('remedy.export.left', { n: left })}</p>}
      <button type="button" class="btn start padded" disabled={!lines.length} onClick={save}>
        {t('remedy.export.save')}
      </button>
      <p class="small soft">{t('remedy.export.download')}</p>
    </section>
  );
}
