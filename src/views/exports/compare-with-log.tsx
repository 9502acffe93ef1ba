/** Compares the records of an export by somebody else with those of the person's own log that have the same link. */
import { useEffect, useState } from 'preact/hooks';
import { readSecondRecords, type SecondRecords } from '../../exports/second-records.ts';
import { formatDay } from '../../i18n/formats.ts';
import type { Incident } from '../../incidents/model.ts';
import { incidentStore } from '../../incidents/store.ts';
import type { ComparedRecord } from '../../incidents/witness/comparison.ts';
import { getItemLink, isSameItem } from '../../incidents/witness/match-records.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { Ltr } from '../../ui/ltr.tsx';
import { Foldout } from '../incidents/foldout.tsx';
import { RecordComparison } from '../incidents/witness/record-comparison.tsx';

interface RecordPair {
  mine: Incident;
  theirs: ComparedRecord;
}

interface FoundPairs {
  second: SecondRecords;
  pairs: RecordPair[];
}

/** Leaves out incidents that were exported from this log, or came into it. */
async function findPairs(zip: Blob): Promise<FoundPairs> {
  const second = await readSecondRecords(zip);
  const own = await incidentStore.list();
  const ids = new Set(own.map(({ id }) => id));
  const records = second.records.filter(({ incident }) => !ids.has(incident.id));
  const pairs = records.flatMap(theirs =>
    own.filter(mine => isSameItem(mine.item, theirs.incident.item)).map(mine => ({ mine, theirs })),
  );
  return { second: { ...second, records }, pairs };
}

/** Shows nothing while the vault is locked, or if the export has no incidents as data. */
export function CompareWithLog({ zip }: { zip: Blob }) {
  const { t, language } = useTranslation();
  const [found, setFound] = useState<FoundPairs>();
  useEffect(() => {
    let isOutdated = false;
    setFound(undefined);
    void findPairs(zip).then(
      pairs => {
        if (!isOutdated) setFound(pairs);
      },
      () => undefined,
    );
    return () => {
      isOutdated = true;
    };
  }, [zip]);
  if (!found?.second.records.length) return null;
  const { second, pairs } = found;
  return (
    <section class="stack tight" aria-labelledby="with-log">
      <h2 id="with-log">{t('witness.withLog')}</h2>
      {!pairs.length && <p class="small soft">{t('witness.noMatch')}</p>}
      <div class="card rows" hidden={!pairs.length}>
        {pairs.map(({ mine, theirs }) => (
          <Foldout
            key={`${mine.id} ${theirs.incident.id}`}
            title={`${t(`incident.${mine.what}`)} · ${formatDay(language, mine.keptAt)}`}
            open={pairs.length === 1}
          >
            <p class="small">
              <Ltr>{getItemLink(mine.item)}</Ltr>
            </p>
            <RecordComparison incident={mine} second={second} theirs={theirs} />
          </Foldout>
        ))}
      </div>
    </section>
  );
}
