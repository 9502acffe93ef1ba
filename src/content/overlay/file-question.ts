/** Asks the person about files, one question at a time. */
import type { WorldMap } from '../../files/map-position.ts';
import type { FileWarningViewModel } from '../../files/schema.ts';
import type { FileAnswer } from '../isolated-world-state.ts';
import { rememberPageFocus, restorePageFocus } from './page-focus.ts';
import { overlayStore, type FileQuestion } from './state.ts';

/** A question that is still open is cancelled: its files were replaced. */
export function askAboutFiles(words: FileWarningViewModel, map: WorldMap, near: Element): Promise<FileAnswer> {
  overlayStore.getState().fileQuestion?.answer('cancel');
  rememberPageFocus();
  return new Promise(resolve => {
    const question: FileQuestion = {
      words,
      map,
      near,
      answer(answer) {
        if (overlayStore.getState().fileQuestion === question) {
          overlayStore.setState({ fileQuestion: null });
          restorePageFocus();
        }
        resolve(answer);
      },
    };
    overlayStore.setState({ fileQuestion: question });
  });
}

/** Ends an open question without an answer. A page can cause this, so it must not get the files by it. */
export const endFileQuestion = (): void => overlayStore.getState().fileQuestion?.answer('interrupted');
