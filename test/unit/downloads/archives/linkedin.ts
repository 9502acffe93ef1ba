/** LinkedIn: CSV files, in English in every language of the account. */
import { CANARY, decoy, expectDownload, lines, login, type SampleArchive } from './sample-archive.ts';

const newest = (): SampleArchive => ({
  name: 'Complete_LinkedInDataExport_09-02-2026.zip',
  entries: {
    'Logins.csv': lines(
      'Login Date,IP Address,User Agent,Login Type',
      'Tue Sep 01 10:11:12 UTC 2026,192.0.2.10,"Mozilla/5.0 (X11; Linux x86_64), like Gecko",WEB',
      'Mon Aug 31 10:11:12 UTC 2026,2001:db8::5,LinkedIn/9 (Android),MOBILE',
    ),
    'Security Challenges.csv': lines(
      'Challenge Date,IP Address,User Agent,Country,Challenge Type',
      'Sun Aug 30 08:00:00 UTC 2026,203.0.113.9,Mozilla/5.0,Netherlands,Email PIN',
    ),
    'Registration.csv': lines('Registered At,Registration Ip,Subscription Types', '1/2/10,203.0.113.1,'),
    'Email Addresses.csv': lines(
      'Email Address,Confirmed,Primary,Updated On',
      'rana@example.org,Yes,Yes,Not Available',
      'old@example.org,Yes,No,Not Available',
    ),
    'PhoneNumbers.csv': lines('Extension,Number,Type', ',+49 000 0000001,MOBILE'),
    'Contacts.csv': lines(
      'Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers',
      `MOBILE_CONTACTS,${CANARY}-one,Example,,,${CANARY}@example.org,`,
      `MOBILE_CONTACTS,${CANARY}-two,Example,,,,+1`,
    ),
    'Connections.csv': decoy('connections'),
    'messages.csv': decoy('messages'),
    'Invitations.csv': decoy('invitations'),
    'SearchQueries.csv': decoy('searches'),
    'Profile.csv': decoy('profile'),
  },
  expected: expectDownload('linkedin', {
    logins: [
      login({ when: '2026-09-01T10:11:12Z', ip: '192.0.2.10', device: 'Mozilla/5.0 (X11; Linux x86_64), like Gecko' }),
      login({ when: '2026-08-31T10:11:12Z', ip: '2001:db8::5', device: 'LinkedIn/9 (Android)' }),
      login({ when: '2026-08-30T08:00:00Z', ip: '203.0.113.9', device: 'Mozilla/5.0', place: 'Netherlands' }),
      login({ when: '2010-01-02', ip: '203.0.113.1' }),
    ],
    uploads: [{ what: 'contacts', count: 2 }],
    identifiers: [
      { what: 'email', value: 'rana@example.org' },
      { what: 'email', value: 'old@example.org' },
      { what: 'phone', value: '+49 000 0000001' },
    ],
  }),
});

/** Of an account in Spanish, with notes before the header. */
const older = (): SampleArchive => ({
  name: 'Complete_LinkedInDataExport_05-01-2022.zip',
  entries: {
    'Complete_LinkedInDataExport/Logins.csv': lines(
      'Notes:',
      '"When exporting your data, you may notice that some of the logins are missing."',
      '',
      'Login Date,IP Address,User Agent,Login Type',
      '"Sun May 01 07:00:00 UTC 2022",198.51.100.7,Mozilla/5.0,WEB',
    ),
    'Complete_LinkedInDataExport/Ad_Targeting.csv': decoy('guesses'),
    'Complete_LinkedInDataExport/Inferences_about_you.csv': decoy('guesses'),
  },
  expected: expectDownload('linkedin', {
    logins: [login({ when: '2022-05-01T07:00:00Z', ip: '198.51.100.7', device: 'Mozilla/5.0' })],
  }),
});

const minimal = (): SampleArchive => ({
  name: 'Basic_LinkedInDataExport_09-02-2026.zip',
  entries: {
    'Email Addresses.csv': lines(
      'Email Address,Confirmed,Primary,Updated On',
      'rana@example.org,Yes,Yes,Not Available',
    ),
    'Registration.csv': lines('Registered At,Registration Ip,Subscription Types'),
  },
  expected: expectDownload('linkedin', { identifiers: [{ what: 'email', value: 'rana@example.org' }] }),
});

export const listLinkedInArchives = (): SampleArchive[] => [newest(), older(), minimal()];
