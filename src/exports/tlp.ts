/** Marks exports with a level of the Traffic Light Protocol 2.0, which says how far a recipient may pass them on. */
import type { TFunction } from 'i18next';
import type { Incident } from '../incidents/model.ts';
import { TLP_LEVELS } from '../incidents/vocabulary.ts';

export { TLP_LEVELS };
export type TlpLevel = (typeof TLP_LEVELS)[number];

/** As the protocol writes it: `TLP:AMBER+STRICT`. */
export const getTlpLabel = (level: TlpLevel): string => `TLP:${level.toUpperCase().replace('-', '+')}`;

/** Part of a file name: `TLP-AMBER-STRICT`. */
export const toTlpFileMark = (level: TlpLevel): string => `TLP-${level.toUpperCase()}`;

/** @returns the first line of an exported text; none for an export of an earlier version */
export const describeTlp = (t: TFunction, level: TlpLevel | undefined): string[] =>
  level ? [`${getTlpLabel(level)} – ${t(`export.tlp.${level}`)}`] : [];

const isStricter = (a: TlpLevel, b: TlpLevel): boolean => TLP_LEVELS.indexOf(a) > TLP_LEVELS.indexOf(b);

/** @returns the strictest level under which any of these incidents was received; undefined if there is none */
export const findReceivedTlp = (incidents: readonly Pick<Incident, 'handOffs'>[]): TlpLevel | undefined =>
  incidents
    .flatMap(({ handOffs = [] }) => handOffs.flatMap(({ tlp }) => tlp ?? []))
    .reduce<TlpLevel | undefined>(
      (strictest, tlp) => (!strictest || isStricter(tlp, strictest) ? tlp : strictest),
      undefined,
    );

export const toStricter = (level: TlpLevel, other: TlpLevel | undefined): TlpLevel =>
  other && isStricter(other, level) ? other : level;
