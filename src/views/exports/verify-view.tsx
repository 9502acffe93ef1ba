/** Is an export still what it was? Says which file, and which event of the custody chain, is not. */
import { useState } from 'preact/hooks';
import { check, CheckFault, type Checked } from '../../exports/verify.ts';
import { custody, sha256 } from '../../incidents/store.ts';
import { FileButton } from '../../ui/fields.tsx';
import { Loading, Ltr } from '../../ui/basics.tsx';
import { Icon } from '../../ui/icons.tsx';
import { useWords } from '../../ui/language-context.ts';

type Seen = { checked: Checked; own: boolean } | { fault: CheckFault['fault'] };

/** Did the log of this device see exactly this file leave? */
async function leftHere(file: Blob): Promise<boolean> {
  const { events } = await custody();
  const hash = await sha256(await file.arrayBuffer());
  return events.some(
    e => (e as { event?: string } | null)?.event === 'exported' && (e as { sha256: string[] }).sha256.includes(hash),
  );
}

function Good({ children }: { children: string }) {
  return (
    <p class="state protected">
      <Icon name="protected" />
      {children}
    </p>
  );
}
function Bad({ children }: { children: string }) {
  return (
    <p class="state exposed">
      <Icon name="exposed" />
      {children}
    </p>
  );
}

function Result({ checked: { files, chain, unknown, said }, own }: { checked: Checked; own: boolean }) {
  const { t } = useWords();
  const wrong = files.filter(f => f.state !== 'same');
  return (
    <div class="stack" role="status">
      {own && (
        <section class="card">
          <Good>{t('export.check.own')}</Good>
        </section>
      )}
      <section class="card stack tight">
        {wrong.length ? (
          <>
            <Bad>{t('export.check.filesNot')}</Bad>
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
            <Good>{t('export.check.filesSame')}</Good>
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
              <Good>{t('export.check.chainWhole')}</Good>
            ) : (
              <>
                <Bad>{t('export.check.chainNot')}</Bad>
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
            {said === undefined ? (
              <p class="small soft">{t('export.check.chainAlone')}</p>
            ) : said === null ? (
              <Bad>{t('export.check.chainOther')}</Bad>
            ) : (
              <Good>{t('export.check.chainAnchored', { n: said })}</Good>
            )}
            {!!unknown.length && (
              <>
                <Bad>{t('export.check.unknown')}</Bad>
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

export function CheckView() {
  const { t } = useWords();
  const [words, setWords] = useState('');
  const [file, setFile] = useState<File>();
  const [seen, setSeen] = useState<Seen | 'working'>();
  const run = async (picked: File | undefined, said: string) => {
    if (!picked) return;
    setFile(picked);
    setSeen('working');
    const own = await leftHere(picked).catch(() => false);
    setSeen(
      await check(picked, said).then(
        (checked): Seen => ({ checked, own }),
        (fault: unknown): Seen => ({ fault: fault instanceof CheckFault ? fault.fault : 'not-zip' }),
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
          onFiles={picked => void run(picked, words)}
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
            onChange={e => void run(file, e.currentTarget.value)}
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
          <Result {...seen} />
        ))}
    </>
  );
}
