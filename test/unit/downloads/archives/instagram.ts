/** Instagram, with Threads in it: texts and keys are mojibake, and many keys are in the account's language. */
import { CANARY, decoy, expectDownload, login, type SampleArchive, toMetaEntries } from './sample-archive.ts';

type Said = string | number;

/** A text is a value, a number a time. */
const say = (map: Record<string, Said>): Record<string, unknown> => ({
  title: '',
  media_map_data: {},
  string_map_data: Object.fromEntries(
    Object.entries(map).map(([key, said]) => [
      key,
      typeof said === 'string' ? { href: '', value: said, timestamp: 0 } : { href: '', value: '', timestamp: said },
    ]),
  ),
});

const SECURITY = 'security_and_login_information/login_and_profile_creation';
const APPS = 'apps_and_websites_off_of_instagram/apps_and_websites';

const newest = (): SampleArchive => ({
  name: 'instagram-rana.example-2026-09-02-AbCdEfGh.zip',
  entries: toMetaEntries({
    'personal_information/personal_information/personal_information.json': {
      profile_user: [
        say({
          Email: 'rana@example.org',
          'Phone Number': '+49000000001',
          'Phone Confirmed': 'True',
          Username: 'rana.example',
          Name: 'Rana Müller',
          Bio: `${CANARY}-bio`,
          'Date of birth': '1996-04-12',
          'Private Account': 'True',
        }),
      ],
    },
    'personal_information/personal_information/instagram_profile_information.json': {
      profile_account_insights: [say({ 'Contact Syncing': 'True', 'First Country Code': 'DE' })],
    },
    'personal_information/personal_information/instagram_friend_map.json': {
      profile_friend_map: [say({ 'Sharing audience': 'Close friends', 'Custom list': `${CANARY}-friend` })],
    },
    'preferences/settings/comments_allowed_from.json': {
      settings_allow_comments_from: [say({ 'Comments Allowed From': 'People you follow' })],
    },
    'connections/followers_and_following/hide_story_from.json': {
      relationships_hide_stories_from: [
        {
          title: `${CANARY}-hidden`,
          string_list_data: [{ href: '', value: `${CANARY}-hidden`, timestamp: 1788200000 }],
        },
      ],
    },
    'your_instagram_activity/threads/personal_information.json': {
      text_post_app_text_post_app_profile: [say({ Username: 'rana.example', 'Private Account': 'False' })],
    },
    [`${SECURITY}/login_activity.json`]: {
      account_history_login_history: [
        {
          ...say({
            'Cookie Name': `${CANARY}-cookie`,
            'IP Address': '192.0.2.10',
            Port: '50000',
            'Language Code': 'en',
            Time: 1788256800,
            'User Agent': 'Instagram 350 Android (Pixel 8)',
          }),
          title: '2026-09-01T10:00:00+00:00',
        },
      ],
    },
    [`${SECURITY}/logout_activity.json`]: {
      account_history_logout_history: [
        say({ 'IP Address': '192.0.2.11', Time: 1788200000, 'User Agent': 'Mozilla/5.0' }),
      ],
    },
    [`${SECURITY}/signup_details.json`]: {
      account_history_registration_info: [
        say({ Username: 'rana.example', 'IP Address': '203.0.113.1', Time: 1401796800, Device: 'iPhone' }),
      ],
    },
    [`${SECURITY}/last_known_location.json`]: {
      account_history_imprecise_last_known_location: [
        say({ 'Imprecise Latitude': '52.52', 'Imprecise Longitude': '13.41', 'Time Uploaded': 1788200000 }),
      ],
    },
    'personal_information/device_information/devices.json': {
      devices_devices: [say({ 'User Agent': 'Instagram 350 Android (Pixel 8)', 'Last Login': 1788256800 })],
    },
    'personal_information/device_information/camera_information.json': decoy('camera'),
    'personal_information/information_about_you/profile_based_in.json': {
      label_values: [
        {
          label: 'Location',
          dict: [
            { label: 'Country', value: 'DE' },
            { label: 'City', value: 'Köln, Germany' },
          ],
        },
      ],
    },
    'personal_information/information_about_you/locations_of_interest.json': {
      label_values: [
        { label: 'Locations of interest', vec: [{ value: 'Köln' }, { value: 'Lisbon' }] },
        { label: 'Usage explanation', value: 'How this is used' },
      ],
    },
    'personal_information/information_about_you/possible_phone_numbers.json': {
      inferred_data_inferred_phone_numbers: [
        { title: '', string_list_data: [{ value: '+49000000009', timestamp: 0 }] },
      ],
    },
    'connections/contacts/synced_contacts.json': {
      contacts_contact_info: [
        say({
          'First Name': `${CANARY}-first`,
          'Last Name': `${CANARY}-last`,
          'Contact Information': `${CANARY}-number`,
        }),
        say({ 'First Name': `${CANARY}-second` }),
      ],
    },
    [`${APPS}/active_apps.json`]: {
      apps_and_websites_active_apps: [
        { ...say({ 'Added on': 1700000000, 'App user ID': `${CANARY}-app-user` }), title: 'Café finder' },
      ],
    },
    [`${APPS}/your_activity_off_meta_technologies.json`]: [
      { title: 'shop.example', label_values: [{ label: 'Events', vec: [] }] },
      { title: 'news.example', label_values: [{ label: 'Events', vec: [] }] },
    ],
    [`${APPS}/expired_apps.json`]: {
      apps_and_websites_expired_apps: [{ ...say({ 'Expired on': 1600000000 }), title: 'Old quiz' }],
    },
    'ads_information/instagram_ads_and_businesses/advertisers_using_your_activity_or_information.json': {
      ig_custom_audiences_all_types: [{ advertiser_name: 'Example shoes', has_data_file_custom_audience: true }],
    },
    'your_instagram_activity/messages/secret_conversations.json': {
      ig_secret_conversations: {
        armadillo_devices: [
          {
            device_type: 'Android',
            device_manufacturer: 'Google',
            device_model: 'Pixel 8',
            last_connected_ip: '192.0.2.10',
            last_active_time: 1788256800,
          },
        ],
      },
    },
    'your_instagram_activity/messages/inbox/friend_1/message_1.json': decoy('messages'),
    'connections/followers_and_following/followers_1.json': decoy('followers'),
    'connections/followers_and_following/close_friends.json': decoy('friends'),
  }),
  expected: expectDownload('instagram', {
    account: 'rana.example',
    settings: [
      { id: 'private_account', value: 'on', state: 'protected' },
      { id: 'contact_sync', value: 'on', state: 'exposed' },
      { id: 'comments', value: 'following', state: 'protected' },
      { id: 'map_location', value: 'close-friends', state: 'exposed' },
      { id: 'story_hide', value: 'done', state: 'protected' },
      { platform: 'threads', id: 'private_profile', value: 'off', state: 'exposed' },
    ],
    logins: [
      login({ when: '2026-09-01T10:00:00Z', ip: '192.0.2.10', device: 'Instagram 350 Android (Pixel 8)' }),
      login({ when: '2026-08-31T18:13:20Z', ip: '192.0.2.11', device: 'Mozilla/5.0' }),
      login({ when: '2014-06-03T12:00:00Z', ip: '203.0.113.1', device: 'iPhone' }),
      login({ when: '2026-09-01T10:00:00Z', ip: '192.0.2.10', device: 'Google Pixel 8' }),
    ],
    apps: [
      { name: 'Café finder', since: '2023-11-14T22:13:20Z', until: null },
      { name: 'Old quiz', since: null, until: '2020-09-13T12:26:40Z' },
    ],
    places: [
      { what: 'last-known', value: '52.52, 13.41' },
      { what: 'inferred', value: 'Köln, Germany' },
      { what: 'inferred', value: 'Köln' },
      { what: 'inferred', value: 'Lisbon' },
    ],
    uploads: [
      { what: 'contacts', count: 2 },
      { what: 'advertisers', count: 1 },
      { what: 'off-platform', count: 2 },
    ],
    devices: [{ name: 'Instagram 350 Android (Pixel 8)' }, { name: 'Google Pixel 8' }],
    identifiers: [
      { what: 'email', value: 'rana@example.org' },
      { what: 'phone', value: '+49000000001' },
      { what: 'birthday', value: '1996-04-12' },
      { what: 'name', value: 'Rana Müller' },
      { what: 'phone', value: '+49000000009' },
    ],
  }),
});

/** Of 2023, of an account in German. */
const german = (): SampleArchive => ({
  name: 'instagram-jana.example-2023-05-01.zip',
  entries: toMetaEntries({
    'personal_information/personal_information/personal_information.json': {
      profile_user: [
        say({ 'E-Mail-Adresse': 'jana@example.org', Benutzername: 'jana.example', 'Privates Konto': 'False' }),
      ],
    },
    'personal_information/personal_information/account_information.json': {
      profile_account_insights: [say({ Kontaktsynchronisierung: 'False' })],
    },
    'preferences/media_settings/comments_allowed_from.json': {
      settings_allow_comments_from: [say({ 'Kommentieren gestattet für': 'Everyone' })],
    },
    'security_and_login_information/login_and_account_creation/login_activity.json': {
      account_history_login_history: [
        {
          ...say({ 'IP-Adresse': '198.51.100.9', Zeit: 1682935200, 'User Agent': 'Mozilla/5.0' }),
          title: '2023-05-01T10:00:00+00:00',
        },
      ],
    },
    [`${APPS}/your_activity_off_meta_technologies.json`]: {
      apps_and_websites_off_meta_activity: [{ name: 'laden.example', events: [{ id: 1, type: 'VIEW' }] }],
    },
    'personal_information/information_about_you/possible_emails.json': {
      inferred_data_inferred_emails: [
        { title: '', string_list_data: [{ href: '', value: 'alt@example.org', timestamp: 0 }] },
      ],
    },
    'personal_information/information_about_you/account_based_in.json': {
      inferred_data_primary_location: [say({ 'City Name': 'Münster, Germany' })],
    },
    'your_instagram_activity/content/posts_1.json': decoy('posts'),
  }),
  expected: expectDownload('instagram', {
    account: 'jana.example',
    settings: [
      { id: 'private_account', value: 'off', state: 'exposed' },
      { id: 'contact_sync', value: 'off', state: 'unread' },
      { id: 'comments', value: 'everyone', state: 'exposed' },
    ],
    logins: [login({ when: '2023-05-01T10:00:00Z', ip: '198.51.100.9', device: 'Mozilla/5.0' })],
    places: [{ what: 'inferred', value: 'Münster, Germany' }],
    uploads: [{ what: 'off-platform', count: 1 }],
    identifiers: [
      { what: 'email', value: 'jana@example.org' },
      { what: 'email', value: 'alt@example.org' },
    ],
  }),
});

/** Of an account in Spanish: the words of its logins are known, those of its settings are not. */
const spanish = (): SampleArchive => ({
  name: 'instagram-luz.example-2026-06-01-AbCdEfGh.zip',
  entries: toMetaEntries({
    'personal_information/personal_information/personal_information.json': {
      profile_user: [say({ 'Nombre de usuario': 'luz.example', Nombre: 'Luz Ñandú', 'Una palabra nueva': 'True' })],
    },
    [`${SECURITY}/login_activity.json`]: {
      account_history_login_history: [
        say({
          'Nombre de cookie': `${CANARY}-cookie`,
          'Dirección IP': '198.51.100.7',
          'Fecha y hora': 1780308000,
          'Agente de usuario': 'Instagram 340 Android',
        }),
      ],
    },
  }),
  expected: expectDownload('instagram', {
    logins: [login({ when: '2026-06-01T10:00:00Z', ip: '198.51.100.7', device: 'Instagram 340 Android' })],
    identifiers: [{ what: 'name', value: 'Luz Ñandú' }],
    errors: [{ error: 'unknown-words', entry: 'personal_information/personal_information.json' }],
  }),
});

/** Of an account in Arabic. */
const arabic = (): SampleArchive => ({
  name: 'instagram-hadi.example-2026-06-01-AbCdEfGh.zip',
  entries: toMetaEntries({
    'personal_information/personal_information/personal_information.json': {
      profile_user: [say({ 'اسم المستخدم': 'hadi.example', 'كلمة جديدة': 'False' })],
    },
    'your_instagram_activity/threads/personal_information.json': {
      text_post_app_text_post_app_profile: [say({ 'كلمة جديدة': 'True' })],
    },
  }),
  expected: expectDownload('instagram', {
    errors: [
      { error: 'unknown-words', entry: 'personal_information/personal_information.json' },
      { error: 'unknown-words', entry: 'your_instagram_activity/threads/personal_information.json' },
    ],
  }),
});

/** Of 2022: other folders. */
const flat = (): SampleArchive => ({
  name: 'instagram-rana.example-20220601.zip',
  entries: toMetaEntries({
    'account_information/personal_information.json': {
      profile_user: [say({ Email: 'rana@example.org', Username: 'rana.example', 'Private Account': 'False' })],
    },
    'account_information/account_information.json': {
      profile_account_insights: [say({ 'Contact Syncing': 'On' })],
    },
    'login_and_account_creation/login_activity.json': {
      account_history_login_history: [
        say({ 'Cookie Name': CANARY, 'IP Address': '192.0.2.15', Time: 1654077600, 'User Agent': 'Instagram 237' }),
      ],
    },
    'device_information/devices.json': { devices_devices: [say({ 'Last Login': 1, 'User Agent': 'Instagram 237' })] },
    'information_about_you/account_based_in.json': { inferred_data_primary_location: [say({ Ort: 'Graz' })] },
    'contacts/synced_contacts.json': { contacts_contact_info: [say({ 'First Name': CANARY })] },
    'apps_and_websites/active_apps.json': {
      apps_and_websites_active_apps: [{ title: 'Planner', string_map_data: { 'Added on': { timestamp: 1654077600 } } }],
    },
    'ads_and_businesses/advertisers_using_your_activity_or_information.json': {
      ig_custom_audiences_all_types: [{ advertiser_name: CANARY }],
    },
    'messages/inbox/someone_1/login_activity.json': decoy('attachment'),
  }),
  expected: expectDownload('instagram', {
    account: 'rana.example',
    settings: [
      { id: 'private_account', value: 'off', state: 'exposed' },
      { id: 'contact_sync', value: 'on', state: 'exposed' },
    ],
    logins: [login({ when: '2022-06-01T10:00:00Z', ip: '192.0.2.15', device: 'Instagram 237' })],
    apps: [{ name: 'Planner', since: '2022-06-01T10:00:00Z', until: null }],
    places: [{ what: 'inferred', value: 'Graz' }],
    uploads: [
      { what: 'contacts', count: 1 },
      { what: 'advertisers', count: 1 },
    ],
    devices: [{ name: 'Instagram 237' }],
    identifiers: [{ what: 'email', value: 'rana@example.org' }],
  }),
});

/** Of late 2026: lists of rows with labels, and a language whose words are not known. */
const labelled = (): SampleArchive => ({
  name: 'instagram-rana.example-2026-11-02-AbCdEfGh.zip',
  entries: toMetaEntries({
    [`${SECURITY}/login_activity.json`]: {
      account_history_login_history: [say({ Keksi: CANARY, Osoite: '192.0.2.16', Aika: 1788256800 })],
    },
    [`${SECURITY}/profile_activity.json`]: [
      {
        timestamp: 1788256800,
        label_values: [
          { label: 'Device ID', value: CANARY },
          { label: 'IP address', value: '2001:db8::16' },
          { label: 'User Agent', value: 'Instagram 400' },
        ],
      },
    ],
    [`${APPS}/expired_apps.json`]: [
      {
        label_values: [
          { label: 'Name', value: 'Old Planner' },
          { label: 'Your ID in this app', value: CANARY },
          { label: 'Added on', timestamp_value: 1577880000 },
          { label: 'Expired on', timestamp_value: 1654077600 },
        ],
      },
      {
        label_values: [
          { label: 'Name', value: 'Older Planner' },
          { label: 'Last active time', timestamp_value: 1577880000 },
        ],
      },
    ],
    'ads_information/instagram_ads_and_businesses/advertisers_using_your_activity_or_information.json': {
      label_values: [{ label: 'Lists', vec: [{ value: CANARY }, { value: CANARY }] }],
    },
    'personal_information/device_information/two-factor_authentication.json': {
      devices_two_factor_authentication: [say({ 'Device ID': CANARY, Nickname: CANARY, 'Last Login': 1788256800 })],
    },
    'your_instagram_activity/messages/secret_conversations.json': {
      armadillo_devices: [{ device_model: 'Pixel 8', last_connected_ip: '203.0.113.16', last_active_time: 1788256800 }],
    },
  }),
  expected: expectDownload('instagram', {
    settings: [{ id: 'two_factor', value: 'on', state: 'unread' }],
    logins: [
      login({ when: '2026-09-01T10:00:00Z', ip: '192.0.2.16' }),
      login({ when: '2026-09-01T10:00:00Z', ip: '2001:db8::16', device: 'Instagram 400' }),
      login({ when: '2026-09-01T10:00:00Z', ip: '203.0.113.16', device: 'Pixel 8' }),
    ],
    apps: [
      { name: 'Old Planner', since: '2020-01-01T12:00:00Z', until: '2022-06-01T10:00:00Z' },
      { name: 'Older Planner', since: null, until: '2020-01-01T12:00:00Z' },
    ],
    uploads: [{ what: 'advertisers', count: 2 }],
    devices: [{ name: 'Pixel 8' }],
  }),
});

const minimal = (): SampleArchive => ({
  name: 'instagram-new.example-2026-06-01-AbCdEfGh.zip',
  entries: toMetaEntries({
    [`${SECURITY}/login_activity.json`]: { account_history_login_history: [] },
    'connections/followers_and_following/hide_story_from.json': { relationships_hide_stories_from: [] },
  }),
  expected: expectDownload('instagram'),
});

const html = (): SampleArchive => ({
  name: 'instagram-page.example-2026-06-01-AbCdEfGh.zip',
  entries: { 'start_here.html': decoy('page'), [`${SECURITY}/login_activity.html`]: decoy('page') },
  expected: expectDownload('instagram', { asOf: null, errors: [{ error: 'html-export' }] }),
});

export const listInstagramArchives = (): SampleArchive[] => [
  newest(),
  german(),
  spanish(),
  arabic(),
  flat(),
  labelled(),
  minimal(),
  html(),
];
