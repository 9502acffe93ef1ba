/** Collects what a video tells while it is read. */
import type { IsoBox } from '../formats/iso-boxes.ts';
import type { BlockListener } from '../model.ts';
import type { MetadataFact } from '../schema.ts';
import { extractMetaFacts, extractOther, extractUserDataFacts } from './video-facts.ts';

export interface Findings {
  facts: MetadataFact[];
  onBlock: BlockListener;
}

export const reportBox = ({ data }: IsoBox, findings: Findings): void => {
  if (data.some(byte => byte)) findings.facts.push(extractOther(data));
};

/** Reads user data and metadata wherever they are. */
export function reportMetadata(box: IsoBox, findings: Findings): void {
  if (box.type === 'udta') findings.facts.push(...extractUserDataFacts(box.data));
  else if (box.type === 'meta') findings.facts.push(...extractMetaFacts(box.data));
  else reportBox(box, findings);
}
