/** Holds the English texts against the product's vocabulary: one term for each thing, and the form of labels. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAgendas } from '../../scripts/build/agendas.ts';
import { readGlossary, readPlatformLabels, readPracticeTexts, readUiTexts, root } from '../../scripts/build/data.ts';
import { listTexts } from '../../scripts/build/languages.ts';
import { readLessons } from '../../scripts/build/lessons.ts';

interface Rule {
  never: RegExp;
  use: string;
  /** Matches `file#key: text` of the uses that are right. */
  except?: RegExp;
}

/** Invented people and messages in practice and quizzes speak as they like. */
const OTHER_PEOPLES_WORDS =
  /^practice\.json#(people|profile|posts|lines|scenarios\.[\w-]+\.draft)\b|^lessons\/.*#quiz\.\d+\.screen\b/;

/** Parts in curly quotes are labels of a platform, or what someone says. */
const withoutQuotes = (text: string): string => text.replace(/“[^”]*”/g, '“”');

const RULES: readonly Rule[] = [
  { never: /\bleave now\b/i, use: 'Quick exit' },
  { never: /\bNot read\b|\bunread\b/, use: 'Not checked' },
  { never: /\bproofs?\b/i, use: 'evidence', except: /proof (that|of (age|identity|address))\b/i },
  {
    never:
      /\bkept\b|\bkeep(s|ing)? (proof|evidence|links?|no (copy|picture)|the (post|page|link|message|picture)s?)\b/i,
    use: 'save, store, leave or stay',
  },
  { never: /\bpictures?\b/i, use: 'screenshot, photo or image', except: /profile picture|picture of a fox/i },
  { never: /\b(mails?|e-mails?)\b/i, use: 'email' },
  {
    never: /(?<!\b(?:home|work|office|street|postal|email|IP|web) )\baddress(es)?\b(?! (book|bar)\b)/i,
    use: 'home address, email address, IP address or link',
    except: /^platforms\/google-account\.json#settings\.addresses\b/,
  },
  { never: /\bsecond steps?\b/i, use: 'two-factor authentication' },
  // Google and GitHub say “Sign in” and “Sign out”.
  {
    never: /\bsign(s|ed|ing)?[ -](in|out)\b/i,
    use: 'log in, log out',
    except: /^platforms\/(google-account|github)\b/,
  },
  // Some platforms call their list “Sessions”; workshops have sessions.
  { never: /\bsessions?\b/i, use: 'where you are logged in', except: /^platforms\/|^agendas\/|#(workshop|contents)\b/ },
  { never: /\b(erase|erased|erases|erasing)\b/i, use: 'delete' },
  { never: /\bswitch(es|ed|ing)? ((it|them) )?(on|off)\b/i, use: 'turn on, turn off' },
  { never: /\bdoxing\b|\bdoxed\b/i, use: 'doxxing, doxxed' },
  { never: /\b(click|clicks|tap|taps)\b/i, use: 'select', except: /never clicks|not click|right-click/i },
  {
    never: /\bpress(es|ed|ing)?\b/i,
    use: 'select; press only for keys',
    except: /\b[Pp]ress(es|ed|ing)? ([A-Z]\b|[A-Z][a-z]+|keys\b|reports\b|card\b)|Press the Windows key|\bthe press\b/,
  },
  { never: /\bhelpers?\b/i, use: 'helpline, or someone you trust' },
  { never: /\bstrangers?\b/i, use: 'people who do not follow you, people you do not know' },
  { never: /\bcampaigns?\b/i, use: 'case', except: /(public|smear) campaign/i },
  { never: /\b(next|further|nearest) doors?\b/i, use: 'other options' },
  { never: /\b(checks?|checked|checking) on (you|me|them|her|him|whom)\b/i, use: 'watches, controls' },
  { never: /\bwhat came of it\b/i, use: 'outcome' },
  { never: /\bnow and then\b/i, use: 'regularly' },
  { never: /\blook (it )?yourself\b/i, use: 'check it yourself' },
  { never: /\blies? (beside|there|in clear)\b/i, use: 'is stored' },
  {
    never: /\bposted where I live\b|\bmy account was taken(?! down)\b|\bmany attack me\b/i,
    use: 'the name of the situation',
  },
  { never: /\banew\b|\bonce more\b/i, use: 'again' },
  { never: /\boops\b|\bsorry\b/i, use: 'what to do' },
  { never: /\bplease\b/i, use: 'the verb alone', except: /^lessons\/.*#quiz\b/ },
  // Options are quoted as the platform shows them.
  { never: /\b\w+n[’']t\b/i, use: 'not, in full', except: /^platforms\/.*#settings\.\w+\.options\./ },
  { never: /!/, use: 'a full stop' },
  { never: /\.\.\./, use: '…' },
  { never: / {2}/, use: 'one space' },
];

/** One name for each situation, in every view. */
const SITUATIONS = {
  threatened: 'Someone is threatening or insulting me',
  address: 'Someone posted my home address or private details',
  impersonated: 'Someone is pretending to be me',
  sexual: 'Someone shared a sexual image of me',
  account: 'My account was hacked',
  swarm: 'Many people are attacking me',
  stalked: 'Someone is following or watching me',
  hate: 'Hate because of who I am',
  'taken-down': 'My post or account was taken down',
  child: 'A child is in danger',
};

type Text = [at: string, text: string];
const inFile = (file: string, tree: unknown): Text[] => listTexts(tree).map(([key, text]) => [`${file}#${key}`, text]);

const ui = inFile('ui.json', readUiTexts('en'));
const lessons = readLessons('en');
const texts: Text[] = [
  ...ui,
  ...Object.entries(readPlatformLabels()).flatMap(([id, labels]) => inFile(`platforms/${id}.json`, labels)),
  ...inFile('practice.json', readPracticeTexts('en')),
  ...Object.entries(readGlossary('en')).flatMap(([id, { term, means }]) =>
    inFile('glossary.json', { [id]: { term, means: means ?? '' } }),
  ),
  ...readAgendas('en').flatMap(({ title, goal, audience, materials, blocks, ...agenda }) =>
    inFile(`agendas/${agenda.id}.md`, {
      title,
      goal,
      audience,
      materials,
      blocks: blocks.map(b => [
        b.title,
        ...('show' in b ? b.show : []),
        ...('ask' in b ? [b.ask] : []),
        b.notes ?? '',
        b.materials,
      ]),
    }),
  ),
  ...lessons.flatMap(({ slug, title, goal, checklist, quiz }) =>
    inFile(`lessons/${slug}.md`, {
      title,
      goal,
      checklist: Object.fromEntries(checklist.map(c => [c.id, [c.text, 'caution' in c ? c.caution : '']])),
      quiz: JSON.parse(
        JSON.stringify(quiz, (_, x: unknown) => (typeof x === 'number' || typeof x === 'boolean' ? undefined : x)),
      ),
    }),
  ),
];

const source = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(f => /\.tsx?$/.test(f))
  .map(f => readFileSync(join(root, 'src', f), 'utf8'))
  .join('\n');

describe('the English texts', () => {
  it.each(RULES.map(r => [r.never.source, r] as const))('do not say %s', (_, { never, use, except }) => {
    const found = texts
      .filter(([at, text]) => never.test(withoutQuotes(text)) && !OTHER_PEOPLES_WORDS.test(at))
      .map(([at, text]) => `${at}: ${text}`)
      .filter(line => !except?.test(line));
    expect(found, `say: ${use}`).toEqual([]);
  });

  it('have curly quotes and apostrophes', () => {
    expect(texts.filter(([, text]) => /['"]/.test(text)).map(([at, text]) => `${at}: ${text}`)).toEqual([]);
  });

  it('name each situation in one way', () => {
    const { incident } = readUiTexts('en') as { incident: Record<string, unknown> };
    const names = Object.fromEntries(Object.keys(SITUATIONS).map(id => [id, incident[id]]));
    expect(names).toEqual(SITUATIONS);
  });

  it('have well-formed placeholders that the code fills', () => {
    const placeholders = ui.flatMap(([at, text]) =>
      [...text.matchAll(/\{\{(\w+)\}\}/g)].map(m => [at, m[1]!] as const),
    );
    const braces = texts.filter(([, text]) => /[{}]/.test(text.replace(/\{\{\w+\}\}/g, ''))).map(([at]) => at);
    expect(braces).toEqual([]);
    expect(placeholders.filter(([, name]) => !new RegExp(`\\b${name}\\b`).test(source))).toEqual([]);
  });
});

/** Tags and components whose first text is a label: a button, a title, the name of a field. */
const LABELLED_TAGS = [
  ...['button', 'h[1-6]', 'legend', 'summary'],
  ...['ConfirmButton', 'CopyButton', 'FileButton', 'LongPressButton', 'SaveLink', 'PrivateField', 'SelectField'],
].join('|');
const LABELLED = new RegExp(`<(?:${LABELLED_TAGS})\\b[^>]*?[>=]\\s*\\{t\\('([\\w.-]+)'`, 'g');

describe('buttons and titles', () => {
  const english = new Map(ui.map(([at, text]) => [at.slice('ui.json#'.length), text]));
  const used = [...source.matchAll(LABELLED)].map(m => m[1]!);
  const named = [...english.keys()].filter(key => /(^|\.)(title|button|label)$/.test(key));

  it('are found in the source', () => expect(used.length).toBeGreaterThan(50));

  it('have no full stop at the end', () => {
    const labels = [...new Set([...used, ...named])].map(key => [key, english.get(key) ?? ''] as const);
    expect(labels.filter(([, text]) => /[.:;,]$/.test(text))).toEqual([]);
  });
});
