import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  DataFault,
  matchPatterns,
  hostIndex,
  readJson,
  readPlatformLabels,
  readUiTexts,
  root,
  definitionFaults,
} from '../../scripts/build/data.ts';
import glyphs from '../../src/platforms/glyphs.json' with { type: 'json' };
import type { PageData } from '../../src/platforms/common-schema.ts';
import { listOptions } from '../../src/platforms/setting-options.ts';
import { Platform } from '../../src/platforms/schema.ts';
import type { Setting } from '../../src/platforms/setting-schema.ts';
import { allPlatforms, getPlatform } from '../helpers/inspect-page.ts';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'breakwater-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

/** Returns what the build reports for a file with this text. */
function said(text: string): { file: string; message: string } {
  const file = relative(root, join(dir, 'fault.json'));
  writeFileSync(join(dir, 'fault.json'), text);
  try {
    readJson(file, Platform);
  } catch (e) {
    expect(e).toBeInstanceOf(DataFault);
    return { file, message: (e as Error).message };
  }
  throw new Error('the build takes it');
}
const edited = (edit: (p: Platform) => void): Platform => {
  const p = structuredClone(getPlatform('mastodon'));
  edit(p);
  return p;
};

describe('a platform definition with an error', () => {
  it('is named with the reason if it is no JSON', () => {
    const { file, message } = said('{"id": ');
    expect(message.startsWith(`${file}: `)).toBe(true);
    expect(message).toContain('JSON');
  });

  it.each<[string, (p: Platform) => void, RegExp]>([
    [
      'settings.0.risk',
      p => {
        (p.settings[0] as { risk: number }).risk = 4;
      },
      /4/,
    ],
    [
      'settings.0.checkedOn',
      p => {
        p.settings[0]!.checkedOn = 'yesterday';
      },
      /date/i,
    ],
    [
      'settings.0.locate.0.ccs',
      p => {
        Object.assign(p.settings[0]!.locate![0]!, { ccs: 'input' });
      },
      /ccs|never|expected/i,
    ],
    [
      'hosts.0',
      p => {
        p.hosts = ['https://x.com'];
      },
      /is not a host name/,
    ],
    [
      'reports.0.url',
      p => {
        p.reports[0]!.url = 'javascript:alert(1)';
      },
      /must start with https/,
    ],
    [
      'name',
      p => {
        delete (p as Partial<Platform>).name;
      },
      /undefined|expected/i,
    ],
  ])('is named with file, path and reason at %s', (path, edit, reason) => {
    const { file, message } = said(JSON.stringify(edited(edit)));
    const line = message.split('\n').find(l => l.startsWith(`${file}: ${path}: `));
    expect(line).toMatch(reason);
  });

  it('has each of its errors on a line', () => {
    expect(
      said(
        JSON.stringify(
          edited(p => {
            p.hosts = ['no host'];
            p.settings[0]!.pages = [];
          }),
        ),
      ).message.split('\n'),
    ).toHaveLength(2);
  });
});

describe('rules that a schema cannot express', () => {
  const s = (p: Platform): Setting => p.settings[0]!;
  const PAGE_DATA: PageData = {
    pages: ['own-profile'],
    source: { json: '#state' },
    find: ['user'],
    viewer: 'name',
    value: ['listed'],
    type: 'boolean',
    values: { true: 'on', false: 'off' },
  };
  it.each<[string, (p: Platform) => void]>([
    [
      'settings.discoverable: is there twice',
      p => {
        p.settings.push(structuredClone(s(p)));
      },
    ],
    [
      'reports.in-app: is there twice',
      p => {
        p.reports.push(structuredClone(p.reports[0]!));
      },
    ],
    [
      'takedownAppeals.strike: is there twice',
      p => {
        p.takedownAppeals.push(structuredClone(p.takedownAppeals[0]!));
      },
    ],
    [
      'takedownAppeals: no one answer for account',
      p => {
        p.takedownAppeals[0]!.for = ['post'];
      },
    ],
    [
      'takedownAppeals: no one answer for post',
      p => {
        p.takedownAppeals.push({ ...p.takedownAppeals[0]!, id: 'none', for: ['post'], kind: 'none-known' });
      },
    ],
    [
      'takedownAppeals.strike.url: missing',
      p => {
        p.takedownAppeals[0]!.kind = 'form';
      },
    ],
    [
      'settings.discoverable.pages: no page settings:gone',
      p => {
        s(p).pages = ['settings:gone'];
      },
    ],
    [
      'settings.discoverable.states: a read setting needs states',
      p => {
        s(p).states = {};
      },
    ],
    [
      'settings.discoverable.pageIsState: missing',
      p => {
        s(p).control = 'page';
      },
    ],
    [
      'settings.discoverable.pageData.0.pages: no page settings:gone',
      p => {
        s(p).pageData = [{ ...PAGE_DATA, pages: ['own-profile', 'settings:gone'] }];
      },
    ],
    [
      'settings.discoverable.pageData.0.viewer: missing; only a settings page is always about the signed-in account',
      p => {
        const { viewer: _, ...data } = PAGE_DATA;
        s(p).pageData = [data];
      },
    ],
    [
      'settings.discoverable.pageData.0.values: are not of type number',
      p => {
        s(p).pageData = [{ ...PAGE_DATA, type: 'number' }];
      },
    ],
    [
      'settings.discoverable.pageData.0.values: maybe is not one of the states',
      p => {
        s(p).pageData = [{ ...PAGE_DATA, values: { true: 'maybe' } }];
      },
    ],
    [
      'settings.discoverable.locate: missing',
      p => {
        s(p).locate = [];
      },
    ],
    [
      'settings.discoverable.locate.0: needs css or role',
      p => {
        s(p).locate = [{ name: { en: 'x' } }];
      },
    ],
    [
      'settings.discoverable.locate.0: a role needs a name or a position',
      p => {
        s(p).locate = [{ role: 'checkbox' }];
      },
    ],
    [
      'settings.discoverable.locate.0.count: a position means something only with a count',
      p => {
        s(p).locate = [{ css: 'input', nth: 0 }];
      },
    ],
    [
      'settings.discoverable.locate.0.css: hashed class names are not used',
      p => {
        s(p).locate = [{ css: 'div.css-1dbjc4n input' }];
      },
    ],
    [
      'settings.discoverable.locate.0.within: :has() does not work in :has()',
      p => {
        s(p).locate = [{ css: 'p:has(a):has(b) input', within: 'main:has(a, li:not(:has(b)))' }];
      },
    ],
    [
      "settings.discoverable.evidence: high is for what was seen on real pages or in the program's own code",
      p => {
        s(p).checkedBy = 'indirect';
      },
    ],
    [
      'settings.discoverable.locate.0: a row is read by its name and by what its values are called',
      p => {
        s(p).control = 'row';
      },
    ],
    [
      'settings.discoverable.locate.0.row: needs a name to find in it',
      p => {
        s(p).locate = [{ css: 'input', row: 'li' }];
      },
    ],
    [
      'apart: b.example is not one of the hosts, or there is no home to go to',
      p => {
        p.apart = ['b.example'];
      },
    ],
    [
      'reports.in-app.url: missing',
      p => {
        p.reports[0]!.kind = 'form';
      },
    ],
  ])('%s', (fault, edit) => {
    expect(definitionFaults(edited(edit))).toEqual([fault]);
  });

  it.each(allPlatforms.map(p => p.id))('are met by %s', id => {
    expect(definitionFaults(getPlatform(id))).toEqual([]);
  });

  it.each(
    allPlatforms.flatMap(p =>
      p.settings.filter(x => x.control !== 'guided').map(setting => ({ id: p.id, name: setting.id, setting })),
    ),
  )('$id $name recommends a protecting value', ({ setting }) => {
    expect(setting.states[setting.recommended]).toBe('protected');
    for (const value of setting.order ?? []) expect(setting.states).toHaveProperty(value);
  });
});

describe('the options of a setting', () => {
  const { site } = readUiTexts('en') as { site: { option: Record<string, string> } };
  const common = site.option;

  it.each(allPlatforms.flatMap(p => p.settings.map(setting => ({ id: p.id, name: setting.id, setting }))))(
    '$id $name are two or more, each with its words',
    ({ id, setting }) => {
      const labels = readPlatformLabels()[id]!.settings[setting.id]!.options ?? {};
      const options = listOptions(setting);
      expect(options.length).toBeGreaterThan(1);
      expect(options.filter(value => !labels[value] && !common[value])).toEqual([]);
      expect(Object.keys(labels).filter(value => !options.includes(value))).toEqual([]);
      expect(setting.states[setting.recommended]).toBe('protected');
    },
  );
});

describe('the drawings', () => {
  it('are one for each platform, each different', () => {
    expect(Object.keys(glyphs).sort()).toEqual(allPlatforms.map(p => p.id).sort());
    expect(new Set(Object.values(glyphs).map(({ path }) => path)).size).toBe(allPlatforms.length);
  });
});

describe('the build output', () => {
  it('has an index without rules', () => {
    const entry = hostIndex([getPlatform('mastodon')])[0]!;
    expect(Object.keys(entry).sort()).toEqual(['hosts', 'id', 'name', 'optional', 'signs']);
  });

  it('has the manifest’s hosts', () => {
    expect(matchPatterns([{ hosts: ['a.example'] }, { hosts: [] }, { hosts: ['*.b.example'] }])).toEqual([
      'https://a.example/*',
      'https://*.b.example/*',
    ]);
  });
});
