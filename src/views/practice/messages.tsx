/** Conversations, one of them, and what a press on a trap leads to. */
import { NETWORK } from '../../practice/catalogue.ts';
import { talksOf } from '../../practice/network.ts';
import { Ltr } from '../../ui/basics.tsx';
import { useWords } from '../../ui/language-context.ts';
import { Gone } from './not-found.tsx';
import { Byline, Face, Moment, to, useName } from './practice-basics.tsx';
import { Menu, Reported } from './post.tsx';
import { useHarbour } from './practice-state.ts';

export function Messages() {
  const { t } = useWords();
  const { h, words } = useHarbour();
  const name = useName();
  const talks = talksOf(h, words);
  return (
    <>
      <h1>{t('practice.messages.title')}</h1>
      {!talks.length && <p class="soft">{t('practice.messages.none')}</p>}
      {talks.map(talk => (
        <a class="card talk" key={talk.id} href={to(`/messages/${talk.id}`)}>
          <Face handle={talk.with} />
          <span class="stack tight">
            <span class="row between">
              <strong>
                <bdi>{name(talk.with)}</bdi>
              </strong>
              <span class="soft small">
                <Moment at={talk.lines.at(-1)!.at} />
              </span>
            </span>
            {talk.request && <span class="soft small">{t('practice.messages.request')}</span>}
            <span class="soft last" dir="auto">
              {talk.lines.at(-1)!.text}
            </span>
          </span>
        </a>
      ))}
    </>
  );
}

export function TalkPage({ id }: { id: string }) {
  const { t } = useWords();
  const { h, words, act } = useHarbour();
  const name = useName();
  const talk = talksOf(h, words).find(x => x.id === id);
  if (!talk) return <Gone />;
  const send = (e: SubmitEvent) => {
    e.preventDefault();
    const box = (e.currentTarget as HTMLFormElement).elements.namedItem('message') as HTMLTextAreaElement;
    if (!box.value.trim()) return;
    act.answer(id, box.value);
    box.value = '';
  };
  return (
    <>
      <h1>
        <bdi>{name(talk.with)}</bdi>
      </h1>
      <p class="row">
        {talk.request && <span class="soft small">{t('practice.messages.request')}</span>}
        <a class="small" href={to(`/@${talk.with}`)}>
          {t('practice.messages.profile')}
        </a>
      </p>
      {talk.lines.map(line => (
        <Reported key={line.id} what={`message:${line.id}`}>
          <article data-message={line.id} class={line.by === NETWORK.me ? 'own' : undefined}>
            <Byline by={line.by} at={line.at} link={`/messages/${id}`} />
            <p data-part="text" dir="auto">
              {line.text}
              {line.link && (
                <>
                  {' '}
                  <a href={to('/trap')}>
                    <Ltr>{line.link}</Ltr>
                  </a>
                </>
              )}
            </p>
            {line.by !== NETWORK.me && (
              <Menu
                what={`message:${line.id}`}
                label={t('practice.menu.reportMessage')}
                part="report"
                block={line.by}
              />
            )}
          </article>
        </Reported>
      ))}
      <form class="stack tight" onSubmit={send}>
        <label class="stack tight">
          {t('practice.messages.label')}
          <textarea autocomplete="off" spellcheck={false} name="message" rows={2} dir="auto" />
        </label>
        <button name="send-message" class="btn">
          {t('practice.messages.send')}
        </button>
      </form>
    </>
  );
}

export function Trap() {
  const { t } = useWords();
  return (
    <section class="card warn stack">
      <h1>{t('practice.trap.title')}</h1>
      <p>{t('practice.trap.text')}</p>
      <p>{t('practice.trap.look')}</p>
      <p>{t('practice.trap.do')}</p>
      <a class="btn" href={to('/messages')}>
        {t('practice.back')}
      </a>
    </section>
  );
}
