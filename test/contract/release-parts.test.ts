/**
 * Checks the parts of a release: minimum browser versions, the bill of materials, and an audit that is never silent.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { parseAudit, describeAudit, blocksRelease } from '../../scripts/release/notes.ts';
import { billOfMaterials } from '../../scripts/release/bill.ts';
import { changelogSection, releaseNotes } from '../../scripts/release/notes.ts';
import { usedFeatures, type Maker } from '../../scripts/release/versions.ts';
import { root } from '../../scripts/build/data.ts';
import { MISSING_APIS as LACKED_ON_ANDROID } from '../helpers/android.ts';

/** Lists features that are newer than the oldest browser, and why that breaks nothing there. */
const LACKED: Record<Maker, Record<string, string>> = {
  chrome: {
    'browser.runtime.getBrowserInfo': 'Firefox alone has it; asked for only where it is',
    'manifest browser_specific_settings': 'left out of the Chromium package',
    'Element.currentCSSZoom': 'without it the size and place of a card still show that the page zoomed it',
    'css :-moz-progress-bar': 'Firefox’s own name; Chromium’s stands beside it',
    'css scrollbar-width': 'a thinner scroll bar: looks alone',
    'css scrollbar-width: thin': 'a thinner scroll bar: looks alone',
    'css scrollbar-color': 'colour of the scroll bar: looks alone',
  },
  firefox: {
    'css break-after: avoid': 'a heading may end a printed page: looks alone',
    'css :-webkit-progress-bar': 'Chromium’s own name; Firefox’s stands beside it',
    'css :-webkit-progress-value': 'Chromium’s own name; Firefox’s stands beside it',
    'manifest storage': 'left out of the Firefox package',
  },
};

const all = usedFeatures();

describe('the oldest browsers in the manifest', () => {
  const oldest: Record<Maker, number> = {
    chrome: Number(manifest.minimum_chrome_version),
    firefox: Number.parseFloat(manifest.browser_specific_settings.gecko.strict_min_version),
  };

  it('are checked for what the code really uses', () => {
    expect(all.length).toBeGreaterThan(500);
    for (const known of [
      'browser.storage.session.get',
      'LockManager.request',
      'css :has',
      'Crypto.randomUUID',
      'manifest action',
    ])
      expect(all.map(u => u.feature)).toContain(known);
  });

  it.each(['chrome', 'firefox'] as const)('support all of it: %s', maker => {
    const young = all.filter(u => u[maker] > oldest[maker]);
    expect(young.filter(u => !LACKED[maker][u.feature])).toEqual([]);
    expect(
      Object.keys(LACKED[maker]).filter(f => !young.some(u => u.feature === f)),
      'excused for nothing',
    ).toEqual([]);
  });

  it('are the build target, and those in the documents', () => {
    for (const file of ['vite.config.ts', 'scripts/build.ts'])
      expect(readFileSync(join(root, file), 'utf8')).toContain(`'firefox${oldest.firefox}' : 'chrome${oldest.chrome}'`);
    expect(readFileSync(join(root, 'docs/browsers.md'), 'utf8')).toContain(`Chromium ${oldest.chrome}`);
    expect(readFileSync(join(root, 'docs/browsers.md'), 'utf8')).toContain(`Firefox ${oldest.firefox}`);
  });
});

describe('Firefox for Android', () => {
  it('is tested without every browser feature that our code uses and it lacks', () => {
    const lacked = all
      .filter(u => u.feature.startsWith('browser.') && !u.android)
      .map(u => u.feature.slice('browser.'.length));
    expect(
      lacked.filter(name => !LACKED_ON_ANDROID.some(known => name === known || name.startsWith(`${known}.`))),
    ).toEqual([]);
    expect(lacked).toContain('windows.create');
  });
});

describe('the bill of materials', () => {
  const made = JSON.parse(billOfMaterials('9.9.9', new Date('2026-11-25T12:00:00Z'))) as {
    components: { 'bom-ref': string; name: string }[];
    dependencies: { ref: string; dependsOn: string[] }[];
  };

  it('is CycloneDX 1.5 by its own schema', () => {
    const schema = (name: string) =>
      JSON.parse(
        readFileSync(
          join(root, `node_modules/@cyclonedx/cyclonedx-library/res/schema/${name}.SNAPSHOT.schema.json`),
          'utf8',
        ),
      ) as object;
    const ajv = new Ajv({ strict: false, validateFormats: false });
    for (const name of ['spdx', 'jsf-0.82'])
      ajv.addSchema({ ...schema(name), $id: `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json` });
    const fits = ajv.compile(schema('bom-1.5'));
    expect(fits(made), JSON.stringify(fits.errors)).toBe(true);
    expect(fits({ ...made, components: [{ type: 'library' }] })).toBe(false);
  });

  it('lists dependencies, and only components that it contains', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const own = made.dependencies.find(d => d.ref === 'breakwater@9.9.9')!;
    expect(own.dependsOn.map(r => r.slice('pkg:npm/'.length, r.lastIndexOf('@')).replace('%40', '@')).sort()).toEqual(
      Object.keys(dependencies).sort(),
    );
    const listed = new Set(made.components.map(c => c['bom-ref']));
    expect(made.dependencies.flatMap(d => d.dependsOn).filter(r => !listed.has(r))).toEqual([]);
    const reached = new Set<string>();
    const walk = (ref: string) => {
      if (reached.has(ref)) return;
      reached.add(ref);
      for (const next of made.dependencies.find(d => d.ref === ref)?.dependsOn ?? []) walk(next);
    };
    walk(own.ref);
    // Skips typescript and @types/trusted-types, optional peers of other packages; docs/dependencies.md says so.
    expect(
      [...listed]
        .filter(r => !reached.has(r))
        .map(r => made.components.find(c => c['bom-ref'] === r)!.name)
        .filter(n => n !== 'typescript' && n !== '@types/trusted-types'),
    ).toEqual([]);
  });
});

describe('the audit', () => {
  it('is unknown if the registry gave no answer, never clean', () => {
    for (const text of [
      '',
      'not json',
      '{"message":"405 Method Not Allowed - POST https://registry.example/-/npm/v1/security"}',
      '{"odd":1}',
    ]) {
      const said = parseAudit(text);
      expect(Array.isArray(said)).toBe(false);
      const unasked = { asked: false, why: (said as { why: string }).why } as const;
      expect(describeAudit(unasked)).toContain('COULD NOT BE ASKED');
      expect(describeAudit(unasked)).not.toMatch(/no known vulnerability|https?:/);
      expect(releaseNotes('0.1.0', '## 0.1.0\n\n- x', unasked)).toContain('COULD NOT BE ASKED');
    }
  });

  it('fails for shipped packages, and names the others', () => {
    const known = parseAudit(
      '{"vulnerabilities":{"b":{"name":"b","severity":"high"},"a":{"name":"a","severity":"low"}}}',
    );
    expect(known).toEqual([
      { name: 'a', severity: 'low' },
      { name: 'b', severity: 'high' },
    ]);
    const bad = { asked: true, shipped: [{ name: 'a', severity: 'low' }], tools: [] } as const;
    expect([
      blocksRelease({ ...bad, shipped: [...bad.shipped], tools: [] }),
      blocksRelease({ asked: true, shipped: [], tools: [{ name: 'b', severity: 'high' }] }),
    ]).toEqual([true, false]);
    const clean = describeAudit({ asked: true, shipped: [], tools: [] });
    expect(clean).toContain('no known vulnerability in what is shipped');
  });
});

describe('the release notes', () => {
  it('contain what the changelog says of this version alone', () => {
    expect(changelogSection('0.2.0', '# C\n\n## 0.2.0, today\n\n- new\n\n## 0.1.0\n\n- old\n')).toBe('- new');
    expect(() => changelogSection('3.0.0', '## 0.1.0')).toThrow('3.0.0');
  });
});
