/** Writes the message that asks someone trusted to save the same post. It names nobody. */
import type { Translate } from '../../i18n/translate.ts';
import type { Incident } from '../model.ts';
import { getItemLink } from './match-records.ts';

/** A sexual image is for nobody else to look at, and what was taken down is gone. */
export const canBeWitnessed = ({ what, item }: Pick<Incident, 'what' | 'item'>): boolean =>
  what !== 'sexual' && what !== 'child' && what !== 'taken-down' && /^https?:/.test(getItemLink(item) ?? '');

export const draftAskText = (translate: Translate, { item }: Pick<Incident, 'item'>): string =>
  [
    translate('witness.message.can'),
    getItemLink(item),
    '',
    translate('witness.message.feel'),
    translate('witness.message.save', { report: translate('tab.report') }),
    translate('witness.message.soon'),
    translate('witness.message.share', {
      evidence: translate('tab.evidence'),
      share: translate('export.link'),
      audience: translate('export.for.lawyer.title'),
    }),
  ].join('\n');
