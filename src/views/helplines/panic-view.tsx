/** The panic sheet: whom to call and what to do first, on screen or on paper. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { findHelplines, type Helpline } from '../../helplines/directory.ts';
import { BLANK_PANIC_SHEET, isBlankSheet, listContacts } from '../../helplines/panic-sheet.ts';
import type { PanicSheet } from '../../helplines/panic-sheet-schema.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { translateList, useTranslation } from '../../ui/language-context.ts';
import { Ltr } from '../../ui/ltr.tsx';
import { preventFormRestore } from '../../ui/prevent-form-restore.ts';
import { useRiskCard } from '../privacy-checks/risk-card-view.tsx';
import { getHelpPageUrl } from './best-helplines.tsx';
import { EditPanicSheet } from './edit-panic-sheet.tsx';
import { usePanicSheet } from './use-panic-sheet.ts';
import './panic.css';

const MAX_HELPLINES = 3;

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
  const channels = of.channels.filter(c => c.value && c.kind !== 'bot');
  return (
    <li>
      <strong>
        <bdi>{of.name}</bdi>
      </strong>
      <br />
      {channels.length
        ? channels.map(c => (
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
  const { sheet, where, update } = usePanicSheet();
  const shownSheet = sheet ?? BLANK_PANIC_SHEET;
  return (
    <div class="stack panic">
      <h1>{t('panic.title')}</h1>
      {where === 'locked' && !sheet ? (
        <p class="card warn" role="note">
          {t('panic.locked')}
        </p>
      ) : (
        <EmergencyContacts sheet={shownSheet} />
      )}
      <ol class="steps">
        {translateList(t, 'panic.steps').map(s => (
          <li key={s}>{s}</li>
        ))}
      </ol>
      <p class="card">{t('panic.police')}</p>
      {!!shownSheet.words.trim() && (
        <section class="card stack mine" aria-labelledby="own">
          <h2 id="own">{t('panic.words')}</h2>
          <p class="own">
            <bdi>{shownSheet.words}</bdi>
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
