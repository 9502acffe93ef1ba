/** Handles messages about rule packs and their publishers. */
import type { ViewHandlers } from '../../messaging/server.ts';
import {
  forgetRulePublisher,
  installRulePack,
  listRulePacks,
  previewRulePack,
  removeRulePacks,
} from '../../packs/rule-pack-service.ts';

export const packHandlers: ViewHandlers<'packs' | 'publishers'> = {
  'packs/list': () => listRulePacks(),
  'packs/preview': ({ text }) => previewRulePack(text),
  'packs/install': ({ text, context }) =>
    installRulePack(text, new Date().toISOString().slice(0, 10), context.privateWindow),
  'packs/remove': ({ fingerprint }) => removeRulePacks(fingerprint),
  'publishers/remove': ({ fingerprint }) => forgetRulePublisher(fingerprint),
};
