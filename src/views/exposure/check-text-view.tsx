/** Checks any text before it is posted, for sites that we do not know. The text is not stored. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TextCheckViewModel } from '../../exposure/schema.ts';
import { getLessonForText } from '../../learning/catalogue.ts';
import { getPageUrl } from '../../lib/page-url.ts';
import { sendToWorker } from '../../messaging/client.ts';
import { Icon } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { ErrorCard } from '../../ui/page-states.tsx';
import { QuotedText } from '../../ui/quoted-text.tsx';
import { useLatest } from '../../ui/use-latest.ts';
import { RelatedLesson, useLessonList } from '../learning/lesson-links.tsx';

const CHECK_DELAY = 300; // ms of not typing
const MAX_TEXT_LENGTH = 100_000; // characters

const getSettingsUrl = (): string => `${getPageUrl('settings')}#mine`;

/** Marks the matches in a text. A match within another one is part of it. */
function MarkedText({ text, spans }: { text: string; spans: TextCheckViewModel['spans'] }) {
  const { t } = useTranslation();
  let position = 0;
  const parts = spans.flatMap(s => {
    if (s.start < position) return [];
    const before = text.slice(position, s.start);
    position = s.end;
    return [
      before,
      <mark key={s.start} class={s.high ? 'high' : undefined}>
        {text.slice(s.start, s.end)}
      </mark>,
    ];
  });
  return (
    <p class="words marked" dir="auto" aria-label={t('before.marked')} role="group">
      {parts}
      {text.slice(position)}
    </p>
  );
}

/** Says whether the never-post list was checked too. */
function PersonalTermsStatus({ watch }: { watch: TextCheckViewModel['watch'] }) {
  const { t } = useTranslation();
  if (watch === 'watched') return <p class="small soft">{t('mine.watched')}</p>;
  return (
    <div class={watch === 'none' ? 'stack tight' : 'card warn stack'}>
      <p class={watch === 'none' ? 'small soft' : 'state exposed'}>
        {watch !== 'none' && <Icon name="lock" />}
        {t(watch === 'none' ? 'mine.noList' : 'mine.unwatched.mark')}
      </p>
      {watch !== 'none' && <p>{t(`mine.unwatched.${watch}`)}</p>}
      <p>
        <a class={watch === 'none' ? 'small' : 'btn'} href={getSettingsUrl()} target="_blank">
          {t(watch === 'locked' ? 'vault.unlock.press' : 'mine.open')}
        </a>
      </p>
    </div>
  );
}

/** @param inPopup offers the full page, because a popup closes when another window is selected */
export function CheckTextView({ inPopup }: { inPopup?: boolean }) {
  const { t } = useTranslation();
  const lessons = useLessonList();
  const [text, setText] = useState('');
  const [checked, setChecked] = useState<{ text: string; words: TextCheckViewModel } | 'fault'>();
  const box = useRef<HTMLTextAreaElement>(null);
  const begin = useLatest();
  const check = async (now: string) => {
    const isLast = begin();
    const request = { type: 'text/check', text: now.slice(0, MAX_TEXT_LENGTH) } as const;
    const words = await sendToWorker(request).catch(() => undefined);
    if (isLast()) setChecked(words ? { text: now, words } : 'fault');
  };
  useEffect(() => box.current?.focus(), []);
  useEffect(() => {
    begin();
    if (!text.trim()) {
      setChecked(undefined);
      return;
    }
    const timer = setTimeout(() => void check(text), CHECK_DELAY);
    return () => clearTimeout(timer);
  }, [text]);
  const current = checked !== undefined && checked !== 'fault' && checked.text === text ? checked.words : undefined;
  return (
    <section class="stack" aria-labelledby="before">
      <h1 id="before">{t('before.title')}</h1>
      <p class="soft small">{t('before.intro')}</p>
      <label class="stack tight">
        <span>{t('before.label')}</span>
        <textarea
          ref={box}
          rows={5}
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          maxLength={MAX_TEXT_LENGTH}
          value={text}
          onInput={e => setText(e.currentTarget.value)}
        />
      </label>
      {checked === 'fault' && <ErrorCard as="h2" onRetry={() => void check(text)} />}
      <div role="status" class="stack">
        {text.trim() && !current && checked !== 'fault' && <p class="soft">{t('before.looking')}</p>}
        {current && <h2>{current.lines.length ? current.title : t('before.nothing')}</h2>}
        {current && !current.lines.length && <p>{t('before.limits')}</p>}
        {current && current.lines.length > 0 && (
          <>
            <MarkedText text={text} spans={current.spans} />
            {current.together.map(x => (
              <p class="card warn" key={x.id}>
                <strong>{x.text}</strong>{' '}
                {x.of.map((q, i) => (
                  <>
                    {i > 0 && ' · '}
                    <QuotedText of={q} />
                  </>
                ))}
              </p>
            ))}
            <ul class="card rows gave">
              {current.lines.map(l => (
                <li key={l.key}>
                  <strong>
                    <QuotedText of={l.quote} />
                  </strong>{' '}
                  – {l.text} <span class="soft">{l.instead}</span>
                </li>
              ))}
            </ul>
            <RelatedLesson id={getLessonForText(current.lines[0]!.kind)} all={lessons} />
          </>
        )}
        {current && <PersonalTermsStatus watch={current.watch} />}
      </div>
      {inPopup && (
        <p class="small">
          <a href={getPageUrl('text')} target="_blank">
            {t('before.tab')}
          </a>
        </p>
      )}
    </section>
  );
}
