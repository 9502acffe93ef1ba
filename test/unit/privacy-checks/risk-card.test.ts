import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { EMPTY_RISK_CARD, isEmptyRiskCard, listRiskReasons } from '../../../src/privacy-checks/risk-card.ts';
import { HARMS, type Harm } from '../../../src/platforms/harms.ts';
import { RiskCard } from '../../../src/privacy-checks/schema.ts';
import { allPlatforms, externalPlatforms } from '../../helpers/inspect-page.ts';

const takes = (card: unknown): boolean => v.safeParse(RiskCard, card).success;
const harms = (...of: Harm[]) => ({ harms: of });

describe('the risk card', () => {
  it('may be empty or partial', () => {
    expect(takes(EMPTY_RISK_CARD)).toBe(true);
    expect(takes({ ...EMPTY_RISK_CARD, role: 'lawyer', region: 'mena' })).toBe(true);
    expect(isEmptyRiskCard(EMPTY_RISK_CARD)).toBe(true);
    expect(isEmptyRiskCard({ ...EMPTY_RISK_CARD, region: 'mena' })).toBe(false);
  });

  it.each([
    [{}],
    [{ ...EMPTY_RISK_CARD, role: 'spy' }],
    [{ ...EMPTY_RISK_CARD, fears: ['dogs'] }],
    [{ ...EMPTY_RISK_CARD, name: 'Rana' }],
    [{ ...EMPTY_RISK_CARD, fears: Array(100).fill('found') }],
    [{ ...EMPTY_RISK_CARD, identity: 'woman' }],
  ])('rejects %j', card => {
    expect(takes(card)).toBe(false);
  });

  it('uses the selected harms, or else those that role and identity suggest', () => {
    const card = { ...EMPTY_RISK_CARD, role: 'journalist' as const, fears: ['contacts', 'found', 'swarm'] as Harm[] };
    expect(listRiskReasons(card, harms('found', 'contacts'))).toEqual(['fears.contacts', 'fears.found']);
    expect(listRiskReasons({ ...card, fears: [] }, harms('contacts'))).toEqual(['role.journalist']);
    expect(listRiskReasons(card, harms('images'))).toEqual([]);
  });
});

describe('the harms of settings', () => {
  const all = allPlatforms.flatMap(p => p.settings.map(s => ({ name: `${p.id}.${s.id}`, ...s })));

  it('are listed once each, in one order', () => {
    for (const s of all)
      expect(
        HARMS.filter(h => s.harms.includes(h)),
        s.name,
      ).toEqual(s.harms);
  });

  it('cover every harm', () => {
    for (const fear of HARMS)
      expect(
        externalPlatforms.some(p => p.settings.some(s => s.harms.includes(fear))),
        fear,
      ).toBe(true);
  });

  it.each<[Harm, RegExp]>([
    ['takeover', /(2fa|two_factor|two_step|second_step|\.sessions|recovery|password_reset|login_alerts)/],
    ['found', /(\.geo_enabled|location|timeline|see_location|ip_calls|calls_p2p)/],
    ['identified', /(lookup_|discoverable_|find_by_phone|phone_lookup|discover_|real_name)/],
    [
      'contacts',
      /(contacts_uploaded|contact_sync|(sync|find|device)_contacts|friends_list|friends_hidden|following_list)/,
    ],
    ['swarm', /(comments|mentions|message_requests|dm_from|chat_allow|hidden_words)/],
    ['surveillance', /(read_receipts|online_status|active_status|activity_status|last_seen|personalized_ads)/],
    ['images', /(protect_videos|tiktok\.downloads|sharing_reuse|profile_photo)/],
  ])('include %s if the id suggests it', (harm, named) => {
    const found = all.filter(s => named.test(s.name));
    expect(found.length).toBeGreaterThan(2);
    for (const s of found) expect(s.harms, s.name).toContain(harm);
  });
});
