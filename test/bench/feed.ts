/** A growing timeline: posts that match a platform definition, on a host of its own. */

export const FEED = 'https://x.com/home';
/** The number of posts at load, the size of a batch, and the interval in ms. */
export const FIRST = 1_000,
  BATCH = 40,
  EVERY = 50;

const POST =
  '<article data-testid="tweet" tabindex="0"><div data-testid="User-Name">' +
  '<a href="/omar_mock">Omar Mock</a> <a href="/omar_mock/status/1">' +
  '<time datetime="2026-03-01T09:30:00.000Z">1 Mar</time></a></div>' +
  '<button data-testid="caret" aria-label="More">…</button>' +
  '<div data-testid="tweetText" lang="en">Words of a post</div><div role="group">' +
  '<button data-testid="reply">1</button><button data-testid="retweet">2</button>' +
  '<button data-testid="like">3</button></div></article>';

export const feed = (): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Home</title><style>
article { contain: content; padding: 8px; border-bottom: 1px solid #ccc }
[role=textbox] { min-height: 60px; border: 1px solid #999 }
</style></head>
<body><nav><a data-testid="AppTabBar_Profile_Link" href="/nadia_mock">Profile</a></nav>
<div data-testid="tweetTextarea_0" role="textbox" contenteditable="true"></div>
<button data-testid="tweetButtonInline">Post</button>
<main></main><template>${POST}</template>
<script>
const home = document.querySelector('main'), one = document.querySelector('template').content;
let count = 0;
function more(n) {
  const batch = new DocumentFragment();
  for (let i = 0; i < n; i++) {
    const post = one.cloneNode(true), links = post.querySelectorAll('a');
    count++;
    links[1].href = '/omar_mock/status/' + count;
    post.querySelector('[data-testid=tweetText]').textContent =
      'Post number ' + count + ' of a long day, with some words in it that say nothing at all.';
    batch.append(post);
  }
  home.append(batch);
}
more(${FIRST});
globalThis.grow = until => new Promise(done => {
  const timer = setInterval(() => {
    if (count < until) return more(${BATCH});
    clearInterval(timer);
    done(count);
  }, ${EVERY});
});
</script></body></html>`;
