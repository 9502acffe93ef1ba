/** Tests that there are words for everything a download can say, and for why it could not be read. */
import { expect, it } from 'vitest';
import { readDownloadDefinitions } from '../../../scripts/build/downloads.ts';
import { readTexts } from '../../../scripts/build/languages.ts';
import { DOWNLOAD_ERRORS, IDENTIFIER_KINDS, PLACE_KINDS, UPLOAD_KINDS } from '../../../src/downloads/model.ts';

const texts: Record<string, unknown> = readTexts('en')['ui.json']!;
const definitions = readDownloadDefinitions();

const keys = [
  ...DOWNLOAD_ERRORS.map(error => `problem.error.${error}`),
  ...PLACE_KINDS.map(kind => `place.${kind}`),
  ...UPLOAD_KINDS.map(kind => `upload.${kind}`),
  ...IDENTIFIER_KINDS.map(kind => `identifier.${kind}`),
  ...['protected', 'exposed', 'unread'].flatMap(state => [`setting.${state}`, `setting.undated.${state}`]),
  ...definitions.flatMap(({ request }) => request.learns.map(who => `guide.who.${who}`)),
  // Lists have their texts under numbers.
  ...definitions.map(({ platform }) => `guide.parts.${platform}.0`),
];

it.each([...new Set(keys)])('downloads.%s', key => expect(texts[`downloads.${key}`]).toMatch(/\w/));

it.each(definitions.map(({ platform }) => platform))('platformName.%s', platform =>
  expect(texts[`platformName.${platform}`]).toMatch(/\w/),
);
