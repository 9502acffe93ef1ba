/** Shows who wrote a post or message, and when. */
import { formatDate } from '../../i18n/formats.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { usePracticeNetwork } from './practice-state.ts';
import { routeHref } from './route.ts';

export const useDisplayName = (): ((handle: string) => string) => {
  const { words } = usePracticeNetwork();
  return handle => words.people[handle]?.name ?? handle;
};

/** A letter on a colour derived from the handle, instead of a picture of anybody. */
export function Avatar({ handle, big }: { handle: string; big?: boolean }) {
  const name = useDisplayName()(handle);
  const hue = [...handle].reduce((n, c) => (n * 31 + c.charCodeAt(0)) % 360, 7);
  return (
    <svg class={big ? 'face big' : 'face'} viewBox="0 0 40 40" aria-hidden="true">
      <circle cx="20" cy="20" r="20" fill={`hsl(${hue} 38% 38%)`} />
      <text x="20" y="21" text-anchor="middle" dominant-baseline="central" fill="#fff" font-size="18" font-weight="600">
        {[...name][0]}
      </text>
    </svg>
  );
}

export function Timestamp({ at }: { at: number }) {
  const { language } = useTranslation();
  const date = new Date(at);
  return (
    <time dateTime={date.toISOString()}>{formatDate(language, date, { dateStyle: 'medium', timeStyle: 'short' })}</time>
  );
}

export function Byline({ by, at, link }: { by: string; at: number; link: string }) {
  const name = useDisplayName()(by);
  return (
    <p class="byline">
      <Avatar handle={by} />
      <a data-part="author" data-handle={by} href={routeHref(`/@${by}`)}>
        <strong>
          <bdi>{name}</bdi>
        </strong>{' '}
        <bdi class="soft ltr" dir="ltr">
          @{by}
        </bdi>
      </a>
      <a class="soft small" data-part="time" data-link={link} href={routeHref(link)}>
        <Timestamp at={at} />
      </a>
    </p>
  );
}
