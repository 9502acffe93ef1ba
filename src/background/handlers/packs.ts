/** Handles messages about rule packs and their publishers. */
import { runExclusive } from '../../lib/run-exclusive.ts';
import type { ViewHandlers } from '../../messaging/server.ts';
import {
  forgetRulePublisher,
  installRulePack,
  listRulePacks,
  previewRulePack,
  removeRulePacks,
} from '../../packs/rule-pack-service.ts';

/** Each change reads and writes the whole list. */
const runAlone = <T>(change: () => Promise<T>): Promise<T> => runExclusive('rule-packs', change);

export const packHandlers: ViewHandlers<'packs' | 'publishers'> = {
  'packs/list': () => listRulePacks(),
  'packs/preview': ({ text }) => previewRulePack(text),
  'packs/install': ({ text, context }) =>
    runAlone(() => installRulePack(text, new Date().toISOString().slice(0, 10), context.privateWindow)),
  'packs/remove': ({ fingerprint }) => runAlone(() => removeRulePacks(fingerprint)),
  'publishers/remove': ({ fingerprint }) => runAlone(() => forgetRulePublisher(fingerprint)),
};
