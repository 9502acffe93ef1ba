/** Telegram: what Telegram Desktop exports as JSON, in English in every language of the account. */
import { CANARY, decoy, expectDownload, login, type SampleArchive, toEntries } from './sample-archive.ts';

const chats = {
  about: 'This page lists all chats.',
  list: [{ name: `${CANARY}-chat`, type: 'personal_chat', id: 7, messages: [{ id: 1, text: `${CANARY}-message` }] }],
};

const newest = (): SampleArchive => ({
  name: 'DataExport_2026-09-02.zip',
  entries: toEntries({
    'DataExport_2026-09-02/result.json': {
      about: 'Here is the data you requested.',
      personal_information: {
        user_id: 1,
        first_name: 'Rana',
        last_name: 'Example',
        phone_number: '+49 000 0000001',
        username: '@rana_example',
        bio: `${CANARY}-bio`,
      },
      contacts: {
        about: 'People in your contact list.',
        list: [
          { user_id: 5, first_name: `${CANARY}-contact`, last_name: '', phone_number: `${CANARY}-number` },
          { date: '2020-01-01T00:00:00', date_unixtime: '1577836800' },
        ],
      },
      frequent_contacts: { list: [{ id: 5, name: `${CANARY}-frequent` }] },
      sessions: {
        about: 'We store this to display your connected devices.',
        list: [
          {
            last_active: '2026-09-01T12:00:00',
            last_active_unixtime: '1788256800',
            last_ip: '192.0.2.10',
            last_country: 'Germany',
            last_region: 'Berlin',
            application_name: 'Telegram Desktop',
            application_version: '5.9',
            device_model: 'ThinkPad',
            platform: 'Linux',
            system_version: '6',
            created: '2025-01-01T00:00:00',
            created_unixtime: '1735689600',
          },
          {
            last_active: '2026-08-01T12:00:00',
            last_active_unixtime: '1785578400',
            last_ip: '198.51.100.20',
            last_country: 'Egypt',
            last_region: '',
            application_name: 'Telegram Android',
            device_model: 'Unknown phone',
            platform: 'Android',
          },
        ],
      },
      web_sessions: {
        about: 'Sites where you logged in with Telegram.',
        list: [
          {
            last_active_unixtime: '1785578400',
            last_ip: '192.0.2.10',
            last_region: 'Berlin',
            bot_username: 'example_bot',
            domain_name: 'forum.example.org',
            browser: 'Firefox',
            platform: 'Linux',
            created: '2026-02-01T00:00:00',
            created_unixtime: '1769904000',
          },
        ],
      },
      other_data: { secret: `${CANARY}-other` },
      chats,
    },
    'DataExport_2026-09-02/chats/chat_1/photos/photo_1.jpg': decoy('photo'),
  }),
  expected: expectDownload('telegram', {
    logins: [
      login({
        when: '2026-09-01T10:00:00Z',
        ip: '192.0.2.10',
        device: 'ThinkPad, Linux, Telegram Desktop',
        place: 'Berlin, Germany',
        open: true,
      }),
      login({
        when: '2026-08-01T10:00:00Z',
        ip: '198.51.100.20',
        device: 'Unknown phone, Android, Telegram Android',
        place: 'Egypt',
        open: true,
      }),
    ],
    apps: [{ name: 'forum.example.org', since: '2026-02-01T00:00:00Z', until: null }],
    uploads: [{ what: 'contacts', count: 2 }],
    identifiers: [
      { what: 'phone', value: '+49 000 0000001' },
      { what: 'name', value: 'Rana Example' },
    ],
  }),
});

/** Of early 2022: times as text only. */
const older = (): SampleArchive => ({
  name: 'DataExport_10_02_2022.zip',
  entries: toEntries({
    'result.json': {
      personal_information: { user_id: 2, first_name: 'هادي', last_name: '', phone_number: '+20 000 0000002' },
      sessions: {
        list: [
          {
            last_active: '2022-02-09T12:00:00',
            last_ip: '198.51.100.3',
            last_country: 'Egypt',
            last_region: '',
            application_name: 'Telegram iOS',
            device_model: 'iPhone 11',
            platform: 'iOS',
            created: '2021-01-01T00:00:00',
          },
        ],
      },
      web_sessions: { list: [] },
      chats,
    },
  }),
  expected: expectDownload('telegram', {
    logins: [
      login({
        when: '2022-02-09T12:00:00Z',
        ip: '198.51.100.3',
        device: 'iPhone 11, iOS, Telegram iOS',
        place: 'Egypt',
        open: true,
      }),
    ],
    identifiers: [
      { what: 'phone', value: '+20 000 0000002' },
      { what: 'name', value: 'هادي' },
    ],
  }),
});

/** One chat alone: nothing about the account. */
const minimal = (): SampleArchive => ({
  name: 'ChatExport_2026-09-02.zip',
  entries: toEntries({ 'ChatExport_2026-09-02/result.json': chats.list[0] }),
  expected: expectDownload('telegram'),
});

const html = (): SampleArchive => ({
  name: 'DataExport_2026-09-03.zip',
  entries: {
    'DataExport_2026-09-03/export_results.html': decoy('page'),
    'DataExport_2026-09-03/lists/sessions.html': decoy('page'),
  },
  expected: expectDownload('telegram', { asOf: null, errors: [{ error: 'html-export' }] }),
});

export const listTelegramArchives = (): SampleArchive[] => [newest(), older(), minimal(), html()];
