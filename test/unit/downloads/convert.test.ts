/** Tests what becomes of single values: what must not be shown is none. */
import { describe, expect, test } from 'vitest';
import { convert } from '../../../src/downloads/take/convert.ts';
import { parseIpAddress } from '../../../src/downloads/take/ip-address.ts';
import { looksSecret } from '../../../src/downloads/take/looks-secret.ts';

describe('a secret is recognized where it stands for something else', () => {
  test.each([
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln',
    'Authorization: Bearer AAAA1111BBBB2222',
    'access_token=abc12345',
    '{"push_token": "abcdef"}',
    'password: hunter2',
    'sessionid=12345%3Aabc; csrftoken=def',
    'Cookie: id=abc12345',
    'datr=AbCdEfGh',
    '$2b$12$KIXQJ9q1v0x3y5z7A9B1D3',
    '$argon2id$v=19$m=65536',
    '5f4dcc3b5aa765d61d8327deb882cf99',
    '123e4567-e89b-12d3-a456-426614174000',
    'EAABx7Zk3mQp9Vt2Lr8Ws4Yn6Bh1Jd5Fg0Cc',
  ])('%s', text => expect(looksSecret(text)).toBe(true));

  test.each([
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148',
    'Instagram 350.0.0.0.30 Android (33/13; 420dpi; 1080x2201; Google/google; Pixel 8; shiba; en_US; 573123456)',
    'Snapchat/13.10.0.43 (SM-S918B; Android 14#S918BXXS7CXG1#34; gzip)',
    'abcdef0123456789abcdef0123456789abcd@privaterelay.example.org',
    'Study session: focus',
    'Cookie Clicker',
    'Bearer Collective',
    'https://accounts.example.org',
    '2001:db8:1234:5678:9abc:def0:1234:5678',
    '67136829374615',
  ])('but not %s', text => expect(looksSecret(text)).toBe(false));
});

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['192.0.2.1:443', '192.0.2.1'],
  ['2001:db8::7', '2001:db8::7'],
  ['[2001:db8::7]:443', '2001:db8::7'],
  ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
  ['192.0.2.256', null],
  ['192.0.2', null],
  ['192.0.2.1 datr=abc', null],
  ['=cmd|calc', null],
  ['::::', null],
  ['12:30:00', null],
  ['unknown', null],
])('%s as an IP address is %s', (text, address) => expect(parseIpAddress(text)).toBe(address));

test.each([
  ['12-Apr-1996', 'date', '1996-04-12'],
  ['1996-4-2', 'date', '1996-04-02'],
  ['04/12/1996', 'date', '04/12/1996'],
  ['1/4/24, 10:22 PM', 'us-time', '2024-01-04T22:22:00Z'],
  ['9/24/2013', 'us-time', '2013-09-24'],
  ['13/1/24, 10:22', 'us-time', null],
  ['1/4/24, 10:22', 'time', null],
  ['Pixel\u0000 8\u202Egnp.exe\u2066', 'text', 'Pixel 8gnp.exe'],
  ['می‌خواهم', 'text', 'می‌خواهم'],
  ['sessionid=abcdef', 'text', null],
] as const)('%s as %s is %s', (text, as, value) => expect(convert(text, as)).toBe(value));
