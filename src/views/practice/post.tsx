/** Posts, and the menu to report or block. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { NETWORK } from '../../practice/built-in-scenarios.ts';
import { getProfile, listReplies, type VisiblePost } from '../../practice/network.ts';
import { useAnnouncement } from '../../ui/announcer.ts';
import { isolateDirection, useTranslation } from '../../ui/language-context.ts';
import { Byline, useDisplayName } from './byline.tsx';
import { PostPhoto } from './post-photo.tsx';
import { usePracticeNetwork } from './practice-state.ts';
import { ReportDialog } from './report-dialog.tsx';
import { routeHref } from './route.ts';

interface ReportMenuProps {
  /** Id among the reported items. */
  what: string;
  label: string;
  part: string;
  block?: string | undefined;
}

export function ReportMenu({ what, label, part, block }: ReportMenuProps) {
  const { t } = useTranslation();
  const { actions, network } = usePracticeNetwork();
  const name = useDisplayName();
  const [state, setState] = useState<'closed' | 'open' | 'asking'>('closed');
  return (
    <div class="row menu">
      <button
        type="button"
        class="btn quiet"
        data-part="more"
        aria-expanded={state === 'open'}
        onClick={() => setState(state === 'open' ? 'closed' : 'open')}
      >
        {t('practice.menu.more')}
      </button>
      {state === 'open' && (
        <button type="button" class="btn" data-part={part} onClick={() => setState('asking')}>
          {label}
        </button>
      )}
      {state === 'open' && block && !network.blocked.includes(block) && (
        <button
          type="button"
          class="btn"
          onClick={() => {
            setState('closed');
            actions.block(block);
          }}
        >
          {t('practice.menu.block', { name: isolateDirection(name(block)) })}
        </button>
      )}
      {state === 'asking' && (
        <ReportDialog
          onDone={sent => {
            setState('closed');
            if (sent) actions.report(what);
          }}
        />
      )}
    </div>
  );
}

function HiddenContent({ onShow }: { onShow(): void }) {
  const { t } = useTranslation();
  const text = t('practice.menu.hidden');
  useAnnouncement(text);
  return (
    <div class="row between soft">
      <p>{text}</p>
      <button type="button" class="btn quiet" onClick={onShow}>
        {t('practice.menu.show')}
      </button>
    </div>
  );
}

/** Hides what the person reported, as platforms do. */
export function HideIfReported({ children, what }: { children: ComponentChildren; what: string }) {
  const { network } = usePracticeNetwork();
  const [open, setOpen] = useState(false);
  if (!network.reported.includes(what) || open) return <>{children}</>;
  return <HiddenContent onShow={() => setOpen(true)} />;
}

interface PostCardProps {
  post: VisiblePost;
  posts: readonly VisiblePost[];
  alone?: boolean;
}

export function PostCard({ post, posts, alone }: PostCardProps) {
  const { t } = useTranslation();
  const { network, words } = usePracticeNetwork();
  const name = useDisplayName();
  const link = `/@${post.by}/${post.id}`;
  const answered = posts.find(p => p.id === post.to);
  const replies = listReplies(posts, post.id).length;
  const place = getProfile(network, words, post.by).place;
  const alt = post.photo === 'beach' ? words.alts.beach! : t('practice.compose.yours');
  return (
    <HideIfReported what={`post:${post.id}`}>
      <article data-post={post.id} data-reply={post.to}>
        <Byline by={post.by} at={post.at} link={link} />
        {answered && !alone && (
          <p class="soft small">{t('practice.post.answering', { name: isolateDirection(name(answered.by)) })}</p>
        )}
        <p data-part="text" dir="auto">
          {post.text}
        </p>
        {post.photo && <PostPhoto of={post.photo} alt={alt} />}
        {post.place && place && <p class="soft small">{t('practice.post.from', { place: isolateDirection(place) })}</p>}
        {post.audience !== 'everyone' && (
          <p class="soft small">
            {t('practice.post.seenBy', { who: t(`practice.compose.audience.${post.audience}`) })}
          </p>
        )}
        <div class="row between foot">
          <span class="soft small row">
            <span data-part="count">{t('practice.post.likes', { count: post.likes })}</span>
            <a data-part="count" class="soft" href={routeHref(link)}>
              {t('practice.post.replies', { count: replies })}
            </a>
          </span>
          {post.by !== NETWORK.me && (
            <ReportMenu what={`post:${post.id}`} label={t('practice.menu.report')} part="report" block={post.by} />
          )}
        </div>
      </article>
    </HideIfReported>
  );
}
