/** Says to a page script that its message came too often. */
import { getI18n } from '../i18n/index.ts';
import { getOverlayBase } from '../i18n/overlay-base.ts';
import type { PageMessage, PageRefusal, ResponseOf } from '../messaging/contract.ts';
import { LIMIT_OF_MESSAGE, PAGE_LIMITS, type PageLimit } from '../messaging/page-limits.ts';
import { buildSaveResult, PRODUCT } from './overlay-text.ts';

/** Refuses in the dialog that is open in the page, where there is one. */
const refusals: { [T in PageMessage]?: () => Promise<ResponseOf<T>> } = {
  'page/saveEvidence': async () => buildSaveResult(await getI18n(), { kept: false, why: 'too-often' }),
};

async function buildNotice(type: PageMessage): Promise<PageRefusal['notice']> {
  const { press }: PageLimit = PAGE_LIMITS[LIMIT_OF_MESSAGE[type]];
  if (!press) return null;
  const i18n = await getI18n();
  return {
    ...getOverlayBase(i18n),
    label: PRODUCT,
    text: i18n.t('mark.tooOften'),
    show: '',
    close: i18n.t('mark.close'),
    once: true,
  };
}

export const refusePage = async <T extends PageMessage>(type: T): Promise<PageRefusal | ResponseOf<T>> =>
  (await refusals[type]?.()) ?? { refused: 'too-often', notice: await buildNotice(type) };
