/** Facebook: JSON in which texts are mojibake, and the labels of settings are in the account's language. */
import { CANARY, decoy, expectDownload, login, type SampleArchive, toMetaEntries } from './sample-archive.ts';

const SECURITY = 'security_and_login_information';
const OFF_FACEBOOK = 'apps_and_websites_off_of_facebook';

const newest = (): SampleArchive => ({
  name: 'facebook-rana-2026-09-02-AbCdEfGh.zip',
  entries: toMetaEntries({
    'preferences/preferences/privacy_settings.json': {
      label_values: [
        {
          title: 'Your privacy settings',
          dict: [
            { label: 'Who can see your future posts?', value: 'Friends' },
            { label: 'Who can see your friends list?', value: 'Only me' },
          ],
        },
      ],
    },
    'preferences/preferences/login_alerts_settings.json': {
      label_values: [{ label: 'Something new', value: 'On' }],
    },
    [`${SECURITY}/two-factor_authentication.json`]: {
      label_values: [
        { label: 'State', value: 'Enabled' },
        { label: 'Enabled time', timestamp_value: 1767225600 },
      ],
    },
    [`${SECURITY}/where_you're_logged_in.json`]: {
      active_sessions_v2: [
        {
          created_timestamp: 1788200000,
          updated_timestamp: 1788256800,
          ip_address: '192.0.2.10',
          user_agent: 'Mozilla/5.0 (X11; Linux x86_64)',
          datr_cookie: `${CANARY}-datr`,
          device: 'Firefox on Linux',
          location: 'Köln, Germany',
          app: 'Web',
          session_type: 'Web',
        },
      ],
    },
    [`${SECURITY}/account_activity.json`]: {
      account_activity_v2: [
        {
          action: 'Login',
          timestamp: 1788200000,
          ip_address: '198.51.100.20',
          user_agent: 'FBAN/FB4A',
          datr_cookie: `${CANARY}-datr`,
          city: 'Cairo',
          region: '',
          country: 'EG',
          site_name: 'm.facebook.com',
        },
      ],
    },
    [`${SECURITY}/recognized_devices.json`]: {
      recognized_devices_v2: [
        { name: 'Pixel 8', created_timestamp: 1788100000, ip_address: '192.0.2.10', datr_cookie: `${CANARY}-datr` },
      ],
    },
    [`${SECURITY}/login_protection_data.json`]: {
      login_protection_data_v2: [
        { name: `Cookie: ${CANARY}-cookie`, session: { created_timestamp: 1788000000, ip_address: '203.0.113.5' } },
      ],
    },
    [`${SECURITY}/mobile_devices.json`]: {
      devices_v2: [
        {
          type: 'Pixel 8',
          os: 'Android',
          advertiser_id: `${CANARY}-advertiser`,
          redacted: [{ push_token: `${CANARY}-push` }],
        },
      ],
    },
    [`${OFF_FACEBOOK}/connected_apps_and_websites.json`]: {
      installed_apps_v2: [
        {
          name: 'Café finder',
          added_timestamp: 1700000000,
          user_app_scoped_id: 5,
          category: 'active',
          removed_timestamp: 0,
        },
        { name: 'Old quiz', added_timestamp: 1500000000, category: 'removed', removed_timestamp: 1600000000 },
      ],
    },
    [`${OFF_FACEBOOK}/your_activity_off_meta_technologies.json`]: [
      { title: 'shop.example', fbid: '1', label_values: [{ label: 'Events', vec: [] }] },
      { title: 'news.example', fbid: '2', label_values: [] },
      { title: 'bank.example', fbid: '3', label_values: [] },
    ],
    'logged_information/location/primary_location.json': {
      primary_location_v2: { city_region_pairs: [['Köln', 'Nordrhein-Westfalen']], zipcode: ['50667'] },
    },
    'logged_information/location/primary_public_location.json': {
      primary_public_location_v2: { city: 'Köln', region: 'Nordrhein-Westfalen', country: 'DE' },
    },
    'logged_information/location/last_location.json': {
      last_location_v2: { time: 1788200000, coordinate: { latitude: 50.9413, longitude: 6.9583 } },
    },
    'ads_information/advertisers_using_your_activity_or_information.json': {
      custom_audiences_all_types_v2: [
        { advertiser_name: 'Example shoes', has_data_file_custom_audience: true },
        { advertiser_name: 'Example party', has_data_file_custom_audience: true },
      ],
    },
    'personal_information/profile_information/profile_information.json': {
      profile_v2: {
        name: { full_name: 'Rana Müller', first_name: 'Rana' },
        emails: { emails: ['rana@example.org', 'second@example.org'], previous_emails: [] },
        phone_numbers: [{ phone_type: 'Mobile', phone_number: '+49000000001', verified: true }],
        birthday: { year: 1996, month: 4, day: 12 },
        profile_uri: 'https://www.facebook.com/profile.php?id=100000000000001',
        relationship: { status: `${CANARY}-relationship` },
      },
    },
    'your_facebook_activity/messages/inbox/friend_1/message_1.json': decoy('messages'),
    'your_facebook_activity/posts/your_posts_1.json': decoy('posts'),
    'connections/friends/your_friends.json': decoy('friends'),
  }),
  expected: expectDownload('facebook', {
    account: '100000000000001',
    settings: [
      { id: 'future_posts', value: 'friends', state: 'protected' },
      { id: 'friends_list', value: 'only-me', state: 'protected' },
      { id: 'two_factor', value: 'on', state: 'protected' },
    ],
    logins: [
      login({
        when: '2026-09-01T10:00:00Z',
        ip: '192.0.2.10',
        device: 'Firefox on Linux',
        place: 'Köln, Germany',
        open: true,
      }),
      login({ when: '2026-08-31T18:13:20Z', ip: '198.51.100.20', device: 'FBAN/FB4A', place: 'Cairo, EG' }),
      login({ when: '2026-08-30T14:26:40Z', ip: '192.0.2.10', device: 'Pixel 8' }),
      login({ when: '2026-08-29T10:40:00Z', ip: '203.0.113.5' }),
    ],
    apps: [
      { name: 'Café finder', since: '2023-11-14T22:13:20Z', until: null },
      { name: 'Old quiz', since: '2017-07-14T02:40:00Z', until: '2020-09-13T12:26:40Z' },
    ],
    places: [
      { what: 'inferred', value: '50667' },
      { what: 'inferred', value: 'Köln, Nordrhein-Westfalen' },
      { what: 'inferred', value: 'Köln, Nordrhein-Westfalen, DE' },
      { what: 'last-known', value: '50.9413, 6.9583' },
    ],
    uploads: [
      { what: 'off-platform', count: 3 },
      { what: 'advertisers', count: 2 },
    ],
    devices: [{ name: 'Pixel 8' }, { name: 'Pixel 8, Android' }],
    identifiers: [
      { what: 'name', value: 'Rana Müller' },
      { what: 'email', value: 'rana@example.org' },
      { what: 'email', value: 'second@example.org' },
      { what: 'phone', value: '+49000000001' },
      { what: 'birthday', value: '1996-04-12' },
    ],
    errors: [{ error: 'unknown-words', entry: 'preferences/preferences/login_alerts_settings.json' }],
  }),
});

/** Of late 2024: what a row is, is told by its field. */
const older = (): SampleArchive => ({
  name: 'facebook-luz-2024-11-18-AbCdEfGh.zip',
  entries: toMetaEntries({
    [`${SECURITY}/two-factor_authentication.json`]: {
      label_values: [
        { ent_field_name: 'State', label: 'Estado', value: 'Disabled' },
        { ent_field_name: 'EnabledTime', label: 'Hora', timestamp_value: 0 },
      ],
      timestamp: 1700000000,
    },
    'profile_information/privacy_settings.json': {
      label_values: [
        {
          title: 'Privacy',
          dict: [
            { label: 'Who can send you friend requests?', value: 'Everyone' },
            { label: 'Who can see the people, Pages and lists you follow?', value: 'Public' },
            { label: 'Who can look you up using the email address you provided?', value: 'Only me' },
            { label: 'Who can look you up using the phone number you provided?', value: 'Friends of friends' },
            { label: 'Do you want search engines outside of Facebook to link to your profile?', value: 'No' },
          ],
        },
      ],
    },
    'profile_information/contacts_sync_settings.json': { label_values: [{ label: 'Contacts uploading', value: 'On' }] },
    'messages/messenger_active_status_settings.json': { label_values: [{ label: 'Active Status', value: 'Off' }] },
    'messages/secret_conversations.json': {
      secret_conversations_v2: {
        tincan_devices: [{ device_type: `${CANARY}-other-device` }],
        armadillo_devices: [
          {
            device_type: 'Android',
            device_manufacturer: 'Xiaomi',
            device_model: 'M2101K6G',
            last_connected_ip: '198.51.100.8',
            last_active_time: 1731800000,
          },
        ],
      },
    },
    'logged_information/location/locations_of_interest.json': {
      label_values: [{ label: 'Lugares', vec: [{ value: 'Mérida' }] }],
    },
    [`${SECURITY}/logins_and_logouts.json`]: {
      account_accesses_v2: [
        { action: 'Inicio de sesión', timestamp: 1731800000, site: 'www.facebook.com', ip_address: '198.51.100.7' },
      ],
    },
    [`${SECURITY}/ip_address_activity.json`]: {
      used_ip_address_v2: [
        { ip: '198.51.100.7', action: 'Inicio de sesión', timestamp: 1731800000, user_agent: 'Mozilla/5.0' },
      ],
    },
    'apps_and_websites/apps_and_websites.json': {
      installed_apps_v2: [{ name: 'Música', added_timestamp: 1500000000, category: 'active' }],
    },
    'apps_and_websites/your_off-facebook_activity.json': {
      off_facebook_activity_v2: [
        { name: 'tienda.example', events: [{ id: 1, type: 'PURCHASE', timestamp: 1700000000 }] },
      ],
    },
    'other_personal_information/your_address_books.json': {
      address_book_v2: {
        address_book: [
          { name: `${CANARY}-contact`, details: [{ contact_point: `${CANARY}-number` }] },
          { name: `${CANARY}-other`, details: [] },
        ],
      },
    },
    'messages/inbox/amiga_1/message_1.json': decoy('messages'),
  }),
  expected: expectDownload('facebook', {
    settings: [
      { id: 'two_factor', value: 'off', state: 'exposed' },
      { id: 'friend_requests', value: 'everyone', state: 'exposed' },
      { id: 'following_visible', value: 'public', state: 'exposed' },
      { id: 'lookup_email', value: 'nobody', state: 'protected' },
      { id: 'lookup_phone', value: 'friends-of-friends', state: 'exposed' },
      { id: 'search_engines', value: 'off', state: 'protected' },
      { id: 'contact_upload', value: 'on', state: 'exposed' },
      { id: 'active_status', value: 'off', state: 'unread' },
    ],
    logins: [
      login({ when: '2024-11-16T23:33:20Z', ip: '198.51.100.7', device: 'www.facebook.com' }),
      login({ when: '2024-11-16T23:33:20Z', ip: '198.51.100.7', device: 'Mozilla/5.0' }),
      login({ when: '2024-11-16T23:33:20Z', ip: '198.51.100.8', device: 'Xiaomi M2101K6G' }),
    ],
    apps: [{ name: 'Música', since: '2017-07-14T02:40:00Z', until: null }],
    uploads: [
      { what: 'off-platform', count: 1 },
      { what: 'contacts', count: 2 },
    ],
    places: [{ what: 'inferred', value: 'Mérida' }],
    devices: [{ name: 'Xiaomi M2101K6G' }],
  }),
});

/** Of an account in Arabic: its labels are not known, so its settings are not read. */
const arabic = (): SampleArchive => ({
  name: 'facebook-hadi-2026-09-02-AbCdEfGh.zip',
  entries: toMetaEntries({
    'preferences/preferences/privacy_settings.json': {
      label_values: [
        { title: 'الخصوصية', dict: [{ label: 'من يمكنه مشاهدة منشوراتك المستقبلية؟', value: 'الأصدقاء' }] },
      ],
    },
    [`${SECURITY}/two-factor_authentication.json`]: { label_values: [{ label: 'الحالة', value: 'مفعّل' }] },
    [`${SECURITY}/where_you're_logged_in.json`]: {
      active_sessions_v2: [
        { updated_timestamp: 1788256800, ip_address: '198.51.100.3', device: 'هاتف', location: 'القاهرة، مصر' },
      ],
    },
  }),
  expected: expectDownload('facebook', {
    logins: [
      login({ when: '2026-09-01T10:00:00Z', ip: '198.51.100.3', device: 'هاتف', place: 'القاهرة، مصر', open: true }),
    ],
    errors: [
      { error: 'unknown-words', entry: 'preferences/preferences/privacy_settings.json' },
      { error: 'unknown-words', entry: `${SECURITY}/two-factor_authentication.json` },
    ],
  }),
});

/** Of late 2026. Files that someone sent have the names of others. */
const latest = (): SampleArchive => ({
  name: 'facebook-rana-2026-11-02-AbCdEfGh.zip',
  entries: Object.fromEntries(
    Object.entries(
      toMetaEntries({
        [`${SECURITY}/two-factor_authentication.json`]: {
          label_values: [
            { label: 'Two-factor authentication', value: 'Disabled' },
            { label: 'Recovery codes', value: 'Enabled' },
          ],
        },
        [`${SECURITY}/where_you_re_logged_in.json`]: {
          active_sessions_v2: [{ updated_timestamp: 1788256800, ip_address: '192.0.2.14', location: 'Graz' }],
        },
        'logged_information/location/primary_location.json': {
          label_values: [
            { label: 'Ort', value: 'Köln' },
            { label: 'Ort', dict: [{ label: 'Stadt', value: 'Bonn' }] },
          ],
        },
        'logged_information/location/device_location.json': {
          phone_number_location_v2: [{ spn: 'Example', country_code: 'DE' }],
        },
        [`${OFF_FACEBOOK}/connected_apps_and_websites.json`]: {
          installed_apps_v2: [{ name: 'Planner', added_timestamp: 1788256800 }, { name: `password: ${CANARY}1` }],
        },
        'your_facebook_activity/messages/inbox/someone_1/files/user_data_tiktok.json': decoy('attachment'),
        [`your_facebook_activity/messages/inbox/someone_1/${SECURITY}/account_activity.json`]: decoy('attachment'),
      }),
    ).map(([path, text]) => [`facebook-rana-2026-11-02-AbCdEfGh/${path}`, text]),
  ),
  expected: expectDownload('facebook', {
    settings: [{ id: 'two_factor', value: 'off', state: 'exposed' }],
    logins: [login({ when: '2026-09-01T10:00:00Z', ip: '192.0.2.14', place: 'Graz', open: true })],
    apps: [{ name: 'Planner', since: '2026-09-01T10:00:00Z', until: null }],
    places: [
      { what: 'inferred', value: 'Köln' },
      { what: 'inferred', value: 'Bonn' },
      { what: 'inferred', value: 'DE' },
    ],
  }),
});

const minimal = (): SampleArchive => ({
  name: 'facebook-new-2026-09-02-AbCdEfGh.zip',
  entries: toMetaEntries({ [`${SECURITY}/where_you're_logged_in.json`]: { active_sessions_v2: [] } }),
  expected: expectDownload('facebook'),
});

const html = (): SampleArchive => ({
  name: 'facebook-page-2026-09-02-AbCdEfGh.zip',
  entries: {
    'start_here.html': decoy('page'),
    [`${SECURITY}/where_you're_logged_in.html`]: decoy('page'),
    'preferences/preferences/privacy_settings.html': decoy('page'),
  },
  expected: expectDownload('facebook', { asOf: null, errors: [{ error: 'html-export' }] }),
});

export const listFacebookArchives = (): SampleArchive[] => [newest(), older(), arabic(), latest(), minimal(), html()];
