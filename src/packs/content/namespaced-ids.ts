/** What a pack brings is named under its maker's key, so it can take the place of nothing. */
import type { Provenance } from '../../learning/catalogue.ts';
import type { Here } from './service.ts';

type Whose = Pick<Here, 'by' | 'content'>;

export const idIn = (pack: Whose, id: string): string => `@${pack.by}/${pack.content.manifest.id}/${id}`;

/** A scenario is one for each language: its words and what happens are one file. */
export const scenarioId = (pack: Whose, id: string, language: string): string => `${idIn(pack, id)}/${language}`;

export const isOthers = (id: string): boolean => id.startsWith('@');

export const provenance = ({ by, content }: Whose): Provenance => ({
  maker: content.manifest.maker,
  pack: content.manifest.name,
  fingerprint: by,
});
