import * as v from 'valibot';
import { expect, it, vi } from 'vitest';
import { Incident } from '../../../src/incidents/model.ts';
import { anIncident } from './sample-incident.ts';

vi.mock('../../../src/incidents/create-incident.ts', () => ({
  createBlankIncident: async (what: Incident['what']) => {
    const { item: _, ...blank } = anIncident({ what });
    return blank;
  },
}));
const { createNoticeIncident } = await import('../../../src/incidents/pasted-notice.ts');

it('makes an incident without an address of a notice that was pasted', async () => {
  const incident = await createNoticeIncident({
    platform: 'x',
    notice: 'Removed.',
    title: 'Notice',
    isPractice: false,
  });
  expect(v.is(Incident, incident)).toBe(true);
  expect(incident).toMatchObject({ what: 'taken-down', item: { platform: 'x', text: 'Removed.', url: '' } });
});
