/** Namespaces the ids of pack content under its publisher's key, so that a pack cannot replace anything. */
import type { Provenance } from '../../learning/catalogue.ts';
import type { ContentPack } from './content-pack-service.ts';

type PackSource = Pick<ContentPack, 'fingerprint' | 'content'>;

export const getNamespacedId = (pack: PackSource, id: string): string =>
  `@${pack.fingerprint}/${pack.content.manifest.id}/${id}`;

/** Includes the language, because a scenario's file holds both its events and its texts. */
export const getScenarioId = (pack: PackSource, id: string, language: string): string =>
  `${getNamespacedId(pack, id)}/${language}`;

export const isFromPack = (id: string): boolean => id.startsWith('@');

export const getProvenance = ({ fingerprint: by, content }: PackSource): Provenance => ({
  publisher: content.manifest.maker,
  pack: content.manifest.name,
  fingerprint: by,
});
