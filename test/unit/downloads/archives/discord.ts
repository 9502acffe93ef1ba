/** Discord: JSON, with keys in English in every language of the account. */
import { CANARY, decoy, expectDownload, lines, login, type SampleArchive, toEntries } from './sample-archive.ts';

const events = (...all: Record<string, string>[]): string => lines(...all.map(event => JSON.stringify(event)));

/** Of 2025: the settings are in a form that is not known. */
const newest = (): SampleArchive => ({
  name: 'package.zip',
  entries: toEntries({
    'README.txt': decoy('readme'),
    'Account/user.json': {
      id: '1',
      username: 'rana_example',
      email: 'rana@example.org',
      phone: '+49000000001',
      ip: '192.0.2.10',
      settings: { settings: { privacy: { defaultGuildsRestricted: true } }, frecency: {} },
      connections: [
        { type: 'github', id: `${CANARY}-id`, name: 'rana-example', access_token: `${CANARY}-token`, visibility: 1 },
        { type: 'spotify', id: '3', name: 'Rana' },
      ],
      mfa_sessions: [{ secret: `${CANARY}-mfa` }],
      relationships: [{ id: '9', user: { username: `${CANARY}-friend` } }],
      notes: { 9: `${CANARY}-note` },
      payments: [{ id: `${CANARY}-payment` }],
    },
    'Messages/c1/messages.json': decoy('messages'),
    'Activity/analytics/events-2026-00000-of-00001.json': events(
      {
        event_type: 'session_start',
        timestamp: '"2026-08-30T21:03:11.000Z"',
        ip: '198.51.100.3',
        city: 'Köln',
        country_code: 'DE',
        device: 'Pixel 8',
        os: 'Android',
        client_uuid: `${CANARY}-client`,
        device_advertiser_id: `${CANARY}-advertiser`,
      },
      { event_type: 'send_message', timestamp: '"2026-08-30T21:04:00.000Z"', ip: '198.51.100.4', channel: CANARY },
    ),
    'Activity/tns/events-2026-00000-of-00001.json': decoy('events'),
    'Servers/index.json': decoy('servers'),
  }),
  expected: expectDownload('discord', {
    logins: [
      login({ ip: '192.0.2.10' }),
      login({ when: '2026-08-30T21:03:11Z', ip: '198.51.100.3', device: 'Pixel 8, Android', place: 'Köln, DE' }),
    ],
    identifiers: [
      { what: 'phone', value: '+49000000001' },
      { what: 'email', value: 'rana@example.org' },
      { what: 'linked-account', value: 'github: rana-example' },
      { what: 'linked-account', value: 'spotify: Rana' },
    ],
  }),
});

/** Of 2022, of an account in Turkish. */
const older = (): SampleArchive => ({
  name: 'package.zip',
  entries: toEntries({
    'account/user.json': {
      id: '2',
      email: 'deniz@example.org',
      phone: null,
      ip: '198.51.100.9',
      settings: {
        locale: 'tr',
        show_current_game: false,
        restricted_guilds: ['77'],
        default_guilds_restricted: false,
        detect_platform_accounts: true,
        contact_sync_enabled: false,
        friend_discovery_flags: 6,
        allow_accessibility_detection: false,
      },
      connections: [],
    },
    'messages/index.json': decoy('messages'),
  }),
  expected: expectDownload('discord', {
    settings: [
      { id: 'dm_permission', value: 'on', state: 'exposed' },
      { id: 'activity_status', value: 'off', state: 'protected' },
      { id: 'phone_email_discovery', value: 'on', state: 'exposed' },
    ],
    logins: [login({ ip: '198.51.100.9' })],
    identifiers: [{ what: 'email', value: 'deniz@example.org' }],
  }),
});

/** New servers may not message, but those joined before may. */
const restricted = (): SampleArchive => ({
  name: 'package.zip',
  entries: toEntries({
    'account/user.json': {
      settings: { default_guilds_restricted: true, show_current_game: true, friend_discovery_flags: 0 },
    },
  }),
  expected: expectDownload('discord', {
    settings: [
      { id: 'dm_permission', value: 'off', state: 'unread' },
      { id: 'activity_status', value: 'on', state: 'exposed' },
      { id: 'phone_email_discovery', value: 'off', state: 'protected' },
    ],
  }),
});

const minimal = (): SampleArchive => ({
  name: 'package.zip',
  entries: toEntries({
    'account/user.json': { id: '3', username: 'new_example' },
    'account/avatar.png': decoy('picture'),
  }),
  expected: expectDownload('discord'),
});

export const listDiscordArchives = (): SampleArchive[] => [newest(), older(), restricted(), minimal()];
