/** The questions of a review, and the file with the answers. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { encryptInWorker } from '../../exports/encryption-worker-client.ts';
import { type AllyAnswer, type AllyAnswers, buildReviewFile, createAnswer } from '../../exports/review.ts';
import type { ExportedIncident } from '../../exports/schema.ts';
import { getPlatformName } from '../../exports/texts.ts';
import { SEVERITY_QUESTIONS } from '../../incidents/severity.ts';
import { decodeJson, encodeJson } from '../../lib/json-bytes.ts';
import { runExclusive } from '../../lib/run-exclusive.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { ErrorCard, Loading } from '../../ui/page-states.tsx';
import { Progress } from '../../ui/progress.tsx';
import { SaveLink } from '../../ui/save-link.tsx';
import { deleteRecords, getRecord, putRecords } from '../../vault/record-store.ts';
import { ReviewedContent } from './reviewed-content.tsx';

export interface OpenedExport {
  incidents: ExportedIncident[];
  bytes: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  passphrase: string;
  /** Id of the record with stored answers. */
  recordId: string;
}

const REVIEW_ANSWERS = [
  ['yes', true],
  ['no', false],
  ['unsure', null],
] as const;

interface ReviewQuestionProps {
  question: string;
  value: boolean | null;
  set(value: boolean | null): void;
}

function ReviewQuestion({ question, value, set }: ReviewQuestionProps) {
  const { t } = useTranslation();
  return (
    <fieldset class="ticks">
      <legend>{t(`review.ask.${question}`)}</legend>
      <div class="row">
        {REVIEW_ANSWERS.map(([word, is]) => (
          <button type="button" class="btn answer" key={word} aria-pressed={value === is} onClick={() => set(is)}>
            {t(`review.answer.${word}`)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

export function ReviewForm({ incidents, bytes, passphrase, recordId }: OpenedExport) {
  const { t } = useTranslation();
  const [answers, setAnswers] = useState<AllyAnswers>({});
  const [index, setIndex] = useState(0);
  const [stored, setStored] = useState(false);
  const [isRead, setRead] = useState(false);
  const [file, setFile] = useState<Blob | 'working' | 'fault'>();
  const stop = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  useEffect(
    () =>
      void getRecord(recordId)
        .then(found => {
          if (!found) return;
          setAnswers(decodeJson<AllyAnswers>(found));
          setStored(true);
        })
        .catch(() => undefined)
        .finally(() => setRead(true)),
    [],
  );
  const incident = incidents[index]!;
  const answer = answers[incident.id] ?? createAnswer(incident);
  const update = (changed: (now: AllyAnswer) => Partial<AllyAnswer>) => {
    setAnswers(all => {
      const now = all[incident.id] ?? createAnswer(incident);
      return { ...all, [incident.id]: { ...now, ...changed(now) } };
    });
    stop.current?.abort(); // the file that is being made lacks this answer
    setFile(undefined);
  };
  // In order: what is still being encrypted must not be written after it was deleted.
  const store = async () => {
    const record = { id: recordId, kind: 'review' as const, plain: encodeJson(answers) };
    await runExclusive(recordId, () => putRecords([record])).then(
      () => setStored(true),
      () => setFile('fault'),
    );
  };
  useEffect(() => {
    if (stored) void store();
  }, [answers]);
  const deleteStored = async () => {
    await runExclusive(recordId, () => deleteRecords([recordId]));
    setStored(false);
  };
  const buildFile = async () => {
    setFile('working');
    const { signal } = (stop.current = new AbortController());
    setFile(
      await encryptInWorker(
        new Blob([JSON.stringify(buildReviewFile(answers, new Date()))]),
        { passphrase },
        signal,
      ).then(
        x => x.blob,
        () => (signal.aborted ? undefined : 'fault'),
      ),
    );
  };
  const showIncident = (n: number) => {
    setIndex(n);
    scrollTo(0, 0);
  };
  // Stored answers would replace what was answered before they came.
  if (!isRead) return <Loading label={t('loading')} />;
  return (
    <>
      <section class="card stack" key={incident.id} aria-labelledby="which">
        <p class="eyebrow">{t('review.of', { n: index + 1, all: incidents.length })}</p>
        <h2 id="which">
          {t(`incident.${incident.what}`)}, <bdi>{getPlatformName(t, incident.item.platform)}</bdi>
        </h2>
        <ReviewedContent incident={incident} bytes={bytes} />
        {SEVERITY_QUESTIONS.map(q => (
          <ReviewQuestion
            key={q}
            question={q}
            value={answer.severity[q]}
            set={value => update(now => ({ severity: { ...now.severity, [q]: value } }))}
          />
        ))}
        <ReviewQuestion
          question="worthReporting"
          value={answer.worthReporting}
          set={worthReporting => update(() => ({ worthReporting }))}
        />
        <label class="stack tight">
          <span>{t('review.note')}</span>
          <textarea
            autocomplete="off"
            spellcheck={false}
            rows={3}
            dir="auto"
            value={answer.note}
            onInput={e => {
              const note = e.currentTarget.value;
              update(() => ({ note }));
            }}
          />
        </label>
        <p class="small soft">{t('review.noteHint')}</p>
        <div class="row between">
          <button type="button" class="btn" disabled={!index} onClick={() => showIncident(index - 1)}>
            {t('review.previous')}
          </button>
          <button
            type="button"
            class="btn"
            disabled={index === incidents.length - 1}
            onClick={() => showIncident(index + 1)}
          >
            {t('review.next')}
          </button>
        </div>
      </section>
      <section class="card stack">
        {file === 'working' ? (
          <Progress label={t('review.encrypting')} onCancel={() => stop.current?.abort()} />
        ) : (
          <button
            type="button"
            class={file instanceof Blob ? 'btn' : 'btn main'}
            disabled={!Object.keys(answers).length}
            onClick={() => void buildFile()}
          >
            {t('review.done')}
          </button>
        )}
        {file === 'fault' && <ErrorCard as="h2" />}
        <p class="small" role="status">
          {file instanceof Blob && t('review.doneText')}
        </p>
        {file instanceof Blob && (
          <SaveLink
            blob={file}
            name={`answers-${new Date().toISOString().slice(0, 10)}.age`}
            label={t('review.save')}
          />
        )}
        {stored ? (
          <>
            <p class="small">{t('review.kept')}</p>
            <button type="button" class="btn quiet start" onClick={() => void deleteStored()}>
              {t('review.forget')}
            </button>
          </>
        ) : (
          <button type="button" class="btn quiet start" onClick={() => void store()}>
            {t('review.keep')}
          </button>
        )}
      </section>
    </>
  );
}
