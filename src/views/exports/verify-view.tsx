/** Verifies that an export is unchanged, and names each file, incident and custody event that is not. */
import { useRef, useState } from 'preact/hooks';
import { readContentsHash } from '../../exports/custody-file.ts';
import {
  type ExportProblem,
  type ExportVerification,
  readExportFiles,
  VerificationError,
  verifyExport,
} from '../../exports/verify.ts';
import { incidentStore } from '../../incidents/store.ts';
import type { ChainFlaw } from '../../incidents/verify-custody-chain.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { isolateDirection, useTranslation } from '../../ui/language-context.ts';
import { Progress } from '../../ui/progress.tsx';
import { useFileDrop } from '../../ui/use-file-drop.ts';
import { useLatest } from '../../ui/use-latest.ts';
import { StampFacts } from '../incidents/log/stamp-facts.tsx';
import { AddReceived } from './sealing/add-received.tsx';
import { OpenFile } from './sealing/open-file.tsx';
import { CompareWithLog } from './compare-with-log.tsx';
import { SignedBy } from './signed-by.tsx';

type VerifyResult =
  | { checked: ExportVerification; own: boolean }
  | { fault: VerificationError['code']; file: string | undefined };

/** Checks whether this device's log has an export of exactly these files. */
async function wasExportedHere(zip: Blob): Promise<boolean> {
  const contents = await readContentsHash(await readExportFiles(zip));
  const { events } = await incidentStore.getCustody();
  return contents !== undefined && events.some(event => (event as { contents?: string } | null)?.contents === contents);
}

/** `unread`: not known. */
type VerdictKind = 'protected' | 'unread' | 'exposed';

function Verdict({ verdict, children }: { verdict: VerdictKind; children: string }) {
  return (
    <h2 class={`state ${verdict}`}>
      <Icon name={verdict} />
      {children}
    </h2>
  );
}

function ProblemList({ problems }: { problems: readonly ExportProblem[] }) {
  const { t } = useTranslation();
  const describeEvents = ({ flaw, seq, to }: ChainFlaw): string =>
    to === undefined
      ? t('export.check.flawAt', { n: seq, flaw: t(`export.check.flaw.${flaw}`) })
      : t('export.check.flawRun', { n: seq, to, flaw: t(`export.check.flaw.${flaw}`) });
  const describe = ({ flaw, file, incident, event, events }: ExportProblem): string =>
    events ? describeEvents(events) : t(`export.check.problem.${flaw}`, { file, incident, event });
  return (
    <ul>
      {problems.map(problem => (
        <li key={JSON.stringify(problem)}>
          <bdi>{describe(problem)}</bdi>
        </li>
      ))}
    </ul>
  );
}

interface VerificationReportProps {
  checked: ExportVerification;
  own: boolean;
}

function VerificationReport({ checked, own }: VerificationReportProps) {
  const { t } = useTranslation();
  const { problems, covers, matchedEvent, leftOut, unconfirmed, signedBy, isKnownKey, stamps } = checked;
  return (
    <>
      {own && !problems.length && (
        <section class="card stack tight">
          <Verdict verdict="protected">{t('export.check.ownTitle')}</Verdict>
          <p>{t('export.check.own')}</p>
        </section>
      )}
      <section class={`card stack tight${problems.length ? ' warn' : ''}`}>
        {problems.length ? (
          <>
            <Verdict verdict="exposed">{t('export.check.notOkTitle')}</Verdict>
            <p>{t('export.check.notOk')}</p>
            <ProblemList problems={problems} />
          </>
        ) : isKnownKey ? (
          <>
            <Verdict verdict="protected">{t('export.check.knownKeyTitle')}</Verdict>
            <p>{t('export.check.knownKey')}</p>
          </>
        ) : matchedEvent === undefined ? (
          <>
            <Verdict verdict="unread">{t('export.check.aloneTitle')}</Verdict>
            <p>{t(covers === 'everything' ? 'export.check.alone' : 'export.check.uncovered')}</p>
          </>
        ) : (
          <>
            <Verdict verdict="protected">{t('export.check.sealedTitle')}</Verdict>
            <p>{t('export.check.sealed')}</p>
          </>
        )}
        {stamps.map(stamp => (
          <StampFacts key={`${stamp.event.seq} ${stamp.at}`} stamp={stamp} />
        ))}
        {!!stamps.length && <p class="soft small">{t('log.stamp.trust')}</p>}
        {leftOut > 0 && <p class="small soft">{t('export.check.leftOut', { n: leftOut })}</p>}
        {!!unconfirmed.length && (
          <p class="notice small" dir="auto">
            {t('export.check.unconfirmed', { incidents: unconfirmed.join(', ') })}
          </p>
        )}
      </section>
      {signedBy && (
        <section class="card stack tight">
          <h2>{t('export.check.signed')}</h2>
          <SignedBy words={signedBy}>{t('export.check.signedText')}</SignedBy>
        </section>
      )}
    </>
  );
}

export function VerifyView() {
  const { t } = useTranslation();
  const anchorWords = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  /** Of the file, which may be encrypted. */
  const [zip, setZip] = useState<Blob>();
  const [seen, setSeen] = useState<VerifyResult | 'working'>();
  const picks = useRef(0);
  const begin = useLatest();
  const pick = (picked: File | undefined) => {
    if (!picked) return;
    begin(); // so that a verification that still runs has no effect
    picks.current++;
    setFile(picked);
    setZip(undefined);
    setSeen(undefined);
  };
  useFileDrop(([dropped]) => pick(dropped));
  const verify = async (picked: Blob) => {
    const isLatest = begin();
    setZip(picked);
    setSeen('working');
    const words = anchorWords.current?.value ?? '';
    const exportedHere = await wasExportedHere(picked).catch(() => false);
    const result = await verifyExport(picked, words).then(
      (checked): VerifyResult => ({ checked, own: exportedHere }),
      (fault: unknown): VerifyResult =>
        fault instanceof VerificationError
          ? { fault: fault.code, file: fault.file }
          : { fault: 'not-zip', file: undefined },
    );
    if (isLatest()) setSeen(result);
  };
  return (
    <>
      <h1>{t('export.check.title')}</h1>
      <p class="soft">{t('export.check.text')}</p>
      <section class="card stack">
        <FileButton main={!file} label={t('export.check.file')} accept=".zip,.age" onFiles={pick} />
        {file && <p class="small">{t('export.check.chosen', { name: isolateDirection(file.name) })}</p>}
        <label class="stack tight">
          <span>{t('export.check.anchor')}</span>
          <input
            type="text"
            class="field"
            dir="ltr"
            lang="en"
            autocomplete="off"
            spellcheck={false}
            ref={anchorWords}
            onChange={() => zip && void verify(zip)}
          />
        </label>
      </section>
      {file && !zip && <OpenFile key={picks.current} file={file} onOpen={found => void verify(found)} />}
      {seen === 'working' && <Progress label={t('export.check.working')} />}
      {typeof seen === 'object' && 'fault' in seen && (
        <section class="card warn stack tight" role="alert">
          <h2>{t('export.check.faultTitle')}</h2>
          <p dir="auto">{t(`export.check.fault.${seen.fault}`, { file: seen.file })}</p>
        </section>
      )}
      <div class="stack" role="status">
        {typeof seen === 'object' && 'checked' in seen && <VerificationReport {...seen} />}
      </div>
      {typeof seen === 'object' && 'checked' in seen && zip && <CompareWithLog zip={zip} />}
      {typeof seen === 'object' && 'checked' in seen && zip && <AddReceived zip={zip} verified={seen.checked} />}
    </>
  );
}
