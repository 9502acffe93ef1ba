/** Conversations, one conversation, and the page behind a phishing link. */
import { NETWORK } from '../../practice/built-in-scenarios.ts';
import { listConversations } from '../../practice/network.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { Ltr } from '../../ui/ltr.tsx';
import { Avatar, Byline, Timestamp, useDisplayName } from './byline.tsx';
import { NotFound } from './not-found.tsx';
import { HideIfReported, ReportMenu } from './post.tsx';
import { usePracticeNetwork } from './practice-state.ts';
import { routeHref } from './route.ts';

export function ConversationList() {
  const { t } = useTranslation();
  const { network, words } = usePracticeNetwork();
  const name = useDisplayName();
  const talks = listConversations(network, words);
  return (
    <>
      <h1>{t('practice.messages.title')}</h1>
      {!talks.length && <p class="soft">{t('practice.messages.none')}</p>}
      {talks.map(talk => (
        <a class="card talk" key={talk.id} href={routeHref(`/messages/${talk.id}`)}>
          <Avatar handle={talk.with} />
          <span class="stack tight">
            <span class="row between">
              <strong>
                <bdi>{name(talk.with)}</bdi>
              </strong>
              <span class="soft small">
                <Timestamp at={talk.lines.at(-1)!.at} />
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

export function ConversationPage({ id }: { id: string }) {
  const { t } = useTranslation();
  const { network, words, actions } = usePracticeNetwork();
  const name = useDisplayName();
  const talk = listConversations(network, words).find(x => x.id === id);
  if (!talk) return <NotFound />;
  const send = (e: SubmitEvent) => {
    e.preventDefault();
    const box = (e.currentTarget as HTMLFormElement).elements.namedItem('message') as HTMLTextAreaElement;
    if (!box.value.trim()) return;
    actions.sendMessage(id, box.value);
    box.value = '';
  };
  return (
    <>
      <h1>
        <bdi>{name(talk.with)}</bdi>
      </h1>
      <p class="row">
        {talk.request && <span class="soft small">{t('practice.messages.request')}</span>}
        <a class="small" href={routeHref(`/@${talk.with}`)}>
          {t('practice.messages.profile')}
        </a>
      </p>
      {talk.lines.map(line => (
        <HideIfReported key={line.id} what={`message:${line.id}`}>
          <article data-message={line.id} class={line.by === NETWORK.me ? 'own' : undefined}>
            <Byline by={line.by} at={line.at} link={`/messages/${id}`} />
            <p data-part="text" dir="auto">
              {line.text}
              {line.link && (
                <>
                  {' '}
                  <a href={routeHref('/trap')}>
                    <Ltr>{line.link}</Ltr>
                  </a>
                </>
              )}
            </p>
            {line.by !== NETWORK.me && (
              <ReportMenu
                what={`message:${line.id}`}
                label={t('practice.menu.reportMessage')}
                part="report"
                block={line.by}
              />
            )}
          </article>
        </HideIfReported>
      ))}
      <form class="stack tight" onSubmit={send}>
        <label class="stack tight">
          {t('practice.messages.label')}
          <textarea autocomplete="off" spellcheck={false} name="message" rows={2} dir="auto" />
        </label>
        <button type="submit" name="send-message" class="btn main">
          {t('practice.messages.send')}
        </button>
      </form>
    </>
  );
}

export function PhishingTrapPage() {
  const { t } = useTranslation();
  return (
    <section class="card warn stack">
      <h1>{t('practice.trap.title')}</h1>
      <p>{t('practice.trap.text')}</p>
      <p>{t('practice.trap.look')}</p>
      <p>{t('practice.trap.do')}</p>
      <a class="btn" href={routeHref('/messages')}>
        {t('practice.back')}
      </a>
    </section>
  );
}
