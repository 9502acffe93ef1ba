/** X: JSON after an assignment, in English in every language of the account. */
import { CANARY, decoy, expectDownload, login, type SampleArchive } from './sample-archive.ts';

const part = (name: string, records: unknown, number = 0): string =>
  `window.YTD.${name}.part${number} = ${JSON.stringify(records, null, 2)}`;

const manifest = (generationDate: string): string =>
  `window.__THAR_CONFIG = ${JSON.stringify({
    userInfo: { accountId: '1', userName: 'rana_example', displayName: 'Rana' },
    archiveInfo: { sizeBytes: '1', generationDate, isPartialArchive: false },
  })}`;

const newest = (): SampleArchive => ({
  name: 'twitter-2026-09-01-example.zip',
  entries: {
    'Your archive.html': decoy('page'),
    'data/README.txt': decoy('readme'),
    'data/manifest.js': manifest('2026-09-01T18:37:48.399Z'),
    'data/account.js': part('account', [
      { account: { email: 'rana@example.org', createdVia: 'web', username: 'rana_example', accountId: '1' } },
    ]),
    'data/account-creation-ip.js': part('account_creation_ip', [
      { accountCreationIp: { accountId: '1', userCreationIp: '203.0.113.1' } },
    ]),
    'data/ip-audit.js': part('ip_audit', [
      {
        ipAudit: {
          accountId: '1',
          createdAt: '2026-08-31T10:00:00.000Z',
          loginIp: '192.0.2.10',
          loginPortNumber: '50001',
        },
      },
      { ipAudit: { accountId: '1', createdAt: '2026-08-30T10:00:00.000Z', loginIp: '192.0.2.11' } },
    ]),
    'data/device-token.js': part('device_token', [
      {
        deviceToken: {
          clientApplicationId: '258901',
          token: `${CANARY}-token`,
          createdAt: '2026-01-01T00:00:00.000Z',
          lastSeenAt: '2026-08-29T00:00:00.000Z',
          clientApplicationName: 'Twitter for Android (Twitter, Inc.)',
        },
      },
    ]),
    'data/key-registry.js': part('key_registry', [
      {
        keyRegistryData: {
          userId: '1',
          registeredDevices: {
            deviceMetadataList: [
              { userAgent: 'TwitterAndroid/10', deviceId: `${CANARY}-device`, createdAt: '2026-01-01T00:00:00.000Z' },
            ],
          },
        },
      },
    ]),
    'data/ni-devices.js': part('ni_devices', [
      {
        niDeviceResponse: { pushDevice: { deviceType: 'Android', udid: `${CANARY}-udid`, createdDate: '2026.01.01' } },
      },
      {
        niDeviceResponse: { messagingDevice: { deviceType: 'Auth', phoneNumber: '+49000000001', carrier: 'example' } },
      },
    ]),
    'data/connected-application.js': part('connected_application', [
      {
        connectedApplication: {
          name: 'Scheduler',
          description: 'Posts later',
          permissions: ['read', 'write'],
          approvedAt: '2025-06-01T00:00:00.000Z',
          id: '3',
          organization: { name: 'Example Ltd', url: 'https://example.org' },
        },
      },
    ]),
    'data/protected-history.js': part('protected_history', [
      { protectedHistory: { protectedAt: '2026-08-01T10:00:00.000Z', action: 'Protect' } },
      { protectedHistory: { protectedAt: '2026-05-01T10:00:00.000Z', action: 'Unprotect' } },
    ]),
    'data/ageinfo.js': part('ageinfo', [{ ageMeta: { ageInfo: { age: ['30'], birthDate: '1996-04-12' } } }]),
    'data/personalization.js': part('personalization', [
      {
        p13nData: {
          demographics: { languages: [{ language: 'English' }], genderInfo: { gender: `${CANARY}-gender` } },
          locationHistory: [{ country: 'Germany', region: 'Berlin', city: 'Berlin' }],
        },
      },
    ]),
    'data/contact.js': part('contact', [
      { contact: { id: '9', emails: [`${CANARY}-friend@example.org`], phoneNumbers: [] } },
      { contact: { id: '8', emails: [], phoneNumbers: [`${CANARY}-phone`] } },
    ]),
    'data/direct-messages.js': decoy('messages'),
    'data/tweets.js': decoy('posts'),
    'data/ad-impressions.js': decoy('ads'),
  },
  expected: expectDownload('x', {
    account: 'rana_example',
    asOf: '2026-09-01T18:37:48Z',
    settings: [{ id: 'protect_posts', value: 'on', state: 'protected' }],
    logins: [
      login({ ip: '203.0.113.1' }),
      login({ when: '2026-08-31T10:00:00Z', ip: '192.0.2.10' }),
      login({ when: '2026-08-30T10:00:00Z', ip: '192.0.2.11' }),
    ],
    apps: [{ name: 'Scheduler', since: '2025-06-01T00:00:00Z', until: null }],
    places: [{ what: 'inferred', value: 'Berlin, Berlin, Germany' }],
    uploads: [{ what: 'contacts', count: 2 }],
    devices: [
      { name: 'Twitter for Android (Twitter, Inc.)' },
      { name: 'TwitterAndroid/10' },
      { name: 'Android' },
      { name: 'Auth' },
    ],
    identifiers: [
      { what: 'email', value: 'rana@example.org' },
      { what: 'phone', value: '+49000000001' },
      { what: 'birthday', value: '1996-04-12' },
    ],
  }),
});

/** Of 2022, of an account in Arabic, in two parts. */
const older = (): SampleArchive => ({
  name: 'twitter-2022-11-20-example.zip',
  entries: {
    'data/manifest.js': manifest('2022-11-20T08:00:00.000Z'),
    'data/account.js': part('account', [{ account: { email: 'hadi@example.org', accountDisplayName: 'هادي' } }]),
    'data/phone-number.js': part('phone_number', [{ device: { phoneNumber: '+20000000002' } }]),
    'data/email-address-change.js': part('email_address_change', [
      {
        emailAddressChange: {
          accountId: '2',
          emailChange: {
            changedAt: '2021-01-01T00:00:00.000Z',
            changedFrom: 'old@example.org',
            changedTo: 'hadi@example.org',
          },
        },
      },
    ]),
    'data/ip-audit.js': part('ip_audit', [
      { ipAudit: { createdAt: '2022-11-19T10:00:00.000Z', loginIp: '198.51.100.3' } },
    ]),
    'data/sso.js': part('sso', [
      { sso: { ssoId: `${CANARY}-sso`, ssoEmail: 'hadi@example.com', associationMethodType: 'Signup' } },
    ]),
    'data/ip-audit-part1.js': part(
      'ip_audit',
      [{ ipAudit: { createdAt: '2022-10-01T10:00:00.000Z', loginIp: '198.51.100.4' } }],
      1,
    ),
    'data/protected-history.js': part('protected_history', [
      { protectedHistory: { protectedAt: '2022-10-01T10:00:00.000Z', action: 'Unprotect' } },
    ]),
    'data/tweets.js': decoy('posts'),
  },
  expected: expectDownload('x', {
    asOf: '2022-11-20T08:00:00Z',
    settings: [{ id: 'protect_posts', value: 'off', state: 'exposed' }],
    logins: [
      login({ when: '2022-11-19T10:00:00Z', ip: '198.51.100.3' }),
      login({ when: '2022-10-01T10:00:00Z', ip: '198.51.100.4' }),
    ],
    identifiers: [
      { what: 'email', value: 'hadi@example.org' },
      { what: 'phone', value: '+20000000002' },
      { what: 'email', value: 'old@example.org' },
      { what: 'linked-account', value: 'Signup: hadi@example.com' },
    ],
  }),
});

/** In several parts, with places as plain text and secrets in fields for something else. */
const divided = (): SampleArchive => ({
  name: 'twitter-2026-09-01-large.zip',
  entries: {
    'data/manifest.js': manifest('2026-09-01T00:00:00.000Z'),
    'data/account.js': part('account', [{ account: { username: 'rana_example' } }]),
    'data/ip-audit.js': part('ip_audit', [
      { ipAudit: { createdAt: '2026-08-31T10:00:00.000Z', loginIp: `eyJhbGciOiJIUzI1NiJ9.${CANARY}.x` } },
    ]),
    'data/ip-audit-part1.js': part('ip_audit', [
      { ipAudit: { createdAt: '2026-08-30T10:00:00.000Z', loginIp: '192.0.2.13' } },
    ]),
    'data/personalization.js': part('personalization', [{ p13nData: { locationHistory: ['Graz, Austria', 'Wien'] } }]),
    'data/device-token.js': part('device_token', [
      { deviceToken: { token: CANARY, clientApplicationName: `Bearer ${CANARY}0123456789` } },
    ]),
    'data/connected-application.js': part('connected_application', [
      { connectedApplication: { name: `auth_token=${CANARY}` } },
    ]),
    'data/direct_messages_media/data/account.js': decoy('attachment'),
  },
  expected: expectDownload('x', {
    account: 'rana_example',
    asOf: '2026-09-01T00:00:00Z',
    logins: [login({ when: '2026-08-31T10:00:00Z' }), login({ when: '2026-08-30T10:00:00Z', ip: '192.0.2.13' })],
    places: [
      { what: 'inferred', value: 'Graz, Austria' },
      { what: 'inferred', value: 'Wien' },
    ],
  }),
});

/** Nothing was changed or connected: an empty list says nothing about a setting. */
const minimal = (): SampleArchive => ({
  name: 'twitter-2026-09-01-small.zip',
  entries: {
    'data/manifest.js': manifest('2026-09-01T00:00:00.000Z'),
    'data/account.js': part('account', [{ account: { username: 'new_example' } }]),
    'data/ip-audit.js': part('ip_audit', []),
    'data/protected-history.js': part('protected_history', []),
    'data/connected-application.js': part('connected_application', []),
    'data/contact.js': part('contact', []),
  },
  expected: expectDownload('x', { account: 'new_example', asOf: '2026-09-01T00:00:00Z' }),
});

export const listXArchives = (): SampleArchive[] => [newest(), older(), divided(), minimal()];
