/** The panic sheet: whom to call and what to do first, on screen or on paper. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { findEmergencyHelplines, type Helpline } from '../../helplines/directory.ts';
import { BLANK_PANIC_SHEET, isBlankSheet, listContacts } from '../../helplines/panic-sheet.ts';
import type { PanicSheet } from '../../helplines/panic-sheet-schema.ts';
import { getPageUrl } from '../../lib/page-url.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { translateList, useTranslation } from '../../ui/language-context.ts';
import { Ltr } from '../../ui/ltr.tsx';
import { ErrorCard, Loading } from '../../ui/page-states.tsx';
import { preventFormRestore } from '../../ui/prevent-form-restore.ts';
import { useRiskCard } from '../privacy-checks/risk-card-view.tsx';
import { getHelpPageUrl } from './best-helplines.tsx';
import { ChannelValue } from './channel-value.tsx';
import { EditPanicSheet } from './edit-panic-sheet.tsx';
import { ServiceArea } from './helpline-card.tsx';
import { usePanicSheet } from './use-panic-sheet.ts';
import './panic.css';

/** Physical danger comes before everything else on the page. */
function PhysicalDanger() {
  const { t } = useTranslation();
  return (
    <section class="card danger stack" aria-labelledby="near">
      <p class="big" id="near">
        <strong>{t('panic.near')}</strong>
      </p>
      <p>{t('panic.police')}</p>
    </section>
  );
}

function EmergencyContacts({ sheet, onAdd }: { sheet: PanicSheet; onAdd(): void }) {
  const { t } = useTranslation();
  const contacts = listContacts(sheet);
  return (
    <section class="card next stack mine" aria-labelledby="call">
      <h2 id="call">{t('panic.call')}</h2>
      {contacts.map((c, i) => (
        <div class="row" key={i}>
          <p class="big">
            <strong>
              <bdi>{c.name}</bdi>
            </strong>{' '}
            <bdi>{c.reach}</bdi>
          </p>
          {c.reach && <CopyButton text={c.reach} what={c.name || t('panic.reach')} />}
        </div>
      ))}
      {!contacts.length && (
        <>
          <p>{t('panic.nobody')}</p>
          <button type="button" class="btn screen" onClick={onAdd}>
            {t('panic.add')}
          </button>
        </>
      )}
      <p class="small">{t('panic.otherDevice')}</p>
    </section>
  );
}

function LockedContacts() {
  const { t } = useTranslation();
  return (
    <section class="card warn stack" role="note">
      <p>{t('panic.locked')}</p>
      <a class="btn screen" href={getPageUrl('vault')} target="_blank">
        {t('panic.unlock')}
      </a>
    </section>
  );
}

function ChannelName({ kind }: { kind: string }) {
  const { t } = useTranslation();
  return <span class="channel small soft">{t(`help.channel.${kind}`)}</span>;
}

function EmergencyHelpline({ of }: { of: Helpline }) {
  const { t } = useTranslation();
  const channels = of.channels.filter(c => c.value && c.kind !== 'bot');
  const site = of.channels.some(c => !c.value && c.kind === 'form') ? 'form' : 'site';
  return (
    <li>
      <strong>
        <bdi>{of.name}</bdi>
      </strong>
      {of.countries && (
        <p class="small soft">
          <ServiceArea of={of} />
        </p>
      )}
      {channels.map(c => (
        <div key={c.kind + c.value}>
          <div class="row between">
            <span class="reach">
              <ChannelName kind={c.kind} /> <ChannelValue value={c.value} />
            </span>
            <CopyButton text={c.value!} what={`${of.name}, ${t(`help.channel.${c.kind}`)}`} />
          </div>
          {c.asOf && <p class="small caution">{t('help.asOf', { year: String(c.asOf) })}</p>}
        </div>
      ))}
      {of.url && (
        <p>
          <ChannelName kind={site} />{' '}
          <a href={of.url} target="_blank" rel="noreferrer">
            <Ltr>{of.url.replace(/^https:\/\/|\/$/g, '')}</Ltr>
          </a>
        </p>
      )}
    </li>
  );
}

function EmergencyHelplines() {
  const { t, language } = useTranslation();
  const [card] = useRiskCard();
  const [now] = useState(() => new Date());
  const { danger, home, crisis } = findEmergencyHelplines(card?.region, { language, now });
  return (
    <section class="card stack" aria-labelledby="lines">
      <h2 id="lines">{t('panic.lines')}</h2>
      <ul class="plain">
        {danger.map(h => (
          <EmergencyHelpline key={h.id} of={h} />
        ))}
      </ul>
      {Object.entries({ home, crisis }).map(([need, helplines]) => (
        <section class="stack" key={need} aria-labelledby={`lines-${need}`}>
          <h3 id={`lines-${need}`}>{t(`help.need.${need}`)}</h3>
          <ul class="plain">
            {helplines.map(h => (
              <EmergencyHelpline key={h.id} of={h} />
            ))}
          </ul>
        </section>
      ))}
      <p class="small soft">{t('help.live')}</p>
      <a class="btn main screen" href={getHelpPageUrl()}>
        {t('help.all')}
      </a>
    </section>
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
      <h2 id="print">{t('panic.printTitle')}</h2>
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

function NotSaved({ onRetry }: { onRetry(): void }) {
  const { t } = useTranslation();
  return (
    <section class="card warn stack" role="alert">
      <p>{t('panic.where.failed')}</p>
      <button type="button" class="btn start" onClick={onRetry}>
        {t('fault.again')}
      </button>
    </section>
  );
}

export function PanicView() {
  const { t } = useTranslation();
  const { sheet, where, update, reload } = usePanicSheet();
  const editor = useRef<HTMLDetailsElement>(null);
  const shownSheet = sheet ?? BLANK_PANIC_SHEET;
  const openEditor = () => {
    if (!editor.current) return;
    editor.current.open = true;
    editor.current.querySelector('input')?.focus();
  };
  return (
    <div class="stack panic">
      <h1>{t('panic.title')}</h1>
      <PhysicalDanger />
      {where === undefined ? (
        <Loading label={t('loading')} />
      ) : sheet ? (
        <EmergencyContacts sheet={sheet} onAdd={openEditor} />
      ) : where === 'locked' ? (
        <LockedContacts />
      ) : (
        <ErrorCard as="h2" onRetry={() => void reload()} />
      )}
      <EmergencyHelplines />
      <section class="stack" aria-labelledby="order">
        <h2 id="order">{t('panic.order')}</h2>
        <ol class="steps">
          {translateList(t, 'panic.steps').map(s => (
            <li key={s}>{s}</li>
          ))}
        </ol>
      </section>
      {!!shownSheet.words.trim() && (
        <section class="card stack mine" aria-labelledby="own">
          <h2 id="own">{t('panic.words')}</h2>
          <p class="own">
            <bdi>{shownSheet.words}</bdi>
          </p>
        </section>
      )}
      {sheet && (
        <details class="card screen" ref={editor}>
          <summary class="more">{t(isBlankSheet(sheet) ? 'panic.fill' : 'panic.change')}</summary>
          <div class="stack">
            {where === 'failed' ? (
              <NotSaved onRetry={() => update(now => now)} />
            ) : (
              <p class="small soft">{t(`panic.where.${where}`)}</p>
            )}
            <EditPanicSheet sheet={sheet} update={update} />
            {!isBlankSheet(sheet) && (
              <ConfirmButton
                label={t('panic.erase')}
                question={t('panic.eraseAsk')}
                onYes={() => update(() => BLANK_PANIC_SHEET)}
              />
            )}
          </div>
        </details>
      )}
      <PrintPanicSheet sheet={shownSheet} />
    </div>
  );
}
