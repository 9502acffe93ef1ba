/** Verifies that an export is unchanged, and names each file and custody event that is not. */
import { useState } from 'preact/hooks';
import { type ExportVerification, VerificationError, verifyExport } from '../../exports/verify.ts';
import { incidentStore } from '../../incidents/store.ts';
import { sha256 } from '../../lib/sha256.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { Ltr } from '../../ui/ltr.tsx';
import { Loading } from '../../ui/page-states.tsx';

type VerifyResult = { checked: ExportVerification; own: boolean } | { fault: VerificationError['code'] };

/** Checks whether this device exported exactly this file. */
async function wasExportedHere(file: Blob): Promise<boolean> {
  const { events } = await incidentStore.getCustody();
  const hash = await sha256(await file.arrayBuffer());
  return events.some(
    e => (e as { event?: string } | null)?.event === 'exported' && (e as { sha256: string[] }).sha256.includes(hash),
  );
}

function PassedLine({ children }: { children: string }) {
  return (
    <p class="state protected">
      <Icon name="protected" />
      {children}
    </p>
  );
}
function FailedLine({ children }: { children: string }) {
  return (
    <p class="state exposed">
      <Icon name="exposed" />
      {children}
    </p>
  );
}

interface VerificationReportProps {
  checked: ExportVerification;
  own: boolean;
}

function VerificationReport({
  checked: { files, chain, unknownOriginals: unknown, matchedEvent },
  own,
}: VerificationReportProps) {
  const { t } = useTranslation();
  const wrong = files.filter(f => f.state !== 'same');
  return (
    <div class="stack" role="status">
      {own && (
        <section class="card">
          <PassedLine>{t('export.check.own')}</PassedLine>
        </section>
      )}
      <section class="card stack tight">
        {wrong.length ? (
          <>
            <FailedLine>{t('export.check.filesNot')}</FailedLine>
            <ul>
              {wrong.map(f => (
                <li key={f.name}>
                  <Ltr>{f.name}</Ltr>: {t(`export.check.state.${f.state}`)}
                </li>
              ))}
            </ul>
          </>
        ) : (
          <>
            <PassedLine>{t('export.check.filesSame')}</PassedLine>
            {!own && <p class="small soft">{t('export.check.filesSame2')}</p>}
          </>
        )}
      </section>
      <section class="card stack tight">
        {!chain ? (
          <p>{t('export.check.chainNone')}</p>
        ) : (
          <>
            {chain.intact ? (
              <PassedLine>{t('export.check.chainWhole')}</PassedLine>
            ) : (
              <>
                <FailedLine>{t('export.check.chainNot')}</FailedLine>
                <ul>
                  {chain.flaws.map(f => (
                    <li key={`${f.flaw}${f.seq}`}>
                      {f.to === undefined
                        ? t('export.check.flawAt', { n: f.seq, flaw: t(`export.check.flaw.${f.flaw}`) })
                        : t('export.check.flawRun', { n: f.seq, to: f.to, flaw: t(`export.check.flaw.${f.flaw}`) })}
                    </li>
                  ))}
                </ul>
              </>
            )}
            {matchedEvent === undefined ? (
              <p class="small soft">{t('export.check.chainAlone')}</p>
            ) : matchedEvent === null ? (
              <FailedLine>{t('export.check.chainOther')}</FailedLine>
            ) : (
              <PassedLine>{t('export.check.chainAnchored', { n: matchedEvent })}</PassedLine>
            )}
            {!!unknown.length && (
              <>
                <FailedLine>{t('export.check.unknown')}</FailedLine>
                <ul>
                  {unknown.map(name => (
                    <li key={name}>
                      <Ltr>{name}</Ltr>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </>
        )}
      </section>
    </div>
  );
}

export function VerifyView() {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [file, setFile] = useState<File>();
  const [seen, setSeen] = useState<VerifyResult | 'working'>();
  const verify = async (picked: File | undefined, anchorWords: string) => {
    if (!picked) return;
    setFile(picked);
    setSeen('working');
    const exportedHere = await wasExportedHere(picked).catch(() => false);
    setSeen(
      await verifyExport(picked, anchorWords).then(
        (checked): VerifyResult => ({ checked, own: exportedHere }),
        (fault: unknown): VerifyResult => ({ fault: fault instanceof VerificationError ? fault.code : 'not-zip' }),
      ),
    );
  };
  return (
    <>
      <h1>{t('export.check.title')}</h1>
      <p class="soft">{t('export.check.text')}</p>
      <section class="card stack">
        <FileButton
          label={file?.name ?? t('export.check.file')}
          accept=".zip"
          onFiles={picked => void verify(picked, words)}
        />
        <label class="stack tight">
          <span>{t('export.check.anchor')}</span>
          <input
            type="text"
            class="field"
            dir="ltr"
            lang="en"
            autocomplete="off"
            spellcheck={false}
            value={words}
            onInput={e => setWords(e.currentTarget.value)}
            onChange={e => void verify(file, e.currentTarget.value)}
          />
        </label>
      </section>
      {seen === 'working' && <Loading label={t('export.working')} />}
      {seen &&
        seen !== 'working' &&
        ('fault' in seen ? (
          <section class="card warn" role="alert">
            {t(`export.check.fault.${seen.fault}`)}
          </section>
        ) : (
          <VerificationReport {...seen} />
        ))}
    </>
  );
}
