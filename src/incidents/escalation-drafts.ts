/** Drafts the texts that some other options need; the person fills in what only they know. */
import type { Translate } from '../i18n/translate.ts';
import type { EscalationOption } from './escalation-schema.ts';
import type { Incident } from './model.ts';
import { formatLinks } from './report-texts.ts';

/** @param incident without one, as for someone under 18, a gap stands for the links */
export const draftEscalationText = (
  translate: Translate,
  draft: NonNullable<EscalationOption['draft']>,
  incident: Incident | undefined,
): string =>
  translate(`doors.draft.${draft}`, { links: (incident && formatLinks(incident)) || translate('doors.draft.links') });
