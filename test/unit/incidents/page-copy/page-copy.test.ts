/** Checks what a copy of a page keeps and leaves out, and that no page can make one that does anything. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { cleanCss } from '../../../../src/incidents/page-copy/clean-css.ts';
import { cleanPageCopy } from '../../../../src/incidents/page-copy/clean-html.ts';
import { MAX_COPY_BYTES, MAX_PAGE_DEPTH } from '../../../../src/incidents/page-copy/limits.ts';
import { readPageCopyText } from '../../../../src/incidents/page-copy/read-text.ts';
import { PageTree } from '../../../../src/incidents/page-copy/schema.ts';
import { COPY_POLICY } from '../../../../src/incidents/page-copy/write-html.ts';
import { copyPage, purify, element, findDangers, IMAGE, readTree, tree, URL_OF_PAGE, writeTree } from './copy-page.ts';
import { HOSTILE_BODIES, HOSTILE_STYLES } from './hostile-pages.ts';

const POST =
  '<!doctype html><html lang="ar" dir="rtl" class="dark"><head><title>A page</title><style>p { color: red }</style>' +
  '</head><body><nav>@rana</nav><article class="post">' +
  '<p class="text">I know <b>where</b> you live.<i hidden> 5 km</i></p>' +
  '<a href="/@omar?x=1">Omar</a><img src="/photo.png" alt="A blue door"></article>' +
  '<article><a href="/@lina">Lina</a><img src="/lina.png" alt="Lina’s face"></article></body></html>';

describe('a copy of a page', () => {
  const html = copyPage(POST, { post: '.post', text: '.text' });

  it('keeps structure, text, styles, language and direction, and says where and when it was saved', () => {
    expect(html).toContain('<html lang="ar" dir="rtl" class="dark">');
    expect(html).toContain(
      '<article class="post" data-copy="post"><p class="text" data-copy="text">I know <b>where</b>',
    );
    expect(html).toMatch(/<style>p \{\s*color: red;?\s*\}<\/style>/);
    expect(html).toContain('<title>A page</title>');
    expect(html).toContain(`<meta name="copy-of" content="${URL_OF_PAGE}">`);
    expect(html).toContain('<meta name="copy-saved-at" content="2026-03-01T10:00:00.000Z">');
  });

  it('has a policy that allows styles and images of its own, and nothing else', () => {
    expect(COPY_POLICY).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; img-src data:;/);
    expect(html.indexOf(COPY_POLICY)).toBeLessThan(html.indexOf('<style>'));
  });

  it('keeps where links lead and images come from as text, of the saved post alone', () => {
    expect(html).toContain('<a data-address="https://social.example/@omar?x=1">Omar</a>');
    expect(html).toContain('>A blue door – https://social.example/photo.png</span>');
    expect(html).toContain('<a>Lina</a>');
    expect(html).toContain('>Lina’s face</span>');
    expect(html).not.toContain('lina.png');
  });

  it('keeps an image that the page’s script could copy', () => {
    const withImage = copyPage(POST, {
      post: '.post',
      readImage: ({ alt }) => (alt === 'A blue door' ? IMAGE : undefined),
    });
    expect(withImage).toContain(
      `<img alt="A blue door" data-address="https://social.example/photo.png" src="${IMAGE}">`,
    );
    expect(findDangers(withImage)).toEqual([]);
  });

  it('has no image, no description of one and no address if only text is wanted', () => {
    const text = copyPage(POST, { post: '.post', text: '.text', textOnly: true, readImage: () => IMAGE });
    expect(text).toContain('I know <b>where</b>');
    for (const left of ['blue door', 'photo.png', 'data:image', 'data-address=']) expect(text).not.toContain(left);
  });

  it('leaves out what was entered, what is not drawn, and what we have put on the page', () => {
    const page = `<p>Seen</p><input value="typed 1"><input type="hidden" value="token 2">
      <input type="password" value="word 3">
      <input type="submit" value="label 4"><textarea>typed 5</textarea>
      <select><option selected>chosen 6</option></select>
      <div contenteditable>draft 7</div><div contenteditable="plaintext-only">draft 8</div>
      <div role="textbox">draft 9</div>
      <div contenteditable="false">Shown</div><div style="display:none">menu 10</div><div hidden>menu 11</div>
      <details><summary>More</summary><p>folded 12</p></details><script>"state 13"</script><template>14</template>
      <div id="ours">ours 15</div><!-- comment 16 --><p data-state="17" onclick="18">Seen too</p>
      <datalist>19</datalist>`;
    const copy = copyPage(page, {
      own: '#ours',
      change: doc => doc.querySelector('input')!.setAttribute('value', 'typed 1'),
    });
    const body = copy.slice(copy.indexOf('<body'));
    expect(body.match(/\d+/g)).toBeNull();
    for (const kept of ['Seen', 'Shown', 'More', 'Seen too', '<input>', '<textarea></textarea>', '<select></select>'])
      expect(body).toContain(kept);
  });

  it('keeps the content and styles of an open shadow root', () => {
    const copy = copyPage('<app-post><b slot="text">Light</b></app-post>', {
      change: doc => {
        const root = doc.querySelector('app-post')!.attachShadow({ mode: 'open' });
        root.innerHTML = '<p>Shadow <slot name="text"></slot></p>';
      },
    });
    expect(copy).toContain(
      '<app-post><template shadowrootmode="open"><p>Shadow <slot name="text"></slot></p></template>' +
        '<b slot="text">Light</b></app-post>',
    );
  });

  it('is cut where a page is too deep, and says so', () => {
    const depth = MAX_PAGE_DEPTH + 5;
    const copied = readTree(`${'<div>'.repeat(depth)}deep${'</div>'.repeat(depth)}`);
    expect(copied.cut).toBe(true);
    expect(writeTree(copied).partial).toBe(true);
  });

  it('loses its styles first when it is too large, then its images, and says so', () => {
    const image = element('img', [], { mark: 'gap', image: `${IMAGE.slice(0, -4)}${'A'.repeat(300_000)}` });
    const write = (images: number) =>
      writeTree(tree(Array(images).fill(image), { styles: ['p{color:red}'.repeat(30_000)] }));
    const holds = ({ html, partial }: { html: string; partial: boolean }) => ({
      styles: html.includes('p{color'),
      images: html.includes('src="data:image'),
      partial,
    });
    expect(holds(write(1))).toEqual({ styles: true, images: true, partial: false });
    expect(holds(write(16))).toEqual({ styles: false, images: true, partial: true });
    const bare = write(20);
    expect(holds(bare)).toEqual({ styles: false, images: false, partial: true });
    expect(bare.html.length).toBeLessThan(MAX_COPY_BYTES);
  });

  it('passes the contract', () => {
    expect(v.is(PageTree, readTree(POST, { post: '.post' }))).toBe(true);
  });
});

describe('a hostile page', () => {
  it.each(HOSTILE_BODIES)('%s', body => {
    expect(findDangers(copyPage(`<!doctype html><html><body>${body}<p>End</p></body></html>`))).toEqual([]);
  });

  it('has no styles that load something, or that end early', () => {
    const nodes = HOSTILE_STYLES.flatMap(css => [
      element('p', ['x'], { attributes: { style: css } }),
      element('x-y', [], { shadow: { styles: [css], nodes: [] } }),
    ]);
    const { html } = writeTree(tree(nodes, { styles: [...HOSTILE_STYLES] }));
    expect(findDangers(html)).toEqual([]);
    expect(html.match(/<\/style/gi)).toHaveLength(2 * HOSTILE_STYLES.length + 1);
  });

  it.each(HOSTILE_BODIES)('in a record from somebody else: %s', body => {
    const html = `<!doctype html><html onload="pwned=1"><head><title>x</title></head><body>${body}</body></html>`;
    expect(findDangers(String(cleanPageCopy(purify, html)))).toEqual([]);
  });

  it('in a record from somebody else has no styles that load something', () => {
    const styles = HOSTILE_STYLES.map(css => `<style>${css}</style><p style='${css}'>x</p>`);
    expect(findDangers(String(cleanPageCopy(purify, `<body>${styles.join('')}</body>`)))).toEqual([]);
  });
});

describe('styles', () => {
  it.each([
    ['p { color: red; margin: calc(1px + var(--x)) }', 'p { color: red; margin: calc(1px + var(--x)) }'],
    [
      '@media (400px <= width < 700px) { a:is(.b, #c) > d { top: 0 } }',
      '@media (400px <= width < 700px) { a:is(.b, #c) > d { top: 0 } }',
    ],
    [
      'p{background:url(x.png) no-repeat, linear-gradient(red, blue)}',
      'p{background: none  no-repeat, linear-gradient(red, blue)}',
    ],
    ['@import "x.css";p{top:0}', ' p{top:0}'],
    ['@font-face{font-family:x;src:url(x)}p{top:0}', ' p{top:0}'],
    ['p::before{content:"<b>"}', 'p::before{content:"\\3c b>"}'],
  ])('%s', (css, clean) => expect(cleanCss(css)).toBe(clean));
});

describe('the text of the post, read back', () => {
  const read = (html: string) => readPageCopyText(html, purify);

  it('is the one of the record, with what the page folds away, and without what stands for an image', () => {
    const page = POST.replace('<b>where</b>', '<b>where</b><img alt="smile">');
    expect(read(copyPage(page, { post: '.post', text: '.text' }))).toBe('I know where you live. 5 km');
  });

  it('has a line for each element that holds a part of it', () => {
    expect(read(copyPage('<p> One </p><p>Two &lt;b&gt;</p>', { text: 'p' }))).toBe('One\nTwo <b>');
  });

  it.each(['', 'no markup', copyPage('<p>No post</p>'), '<p data-copy="text"></p>'])('is null for %j', html =>
    expect(read(html)).toBeNull(),
  );

  it('is read from a hostile file without running it', () => {
    expect(read(`<p data-copy="text" onclick="pwned=1">Words<script>pwned=1</script></p>`)).toBe('Words');
  });
});
