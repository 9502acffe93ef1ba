/** A second witness: asks someone trusted to save the incident too, compares their record, shows what was saved. */
import { useState } from 'preact/hooks';
import type { SecondRecords } from '../../../exports/second-records.ts';
import { VerificationError } from '../../../exports/verify.ts';
import { formatDay } from '../../../i18n/formats.ts';
import type { Incident, WitnessComparison } from '../../../incidents/model.ts';
import { incidentStore } from '../../../incidents/store.ts';
import { canBeWitnessed, draftAskText } from '../../../incidents/witness/ask-text.ts';
import { removeWitness } from '../../../incidents/witness/keep-comparison.ts';
import { getItemLink, isSameItem } from '../../../incidents/witness/match-records.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { FileButton } from '../../../ui/file-button.tsx';
import { isolateDirection, useTranslation } from '../../../ui/language-context.ts';
import { Progress } from '../../../ui/progress.tsx';
import { useLatest } from '../../../ui/use-latest.ts';
import { FilterSelect } from '../log/fields.tsx';
import { SaveStatusLine } from '../log/save-status.tsx';
import { useSaveStatus } from '../use-save-status.ts';
import { RecordComparison } from './record-comparison.tsx';

type OpenedFile = SecondRecords | { fault: VerificationError['code']; file: string | undefined } | 'working';

async function openSecondRecords(zip: Blob): Promise<OpenedFile> {
  // The check of an export is loaded when a file is chosen.
  const { readSecondRecords } = await import('../../../exports/second-records.ts');
  return readSecondRecords(zip).catch((error: unknown) =>
    error instanceof VerificationError
      ? { fault: error.code, file: error.file }
      : { fault: 'not-zip', file: undefined },
  );
}

function AskSomeone({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const text = draftAskText((key, values) => t(key, values ?? {}), incident);
  return (
    <>
      <CopyButton text={text} what={t('witness.look')} label={t('witness.ask')} />
      <p class="small caution">{t('witness.message.caution')}</p>
      <Disclosure label={t('witness.look')}>
        <p class="block">{text}</p>
        <p class="small caution">{t('help.clipboard')}</p>
      </Disclosure>
    </>
  );
}

/** Compares with the record of the same link; where there is none, with the one that the person chooses. */
function MatchedComparison({ incident, second }: { incident: Incident; second: SecondRecords }) {
  const { t, language } = useTranslation();
  const matching = second.records.filter(record => isSameItem(incident.item, record.incident.item));
  const offered = matching.length ? matching : second.records;
  const [id, setId] = useState(matching.at(-1)?.incident.id ?? '');
  const theirs = offered.find(record => record.incident.id === id);
  if (!second.records.length) return <p class="notice">{t('witness.noData')}</p>;
  return (
    <>
      {!matching.length && <p class="notice small">{t('witness.otherLink')}</p>}
      {(offered.length > 1 || !matching.length) && (
        <FilterSelect
          label={t('witness.which')}
          value={id}
          {...(matching.length ? {} : { empty: t('log.unsaid') })}
          options={offered.map(record => [
            record.incident.id,
            `${formatDay(language, record.incident.keptAt)} · ${getItemLink(record.incident.item) ?? ''}`,
          ])}
          onChange={setId}
        />
      )}
      {theirs && <RecordComparison incident={incident} second={second} theirs={theirs} />}
    </>
  );
}

function CompareFile({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<OpenedFile>();
  const begin = useLatest();
  const open = (zip: File) => {
    const isLast = begin();
    setOpened('working');
    void openSecondRecords(zip).then(found => {
      if (isLast()) setOpened(found);
    });
  };
  return (
    <>
      <div class="row">
        <FileButton label={t('witness.compare')} accept=".zip" onFiles={open} />
      </div>
      <p class="small soft">{t('witness.compareHint', { page: t('export.check.title') })}</p>
      {opened === 'working' && <Progress label={t('witness.working')} />}
      {typeof opened === 'object' && 'fault' in opened && (
        <p class="notice" role="alert">
          {t(`export.check.fault.${opened.fault}`, { file: opened.file })}
        </p>
      )}
      {typeof opened === 'object' && 'records' in opened && (
        <MatchedComparison key={opened.sha256} incident={incident} second={opened} />
      )}
    </>
  );
}

function SavedComparison({ incident, witness }: { incident: Incident; witness: WitnessComparison }) {
  const { t, language } = useTranslation();
  const [status, save] = useSaveStatus();
  const list = (result: 'different' | 'same'): string =>
    witness.results
      .filter(each => each.result === result)
      .map(({ field }) => t(`witness.field.${field}`))
      .join(' · ');
  const formatIsolated = (at: string): string => isolateDirection(formatDay(language, at));
  return (
    <li class="stack tight">
      <strong>
        <bdi>{witness.who || t('witness.someone')}</bdi>
      </strong>
      <span class="small soft">
        {t('export.witness.at', {
          saved: formatIsolated(witness.savedAt),
          at: formatIsolated(witness.at),
        })}
      </span>
      {(['different', 'same'] as const)
        .filter(result => witness.results.some(each => each.result === result))
        .map(result => (
          <span class="small" key={result}>
            {t(`witness.result.${result}`)}: {list(result)}
          </span>
        ))}
      <ConfirmButton
        label={t('witness.remove')}
        question={t('witness.removeAsk')}
        onYes={() => save(() => incidentStore.update(incident.id, now => removeWitness(now, witness.id)))}
      />
      <SaveStatusLine status={status} />
    </li>
  );
}

export function SecondWitness({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const { witnesses = [] } = incident;
  return (
    <section class="card stack" aria-labelledby="witness">
      <h2 id="witness">{t('witness.title')}</h2>
      <p class="small">{t('witness.text')}</p>
      {canBeWitnessed(incident) && <AskSomeone incident={incident} />}
      <CompareFile incident={incident} />
      {!!witnesses.length && (
        <>
          <h3>{t('witness.keptTitle')}</h3>
          <ul class="plain stack">
            {witnesses.map(witness => (
              <SavedComparison key={witness.id} incident={incident} witness={witness} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
