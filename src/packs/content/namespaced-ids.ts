/** What a pack brings is named under its maker's key, so it can take the place of nothing. */
import type { Provenance } from '../../learning/catalogue.ts';
import type { ContentPack } from './service.ts';

type Whose = Pick<ContentPack, 'by' | 'content'>;

export const getNamespacedId = (pack: Whose, id: string): string => `@${pack.by}/${pack.content.manifest.id}/${id}`;

/** A scenario is one for each language: its words and what happens are one file. */
export const getScenarioId = (pack: Whose, id: string, language: string): string =>
  `${getNamespacedId(pack, id)}/${language}`;

export const isFromPack = (id: string): boolean => id.startsWith('@');

export const getProvenance = ({ by, content }: Whose): Provenance => ({
  maker: content.manifest.maker,
  pack: content.manifest.name,
  fingerprint: by,
});
