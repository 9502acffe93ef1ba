/** Drafts an appeal against a takedown, as one text that fits the platforms' forms. */
import { formatDay } from '../i18n/formats.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Incident, Takedown, UtcTimestamp } from './model.ts';
import type { ReportDraft } from './report-texts.ts';

/** Characters that the forms of most platforms take. */
export const MAX_APPEAL_LENGTH = 1_500;
/** The person's own words keep at least this much before anything else is left out. */
const MIN_CONTEXT_LENGTH = 120;

export interface AppealDraft extends Pick<ReportDraft, 'language'> {
  takedown: Takedown;
  decidedAt: UtcTimestamp;
  /** Link of the post. */
  link: string | null;
  /** Handle of the account. */
  account: string | null;
  /** Characters of the platform's form, if it takes fewer. */
  maxLength?: number | undefined;
}

export interface AppealText {
  text: string;
  /** Something had to be left out. */
  shortened: boolean;
}

type AppealPart =
  | 'decision'
  | 'link'
  | 'account'
  | 'rule'
  | 'context'
  | 'falseReports'
  | 'calls'
  | 'rights'
  | 'review'
  | 'request'
  | 'reasons';

/** What is left out where the text is too long, first to last. The context and the request always stay. */
const DROPPED_FIRST: readonly AppealPart[] = [
  'review',
  'calls',
  'reasons',
  'rights',
  'account',
  'link',
  'falseReports',
  'rule',
  'decision',
];

/** The link of one's own post, where it was saved, else that of the item if it is a post. */
export function getAppealSubject(
  { item }: Pick<Incident, 'item'>,
  ownPost: Pick<Incident, 'item'> | undefined,
): Pick<AppealDraft, 'link' | 'account'> {
  const { kind, url, canonicalUrl, author } = (ownPost ?? { item }).item;
  const isPost = kind === 'post' || kind === 'comment';
  return { link: isPost ? (canonicalUrl ?? url) : null, account: author.handle ?? item.author.handle };
}

/** Cuts at a space where there is one near the end. */
function clip(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const cut = text.slice(0, Math.max(0, maxLength - 1)).replace(/[\uD800-\uDBFF]$/, '');
  const space = cut.lastIndexOf(' ');
  return maxLength > 0 ? `${(space > cut.length / 2 ? cut.slice(0, space) : cut).trimEnd()}…` : '';
}

function describeFalseReports(translate: Translate, { falseReports }: Takedown): string {
  if (!falseReports) return '';
  const { since, count, known } = falseReports;
  return [
    translate('appeal.text.falseReports'),
    since && translate('appeal.text.since', { since }),
    count && translate('appeal.text.count', { count }),
    known && translate('appeal.text.known', { known }),
  ]
    .filter(Boolean)
    .join(' ');
}

function buildParts(translate: Translate, draft: AppealDraft): [AppealPart, string][] {
  const { takedown, decidedAt, link, account, language } = draft;
  const { of, rule, context = '', rights, falseReports } = takedown;
  const links = falseReports?.links?.filter(Boolean) ?? [];
  return [
    ['decision', translate(`appeal.text.decision.${of}`, { date: formatDay(language, decidedAt) })],
    ['link', link ? translate('appeal.text.link', { link }) : ''],
    ['account', account ? translate('appeal.text.account', { account: `@${account.replace(/^@/, '')}` }) : ''],
    ['rule', rule ? translate('appeal.text.rule', { rule }) : translate('appeal.text.noRule')],
    ['context', context.trim()],
    ['falseReports', describeFalseReports(translate, takedown)],
    ['calls', links.length ? translate('appeal.text.calls', { links: links.join(' ') }) : ''],
    ['rights', rights.map(right => translate(`appeal.text.right.${right}`)).join(' ')],
    ['review', translate('appeal.text.review')],
    ['request', translate(`appeal.text.request.${of}`)],
    ['reasons', translate('appeal.text.reasons')],
  ];
}

const join = (parts: readonly [AppealPart, string][]): string =>
  parts
    .map(([, text]) => text)
    .filter(Boolean)
    .join('\n');

/** @returns at most `maxLength` characters, whatever the person wrote */
export function draftAppeal(translate: Translate, draft: AppealDraft): AppealText {
  const maxLength = Math.min(draft.maxLength ?? MAX_APPEAL_LENGTH, MAX_APPEAL_LENGTH);
  const whole = buildParts(translate, draft);
  const fit = (parts: readonly [AppealPart, string][], contextLength: number): string =>
    join(parts.map(([id, text]) => [id, id === 'context' ? clip(text, contextLength) : text]));
  let kept = whole;
  for (const dropped of DROPPED_FIRST) {
    if (fit(kept, MIN_CONTEXT_LENGTH).length <= maxLength) break;
    kept = kept.filter(([id]) => id !== dropped);
  }
  const rest = join(kept.filter(([id]) => id !== 'context')).length + 1;
  const text = clip(fit(kept, maxLength - rest), maxLength);
  return { text, shortened: kept !== whole || text.length < join(whole).length };
}
