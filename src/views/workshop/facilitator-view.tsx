/** The facilitator's window: this slide and the next, time, notes, hands, injects, and the counts at the end. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { formatPlainNumber } from '../../i18n/digits.ts';
import { getTextDirection, loadLanguage } from '../../i18n/index.ts';
import { LANGUAGES } from '../../i18n/languages.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { ErrorCard, Loading } from '../../ui/page-states.tsx';
import { downloadBlob } from '../../ui/save-link.tsx';
import { getMonotonicTime } from '../../workshop/clock.ts';
import { buildCountRows, formatCountsCsv } from '../../workshop/counts.ts';
import { loadProgramme, type Programme, useProgramme } from '../../workshop/load-programme.ts';
import {
  type ChangeSession,
  changeSession,
  getLatestSession,
  goToSlides,
  openSlides,
} from '../../workshop/running-session.ts';
import {
  goToBlock,
  setRoomSize,
  switchSessionLanguage,
  toggleBlack,
  type WorkshopSession,
} from '../../workshop/session.ts';
import { getSessionChange } from '../../workshop/slide-commands.ts';
import { type SlideCommand, useSlideKeys } from '../../workshop/slide-keys.ts';
import type { Slide } from '../../workshop/slides.ts';
import { LanguageScope } from '../learning/language-scope.tsx';
import { CountField } from './count-field.tsx';
import { getBlockIndex, type RunningSession } from './facilitated-session.ts';
import { FacilitatorNotes, Injects, PracticeLink } from './facilitator-tools.tsx';
import { HandCounts } from './hand-counts.tsx';
import type { RoomState } from './poll-slides.tsx';
import { SessionClock } from './session-clock.tsx';
import { SlideView } from './slide.tsx';
import { SlidePreviewContext } from './slide-page.tsx';

const NOT_SHOWN: RoomState = { hands: {}, open: [] };

function SlidePreview({ slide, room, programme }: { slide: Slide | undefined; room: RoomState; programme: Programme }) {
  const { t } = useTranslation();
  if (!slide) return <p class="soft">{t('workshop.lastSlide')}</p>;
  return (
    <SlidePreviewContext.Provider value>
      <div class="preview">
        <LanguageScope language={programme.language}>
          <SlideView slide={slide} room={room} programme={programme} />
        </LanguageScope>
      </div>
    </SlidePreviewContext.Provider>
  );
}

interface FacilitatedSession extends RunningSession {
  /** The same blocks in the facilitator's language, which may differ from that of the slides. */
  ownProgramme: Programme;
}

function BlockList({ session, programme, ownProgramme, change }: FacilitatedSession) {
  const { t } = useTranslation();
  const blockIndex = getBlockIndex({ session, programme });
  return (
    <section class="card stack" aria-labelledby="course">
      <h2 id="course" class="head">
        {t('workshop.course')}
      </h2>
      <ol class="course">
        {ownProgramme.blocks.map((b, i) => (
          <li key={b.id}>
            <button
              type="button"
              class="btn quiet"
              aria-current={i === blockIndex ? 'step' : undefined}
              onClick={() => change(s => goToBlock(s, programme.slides, i, getMonotonicTime()))}
            >
              <span>{b.title}</span>
              <span class="soft small">{t('site.minutes', { count: b.minutes })}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Counts the participants, and saves all counts as a table. */
function ParticipantCounts({ session, programme, change }: RunningSession) {
  const { t, i18n } = useTranslation();
  const save = async () => {
    const translate = i18n.getFixedT(session.language);
    const latest = (await getLatestSession()) ?? session;
    downloadBlob(
      new Blob(
        [
          await formatCountsCsv(
            buildCountRows(
              latest,
              programme.blocks,
              programme.slides,
              i => translate(`workshop.level.${i}`),
              getMonotonicTime(),
            ),
          ),
        ],
        { type: 'text/csv' },
      ),
      'counts.csv',
    );
  };
  return (
    <section class="card stack" aria-labelledby="counts">
      <h2 id="counts" class="head">
        {t('workshop.counts.title')}
      </h2>
      <CountField value={session.room} onCount={count => change(s => setRoomSize(s, count))}>
        {t('workshop.counts.room')}
      </CountField>
      <p class="small soft">{t('workshop.counts.text')}</p>
      <button type="button" class="btn" onClick={() => void save()}>
        {t('workshop.counts.save')}
      </button>
    </section>
  );
}

interface SlideLanguagePickerProps {
  session: WorkshopSession;
  change: ChangeSession;
  from: Programme;
}

function SlideLanguagePicker({ session, change, from }: SlideLanguagePickerProps) {
  const { t, i18n } = useTranslation();
  const pick = async (language: string) => {
    const there = await loadProgramme(session.source, language, i18n);
    change(s => switchSessionLanguage(s, language, from.slides, there.slides));
  };
  return (
    <label class="row small">
      {t('workshop.slidesIn')}
      <select autocomplete="off" value={session.language} onChange={e => void pick(e.currentTarget.value)}>
        {LANGUAGES.map(l => (
          <option key={l.code} value={l.code} lang={l.code}>
            {l.name}
          </option>
        ))}
      </select>
    </label>
  );
}

function RunningSessionView(running: FacilitatedSession) {
  const { session, programme, ownProgramme, change } = running;
  const { t, language } = useTranslation();
  const blockIndex = getBlockIndex(running);
  const block = ownProgramme.blocks[blockIndex];
  const runCommand = useCallback(
    (what: SlideCommand) => {
      const by = getSessionChange(what, programme);
      if (by) change(by);
    },
    [programme],
  );
  useSlideKeys(getTextDirection(session.language) === 'rtl', runCommand);
  return (
    <>
      <h1>{ownProgramme.title}</h1>
      <div class="row">
        <button type="button" class="btn" onClick={() => void openSlides()}>
          {t('workshop.openSlides')}
        </button>
        <button type="button" class="btn" onClick={goToSlides}>
          {t('workshop.slidesHere')}
        </button>
        <SlideLanguagePicker session={session} change={change} from={programme} />
      </div>
      <div class="desk">
        <div class="stack">
          <section class="card stack" aria-labelledby="this">
            <div class="row between">
              <h2 id="this" class="head">
                {block && `${formatPlainNumber(blockIndex + 1, language)}. ${block.title}`}
              </h2>
              <span class="small soft">{block?.phase && t(`learn.phase.${block.phase}`)}</span>
            </div>
            <SlidePreview slide={programme.slides[session.at]} room={session} programme={programme} />
            <p class="notice" role="status">
              {session.black && t('workshop.isBlack')}
            </p>
            <div class="steps-row">
              <button type="button" class="btn back" onClick={() => runCommand('back')}>
                <Icon name="chevron" />
                {t('workshop.keys.back')}
              </button>
              <span class="soft small">{t('workshop.place', { at: session.at + 1, of: programme.slides.length })}</span>
              <button type="button" class="btn main next" onClick={() => runCommand('next')}>
                {t('workshop.keys.next')}
                <Icon name="chevron" />
              </button>
            </div>
            <button type="button" class="btn" aria-pressed={session.black} onClick={() => change(toggleBlack)}>
              {t('workshop.keys.black')}
            </button>
          </section>
          <section class="card stack" aria-labelledby="next">
            <h2 id="next" class="head">
              {t('workshop.next')}
            </h2>
            <SlidePreview slide={programme.slides[session.at + 1]} room={NOT_SHOWN} programme={programme} />
          </section>
        </div>
        <div class="stack">
          <SessionClock {...running} />
          <HandCounts {...running} />
          <Injects {...running} />
          {block && <PracticeLink block={block} />}
          {block && <FacilitatorNotes block={block} programme={ownProgramme} />}
          <BlockList {...running} />
          <ParticipantCounts {...running} />
          <ConfirmButton
            label={t('workshop.end')}
            question={t('workshop.endAsk')}
            yes={t('workshop.endYes')}
            no={t('workshop.endNo')}
            onYes={() => void changeSession(() => undefined)}
          />
        </div>
      </div>
      <p class="small soft">{t('workshop.keys.help')}</p>
    </>
  );
}

export function FacilitatorView({ session, change }: { session: WorkshopSession; change: ChangeSession }) {
  const { t, i18n, language } = useTranslation();
  const programme = useProgramme(session.source, session.language);
  const ownProgramme = useProgramme(session.source, language);
  const [known, setKnown] = useState<string>();
  useEffect(() => void loadLanguage(i18n, session.language).then(() => setKnown(session.language)), [session.language]);
  if (programme === 'fault' || ownProgramme === 'fault') return <ErrorCard />;
  if (programme === 'loading' || ownProgramme === 'loading' || !known) return <Loading label={t('loading')} />;
  return <RunningSessionView session={session} programme={programme} ownProgramme={ownProgramme} change={change} />;
}
