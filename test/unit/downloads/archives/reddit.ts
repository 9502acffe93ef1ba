/** Reddit: CSV files without folders, in English in every language of the account. */
import type { DownloadSetting } from '../../../../src/downloads/model.ts';
import { decoy, expectDownload, lines, login, type SampleArchive } from './sample-archive.ts';

const newest = (): SampleArchive => ({
  name: 'export_rana_20260901.zip',
  entries: {
    'ip_logs.csv': lines(
      'date,ip',
      'registration ip,203.0.113.1',
      '2026-08-31 10:00:00 UTC,192.0.2.10',
      '2026-08-30 10:00:00 UTC,2001:db8::7',
    ),
    'linked_identities.csv': lines('issuer_id,subject_id', 'google,CANARY-subject'),
    'linked_phone_number.csv': lines('phone_number', '+49000000001'),
    'twitter.csv': lines('username', 'rana_example'),
    'birthdate.csv': lines('birthdate,verified_birthdate,verification_state,verification_method', '1996-04-12,,,'),
    'statistics.csv': lines(
      'statistic,value',
      'account name,rana_example',
      'export time,2026-09-01 12:00:00 UTC',
      'email address,rana@example.org',
    ),
    'user_preferences.csv': lines(
      'preference,value',
      'hide_from_robots,true',
      'show_presence,true',
      'accept_pms,everyone',
      'theme,dark',
    ),
    'sensitive_ads_preferences.csv': decoy('ads'),
    'account_gender.csv': decoy('gender'),
    'persona.csv': decoy('persona'),
    'stripe.csv': decoy('stripe'),
    'posts.csv': decoy('posts'),
    'comments.csv': decoy('comments'),
    'messages_archive.csv': decoy('messages'),
    'chat_history.csv': decoy('chats'),
    'friends.csv': decoy('friends'),
    'checkfile.csv': decoy('checksums'),
  },
  expected: expectDownload('reddit', {
    account: 'rana_example',
    asOf: '2026-09-01T12:00:00Z',
    settings: [
      { id: 'old_hide_robots', value: 'on', state: 'protected' },
      { id: 'old_presence', value: 'on', state: 'exposed' },
      { id: 'old_accept_pms', value: 'everyone', state: 'exposed' },
    ],
    logins: [
      login({ ip: '203.0.113.1' }),
      login({ when: '2026-08-31T10:00:00Z', ip: '192.0.2.10' }),
      login({ when: '2026-08-30T10:00:00Z', ip: '2001:db8::7' }),
    ],
    identifiers: [
      { what: 'linked-account', value: 'google' },
      { what: 'linked-account', value: 'rana_example' },
      { what: 'phone', value: '+49000000001' },
      { what: 'birthday', value: '1996-04-12' },
      { what: 'email', value: 'rana@example.org' },
    ],
  }),
});

/** With a byte order mark, as some are. */
const older = (): SampleArchive => ({
  name: 'export_luz_20220501.zip',
  entries: {
    'ip_logs.csv': `\uFEFF${lines('date,ip', '2022-04-30 10:00:00 UTC,198.51.100.7')}`,
    'statistics.csv': lines('statistic,value', 'account_name,luz_example'),
    'user_preferences.csv': lines(
      'preference,value',
      'public_votes,true',
      'research,true',
      'store_visits,true',
      'enable_followers,true',
      'third_party_site_data_personalized_ads,true',
      'private_feeds,true',
      'accept_pms,whitelisted',
    ),
    'post_headers.csv': decoy('posts'),
    'message_headers.csv': decoy('messages'),
  },
  expected: expectDownload('reddit', {
    account: 'luz_example',
    settings: [
      ...['old_public_votes', 'old_research', 'old_store_visits', 'old_followers', 'followers', 'old_ads_3p'],
      'old_private_feeds',
    ]
      .map((id): DownloadSetting => ({ id, value: 'on', state: 'exposed' }))
      .concat({ id: 'old_accept_pms', value: 'whitelisted', state: 'protected' }),
    logins: [login({ when: '2022-04-30T10:00:00Z', ip: '198.51.100.7' })],
  }),
});

const minimal = (): SampleArchive => ({
  name: 'export_new_20260901.zip',
  entries: { 'checkfile.csv': decoy('checksums'), 'ip_logs.csv': lines('date,ip'), 'twitter.csv': lines('username') },
  expected: expectDownload('reddit'),
});

export const listRedditArchives = (): SampleArchive[] => [newest(), older(), minimal()];
