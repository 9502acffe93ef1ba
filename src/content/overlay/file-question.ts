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

/** Ends an open question so that nothing waits for it: the page gets the original files if it still has the element. */
export function endFileQuestion(): void {
  const { fileQuestion } = overlayStore.getState();
  fileQuestion?.answer(fileQuestion.near.isConnected ? 'original' : 'cancel');
}
