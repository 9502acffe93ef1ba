/** Handles messages about the guided checkup. */
import type { PageHandlers, ViewHandlers } from '../../messaging/server.ts';
import { actOnStep, deleteCheckup, isLedTo, leadTo, showStep, startCheckup } from '../checkup/lead.ts';
import { confirmSetting, reportSetting } from '../setting-answers.ts';

export const checkupPageHandlers: PageHandlers<'page/actOnStep'> = {
  async 'page/actOnStep'({ setting, act }, { id }) {
    if (act.kind === 'go') return void (await actOnStep(id, setting, act.action));
    if (setting === undefined) return;
    if (act.kind === 'ask') return void (await leadTo(id, setting, 'question'));
    if (!(await isLedTo(id, setting))) return;
    if (act.kind === 'confirm') await confirmSetting(id, setting, act.answer);
    else await reportSetting(id, setting, act.value);
    await showStep(id);
  },
};

export const checkupViewHandlers: ViewHandlers<'checkup'> = {
  'checkup/start': ({ tab }) => startCheckup(tab),
  'checkup/act': ({ tab, setting, action }) => actOnStep(tab, setting, action),
  'checkup/undo': ({ tab, setting }) => leadTo(tab, setting, 'undo'),
  'checkup/delete': ({ tab }) => deleteCheckup(tab),
};
