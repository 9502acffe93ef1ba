/** Finds personal data in the public fields of a profile. */
import { detectPii, WARNING_CONFIDENCE } from '../exposure/detect-pii.ts';
import { getLikelyCountries } from '../exposure/draft-warnings.ts';
import { withLexicons } from '../exposure/load-lexicons.ts';
import type { ProfileFieldText } from '../exposure/schema.ts';
import { matchKey } from '../exposure/warnings.ts';
import type { ProfileMatch } from '../privacy-checks/schema.ts';

const MAX_VALUE_LENGTH = 200;
/** No platform allows longer fields, but a hostile page may send some. */
const MAX_FIELD_LENGTH = 10_000;
const MAX_MATCHES = 100;

function findInField({ id, kind, text: whole }: ProfileFieldText): ProfileMatch[] {
  if (kind) return [{ field: id, kind, value: whole.slice(0, MAX_VALUE_LENGTH) }];
  const text = whole.slice(0, MAX_FIELD_LENGTH);
  return detectPii(text, { countries: getLikelyCountries() })
    .filter(match => match.confidence >= WARNING_CONFIDENCE)
    .map(match => ({ field: id, kind: match.kind, value: text.slice(match.start, match.end) }));
}

/** Each piece of data once, wherever it is repeated. */
export async function findInProfile(fields: ProfileFieldText[]): Promise<ProfileMatch[]> {
  const found = await withLexicons(() => fields.flatMap(findInField));
  const seen = new Set<string>();
  return found
    .filter(({ kind, value }) => {
      const key = matchKey(kind, value);
      return !seen.has(key) && !!seen.add(key);
    })
    .slice(0, MAX_MATCHES);
}
