/** VK: web pages in windows-1251, in the account's language. */
import { decoy, expectDownload, login, type SampleArchive } from './sample-archive.ts';

const div = (text: string): string => `<div>${text}</div>`;
const item = (...parts: string[]): string => `<div class="item">${parts.join('')}</div>`;

const page = (...items: string[][]): string =>
  '<!DOCTYPE html><html><head><meta charset="windows-1251"></head><body><div class="wrap_page_content">' +
  items.map(([main, ...rest]) => item(`<div class="item__main">${main}</div>`, ...rest.map(div))).join('') +
  '</div></body></html>';

const row = (label: string, value: string): string => item(`<div class="item__tertiary">${label}</div>`, div(value));

const russian = (): SampleArchive => ({
  name: 'Archive.zip',
  encoding: 'windows-1251',
  entries: {
    'index.html': decoy('page'),
    'sessions/sessions0.html': page(
      [
        '<a href="https://vk.com/app1">VK для Android</a>',
        'User Agent: VKAndroidApp/8 (Android 13)',
        '192.0.2.10 (Россия)',
        '1 сен 2026 в 10:11',
      ],
      ['Полная версия сайта', 'User Agent: Mozilla/5.0', '2001:db8::7 (Германия)', '31 августа 2026 в 9:05:07'],
    ),
    'apps/installed-apps.html': page(
      ['Пример игры', 'app123', 'Друзья, Фотографии', '1 сен 2026 в 10:11'],
      ['Пример музыки', 'app124', '', '2 сен 2025 в 10:11'],
    ),
    'profile/page-info.html': `<html><body>${row('Имя', 'Рана Пример')}${row('Телефон', '+7 000 000-00-01')}${row(
      'Электронная почта',
      'rana@example.org',
    )}</body></html>`,
    'messages/1/messages0.html': decoy('messages'),
    'likes/photo/photo0.html': decoy('likes'),
  },
  expected: expectDownload('vk', {
    logins: [
      login({ when: '2026-09-01T10:11:00Z', ip: '192.0.2.10', device: 'VKAndroidApp/8 (Android 13)', place: 'Россия' }),
      login({ when: '2026-08-31T09:05:07Z', ip: '2001:db8::7', device: 'Mozilla/5.0', place: 'Германия' }),
    ],
    apps: [
      { name: 'Пример игры', since: null, until: null },
      { name: 'Пример музыки', since: null, until: null },
    ],
    identifiers: [
      { what: 'phone', value: '+7 000 000-00-01' },
      { what: 'email', value: 'rana@example.org' },
    ],
  }),
});

/** Of an account in English. */
const english = (): SampleArchive => ({
  name: 'Archive.zip',
  encoding: 'windows-1251',
  entries: {
    'Archive/sessions/sessions0.html': page([
      'VK for iPhone',
      'User Agent: com.vk.vkclient/1',
      '198.51.100.7 (Kazakhstan)',
      '1 Mar 2022 at 10:11 pm',
    ]),
    'Archive/messages/index-messages.html': decoy('messages'),
  },
  expected: expectDownload('vk', {
    logins: [
      login({ when: '2022-03-01T22:11:00Z', ip: '198.51.100.7', device: 'com.vk.vkclient/1', place: 'Kazakhstan' }),
    ],
  }),
});

/** Packed again, with the pages in UTF-8 and without a word about it. */
const repacked = (): SampleArchive => ({
  name: 'VK.zip',
  entries: {
    'Archive/sessions/sessions0.html': page([
      'Полная версия сайта',
      'User Agent: Firefox',
      '192.0.2.11 (Україна)',
      '2 сен 2026 в 10:11',
    ]).replace('<meta charset="windows-1251">', '<!-- <div class="item">CANARY</div> --><script>"CANARY"</script>'),
    'Archive/apps/installed-apps.html': page(['Приклад', 'app125']),
  },
  expected: expectDownload('vk', {
    logins: [login({ when: '2026-09-02T10:11:00Z', ip: '192.0.2.11', device: 'Firefox', place: 'Україна' })],
    apps: [{ name: 'Приклад', since: null, until: null }],
  }),
});

const minimal = (): SampleArchive => ({
  name: 'Archive.zip',
  encoding: 'windows-1251',
  entries: { 'apps/installed-apps.html': page(), 'index.html': decoy('page') },
  expected: expectDownload('vk'),
});

export const listVkArchives = (): SampleArchive[] => [russian(), english(), repacked(), minimal()];
