/** Handles messages about lessons. */
import { getLessonForText } from '../../learning/catalogue.ts';
import { openLearnPage } from '../../learning/learn-place.ts';
import type { PageHandlers } from '../../messaging/server.ts';
import { isPracticeUrl } from '../../practice/practice-url.ts';

export const learningPageHandlers: PageHandlers<'page/openLesson'> = {
  'page/openLesson': ({ kind }, tab) =>
    openLearnPage({ at: 'lesson', lesson: getLessonForText(kind) }, isPracticeUrl(tab.url)),
};
