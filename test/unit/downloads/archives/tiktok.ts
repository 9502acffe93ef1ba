/** TikTok: one JSON file, whose keys are English in every language of the account. */
import type { Download } from '../../../../src/downloads/model.ts';
import { CANARY, decoy, expectDownload, login, type SampleArchive, toEntries } from './sample-archive.ts';

const newest = (): SampleArchive => ({
  name: 'TikTok_Data_1788343200.zip',
  entries: toEntries({
    'user_data_tiktok.json': {
      Comment: {
        Comments: { App: 1, CommentsList: [{ date: '2026-05-01 10:00:00 UTC', comment: `${CANARY}-comment` }] },
      },
      'Direct Message': {
        'Direct Messages': {
          ChatHistory: { 'Chat History with someone:': [{ From: 'someone', Content: `${CANARY}-message` }] },
        },
      },
      'Likes and Favorites': { 'Like List': { ItemFavoriteList: [{ date: '2026-05-01', link: `${CANARY}-like` }] } },
      Post: {
        Posts: {
          VideoList: [
            { Date: '2026-05-01 10:00:00', Title: `${CANARY}-title`, WhoCanView: 'Everyone', Location: 'Old Harbour' },
            { Date: '2026-05-02 10:00:00', WhoCanView: 'Friends', Location: 'N/A' },
          ],
        },
      },
      'Profile And Settings': {
        Follower: { FansList: [{ Date: '2026-05-01 10:00:00', UserName: `${CANARY}-follower` }] },
        'Profile Info': {
          ProfileMap: {
            PlatformInfo: [{ Name: 'rana.example', Platform: 'Instagram', Description: '' }],
            birthDate: '12-Apr-1996',
            emailAddress: 'rana@example.org',
            telephoneNumber: 'None',
            userName: 'rana.example',
          },
        },
        Settings: {
          App: 1,
          SettingsMap: {
            'Allow DownLoad': 'Off',
            'Allow Others to Find Me': 'On',
            'Allow Reuse of Content': 'Off',
            'App Language': 'en',
            'Filter Comments': 'On',
            'Personalized Ads': 'On',
            'Private Account': 'On',
            'Push Notification': { 'New Fans': 'On' },
            'Suggest your account to Facebook friends': 'Off',
            'Suggest your account to contacts': 'Off',
            'Who Can Duet With Me': 'Friends',
            'Who Can Post Comments': 'Friends',
            'Who Can Send Me Message': 'Everyone',
            'Who Can Stitch with your videos': 'Friends',
            'Who Can View Videos I Liked': 'Only me',
            'Who can see your following list::': 'Only me',
          },
        },
      },
      'Your Activity': {
        'Login History': {
          LoginHistoryList: [
            {
              Date: '2026-08-30 21:03:11',
              IP: '192.0.2.10',
              DeviceModel: 'Pixel 8',
              DeviceSystem: 'Android 15',
              NetworkType: 'Wi-Fi',
              Carrier: '',
            },
            {
              Date: '2026-08-01 06:00:00',
              IP: '2001:db8::1',
              DeviceModel: 'iPhone15,3',
              DeviceSystem: 'iOS 18.5',
              NetworkType: '4G',
              Carrier: 'Example Mobile',
            },
          ],
        },
        'Most Recent Location Data': {
          LocationData: { Date: '2026-08-30', GpsData: '52.5200, 13.4050', LastRegion: 'DE' },
        },
        'Off TikTok Activity': {
          OffTikTokActivityDataList: [
            { TimeStamp: '2026-08-01 10:00:00', Source: 'shop.example', Event: 'Page View' },
            { TimeStamp: '2026-08-02 10:00:00', Source: 'news.example', Event: 'Search' },
          ],
        },
        Status: {
          'Status List': [{ IDFA: `${CANARY}-idfa`, GAID: `${CANARY}-gaid`, 'Android ID': `${CANARY}-android` }],
        },
        'Watch History': { VideoList: [{ Date: '2026-08-30 20:00:00', Link: `${CANARY}-watched` }] },
      },
    },
    'Transfer/readme.txt': decoy('other-file'),
  }),
  expected: expectDownload('tiktok', {
    account: 'rana.example',
    settings: [
      { id: 'private_account', value: 'on', state: 'protected' },
      { id: 'comments', value: 'friends', state: 'protected' },
      { id: 'dm_potential', value: 'requests', state: 'exposed' },
      { id: 'dm_others', value: 'requests', state: 'exposed' },
      { id: 'duet_remix', value: 'friends', state: 'protected' },
      { id: 'following_list', value: 'only-me', state: 'protected' },
      { id: 'liked_videos', value: 'only-me', state: 'protected' },
      { id: 'downloads', value: 'off', state: 'protected' },
      { id: 'personalized_ads', value: 'on', state: 'exposed' },
      { id: 'suggest_account', value: 'on', state: 'exposed' },
    ],
    logins: [
      login({ when: '2026-08-30T21:03:11Z', ip: '192.0.2.10', device: 'Pixel 8, Android 15' }),
      login({ when: '2026-08-01T06:00:00Z', ip: '2001:db8::1', device: 'iPhone15,3, iOS 18.5' }),
    ],
    places: [
      { what: 'last-known', value: '52.5200, 13.4050' },
      { what: 'last-known', value: 'DE' },
      { what: 'visited', value: 'Old Harbour' },
    ],
    uploads: [{ what: 'off-platform', count: 2 }],
    identifiers: [
      { what: 'email', value: 'rana@example.org' },
      { what: 'birthday', value: '1996-04-12' },
      { what: 'linked-account', value: 'Instagram: rana.example' },
    ],
  }),
});

/** Of 2022 to 2025, of an account in Spanish: the same words. */
const older = (): SampleArchive => ({
  name: 'TikTok_Data_1688343200.zip',
  entries: toEntries({
    'user_data.json': {
      Activity: {
        'Login History': {
          LoginHistoryList: [
            { Date: '2023-07-01 10:00:00', IP: '198.51.100.7', DeviceModel: 'M2101K6G', DeviceSystem: 'Android 12' },
          ],
        },
        'Most Recent Location Data': { LocationData: { Date: 'N/A', GpsData: 'N/A', LastRegion: 'MX' } },
        'Video Browsing History': { VideoList: [{ Date: '2023-07-01 10:00:00', Link: `${CANARY}-watched` }] },
      },
      'Ads and data': { 'Off TikTok Activity': { OffTikTokActivityDataList: [{ Source: 'tienda.example' }] } },
      'App Settings': {
        Block: { BlockList: [{ Date: '2023-07-01 10:00:00', UserName: `${CANARY}-blocked` }] },
        Settings: {
          SettingsMap: {
            'Allow DownLoad': 'Enabled',
            'App Language': 'es',
            'Private Account': 'Disabled',
            'Suggest your account to Facebook friends': 'disabled',
            'Suggest your account to contacts': 'disabled',
            'Who Can Duet With Me': 'Off',
            'Who Can Post Comments': 'Everyone',
            'Who Can Send Me Message': 'Friends',
            'Who Can Stitch with your videos': 'Everyone',
            'Who Can View Videos I Liked': 'Everyone',
          },
        },
      },
      Profile: {
        'Profile Information': {
          ProfileMap: { emailAddress: 'luz@example.org', telephoneNumber: '+52 000 000 0000', birthDate: '' },
        },
      },
      Video: { Videos: { VideoList: [{ Date: '2023-07-01 10:00:00', Location: '' }] } },
    },
  }),
  expected: expectDownload('tiktok', {
    settings: [
      { id: 'private_account', value: 'off', state: 'exposed' },
      { id: 'comments', value: 'everyone', state: 'exposed' },
      { id: 'dm_potential', value: 'nobody', state: 'protected' },
      { id: 'dm_others', value: 'nobody', state: 'protected' },
      { id: 'duet_remix', value: 'everyone', state: 'exposed' },
      { id: 'liked_videos', value: 'everyone', state: 'exposed' },
      { id: 'downloads', value: 'on', state: 'exposed' },
      { id: 'suggest_account', value: 'off', state: 'protected' },
    ],
    logins: [login({ when: '2023-07-01T10:00:00Z', ip: '198.51.100.7', device: 'M2101K6G, Android 12' })],
    places: [{ what: 'last-known', value: 'MX' }],
    uploads: [{ what: 'off-platform', count: 1 }],
    identifiers: [
      { what: 'email', value: 'luz@example.org' },
      { what: 'phone', value: '+52 000 000 0000' },
    ],
  }),
});

/** Empty sections are written in three ways; a word that is not known is not read. */
const minimal = (): SampleArchive => ({
  name: 'TikTok_Data_1788343201.zip',
  entries: toEntries({
    'user_data_tiktok.json': {
      'Profile And Settings': {
        'Profile Info': { ProfileMap: { emailAddress: '', telephoneNumber: 'None' } },
        Settings: { SettingsMap: { 'Private Account': 'Only on Sundays' } },
      },
      'Your Activity': {
        'Login History': { LoginHistoryList: null },
        'Off TikTok Activity': { OffTikTokActivityDataList: null },
        'Most Recent Location Data': {},
      },
    },
  }),
  expected: expectDownload('tiktok', { errors: [{ error: 'unknown-words', entry: 'user_data_tiktok.json' }] }),
});

/** What one key says where there is no other. */
const alone = (key: string, said: string, setting: Download['settings'][number], i: number): SampleArchive => ({
  name: `TikTok_Data_178834330${i}.zip`,
  entries: toEntries({
    'user_data_tiktok.json': { 'Profile And Settings': { Settings: { SettingsMap: { [key]: said } } } },
  }),
  expected: expectDownload('tiktok', { settings: [setting] }),
});

const SUGGESTED: Download['settings'][number] = { id: 'suggest_account', value: 'on', state: 'exposed' };

const listAlone = (): SampleArchive[] => [
  alone('Suggest your account to contacts', 'On', SUGGESTED, 0),
  alone('Suggest your account to Facebook friends', 'enabled', SUGGESTED, 1),
  alone('Suggest your account to people who open or send links to you', 'On', SUGGESTED, 2),
  alone('Who Can Duet With Me', 'Everyone', { id: 'duet_remix', value: 'everyone', state: 'exposed' }, 3),
  alone('Allow Reuse of Content', 'Off', { id: 'duet_remix', value: 'nobody', state: 'protected' }, 4),
];

/** Of the middle of 2026, of someone who gave no number, with what others must not see in fields for something else. */
const mixed = (): SampleArchive => ({
  name: 'TikTok_Data_1781700000.zip',
  entries: toEntries({
    'user_data_tiktok.json': {
      'Profile And Settings': {
        'Profile Info': {
          ProfileMap: { birthDate: 'N/A', emailAddress: 'None', telephoneNumber: 'None', userName: 'rana.example' },
        },
        Settings: {
          SettingsMap: {
            'Private Account': 'Disabled',
            'Allow Reuse of Content': 'On',
            'Who Can Duet With Me': 'Friends',
          },
        },
        'Off TikTok Activity': {
          OffTikTokActivityDataList: [{ TimeStamp: '2026-06-01 10:00:00', Source: `${CANARY}-shop`, Event: 'Search' }],
        },
      },
      'Your Activity': {
        'Login History': {
          LoginHistoryList: [
            {
              Date: '2026-06-18 23:59:59 UTC',
              IP: `192.0.2.20 sessionid=${CANARY}`,
              DeviceModel: `{"access_token":"${CANARY}"}`,
              DeviceSystem: 'iOS 18.0',
            },
            {
              Date: '2026-06-18 23:59:59',
              IP: '2001:db8::20',
              DeviceModel: 'iPhone\u202E16,1',
              DeviceSystem: 'iOS 18.0',
            },
          ],
        },
        Status: { 'Status List': [{ IDFA: `${CANARY}-idfa`, GAID: `${CANARY}-gaid` }] },
      },
    },
  }),
  expected: expectDownload('tiktok', {
    account: 'rana.example',
    settings: [
      { id: 'private_account', value: 'off', state: 'exposed' },
      // It does not say who may: only that someone may.
      { id: 'duet_remix', value: 'everyone', state: 'unread' },
    ],
    logins: [
      login({ when: '2026-06-18T23:59:59Z' }),
      login({ when: '2026-06-18T23:59:59Z', ip: '2001:db8::20', device: 'iPhone16,1, iOS 18.0' }),
    ],
    uploads: [{ what: 'off-platform', count: 1 }],
  }),
});

/** Made as text. */
const text = (): SampleArchive => ({
  name: 'TikTok_Data_1788343202.zip',
  entries: {
    'TikTok/Profile And Settings/Settings.txt': decoy('text'),
    'TikTok/Your Activity/Login History.txt': decoy('text'),
    'TikTok/Direct Message/Direct Messages.txt': decoy('text'),
  },
  expected: expectDownload('tiktok', { asOf: null, errors: [{ error: 'html-export' }] }),
});

export const listTikTokArchives = (): SampleArchive[] => [
  newest(),
  older(),
  minimal(),
  mixed(),
  ...listAlone(),
  text(),
];
