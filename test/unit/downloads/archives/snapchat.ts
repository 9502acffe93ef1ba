/** Snapchat: JSON, with keys in English in every language of the account. */
import { CANARY, decoy, expectDownload, login, type SampleArchive, toEntries } from './sample-archive.ts';

const newest = (): SampleArchive => ({
  name: 'mydata~1788343200.zip',
  entries: toEntries({
    'index.html': decoy('page'),
    'html/account.html': decoy('page'),
    'json/account.json': {
      'Basic Information': {
        Username: 'rana.example',
        Name: 'Rana',
        'Creation Date': '2020-01-01 10:00:00 UTC',
        'Registration IP': '203.0.113.1',
        Country: 'DE',
        'Last Active': '2026-09-01 10:00:00 UTC',
      },
      'Device Information': { Make: 'Google', 'Model ID': 'x', 'Model Name': 'Pixel 8', 'OS Type': 'Android' },
      'Device History': [
        { Make: 'Apple', Model: 'iPhone14,2', 'Start Time': '2023-01-01 10:00:00 UTC', 'Device Type': 'PHONE' },
      ],
      'Login History': [
        { IP: '192.0.2.10', Country: 'DE', Created: '2026-08-31 10:00:00 UTC', Status: 'SUCCESS', Device: 'Pixel 8' },
      ],
    },
    'json/account_history.json': {
      'Display Name Change': [{ Date: '2021-01-01 10:00:00 UTC', 'Display Name': `${CANARY}-name` }],
      'Email Change': [{ Date: '2021-01-01 10:00:00 UTC', 'Email Address': 'rana@example.org' }],
      'Mobile Number Change': [{ Date: '2021-01-01 10:00:00 UTC', 'Mobile Number': '+49000000001' }],
      'Two-Factor Authentication': [{ Date: '2021-01-01 10:00:00 UTC', Event: 'Enabled' }],
    },
    'json/connected_apps.json': {
      Permissions: [{ App: 'Example Game', Time: '2024-01-01 10:00:00 UTC', Type: 'ENABLE' }],
      'Connected Applications': [{ App: 'Example Dating' }],
    },
    'json/location_history.json': {
      'Home, School & Work': {
        inferredHome: 'lat 52.520 ± 20 meters, long 13.405 ± 20 meters',
        inferredWork: 'lat 52.530 ± 20 meters, long 13.415 ± 20 meters',
      },
      'Location History': [
        ['2026-08-31 10:00:00 UTC', '52.521, 13.406'],
        ['2026-08-30 10:00:00 UTC', '52.522, -0.128'],
      ],
      'Areas you may have visited in the last two years': [
        { Time: '2025/01/01 10:00:00 UTC', City: 'brighton', Region: 'Sussex' },
      ],
    },
    'json/friends.json': decoy('friends'),
    'json/chat_history.json': decoy('messages'),
    'json/snap_history.json': decoy('messages'),
    'json/memories_history.json': decoy('memories'),
    'chat_media/2026-08-31_b~x.jpg': decoy('photo'),
  }),
  expected: expectDownload('snapchat', {
    logins: [
      login({ when: '2026-08-31T10:00:00Z', ip: '192.0.2.10', device: 'Pixel 8', place: 'DE' }),
      login({ when: '2020-01-01T10:00:00Z', ip: '203.0.113.1' }),
    ],
    apps: [
      { name: 'Example Game', since: '2024-01-01T10:00:00Z', until: null },
      { name: 'Example Dating', since: null, until: null },
    ],
    places: [
      { what: 'home', value: '52.520, 13.405' },
      { what: 'visited', value: 'brighton, Sussex' },
      { what: 'visited', value: '52.521, 13.406' },
      { what: 'visited', value: '52.522, -0.128' },
    ],
    devices: [{ name: 'Apple iPhone14,2' }, { name: 'Google Pixel 8' }],
    identifiers: [
      { what: 'name', value: 'Rana' },
      { what: 'email', value: 'rana@example.org' },
      { what: 'phone', value: '+49000000001' },
    ],
  }),
});

/** Of 2022, of an account in French. */
const older = (): SampleArchive => ({
  name: 'mydata~1657800000.zip',
  entries: toEntries({
    'mydata/json/account.json': {
      'Basic Information': { Username: 'noor.example', Name: 'Noor', PhoneNumber: '+33000000003' },
      'Login History': [
        { IP: '198.51.100.7', Country: 'FR', Created: '2022-07-14 10:00:00 UTC', Status: 'success', Device: 'iPhone' },
      ],
    },
    'mydata/json/location_history.json': {
      'Frequent Locations': [{ City: 'rennes', Country: 'fr', Region: 'bre' }],
      'Latest Location': [{ City: 'paris', Country: 'fr', Region: 'idf' }],
      'Home & Work': { Home: 'lat 48.11 ± 30.0 meters, long -1.68 ± 30.0 meters', Work: '' },
      'Location History': [
        { Time: '2022-07-13 10:00:00 UTC', 'Latitude, Longitude': '48.11 ± 20.0 meters, -1.68 ± 20.0 meters' },
      ],
      'Businesses and public places you may have visited': [{ Date: '2022-07-12', Name: 'Café Example' }],
    },
    'mydata/json/chat_history.json': decoy('messages'),
  }),
  expected: expectDownload('snapchat', {
    logins: [login({ when: '2022-07-14T10:00:00Z', ip: '198.51.100.7', device: 'iPhone', place: 'FR' })],
    places: [
      { what: 'last-known', value: 'paris, idf, fr' },
      { what: 'home', value: '48.11, -1.68' },
      { what: 'visited', value: 'rennes, bre, fr' },
      { what: 'visited', value: '48.11, -1.68' },
      { what: 'inferred', value: 'Café Example' },
    ],
    identifiers: [
      { what: 'name', value: 'Noor' },
      { what: 'phone', value: '+33000000003' },
    ],
  }),
});

/** Packed again without the folder. */
const repacked = (): SampleArchive => ({
  name: 'snapchat.zip',
  entries: toEntries({
    'account.json': {
      'Login History': [
        { IP: '192.0.2.12', Country: 'AT', Created: '2026-08-31 10:00:00 UTC', Status: 'SUCCESS', Device: 'Web' },
      ],
    },
    'location_history.json': {
      'Home & Work': { Home: '47.070, 15.439', Work: '47.080, 15.440' },
      'Areas you may have visited in the last two years': [
        { Time: '2026/01/01 00:00:00 UTC', City: 'Linz', Region: 'Upper Austria', 'Postal Code': '4020' },
      ],
    },
    'chat_history.json': decoy('chats'),
    'chat_media/account.json': decoy('attachment'),
  }),
  expected: expectDownload('snapchat', {
    logins: [login({ when: '2026-08-31T10:00:00Z', ip: '192.0.2.12', device: 'Web', place: 'AT' })],
    places: [
      { what: 'home', value: '47.070, 15.439' },
      { what: 'visited', value: 'Linz, Upper Austria' },
    ],
  }),
});

const minimal = (): SampleArchive => ({
  name: 'mydata~1788343201.zip',
  entries: toEntries({
    'json/account.json': { 'Login History': [], 'Device History': [] },
    'json/ranking.json': decoy('ranking'),
  }),
  expected: expectDownload('snapchat'),
});

const html = (): SampleArchive => ({
  name: 'mydata~1788343202.zip',
  entries: { 'index.html': decoy('page'), 'html/account.html': decoy('page'), 'html/friends.html': decoy('page') },
  expected: expectDownload('snapchat', { asOf: null, errors: [{ error: 'html-export' }] }),
});

export const listSnapchatArchives = (): SampleArchive[] => [newest(), older(), repacked(), minimal(), html()];
