/** Decides what a report asks before evidence is saved, and when nothing may be captured. */
import type { Situation } from './situations.ts';

/** `no-capture`: only ways to report and helplines are shown. */
export type EvidenceStep = 'save' | 'ask-age' | 'no-capture';

/** Situations in which saving a page could itself store images of a child. */
const RESTRICTED: Partial<Record<Situation, (allAdults: boolean | undefined) => EvidenceStep>> = {
  child: () => 'no-capture',
  sexual: allAdults => (allAdults === undefined ? 'ask-age' : allAdults ? 'save' : 'no-capture'),
};

/** @param allAdults whether everyone in a sexual image is an adult; undefined before the person has answered */
export const nextEvidenceStep = (situation: Situation, allAdults?: boolean): EvidenceStep =>
  RESTRICTED[situation]?.(allAdults) ?? 'save';
