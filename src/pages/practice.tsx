/** Harbour, the practice network: a small social site of our own. Browsers inject nothing into our pages, so this one runs the engine itself. */
import { useEffect, useState } from 'preact/hooks';
import { answerWorker, begin, settle } from '../content/engine.ts';
import { guardKeys } from '../content/keys.ts';
import { guardSends } from '../content/sends.ts';
import '../content/reader.ts';
import '../content/marks.tsx';
import { world } from '../content/world.ts';
import type { Platform } from '../platforms/platform.ts';
import { platformFile } from '../data/platforms.ts';
import { Header } from '../ui/frame.tsx';
import { LanguagePicker, mount } from '../ui/mount.tsx';
import { useWords } from '../ui/words.tsx';

const path = (): string => location.hash.slice(1) || '/';
const ME = 'rima';
interface Mock { author: string; name: string; time: string; text: string }

function usePath(): string {
  const [at, setAt] = useState(path());
  useEffect(() => {
    const moved = () => { setAt(path()); requestAnimationFrame(settle); };
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  return at;
}

function Post({ post, id }: { post: Mock; id: number }) {
  const { t, language } = useWords();
  const [menu, setMenu] = useState<'closed' | 'open' | 'reported'>('closed');
  return (
    <article data-post={id}>
      <p class="row"><a data-part="author" data-handle={post.author} href={`#/@${post.author}`}><strong>{post.name}</strong> <bdi class="soft">@{post.author}</bdi></a> <a class="soft small" data-part="time" href={`#/@${post.author}/${id}`}><time dateTime={post.time}>{new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(post.time))}</time></a></p>
      <p data-part="text">{post.text}</p>
      <div class="row">
        <button type="button" class="btn quiet" data-part="more" aria-expanded={menu === 'open'} onClick={() => setMenu(menu === 'open' ? 'closed' : 'open')}>{t('practice.menu.more')}</button>
        {menu === 'open' && <button type="button" class="btn" data-part="report" onClick={() => setMenu('reported')}>{t('practice.menu.report')}</button>}
        {menu === 'reported' && <span role="status">{t('practice.menu.reported')}</span>}
      </div>
    </article>
  );
}

const switches = { photo_tagging: true, location_in_posts: false, phone_lookup: true, second_step: false, show_birthday: true };

function Settings() {
  const { t } = useWords();
  return (
    <section>
      <h1>{t('practice.settings.heading')}</h1>
      {Object.entries(switches).map(([name, on]) => <label class="field" key={name}>{t(`practice.settings.${name}`)}<input type="checkbox" name={name} defaultChecked={on} /></label>)}
      <fieldset><legend>{t('practice.settings.messages_from')}</legend>
        {['everyone', 'friends', 'nobody'].map(v => <label key={v}><input type="radio" name="messages_from" value={v} defaultChecked={v === 'everyone'} />{t(`practice.settings.${v}`)}</label>)}
      </fieldset>
    </section>
  );
}

function Compose() {
  const { t } = useWords();
  const [posted, setPosted] = useState(false);
  return (
    <form class="stack" onSubmit={e => { e.preventDefault(); setPosted(true); }}>
      <label class="stack"><strong>{t('practice.compose.label')}</strong><textarea autocomplete="off" spellcheck={false} name="post" /></label>
      <div class="row"><span class="soft">{t('practice.compose.audience')}</span><button name="send" class="btn">{t('practice.compose.post')}</button></div>
      {posted && <p role="status">{t('practice.compose.posted')}</p>}
    </form>
  );
}

function Profile({ handle, posts }: { handle: string; posts: Mock[] }) {
  const { t } = useWords();
  const own = handle === ME;
  return (
    <section class="stack">
      <h1>{own ? t('practice.profile.me') : posts.find(p => p.author === handle)?.name ?? handle} <bdi class="soft small">@{handle}</bdi></h1>
      <p data-part="bio">{own ? t('practice.profile.bio') : `@${handle}`}</p>
      {own && <p data-part="place">{t('practice.profile.place')}</p>}
      {posts.map((p, i) => p.author === handle && <Post key={i} post={p} id={i + 1} />)}
    </section>
  );
}

function Harbour() {
  const { t } = useWords();
  const at = usePath();
  const posts = t('practice.posts', { returnObjects: true }) as unknown as Mock[];
  const found = /^\/@([^/]+)(?:\/(\d+))?/.exec(at);
  const links = { feed: '/', profile: `/@${ME}`, privacy: '/settings/privacy', compose: '/compose' };
  useEffect(() => { document.title = t('practice.title'); }, [t]);
  return (
    <>
      <Header host={t('practice.title')} tab={undefined} />
      <div class="harbour">
        <p class="banner">{t('practice.banner')}</p>
        <nav aria-label={t('practice.title')}>{Object.entries(links).map(([name, to]) => <a key={name} href={`#${to}`} aria-current={at === to ? 'page' : undefined}>{t(`practice.nav.${name}`)}</a>)}</nav>
        <span hidden data-part="me" data-handle={ME} />
        <main>
          {at === '/settings/privacy' ? <Settings /> : at === '/compose' ? <Compose />
            : found?.[2] ? posts[Number(found[2]) - 1] && <Post post={posts[Number(found[2]) - 1]!} id={Number(found[2])} />
            : found ? <Profile handle={found[1]!} posts={posts} />
            : posts.map((p, i) => <Post key={i} post={p} id={i + 1} />)}
        </main>
        <LanguagePicker />
      </div>
    </>
  );
}

async function start(): Promise<void> {
  await drawn;
  const { id, me, own, pages, compose, post, profile, savesBy }: Platform = await platformFile('practice');
  world.url = () => new URL(path(), 'https://harbour.invalid');
  begin({ id, signs: undefined, me, who: undefined, own, pages, compose, post, profile, savesBy }, true, async () => undefined);
}

guardKeys();
guardSends();
const drawn = mount(() => <Harbour />);
answerWorker(start);
