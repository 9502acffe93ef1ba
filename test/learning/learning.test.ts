import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { DataFault, glossary } from '../../scripts/build/data.ts';
import { lessonsIn, parseLesson } from '../../scripts/build/lessons.ts';
import { searcher } from '../../src/learning/search.ts';

const { window } = new JSDOM('');
vi.stubGlobal('window', window);
vi.stubGlobal('document', window.document);
const { render } = await import('../../src/learning/markdown.ts');
const html = (markdown: string) => { const div = window.document.createElement('div'); div.append(render(markdown)); return div.innerHTML; };

describe('Markdown', () => {
  it('keeps plain structure', () => {
    expect(html('A **word**\n\n- one\n- two')).toBe('<p>A <strong>word</strong></p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n');
  });

  it.each([
    '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '[x](javascript:alert(1))', '![x](https://evil.example/p.png)', '<svg onload=alert(1)>', '<a href="https://evil.example">x</a>',
    '<style>*{}</style>', '<iframe src="https://evil.example"></iframe>', '<p style="background:url(https://evil.example)" onclick="x()">t</p>', '<form action="https://evil.example"><input></form>', '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  ])('lets nothing run or load: %s', text => {
    expect(html(text)).not.toMatch(/script|onerror|onload|onclick|href|src|style|iframe|<img|<a|<form|<svg|<math/i);
  });
});

describe('search', () => {
  it.each([
    ['en', 'recovery', '05'], ['en', 'recovry', '05'], ['en', 'screenshot', '13'], ['en', 'ten minutes', '12'],
    ['es', 'captura', '13'], ['es', 'minutos', '12'],
    ['ar', 'الدليل', '13'], ['ar', 'دليل', '13'],
  ])('finds in %s by “%s”', async (lang, query, id) => {
    expect((await searcher(lessonsIn(lang), glossary(lang), lang))(query).lessons).toContain(id);
  });

  it('finds nothing for nonsense', async () => {
    expect((await searcher(lessonsIn('en'), glossary('en'), 'en'))('qqqqzzzz')).toEqual({ lessons: [], terms: [] });
  });
});

describe('a lesson with a fault', () => {
  const source = (id: string) => `---\nid: "${id}"\ntitle: T\ngoal: G\nlevel: 7\n---\n## A\n\nText\n`;
  const message = (run: () => unknown) => { try { run(); return 'read'; } catch (e) { return e instanceof DataFault ? e.message : String(e); } };

  it('is refused with file, line and reason', () => {
    expect(message(() => parseLesson('locales/en/lessons/x.md', source('13'), 'en'))).toMatch(/x\.md: line 5: level: /);
    expect(message(() => parseLesson('x.md', 'no front matter', 'en'))).toMatch(/x\.md: line 1/);
    expect(message(() => parseLesson('x.md', '---\na: [\n---\n## A\n', 'en'))).toMatch(/x\.md: line \d+: /);
  });
});
