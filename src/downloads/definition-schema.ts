/**
 * How the exports of a platform are read: which entries are opened, and which of their values are taken. A definition
 * names everything that is read; what it does not name is never opened.
 */
import * as v from 'valibot';
import { IDENTIFIER_KINDS, PLACE_KINDS, UPLOAD_KINDS } from './model.ts';

/** Those elements of a list whose value of a key is one of these, in lower case: rows with a label. */
const Labelled = v.strictObject({ key: v.string(), is: v.array(v.string()) });

/**
 * Steps from the root of an entry to its values: names of keys, alternatives of one key, `*` for every element of
 * a list or every value of an object, or some elements of a list by a label.
 */
export const Step = v.union([v.string(), v.array(v.string()), Labelled]);
export type Step = v.InferOutput<typeof Step>;
export const Path = v.array(Step);
export type Path = v.InferOutput<typeof Path>;

/** How a text or a number becomes a value. */
export const CONVERSIONS = [
  'text',
  /** Seconds or milliseconds since 1970, or any usual notation of a date, to ISO 8601 in UTC. */
  'time',
  /** The same, in notations that put the month before the day. */
  'us-time',
  /** A date such as a birthday; one in an unknown notation stays as it is. */
  'date',
  /** Text that was UTF-8, and written as if it were Latin-1. */
  'mojibake',
  'boolean',
  /** Without its port. */
  'ip',
] as const;

/** One value of a record: the first path that leads to something. */
export const Field = v.strictObject({
  at: v.array(Path),
  as: v.optional(v.picklist(CONVERSIONS), 'text'),
  /** Joins all paths with this, instead of taking the first. */
  join: v.optional(v.string()),
  /** A regular expression; the value is its first group, or all its groups with `join` between them, or nothing. */
  match: v.optional(v.string()),
});
export type Field = v.InferOutput<typeof Field>;

const records = {
  from: Path,
  /** Only if this field of the record has one of these values, in lower case, such as the label of a row. */
  where: v.optional(v.strictObject({ field: Field, is: v.array(v.string()) })),
};

/** What is taken from an entry. */
export const Taking = v.variant('to', [
  v.strictObject({
    to: v.literal('settings'),
    ...records,
    /** Where the settings are of another platform, whose export comes with this one. */
    platform: v.optional(v.string()),
    /** Ids: some settings of an export are several in the app. Of several values, the least protected counts. */
    settings: v.array(v.string()),
    field: Field,
    /** From what the export says, in lower case, to the option; `*` is anything at all. Anything else is not read. */
    values: v.record(v.string(), v.string()),
    /** Of several records, only the one with the latest of this time counts. */
    newest: v.optional(Field),
    /** It is not certain that the export means this: the state is `unread`. */
    unsure: v.optional(v.boolean(), false),
  }),
  v.strictObject({
    to: v.literal('logins'),
    ...records,
    fields: v.strictObject({
      when: v.optional(Field),
      ip: v.optional(Field),
      device: v.optional(Field),
      place: v.optional(Field),
      open: v.optional(Field),
    }),
    /** For lists in which every session is open, or none. */
    open: v.optional(v.boolean()),
  }),
  v.strictObject({
    to: v.literal('apps'),
    ...records,
    fields: v.strictObject({ name: Field, since: v.optional(Field), until: v.optional(Field) }),
  }),
  v.strictObject({ to: v.literal('places'), ...records, what: v.picklist(PLACE_KINDS), field: Field }),
  v.strictObject({ to: v.literal('uploads'), ...records, what: v.picklist(UPLOAD_KINDS) }),
  v.strictObject({ to: v.literal('devices'), ...records, field: Field }),
  v.strictObject({ to: v.literal('identifiers'), ...records, what: v.picklist(IDENTIFIER_KINDS), field: Field }),
  v.strictObject({ to: v.literal('asOf'), ...records, field: Field }),
  /** What the platform's pages call the account, which tells its check results from those of others. */
  v.strictObject({ to: v.literal('account'), ...records, field: Field }),
]);
export type Taking = v.InferOutput<typeof Taking>;

export const ENTRY_FORMATS = [
  'json',
  /** One JSON object a line: the records are the lines, and only those that a `where` accepts are kept. */
  'json-lines',
  /** JSON after an assignment, as in `window.YTD.account.part0 = […]`. */
  'js',
  /** Records by the names in the header, which may follow some lines of notes. */
  'csv',
  /** Read with selectors: a path step is a CSS selector, and its text is the value. */
  'html',
] as const;

export const EntryRule = v.strictObject({
  /** Its path at the end of the entry's name, in lower case; `*` stands for any part of one name. */
  path: v.array(v.string()),
  format: v.picklist(ENTRY_FORMATS),
  /** Larger ones are not read. Bytes, unpacked. */
  maxBytes: v.optional(v.number(), 20_000_000),
  /** For CSV: names that the header has, to find it. */
  header: v.optional(v.array(v.string())),
  /** Its words are in the account's language: if it has settings, and none can be read, the words are not known. */
  localized: v.optional(v.boolean(), false),
  /** For HTML and CSV: the encoding of those that are not UTF-8. */
  encoding: v.optional(v.string()),
  take: v.array(Taking),
});
export type EntryRule = v.InferOutput<typeof EntryRule>;

export const DownloadDefinition = v.strictObject({
  platform: v.string(),
  /** It is this platform's export if the archive has one entry of each of these groups (paths as in `EntryRule`). */
  signs: v.array(v.array(v.string())),
  /** Entries that tell an export made as web pages, which says nothing in a form that can be read. */
  htmlSigns: v.optional(v.array(v.string()), []),
  entries: v.array(EntryRule),
  /** Folders, in lower case, for files that other people made or sent, such as attachments: nothing in them counts. */
  foreignFolders: v.optional(v.array(v.string()), []),
  /** A regular expression for what its pages call an account, where that is a name that people know. */
  accountName: v.optional(v.string()),
  /** How to ask for the smallest export. Its texts are in the locale files. */
  request: v.strictObject({
    /** The page of the platform where it is asked for; missing where that is in an app. */
    url: v.optional(v.pipe(v.string(), v.url())),
    /** How long it takes, in hours. */
    hours: v.tuple([v.number(), v.number()]),
    /** Who may learn of the request. */
    learns: v.array(v.picklist(['email', 'phone', 'in-app', 'logged-in-devices'])),
    source: v.pipe(v.string(), v.url()),
    checkedOn: v.pipe(v.string(), v.isoDate()),
    checkedBy: v.picklist(['documentation', 'code', 'report']),
  }),
});
export type DownloadDefinition = v.InferOutput<typeof DownloadDefinition>;
