import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { DataFault, readGlossary } from '../../../scripts/build/data.ts';
import { readLessons, parseLesson } from '../../../scripts/build/lessons.ts';
import { measureReadability, syllables } from '../../../scripts/docs/text.ts';
import { findTerms, getReadersGlossary } from '../../../src/learning/glossary.ts';
import { createLessonSearch } from '../../../src/learning/search.ts';

const { window } = new JSDOM('');
vi.stubGlobal('window', window);
vi.stubGlobal('document', window.document);
const { renderMarkdown } = await import('../../../src/learning/markdown.ts');
const html = (markdown: string) => {
  const div = window.document.createElement('div');
  div.append(renderMarkdown(markdown));
  return div.innerHTML;
};

describe('Markdown', () => {
  it('keeps plain structure', () => {
    expect(html('A **word**\n\n- one\n- two')).toBe(
      '<p>A <strong>word</strong></p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n',
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '![x](https://evil.example/p.png)',
    '<svg onload=alert(1)>',
    '<a href="https://evil.example">x</a>',
    '<style>*{}</style>',
    '<iframe src="https://evil.example"></iframe>',
    '<p style="background:url(https://evil.example)" onclick="x()">t</p>',
    '<form action="https://evil.example"><input></form>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  ])('neither runs nor loads anything: %s', text => {
    expect(html(text)).not.toMatch(/script|onerror|onload|onclick|href|src|style|iframe|<img|<a|<form|<svg|<math/i);
  });
});

describe('search', () => {
  it.each([
    ['en', 'recovery', '05'],
    ['en', 'recovry', '05'],
    ['en', 'screenshot', '13'],
    ['en', 'ten minutes', '12'],
    ['es', 'captura', '13'],
    ['es', 'minutos', '12'],
    ['ar', 'الدليل', '13'],
    ['ar', 'دليل', '13'],
  ])('finds in %s by “%s”', async (lang, query, id) => {
    expect((await createLessonSearch(readLessons(lang), readGlossary(lang), lang))(query).lessons).toContain(id);
  });

  // Scripts that put no spaces between words.
  it.each([
    ['th', 'เก็บหลักฐานก่อนที่มันจะหายไป', 'หลักฐาน'],
    ['zh', '在证据消失之前保存它', '证据'],
    ['ja', '消える前に証拠を保存する', '証拠'],
    ['my', 'သက်သေအထောက်အထားကို သိမ်းပါ', 'သက်သေ'],
  ])('finds a word inside a sentence in %s', async (lang, title, query) => {
    const lesson = { ...readLessons('en')[0]!, title };
    const search = await createLessonSearch([lesson], { proof: { term: query, means: title } }, lang);
    expect(search(query)).toEqual({ lessons: [lesson.id], terms: [{ term: query, means: title }] });
    expect(search('猫').lessons).toEqual([]);
  });

  it('finds the meaning of a term, with a typing error', async () => {
    const found = (await createLessonSearch(readLessons('en'), readGlossary('en'), 'en'))('doxxxing');
    expect(found.terms.map(t => t.term)).toContain('doxxing');
    expect(found.lessons).toContain('17');
  });

  it('gives the best results if no lesson has every word', async () => {
    expect(
      (await createLessonSearch(readLessons('en'), readGlossary('en'), 'en'))('screenshot giraffes').lessons,
    ).toContain('13');
  });

  it('finds nothing for nonsense', async () => {
    expect((await createLessonSearch(readLessons('en'), readGlossary('en'), 'en'))('qqqqzzzz')).toEqual({
      lessons: [],
      terms: [],
    });
  });
});

describe('the glossary in the package', () => {
  it('leaves out what only translators need', () => {
    const english = readGlossary('en');
    const forReaders = getReadersGlossary(english);
    expect(english['quick-exit']?.translatorsOnly).toBe(true);
    expect(forReaders['quick-exit']).toBeUndefined();
    expect(forReaders['home-address']).toEqual({ term: 'home address', means: english['home-address']!.means });
  });
});

describe('a lesson with an error', () => {
  const source = (id: string) => `---\nid: "${id}"\ntitle: T\ngoal: G\nlevel: 7\n---\n## A\n\nText\n`;
  const message = (run: () => unknown) => {
    try {
      run();
      return 'read';
    } catch (e) {
      return e instanceof DataFault ? e.message : String(e);
    }
  };

  it('is rejected with file, line and reason', () => {
    expect(message(() => parseLesson('locales/en/lessons/x.md', source('13'), 'en'))).toMatch(/x\.md: line 5: level: /);
    expect(message(() => parseLesson('x.md', 'no front matter', 'en'))).toMatch(/x\.md: line 1/);
    expect(message(() => parseLesson('x.md', '---\na: [\n---\n## A\n', 'en'))).toMatch(/x\.md: line \d+: /);
  });
});

describe('the readability of a text', () => {
  it.each([
    ['cat', 1],
    ['table', 2],
    ['reported', 3],
    ['evidence', 3],
    ['moved', 1],
  ])('counts %s as %i syllables', (word, n) => {
    expect(syllables(word)).toBe(n);
  });

  it('tells easy from hard', () => {
    expect(measureReadability('Keep the post. Then tell a friend.').grade).toBeLessThan(3);
    expect(
      measureReadability(
        'Organisational accountability necessitates comprehensive documentation of adversarial communications ' +
          'across jurisdictions.',
      ).grade,
    ).toBeGreaterThan(15);
  });
});

describe('terms in a text', () => {
  it('are found as whole words, or as phrases', () => {
    const terms = {
      log: { term: 'log', means: 'A list' },
      second: { term: 'second step', also: ['2FA'], means: 'More' },
    };
    expect(findTerms(terms, 'Catalogue of a blog', 'en')).toEqual([]);
    expect(findTerms(terms, 'Turn on the Second step.\nKeep a log.', 'en').map(t => t.term)).toEqual([
      'log',
      'second step',
    ]);
    expect(findTerms(terms, 'Turn on 2fa', 'en').map(t => t.term)).toEqual(['second step']);
  });
});
