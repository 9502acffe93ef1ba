/** The panic sheet: whom to call, and what to do in the first ten minutes. To read while shaking, on screen or on paper. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { findHelplines, type Helpline } from '../../helplines/directory.ts';
import type { PanicSheet } from '../../helplines/panic-sheet-schema.ts';
import { BLANK_PANIC_SHEET, listContacts, isBlankSheet } from '../../helplines/panic-sheet.ts';
import { panicSheet } from '../../helplines/panic-sheet-store.ts';
import { getStorageContext, isPrivateContext } from '../../preferences/storage-context.ts';
import { onVaultChange } from '../../vault/record-store.ts';
import { getStorageLocation, type StorageLocation } from '../vault/storage-location.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { preventFormRestore } from '../../ui/prevent-form-restore.ts';
import { getHelpPageUrl } from './best-helplines.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { isPracticeContext } from '../../vault/practice-mode.ts';
import { sendToWorker } from '../../messaging/client.ts';
import { useRiskCard } from '../privacy-checks/risk-card-view.tsx';
import { translateList, useTranslation } from '../../ui/language-context.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { PrivateField } from '../../ui/private-field.tsx';
import './panic.css';

/** On paper and at the top of the sheet there is room for so many. */
const MAX_HELPLINES = 3;

type UpdateSheet = (change: (now: PanicSheet) => PanicSheet) => void;

/** Practising keeps its own, in memory. @throws where it was not kept */
async function savePanicSheet(sheet: PanicSheet): Promise<void> {
  if (isPracticeContext()) return panicSheet.set(sheet, getStorageContext());
  if (!(await sendToWorker({ type: 'panicSheet/set', sheet, private: isPrivateContext() })))
    throw new Error('not kept');
}

/** The sheet as it is kept, and how to keep another: each change is handed on at once, in order. */
function usePanicSheet(): { sheet: PanicSheet | undefined; where: StorageLocation; keep: UpdateSheet } {
  const [sheet, setSheet] = useState<PanicSheet>();
  const latest = useRef(BLANK_PANIC_SHEET);
  const [where, setWhere] = useState<StorageLocation>('bare');
  const keeping = useRef(0);
  const look = async () => {
    setWhere(await getStorageLocation());
    const kept = await panicSheet.get().catch(() => undefined);
    if (keeping.current) return; // what is being typed is newer
    latest.current = kept ?? BLANK_PANIC_SHEET;
    setSheet(kept);
  };
  useEffect(() => {
    void look();
    return onVaultChange(() => void look());
  }, []);
  const keep: UpdateSheet = change => {
    const next = (latest.current = change(latest.current));
    setSheet(next);
    keeping.current++;
    void savePanicSheet(next)
      .catch(() => setWhere('failed'))
      .finally(() => {
        keeping.current--;
      });
  };
  return { sheet, where, keep };
}

function EmergencyContacts({ sheet }: { sheet: PanicSheet }) {
  const { t } = useTranslation();
  const contacts = listContacts(sheet);
  return (
    <section class="card next stack mine" aria-labelledby="call">
      <h2 id="call">{t('panic.call')}</h2>
      {contacts.length ? (
        contacts.map((c, i) => (
          <div class="row" key={i}>
            <p class="big">
              <strong>
                <bdi>{c.name}</bdi>
              </strong>{' '}
              <bdi>{c.reach}</bdi>
            </p>
            {c.reach && <CopyButton text={c.reach} what={c.name || t('panic.reach')} />}
          </div>
        ))
      ) : (
        <p>{t('panic.nobody')}</p>
      )}
    </section>
  );
}

function EmergencyHelpline({ of }: { of: Helpline }) {
  const { t } = useTranslation();
  const ways = of.channels.filter(c => c.value && c.kind !== 'bot');
  return (
    <li>
      <strong>
        <bdi>{of.name}</bdi>
      </strong>
      <br />
      {ways.length
        ? ways.map(c => (
            <span key={c.kind}>
              {t(`help.channel.${c.kind}`)}: <Ltr>{c.value}</Ltr>{' '}
            </span>
          ))
        : of.url && (
            <>
              {t('help.channel.site')}: <Ltr>{of.url.replace(/^https:\/\/|\/$/g, '')}</Ltr>
            </>
          )}
    </li>
  );
}

function EmergencyHelplines() {
  const { t } = useTranslation();
  const [card] = useRiskCard();
  return (
    <section class="card stack" aria-labelledby="lines">
      <h2 id="lines">{t('panic.lines')}</h2>
      <ul class="plain">
        {findHelplines({ need: 'danger', region: card?.region })
          .fitting.slice(0, MAX_HELPLINES)
          .map(h => (
            <EmergencyHelpline key={h.id} of={h} />
          ))}
      </ul>
      <p class="small caution">{t('help.live')}</p>
      <a class="btn screen" href={getHelpPageUrl()}>
        {t('help.all')}
      </a>
    </section>
  );
}

function EditPanicSheet({ sheet, keep }: { sheet: PanicSheet; keep: UpdateSheet }) {
  const { t } = useTranslation();
  return (
    <div class="stack">
      {sheet.contacts.map((c, i) => {
        const change = (part: Partial<typeof c>) =>
          keep(now => ({ ...now, contacts: now.contacts.map((x, j) => (j === i ? { ...x, ...part } : x)) }));
        return (
          <fieldset class="ticks stack" key={i}>
            <legend>{t('panic.contact', { n: i + 1 })}</legend>
            <PrivateField
              label={t('panic.name')}
              hint={t('panic.nameHint')}
              value={c.name}
              onValue={name => change({ name })}
            />
            <PrivateField
              label={t('panic.reach')}
              hint={t('panic.reachHint')}
              value={c.reach}
              onValue={reach => change({ reach })}
            />
          </fieldset>
        );
      })}
      <PrivateField
        long
        label={t('panic.words')}
        hint={t('panic.wordsHint')}
        value={sheet.words}
        onValue={words => keep(now => ({ ...now, words }))}
      />
    </div>
  );
}

function PrintPanicSheet({ sheet }: { sheet: PanicSheet }) {
  const { t } = useTranslation();
  const [bare, setBare] = useState(false);
  useLayoutEffect(() => {
    document.documentElement.classList.toggle('paper-bare', bare);
  }, [bare]);
  return (
    <section class="card stack screen" aria-labelledby="print">
      <h2 id="print">{t('panic.print')}</h2>
      <p class="caution">{t('panic.paper')}</p>
      {!isBlankSheet(sheet) && (
        <div class="ticks">
          <label>
            <input type="checkbox" {...preventFormRestore(bare)} onChange={e => setBare(e.currentTarget.checked)} />
            <span>{t('panic.bare')}</span>
          </label>
        </div>
      )}
      <button type="button" class="btn" onClick={() => window.print()}>
        {t('panic.print')}
      </button>
    </section>
  );
}

export function PanicView() {
  const { t } = useTranslation();
  const { sheet, where, keep } = usePanicSheet();
  const mine = sheet ?? BLANK_PANIC_SHEET;
  return (
    <div class="stack panic">
      <h1>{t('panic.title')}</h1>
      {where === 'locked' && !sheet ? (
        <p class="card warn" role="note">
          {t('panic.locked')}
        </p>
      ) : (
        <EmergencyContacts sheet={mine} />
      )}
      <ol class="steps">
        {translateList(t, 'panic.steps').map(s => (
          <li key={s}>{s}</li>
        ))}
      </ol>
      <p class="card">{t('panic.police')}</p>
      {!!mine.words.trim() && (
        <section class="card stack mine" aria-labelledby="own">
          <h2 id="own">{t('panic.words')}</h2>
          <p class="own">
            <bdi>{mine.words}</bdi>
          </p>
        </section>
      )}
      <EmergencyHelplines />
      {sheet && (
        <details class="card screen">
          <summary class="more">{t(isBlankSheet(sheet) ? 'panic.fill' : 'panic.change')}</summary>
          <div class="stack">
            <p class="small soft" role={where === 'failed' ? 'alert' : undefined}>
              {t(`panic.where.${where}`)}
            </p>
            <EditPanicSheet sheet={sheet} keep={keep} />
            {!isBlankSheet(sheet) && (
              <ConfirmButton
                label={t('panic.erase')}
                question={t('panic.eraseAsk')}
                onYes={() => keep(() => BLANK_PANIC_SHEET)}
              />
            )}
          </div>
        </details>
      )}
      <PrintPanicSheet sheet={mine} />
    </div>
  );
}
