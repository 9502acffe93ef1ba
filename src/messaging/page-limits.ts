/**
 * How often page scripts may send each message. The rates are far above what a person or a lively page needs, and keep
 * a page that has taken over its process from filling the disk, opening tabs, or closing ours again and again.
 */
import type { PageMessage } from './contract.ts';
import type { Rate } from './rate-limiter.ts';

export interface PageLimit {
  perTab: Rate;
  /** Over all tabs. */
  overall: Rate;
  /**
   * The person asks for it by a press in the page. So it is refused from a tab in the background, and a refusal is
   * shown in the page.
   */
  press?: true;
}

const MINUTE = 60; // s

export const PAGE_LIMITS = {
  /** Pages load at once when the browser or an update starts, in as many tabs as the person has. */
  start: { perTab: { burst: 60, seconds: 0.2 }, overall: { burst: 2_000, seconds: 0.02 } },
  read: { perTab: { burst: 60, seconds: 0.2 }, overall: { burst: 600, seconds: 0.02 } },
  /** An account that was never read before. */
  newAccount: { perTab: { burst: 3, seconds: 10 * MINUTE }, overall: { burst: 6, seconds: 5 * MINUTE } },
  /** Someone types. */
  draft: { perTab: { burst: 60, seconds: 0.1 }, overall: { burst: 120, seconds: 0.05 } },
  files: { perTab: { burst: 20, seconds: 2 }, overall: { burst: 60, seconds: 1 } },
  show: { perTab: { burst: 30, seconds: 0.5 }, overall: { burst: 100, seconds: 0.1 } },
  remember: { press: true, perTab: { burst: 20, seconds: 5 }, overall: { burst: 40, seconds: 3 } },
  /** A setting takes two or three presses. */
  actOnStep: { press: true, perTab: { burst: 40, seconds: 1 }, overall: { burst: 60, seconds: 1 } },
  openPage: { press: true, perTab: { burst: 4, seconds: 4 }, overall: { burst: 8, seconds: 2 } },
  /** The toolbar button and the menu have no limit, so that nobody loses evidence to this one. */
  saveEvidence: { press: true, perTab: { burst: 20, seconds: 6 }, overall: { burst: 40, seconds: 4 } },
  /** A refused page leaves by itself (content/overlay/quick-exit.ts). */
  quickExit: { press: true, perTab: { burst: 2, seconds: 30 }, overall: { burst: 4, seconds: 20 } },
} as const satisfies Record<string, PageLimit>;
export type PageLimitName = keyof typeof PAGE_LIMITS;

/** Messages with the same limit share its buckets. */
export const LIMIT_OF_MESSAGE: Record<PageMessage, PageLimitName> = {
  'page/connect': 'start',
  'page/injectScript': 'start',
  'page/reportLocation': 'read',
  'page/getSettings': 'read',
  'page/reportFindings': 'read',
  'page/reportProfile': 'read',
  'page/dismissTip': 'remember',
  'page/actOnStep': 'actOnStep',
  'page/checkDraft': 'draft',
  'page/ignoreMatch': 'remember',
  'page/dismissWarning': 'remember',
  'page/turnOffKind': 'remember',
  'page/openPersonalTerms': 'openPage',
  'page/openLesson': 'openPage',
  'page/getReportButton': 'show',
  'page/getSituationChooser': 'show',
  'page/saveEvidence': 'saveEvidence',
  'page/startReport': 'openPage',
  'page/getFileWarning': 'files',
  'page/getUncheckedFilesNotice': 'show',
  'page/quickExit': 'quickExit',
};
