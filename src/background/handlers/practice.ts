/** Handles messages of the practice network. */
import type { ViewHandlers } from '../../messaging/server.ts';
import { resetAfterLastPage, resetPractice } from '../practice-reset.ts';

export const practiceHandlers: ViewHandlers<'practice'> = {
  'practice/reset': () => resetPractice(),
  'practice/leave': () => resetAfterLastPage(),
};
