/** Takes out of a page's answer what no skeleton may have: the process that made it may belong to a hostile page. */
import { isKeptAttribute, keepTag } from './keep-attribute.ts';
import { createVocabulary, type Vocabulary } from './known-words.ts';
import type { KnownWords, SkeletonContents, SkeletonNode, SkeletonText } from './schema.ts';

const isAdmitted = (text: SkeletonText, { isPhrase }: Vocabulary): boolean =>
  !('known' in text) || isPhrase(text.known);

function admitNode({ tag, text, name, attributes, ...rest }: SkeletonNode, vocabulary: Vocabulary): SkeletonNode {
  const kept = Object.entries(attributes ?? {}).filter(([key, value]) => isKeptAttribute(key, value, vocabulary));
  return {
    ...rest,
    ...(tag === undefined ? {} : { tag: keepTag(tag) }),
    ...(text && isAdmitted(text, vocabulary) ? { text } : {}),
    ...(kept.length ? { attributes: Object.fromEntries(kept) } : {}),
    ...(name && isAdmitted(name, vocabulary) ? { name } : {}),
  };
}

export function admitSkeleton({ nodes, cut }: SkeletonContents, known: KnownWords): SkeletonContents {
  const vocabulary = createVocabulary(known);
  return { nodes: nodes.map(node => admitNode(node, vocabulary)), cut };
}
