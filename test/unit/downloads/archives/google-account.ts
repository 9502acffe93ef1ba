/** Google Takeout: the names of folders are in the account's language, those of columns and keys in English. */
import { CANARY, decoy, expectDownload, lines, login, type SampleArchive, toEntries } from './sample-archive.ts';

const COLUMNS =
  'Gaia ID,Activity Timestamp,IP Address,Proxiedhost IP Address,Is Non-routable IP Address,Activity Country,' +
  'Activity Region,Activity City,User Agent String,Product Name,Sub-Product Name,Activity Type,Gmail Access Channel';

const newest = (): SampleArchive => ({
  name: 'takeout-20260902T100000Z-001.zip',
  entries: toEntries({
    'Takeout/archive_browser.html': decoy('page'),
    'Takeout/Access Log Activity/Activities - A list of Google services accessed by.csv': lines(
      COLUMNS,
      '1,2026-09-01 06:59:59 UTC,192.0.2.10,,false,DE,Berlin,Berlin,"Mozilla/5.0 (X11; Linux)",Gmail,,Login,Web',
      '1,2026-08-31 06:59:59 UTC,2001:db8::9,,false,DE,,Berlin,"App : CHROME. Os : ANDROID_OS.",Other,,Login,',
    ),
    'Takeout/Access Log Activity/Devices - A list of devices (i.e. Nest, Pixel, iPhone) used.csv': lines(
      'Gaia ID,Device Type,Brand Name,Marketing Name,OS,Country,Device Last Location Timestamp',
      '1,MOBILE,Google,Pixel 8,Android,DE,2026-08-31 06:59:59 UTC',
    ),
    'Takeout/Google Account/rana.example.SubscriberInfo.html':
      '<html><body><div class="section"><h3>GOOGLE SUBSCRIBER INFORMATION</h3><ul>' +
      '<li>Google Account ID: 1</li><li>Name: Rana</li><li>e-Mail: rana@example.org</li></ul></div>' +
      '<div class="section"><h3>ACCOUNT RECOVERY</h3><ul><li>Contact e-Mail: other@example.org</li>' +
      '<li>Recovery e-Mail: recovery@example.org</li><li>Recovery SMS: +49 000 0000001 [DE]</li></ul></div>' +
      '<div class="section"><h3>IP ACTIVITY</h3><table>' +
      '<tr><th>TIMESTAMP</th><th>IP ADDRESS</th><th>ACTIVITY TYPE</th></tr>' +
      '<tr><td>2026-08-30 14:49:25 Z</td><td>203.0.113.9</td><td>Login</td></tr></table></div></body></html>',
    'Takeout/Google Play Store/Devices.json': [
      {
        device: {
          mostRecentData: {
            carrierName: 'example',
            manufacturer: 'Fairphone',
            modelName: 'FP5',
            androidId: `${CANARY}-android`,
          },
          deviceRegistrationTime: '2025-01-01T00:00:00Z',
        },
      },
    ],
    'Takeout/Profile/Profile.json': {
      name: { givenName: 'Rana', familyName: 'Example', formattedName: 'Rana Example' },
      emails: [{ value: 'rana.other@example.org' }],
      birthday: '1996-04-12',
    },
    'Takeout/Timeline/Settings.json': {
      createdTime: '2015-01-01T00:00:00Z',
      historyEnabled: false,
      deviceSettings: [{ deviceTag: 1, devicePrettyName: 'Old phone', reportingEnabled: true }],
      hasReportedLocations: true,
    },
    'Takeout/Maps/My labeled places/Labeled places.json': {
      type: 'FeatureCollection',
      features: [
        { geometry: { coordinates: [13.4, 52.5] }, properties: { name: 'Home', address: '1 Example Street, Berlin' } },
        {
          geometry: { coordinates: [13.5, 52.6] },
          properties: { name: `${CANARY}-friend`, address: `${CANARY}-address` },
        },
      ],
    },
    'Takeout/Mail/All mail Including Spam and Trash.mbox': decoy('mail'),
    'Takeout/Contacts/All Contacts/All Contacts.vcf': decoy('contacts'),
    'Takeout/My Activity/Search/MyActivity.json': decoy('searches'),
    'Takeout/Timeline/Records.json': decoy('locations'),
  }),
  expected: expectDownload('google-account', {
    settings: [{ id: 'timeline', value: 'off', state: 'protected' }],
    logins: [
      login({
        when: '2026-09-01T06:59:59Z',
        ip: '192.0.2.10',
        device: 'Mozilla/5.0 (X11; Linux)',
        place: 'Berlin, Berlin, DE',
      }),
      login({
        when: '2026-08-31T06:59:59Z',
        ip: '2001:db8::9',
        device: 'App : CHROME. Os : ANDROID_OS.',
        place: 'Berlin, DE',
      }),
      login({ when: '2026-08-30T14:49:25Z', ip: '203.0.113.9' }),
    ],
    places: [{ what: 'home', value: '1 Example Street, Berlin' }],
    devices: [{ name: 'Google, Pixel 8, Android' }, { name: 'Fairphone FP5' }, { name: 'Old phone' }],
    identifiers: [
      { what: 'email', value: 'rana@example.org' },
      { what: 'email', value: 'other@example.org' },
      { what: 'email', value: 'rana.other@example.org' },
      { what: 'email', value: 'recovery@example.org' },
      { what: 'phone', value: '+49 000 0000001' },
      { what: 'name', value: 'Rana Example' },
      { what: 'birthday', value: '1996-04-12' },
    ],
  }),
});

const older = (): SampleArchive => ({
  name: 'takeout-20220222T154448Z-001.zip',
  entries: toEntries({
    'Takeout/Access Log Activity/Activities - A list of Google services accessed by.csv': lines(
      'Gaia ID,Activity Timestamp,IP Address,Country Code,City,User Agent String,Product Name,Activity Type',
      '2,"Jun 15, 2022, 7:40:10 AM UTC",198.51.100.3,EG,Cairo,Mozilla/5.0,Gmail,Login',
    ),
    'Takeout/Location History/Settings.json': { historyEnabled: true, deviceSettings: [] },
    'Takeout/Location History/Records.json': decoy('locations'),
  }),
  expected: expectDownload('google-account', {
    settings: [{ id: 'timeline', value: 'on', state: 'exposed' }],
    logins: [login({ when: '2022-06-15T07:40:10Z', ip: '198.51.100.3', device: 'Mozilla/5.0', place: 'Cairo, EG' })],
  }),
});

/** Of an account in Portuguese. */
const portuguese = (): SampleArchive => ({
  name: 'takeout-20260709T100000Z-001.zip',
  entries: {
    'Takeout/Atividade do Registro de acesso/Atividades_ conta.csv': lines(
      COLUMNS,
      '3,2026-07-09 06:56:39 UTC,192.0.2.30,,false,BR,SP,Guarulhos,Android,Gmail,,Login,Mobile',
    ),
    'Takeout/Agenda/agenda.ics': decoy('calendar'),
  },
  expected: expectDownload('google-account', {
    logins: [login({ when: '2026-07-09T06:56:39Z', ip: '192.0.2.30', device: 'Android', place: 'Guarulhos, SP, BR' })],
  }),
});

/** Of an account in German. Files that someone shared have the same names. */
const german = (): SampleArchive => ({
  name: 'takeout-20260709T120000Z-001.zip',
  entries: toEntries({
    'Takeout/Zugriffsprotokollaktivität/Aktivitäten – Eine Liste der Google-Dienste.csv': lines(
      COLUMNS,
      '4,2026-07-09 06:56:39 UTC,192.0.2.31,,false,AT,,Graz,"Mozilla/5.0 (X11; Linux)",Gmail,,Login,Web',
    ),
    'Takeout/Zugriffsprotokollaktivität/Geräte – Eine Liste der Geräte.csv': lines(
      'Gaia ID,Device Type,Brand Name,Marketing Name,OS',
      '4,MOBILE,Google,Pixel 8,Android',
    ),
    'Takeout/Google-Konto/rana.SubscriberInfo.html':
      '<html><body><p>e-Mail: rana@example.org</p><p>Recovery e-Mail: recovery@example.org</p><table>' +
      '<tr><td>2026-07-08 10:00:00 Z</td><td>203.0.113.9</td><td>Login</td>' +
      `<td>${CANARY}-android-id</td><td>Mozilla/5.0 (Windows NT 10.0)</td></tr></table></body></html>`,
    'Takeout/Standortverlauf (Zeitachse)/Einstellungen.json': { historyEnabled: true },
    'Takeout/Profil/Profil.json': { name: { formattedName: 'Rana Müller' }, birthday: '1996-04-12' },
    'Takeout/Google Play Store/Geräte.json': [{ device: { mostRecentData: { retailBrand: 'Fairphone' } } }],
    'Takeout/Drive/Access Log Activity/Activities - shared.csv': decoy('shared'),
    'Takeout/Drive/Google Account/other.SubscriberInfo.html': `<p>e-Mail: ${CANARY}@example.org</p>`,
    'Takeout/Drive/user_data_tiktok.json': decoy('shared'),
  }),
  expected: expectDownload('google-account', {
    settings: [{ id: 'timeline', value: 'on', state: 'exposed' }],
    logins: [
      login({
        when: '2026-07-09T06:56:39Z',
        ip: '192.0.2.31',
        device: 'Mozilla/5.0 (X11; Linux)',
        place: 'Graz, AT',
      }),
      login({ when: '2026-07-08T10:00:00Z', ip: '203.0.113.9', device: 'Mozilla/5.0 (Windows NT 10.0)' }),
    ],
    devices: [{ name: 'Google, Pixel 8, Android' }, { name: 'Fairphone' }],
    identifiers: [
      { what: 'email', value: 'rana@example.org' },
      { what: 'email', value: 'recovery@example.org' },
      { what: 'name', value: 'Rana Müller' },
      { what: 'birthday', value: '1996-04-12' },
    ],
  }),
});

/** Of an account in a language whose folders are not known: it is told, and nothing is read. */
const minimal = (): SampleArchive => ({
  name: 'takeout-20260709T110000Z-001.zip',
  entries: { 'Takeout/የመዳረሻ መዝገብ/እንቅስቃሴዎች.csv': decoy('log') },
  expected: expectDownload('google-account', { asOf: null }),
});

export const listGoogleArchives = (): SampleArchive[] => [newest(), older(), portuguese(), german(), minimal()];
