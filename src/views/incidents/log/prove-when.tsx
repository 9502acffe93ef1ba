/** Takes time stamps from outside into the log. The person carries the files; nothing is sent. */
import { Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { getCurlCommand, TIME_AUTHORITIES, type TimeAuthority } from '../../../incidents/time-stamps/authorities.ts';
import type { LoggedStamp } from '../../../incidents/time-stamps/log-stamps.ts';
import { StampError } from '../../../incidents/time-stamps/stamp-error.ts';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { FileButton } from '../../../ui/file-button.tsx';
import { Icon } from '../../../ui/icons.tsx';
import type { TFunction } from 'i18next';
import { isolateDirection, useTranslation } from '../../../ui/language-context.ts';
import { downloadBlob } from '../../../ui/save-link.tsx';
import { getVaultErrorCode } from '../../vault/vault-error-code.ts';
import { formatDay } from '../../../i18n/formats.ts';
import { describeFailure } from './describe-failure.ts';
import { StampFacts } from './stamp-facts.tsx';
import './prove-when.css';

const REQUEST_FILE = 'request.tsq';
const ANSWER_FILE = 'answer.tsr';

/** Where a command may continue on another line: before an option or an address. */
const WORD_BREAK = / (?=-|http)/;

const loadStamps = () => import('../../../incidents/time-stamps/log-stamps.ts');

function Authority({ authority }: { authority: TimeAuthority }) {
  const { t, language } = useTranslation();
  const { name, url, qualified, asOf } = authority;
  const command = getCurlCommand(authority, REQUEST_FILE, ANSWER_FILE);
  return (
    <li class="stack tight">
      <h4>{name}</h4>
      <p class="small">
        {t(qualified === null ? 'log.stamp.unqualified' : 'log.stamp.qualified')}{' '}
        {url.startsWith('http:') && t('log.stamp.plain')}
      </p>
      <pre class="command" dir="ltr" tabIndex={0}>
        {command.split(WORD_BREAK).map((part, n) => (
          <Fragment key={part}>
            {n > 0 && ' '}
            <span>{part}</span>
          </Fragment>
        ))}
      </pre>
      <CopyButton text={command} what={t('log.stamp.command', { name: isolateDirection(name) })} />
      <p class="soft small">{t('log.stamp.asOf', { date: isolateDirection(formatDay(language, asOf)) })}</p>
    </li>
  );
}

function describeFault(t: TFunction, error: unknown): string {
  if (!(error instanceof StampError)) return describeFailure(t, getVaultErrorCode(error));
  const { fault, reason } = error;
  if (fault === 'refused' && !reason) return t('log.stamp.fault.refusedSilently');
  return t(`log.stamp.fault.${fault}`, { reason: reason && isolateDirection(reason) });
}

function StampList({ logged }: { logged: readonly LoggedStamp[] }) {
  const { t } = useTranslation();
  return (
    <>
      {logged.map(({ seq, stamp }) =>
        stamp ? (
          <StampFacts key={seq} stamp={stamp} />
        ) : (
          <p key={seq} class="notice small">
            {t('log.stamp.broken', { n: seq })}
          </p>
        ),
      )}
      {logged.some(({ stamp }) => stamp) && <p class="soft small">{t('log.stamp.trust')}</p>}
    </>
  );
}

export function ProveWhen() {
  const { t } = useTranslation();
  const [logged, setLogged] = useState<LoggedStamp[]>([]);
  const [isSaved, setSaved] = useState(false);
  const [outcome, setOutcome] = useState<{ text: string; isFault: boolean }>();
  const refresh = async () => {
    const { hasOpenRequest, listStamps } = await loadStamps();
    setLogged(await listStamps());
    setSaved(await hasOpenRequest());
  };
  const fail = (error: unknown) => setOutcome({ text: describeFault(t, error), isFault: true });
  useEffect(() => {
    void refresh().catch(fail);
  }, []);
  const saveRequest = async () => {
    const request = await (await loadStamps()).requestStamp();
    if (!request) return;
    downloadBlob(new Blob([request.tsq], { type: 'application/timestamp-query' }), REQUEST_FILE);
    setSaved(true);
  };
  const add = async (file: File) => {
    setOutcome(undefined);
    await (await loadStamps()).addStamp(file);
    await refresh();
    setOutcome({ text: t('log.stamp.added'), isFault: false });
  };
  return (
    <section class="card stack" aria-labelledby="prove-when">
      <h2 id="prove-when">{t('log.stamp.title')}</h2>
      <StampList logged={logged} />
      <p class="small">{t('log.stamp.text')}</p>
      <ol class="prove-steps">
        <li class="stack tight">
          <h3>{t('log.stamp.save')}</h3>
          <p class="small">{t('log.stamp.saveText')}</p>
          <button
            type="button"
            class={isSaved ? 'btn start padded' : 'btn main start'}
            onClick={() => void saveRequest().catch(fail)}
          >
            {t('log.stamp.saveFile')}
          </button>
        </li>
        <li class="stack tight">
          <h3>{t('log.stamp.take')}</h3>
          <p class="small">{t('log.stamp.takeText')}</p>
          <Disclosure label={t('log.stamp.list')}>
            <p class="small">{t('log.stamp.terminal')}</p>
            <ul class="authorities">
              {TIME_AUTHORITIES.map(authority => (
                <Authority key={authority.id} authority={authority} />
              ))}
            </ul>
          </Disclosure>
        </li>
        <li class="stack tight">
          <h3>{t('log.stamp.add')}</h3>
          <p class="small">{t('log.stamp.addText')}</p>
          <div class="row">
            <FileButton
              main={isSaved}
              label={t('log.stamp.addFile')}
              accept=".tsr"
              onFiles={file => void add(file).catch(fail)}
            />
          </div>
          <p role={outcome?.isFault ? 'alert' : 'status'} class={outcome?.isFault ? 'notice small' : 'state protected'}>
            {outcome && !outcome.isFault && <Icon name="protected" />}
            {outcome?.text}
          </p>
        </li>
      </ol>
    </section>
  );
}
