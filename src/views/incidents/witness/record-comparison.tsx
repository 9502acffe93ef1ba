/** Compares one incident of the log with one record of somebody else's export, and saves the result if asked to. */
import { useEffect, useState } from 'preact/hooks';
import type { SecondRecords } from '../../../exports/second-records.ts';
import { formatDay } from '../../../i18n/formats.ts';
import type { Incident } from '../../../incidents/model.ts';
import { incidentStore } from '../../../incidents/store.ts';
import { compareRecords } from '../../../incidents/witness/compare-records.ts';
import type { ComparedRecord, FieldComparison } from '../../../incidents/witness/comparison.ts';
import { addWitness, createWitnessComparison, MAX_WHO_LENGTH } from '../../../incidents/witness/keep-comparison.ts';
import { findOrigin, readOwnRecord, type RecordOrigin } from '../../../incidents/witness/own-record.ts';
import { useAnnouncement } from '../../../ui/announcer.ts';
import { useTranslation } from '../../../ui/language-context.ts';
import { PrivateField } from '../../../ui/private-field.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { SaveStatusLine } from '../log/save-status.tsx';
import { useSaveStatus } from '../use-save-status.ts';
import { ComparisonReport } from './comparison-report.tsx';

function Kept({ text }: { text: string }) {
  useAnnouncement(text);
  return <p class="state protected">{text}</p>;
}

interface RecordComparisonProps {
  incident: Incident;
  second: SecondRecords;
  theirs: ComparedRecord;
}

interface Compared {
  compared: FieldComparison[];
  origin: RecordOrigin;
}

/** @returns undefined while it is compared, or if the log cannot be read */
function useComparison({ incident, second, theirs }: RecordComparisonProps): Compared | undefined {
  const [found, setFound] = useState<Compared>();
  useEffect(() => {
    let isOutdated = false;
    setFound(undefined);
    const compare = async (): Promise<Compared> => ({
      compared: compareRecords(await readOwnRecord(incident), theirs),
      origin: await findOrigin(incident, theirs.incident, second.key),
    });
    void compare().then(
      compared => {
        if (!isOutdated) setFound(compared);
      },
      () => undefined,
    );
    return () => {
      isOutdated = true;
    };
  }, [incident.id, second, theirs]);
  return found;
}

export function RecordComparison(props: RecordComparisonProps) {
  const { incident, second, theirs } = props;
  const { t, language } = useTranslation();
  const found = useComparison(props);
  const [who, setWho] = useState('');
  const [keptAt, setKeptAt] = useState<string>();
  const [status, save] = useSaveStatus();
  if (!found) return <Progress label={t('witness.working')} />;
  const keep = () => {
    const witness = createWitnessComparison(who, second, theirs.incident, found.origin, found.compared);
    save(() => incidentStore.update(incident.id, now => addWitness(now, witness)).then(() => setKeptAt(witness.at)));
  };
  return (
    <>
      <ComparisonReport {...found} isFlawed={second.isFlawed} />
      {found.origin !== 'one-log' &&
        (keptAt === undefined ? (
          <>
            <PrivateField
              label={t('witness.who')}
              hint={t('witness.whoHint')}
              value={who}
              maxLength={MAX_WHO_LENGTH}
              onValue={setWho}
            />
            <button type="button" class="btn start padded" onClick={keep}>
              {t('witness.keep')}
            </button>
            <SaveStatusLine status={status} />
          </>
        ) : (
          <Kept text={t('witness.kept', { date: formatDay(language, keptAt) })} />
        ))}
    </>
  );
}
