/** Defines how a platform takes reports, which of its rules they can name, and what it promises to defenders. */
import * as v from 'valibot';
import { Evidence, httpsUrl, provenance, sources } from './common-schema.ts';

const httpsOrMailUrl = v.pipe(v.string(), v.regex(/^(https:\/\/|mailto:)/, 'must start with https:// or mailto:'));

const Abuse = v.picklist([
  'any',
  'harassment',
  'threats',
  'doxxing',
  'impersonation',
  'ncii',
  'hate',
  'hacked',
  'stalking',
  'smear',
  'child-safety',
]);
export type Abuse = v.InferOutput<typeof Abuse>;

/** In all lists, `unknown` is an answer. The source of promise and appeal is in `source`. */
export const ReportRoute = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  abuse: v.array(Abuse),
  kind: v.picklist(['form', 'in-app', 'email', 'page']),
  url: v.optional(httpsOrMailUrl),
  /** The URL parameter from which the form takes the reported account's handle, where that was seen to work. */
  prefill: v.optional(v.strictObject({ handle: v.string(), source: sources })),
  /** Who may send it. */
  by: v.pipe(
    v.array(v.picklist(['anyone', 'target', 'representative', 'guardian', 'account-owner', 'unknown'])),
    v.minLength(1),
  ),
  /** What the sender must reveal. */
  reveals: v.pipe(
    v.array(
      v.picklist([
        'nothing',
        'account',
        'name',
        'email',
        'phone',
        'address',
        'identity-papers',
        'own-picture',
        'signature',
        'unknown',
      ]),
    ),
    v.minLength(1),
  ),
  /** Who may learn of the report; `not-the-reported` if the platform does not tell that person who reported. */
  learns: v.pipe(
    v.array(
      v.picklist([
        'operator',
        'not-the-reported',
        'the-reported',
        'moderators',
        'other-server',
        'public',
        'archive',
        'state',
        'unknown',
      ]),
    ),
    v.minLength(1),
  ),
  /** What the platform says it will do. */
  promise: v.strictObject({
    kind: v.picklist(['none-known', 'confirmation', 'answer', 'within']),
    hours: v.optional(v.number()),
  }),
  /** What remains after a refusal. */
  appeal: v.strictObject({
    kind: v.picklist(['none-known', 'in-app', 'form', 'email', 'page']),
    url: v.optional(httpsOrMailUrl),
    days: v.optional(v.number()),
  }),
  /** What puts the sender at less risk. */
  safer: v.array(
    v.picklist([
      'ally',
      'new-email',
      'no-account',
      'cover-papers',
      'no-forward',
      'private-mail',
      'helpline',
      'stopncii',
      'take-it-down',
      'lawyer',
    ]),
  ),
  evidence: Evidence,
  ...provenance,
});
export type ReportRoute = v.InferOutput<typeof ReportRoute>;

/**
 * The platform's own way to have it reviewed that it took down a person's post or account, or `none-known`. `url` opens
 * it, or says how it works; steps are in the platform's texts.
 */
export const TakedownAppeal = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  /** What was taken down. */
  for: v.pipe(v.array(v.picklist(['post', 'account'])), v.minLength(1)),
  kind: v.picklist(['none-known', 'in-app', 'form', 'email', 'page']),
  url: v.optional(httpsOrMailUrl),
  /** Days after the decision, where the platform names a time. */
  days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Characters that its text field takes, where they are fewer than an appeal may have. */
  maxLength: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Who may read the appeal beyond the platform's staff. */
  learns: v.optional(v.array(v.picklist(['public', 'state']))),
  ...provenance,
});
export type TakedownAppeal = v.InferOutput<typeof TakedownAppeal>;

/** A rule of the platform that a report can name. */
export const CommunityRule = v.strictObject({
  abuse: v.pipe(v.array(Abuse), v.minLength(1)),
  /** Its name, in the platform's own words. */
  title: v.string(),
  url: httpsUrl,
  /** A sentence of it, verbatim, in English. */
  says: v.optional(v.string()),
  ...provenance,
});
export type CommunityRule = v.InferOutput<typeof CommunityRule>;

/** What the platform promises human rights defenders, or human rights at all; `none-found` is an answer. */
export const DefenderPolicy = v.strictObject({
  kind: v.picklist(['defenders', 'human-rights', 'none-found']),
  /** The document's own name. */
  title: v.optional(v.string()),
  url: v.optional(httpsUrl),
  evidence: Evidence,
  ...provenance,
});
export type DefenderPolicy = v.InferOutput<typeof DefenderPolicy>;
