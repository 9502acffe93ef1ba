/** Shapes of what a page script can tell about its whole page. */
import * as v from 'valibot';
import { ProfileFieldTexts } from '../exposure/schema.ts';
import { PostDetails } from '../incidents/capture/schema.ts';
import { longText } from '../lib/bounded-schemas.ts';
import { PageLocation } from '../platforms/page-location.ts';
import { Finding, Findings, ProfileMatch } from '../privacy-checks/schema.ts';

export const PageContents = v.strictObject({
  where: v.nullable(PageLocation),
  findings: Findings,
  fields: ProfileFieldTexts,
  /** Drafts. */
  composers: v.pipe(v.array(longText), v.maxLength(20)),
  post: v.nullable(PostDetails),
  url: longText,
  title: longText,
});
export type PageContents = v.InferOutput<typeof PageContents>;

/** One page as this build reads it, for rule authors. Documented in docs/inspect.md: add to it, never change it. */
export const Inspection = v.strictObject({
  platform: v.nullable(v.string()),
  page: v.string(),
  language: v.nullable(v.string()),
  settings: v.array(
    v.strictObject({
      ...v.pick(Finding, ['id', 'state', 'value', 'locatedBy']).entries,
      /** How the state is known; null while it is unread. */
      source: v.nullable(v.literal('read')),
      /** What medium evidence suggests while the state is unread. */
      seems: v.nullable(v.picklist(['protected', 'exposed'])),
    }),
  ),
  profile: v.array(ProfileMatch),
  composer: v.array(v.strictObject({ kind: v.string(), text: v.string() })),
  post: v.nullable(v.pick(PostDetails, ['author', 'permalink', 'time'])),
  reports: v.array(
    v.union([
      v.strictObject({ abuse: v.string(), url: v.string() }),
      v.strictObject({ abuse: v.string(), steps: v.array(v.string()) }),
    ]),
  ),
  errors: v.array(v.string()),
});
export type Inspection = v.InferOutput<typeof Inspection>;
