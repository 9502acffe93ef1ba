/** Colors that are used together differ enough: texts by 4.5, edges of fields and rings around the focus by 3. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/build/data.ts';

type Colors = Record<string, string>;
type Rgb = [red: number, green: number, blue: number];

const tokens = readFileSync(join(root, 'src/ui/styles/tokens.css'), 'utf8');

const readColors = (css: string): Colors =>
  Object.fromEntries([...css.matchAll(/--([\w-]+): (#[\da-f]+);/g)].map(([, name, color]) => [name!, color!]));

const [light, dark] = tokens.split('@media (prefers-color-scheme: dark)').map(readColors) as [Colors, Colors];

function parseHex(hex: string): Rgb {
  const digits = hex.length === 4 ? hex.slice(1).replace(/./g, '$&$&') : hex.slice(1);
  return [0, 2, 4].map(at => Number.parseInt(digits.slice(at, at + 2), 16)) as Rgb;
}

/** @param saturation in percent, as `lightness` */
function fromHsl(hue: number, saturation: number, lightness: number): Rgb {
  const l = lightness / 100;
  const amplitude = (saturation / 100) * Math.min(l, 1 - l);
  const channel = (offset: number) => {
    const k = (offset + hue / 30) % 12;
    return 255 * (l - amplitude * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [channel(0), channel(8), channel(4)];
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(color: Rgb): number {
  const [red, green, blue] = color.map(value => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Rgb, other: Rgb): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** Each text color with the backgrounds it is used on. `soft` is also the color of placeholders. */
const TEXTS: Record<string, string[]> = {
  ink: ['paper', 'card', 'wash', 'amber-wash', 'danger-wash'],
  soft: ['paper', 'card', 'wash', 'amber-wash', 'danger-wash'],
  sea: ['paper', 'card', 'wash', 'amber-wash', 'danger-wash'],
  amber: ['paper', 'card', 'wash', 'amber-wash'],
  danger: ['paper', 'card', 'danger-wash'],
  'on-sea': ['sea'],
  card: ['amber', 'soft'],
};

/** Edges of fields, rings around the focus, and marks. */
const SHAPES: Record<string, string[]> = {
  field: ['paper', 'card'],
  sea: ['paper', 'card', 'wash', 'amber-wash', 'danger-wash'],
  danger: ['danger-wash'],
};

describe.each([
  ['light', light],
  ['dark', dark],
])('in %s colors', (_, colors) => {
  const tooClose = (pairs: Record<string, string[]>, least: number): string[] =>
    Object.entries(pairs).flatMap(([name, backgrounds]) =>
      backgrounds
        .map(on => ({ on, ratio: contrast(parseHex(colors[name]!), parseHex(colors[on]!)) }))
        .filter(({ ratio }) => ratio < least)
        .map(({ on, ratio }) => `${name} on ${on}: ${ratio.toFixed(2)}`),
    );

  it('texts and placeholders can be read on each background', () => expect(tooClose(TEXTS, 4.5)).toEqual([]));

  it('edges of fields and rings around the focus can be seen', () => expect(tooClose(SHAPES, 3)).toEqual([]));
});

it('the colors of each token exist for light and dark', () => expect(Object.keys(dark)).toEqual(Object.keys(light)));

it('placeholders have a color of their own, without transparency', () => {
  const forms = readFileSync(join(root, 'src/ui/styles/forms.css'), 'utf8');
  expect(/::placeholder \{[^}]*\}/.exec(forms)?.[0].match(/[\w-]+: [^;]+(?=;)/g)).toEqual([
    'color: var(--soft)',
    'opacity: 1',
  ]);
});

it('the drawing on a platform’s tile can be seen in every hue', () => {
  const css = readFileSync(join(root, 'src/views/privacy-checks/privacy-checks.css'), 'utf8');
  const tiles = [
    ...css.matchAll(/background: hsl\(var\(--hue\) (\d+)% (\d+)%\);\s*color: hsl\(var\(--hue\) (\d+)% (\d+)%\)/g),
  ].map(match => match.slice(1).map(Number) as [number, number, number, number]);
  expect(tiles).toHaveLength(2);
  const ratios = tiles.flatMap(([backSaturation, backLightness, saturation, lightness]) =>
    Array.from({ length: 360 }, (_, hue) =>
      contrast(fromHsl(hue, backSaturation, backLightness), fromHsl(hue, saturation, lightness)),
    ),
  );
  expect(Math.min(...ratios)).toBeGreaterThan(3);
});

it('the overlay uses the colors of our own views', () => {
  const overlay = readFileSync(join(root, 'src/content/overlay/colors.ts'), 'utf8');
  const palettes = [...overlay.matchAll(/: Palette = \{([^}]+)\}/g)].map(([, palette]) =>
    Object.fromEntries(
      [...palette!.matchAll(/(\w+): '(#[\da-f]+)'/g)].map(([, name, color]) => [
        name!.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`),
        color!,
      ]),
    ),
  );
  expect(palettes).toHaveLength(2);
  for (const [palette, colors] of [
    [palettes[0]!, light],
    [palettes[1]!, dark],
  ] as const)
    expect(colors).toMatchObject(palette);
});
