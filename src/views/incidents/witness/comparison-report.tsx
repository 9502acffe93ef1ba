/** What a comparison showed: differences first, then what is the same, and what could not be compared. */
import { formatDate, formatList } from '../../../i18n/formats.ts';
import type { FieldComparison } from '../../../incidents/witness/comparison.ts';
import type { RecordOrigin } from '../../../incidents/witness/own-record.ts';
import type { DiffPart } from '../../../incidents/witness/word-diff.ts';
import type { COMPARISON_RESULTS } from '../../../incidents/vocabulary.ts';
import { Icon } from '../../../ui/icons.tsx';
import { useTranslation } from '../../../ui/language-context.ts';
import './witness.css';

type Result = (typeof COMPARISON_RESULTS)[number];

function Value({ side, children }: { side: 'mine' | 'theirs'; children: string }) {
  const { t } = useTranslation();
  return (
    <div class="compared">
      <dt class="small soft">{t(`witness.side.${side}`)}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  );
}

function WordDiff({ diff }: { diff: readonly DiffPart[] }) {
  const { t } = useTranslation();
  return (
    <>
      <p class="block diff" dir="auto">
        {diff.map(({ in: side, text }, i) =>
          side === 'both' ? text : side === 'mine' ? <del key={i}>{text}</del> : <ins key={i}>{text}</ins>,
        )}
      </p>
      <p class="small soft diff-key">
        <del>{t('witness.onlyMine')}</del> <ins>{t('witness.onlyTheirs')}</ins>
      </p>
    </>
  );
}

function FieldValues({ field, mine, theirs, diff }: FieldComparison) {
  const { language } = useTranslation();
  if (diff) return <WordDiff diff={diff} />;
  if (mine === undefined && theirs === undefined) return null;
  const show = (value: string): string =>
    field === 'saved' ? formatDate(language, value, { dateStyle: 'long', timeStyle: 'long', timeZone: 'UTC' }) : value;
  return (
    <dl>
      {mine !== undefined && <Value side="mine">{show(mine)}</Value>}
      {theirs !== undefined && <Value side="theirs">{show(theirs)}</Value>}
    </dl>
  );
}

function Field(compared: FieldComparison) {
  const { t, language } = useTranslation();
  const { field, reason, parts, unseen } = compared;
  return (
    <li class="stack tight">
      <strong>{t(`witness.field.${field}`)}</strong>
      {parts && (
        <p class="small">
          {t('witness.differIn', {
            parts: formatList(
              language,
              parts.map(part => t(`witness.part.${part}`)),
              'conjunction',
            ),
          })}
        </p>
      )}
      <FieldValues {...compared} />
      {reason && <p class="small soft">{t(`witness.reason.${reason}`)}</p>}
      {unseen && <p class="small">{t('witness.unseen', { list: unseen.join(' ') })}</p>}
    </li>
  );
}

const STATE: Record<Result, 'protected' | 'exposed' | 'unread'> = {
  same: 'protected',
  different: 'exposed',
  expected: 'unread',
  unknown: 'unread',
};

function ResultGroup({ result, fields }: { result: Result; fields: readonly FieldComparison[] }) {
  const { t } = useTranslation();
  if (!fields.length) return null;
  return (
    <div class="stack tight">
      <h3 class={`state ${STATE[result]}`}>
        <Icon name={STATE[result]} />
        {t(`witness.result.${result}`)}
      </h3>
      {result === 'same' ? (
        <p>{fields.map(({ field }) => t(`witness.field.${field}`)).join(' · ')}</p>
      ) : (
        <ul class="plain stack">
          {fields.map(compared => (
            <Field key={compared.field} {...compared} />
          ))}
        </ul>
      )}
    </div>
  );
}

interface ComparisonReportProps {
  compared: readonly FieldComparison[];
  origin: RecordOrigin;
  /** Something in the file of the second record was changed. */
  isFlawed: boolean;
}

export function ComparisonReport({ compared, origin, isFlawed }: ComparisonReportProps) {
  const { t } = useTranslation();
  // What neither record has says nothing.
  const shown = compared.filter(({ reason }) => reason !== 'neither');
  const group = (result: Result) => shown.filter(each => each.result === result);
  const count = group('different').length;
  return (
    <div class="stack comparison" role="status">
      <h3>{count ? t('witness.found.differ', { count }) : t('witness.found.none')}</h3>
      <p class="small">{t('witness.found.shows')}</p>
      {isFlawed && <p class="notice small">{t('witness.flawed')}</p>}
      <p class={origin === 'one-log' ? 'notice small' : 'small'}>{t(`witness.origin.${origin}`)}</p>
      <ResultGroup result="different" fields={group('different')} />
      <ResultGroup result="same" fields={group('same')} />
      <ResultGroup result="expected" fields={group('expected')} />
      <ResultGroup result="unknown" fields={group('unknown')} />
    </div>
  );
}
