/** Handles messages of page scripts about files that the person chose on a page. */
import { toPhotoViewModel, toUncheckedFilesViewModel } from '../../files/photo-view-model.ts';
import { getI18n } from '../../i18n/index.ts';
import type { PageHandlers } from '../../messaging/server.ts';

export const filePageHandlers: PageHandlers<'page/getFileWarning' | 'page/getUncheckedFilesNotice'> = {
  'page/getFileWarning': async selection => toPhotoViewModel(await getI18n(), selection),
  'page/getUncheckedFilesNotice': async files => toUncheckedFilesViewModel(await getI18n(), files),
};
