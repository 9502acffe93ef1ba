/** The feed, and the page of one post with its replies. */
import { listPosts, listReplies } from '../../practice/network.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { NotFound } from './not-found.tsx';
import { PostCard } from './post.tsx';
import { usePracticeNetwork } from './practice-state.ts';

export function Feed() {
  const { t } = useTranslation();
  const { network, words } = usePracticeNetwork();
  const posts = listPosts(network, words);
  return (
    <>
      <h1>{t('practice.feed')}</h1>
      {posts
        .filter(p => p.to === undefined)
        .map(p => (
          <PostCard key={p.id} post={p} posts={posts} />
        ))}
    </>
  );
}

export function PostPage({ id }: { id: number }) {
  const { t } = useTranslation();
  const { network, words } = usePracticeNetwork();
  const posts = listPosts(network, words);
  const post = posts.find(p => p.id === id);
  if (!post) return <NotFound />;
  const answers = listReplies(posts, id);
  const thread = posts.find(p => p.id === post.to);
  return (
    <>
      <h1>{t('practice.post.one')}</h1>
      {thread && <PostCard post={thread} posts={posts} alone />}
      <PostCard key={id} post={post} posts={posts} alone />
      <h2 class="head">{t('practice.post.answers')}</h2>
      {answers.map(p => (
        <PostCard key={p.id} post={p} posts={posts} alone />
      ))}
      {!answers.length && <p class="soft">{t('practice.post.noAnswers')}</p>}
    </>
  );
}
