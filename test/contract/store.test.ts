/** Checks that the store texts fit their limits and the product. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { root } from '../../scripts/build/data.ts';
import { packagedLanguages } from '../../scripts/build/languages.ts';

const listing = readFileSync(join(root, 'docs/store/listing.md'), 'utf8');
const part = (title: string): string =>
  new RegExp(`^## ${title.replace(/[()]/g, '\\$&')}\\n([\\s\\S]*?)(?=^## |$(?![\\s\\S]))`, 'm')
    .exec(listing)?.[1]
    ?.trim() ?? '';
/** Lists the languages with a long description and screenshots; a short description exists in each language. */
const LANGUAGES = { en: 'English', es: 'Spanish', ar: 'Arabic' } as const;
/** Reads width and height from a PNG’s first chunk. */
const sizeOf = (file: string): [number, number] => {
  const png = readFileSync(join(root, file));
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
};

describe('the store listing', () => {
  it.each(packagedLanguages())('has the manifest’s name and summary in %s', lang => {
    const short = new RegExp(`\\*\\*${lang}:\\*\\* (.+)`).exec(part('Short description'))![1]!;
    expect(short.length).toBeLessThanOrEqual(132);
    expect(
      (JSON.parse(readFileSync(join(root, `locales/${lang}/ui.json`), 'utf8')) as { manifest: { description: string } })
        .manifest.description,
    ).toBe(short);
  });

  it.each(Object.values(LANGUAGES))('has a description in %s within the limits', name => {
    const long = part(`Long description: ${name}`);
    expect(long.length).toBeGreaterThan(900);
    expect(long.length).toBeLessThanOrEqual(16_000);
  });

  it('has a reason for each requested permission, and for no other', () => {
    const given = [...part('Why each permission (Chrome Web Store)').matchAll(/^\| `(\w+)` \| .{30,} \|$/gm)].map(
      m => m[1]!,
    );
    expect(given.sort()).toEqual([...manifest.permissions].sort());
    for (const host of manifest.optional_host_permissions)
      expect(part('Why each permission (Chrome Web Store)')).toContain(`\`${host}\``);
  });

  it('has its single purpose, data use and notes', () => {
    for (const title of ['Single purpose', 'Data use (Chrome Web Store form)', 'Notes for addons.mozilla.org'])
      expect(part(title).length, title).toBeGreaterThan(200);
  });

  it('has screenshots of the right size, five per language, and a tile', () => {
    const images = readdirSync(join(root, 'docs/store/images'));
    for (const lang of Object.keys(LANGUAGES)) {
      const its = images.filter(f => f.endsWith(`-${lang}.png`));
      expect(its.length).toBe(5);
      for (const file of its) expect(sizeOf(`docs/store/images/${file}`), file).toEqual([1280, 800]);
    }
    expect(existsSync(join(root, 'docs/store/images/tile.png'))).toBe(true);
    expect(sizeOf('docs/store/images/tile.png')).toEqual([440, 280]);
  });
});
