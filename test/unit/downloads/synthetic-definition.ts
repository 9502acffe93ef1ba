/** A platform that does not exist, with one entry of each format. */
import * as v from 'valibot';
import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import { DownloadDefinition } from '../../../src/downloads/definition-schema.ts';
import { createHtmlParser } from '../../../src/downloads/formats/html.ts';
import type { DownloadKnowledge } from '../../../src/downloads/read-download.ts';

export const definition = v.parse(DownloadDefinition, {
  platform: 'example',
  signs: [['account/logins.json', 'account/apps.csv', 'example_data.json']],
  htmlSigns: ['account/logins.html'],
  entries: [
    {
      path: ['account/logins.json', 'example_data.json'],
      format: 'json',
      maxBytes: 40_000_000,
      take: [
        {
          to: 'logins',
          from: ['logins', '*'],
          fields: {
            when: { at: [['time']], as: 'time' },
            ip: { at: [['ip']] },
            device: { at: [['device'], ['agent']] },
            open: { at: [['open']] },
          },
        },
        { to: 'asOf', from: [], field: { at: [['madeAt']], as: 'time' } },
      ],
    },
    {
      path: ['account/settings.json'],
      format: 'json',
      localized: true,
      take: [
        {
          to: 'settings',
          from: ['settings', '*'],
          where: { field: { at: [['label']], as: 'mojibake' }, is: ['private account'] },
          settings: ['private'],
          field: { at: [['value']], as: 'boolean' },
          values: { true: 'on', false: 'off' },
        },
        {
          to: 'settings',
          from: ['settings', '*'],
          where: { field: { at: [['label']] }, is: ['who can write to me'] },
          settings: ['messages'],
          field: { at: [['value']] },
          values: { everyone: 'everyone', friends: 'friends' },
        },
      ],
    },
    {
      path: ['account/apps.csv'],
      format: 'csv',
      header: ['App', 'Since'],
      take: [
        {
          to: 'apps',
          from: ['*'],
          fields: { name: { at: [['App']] }, since: { at: [['Since']], as: 'time' } },
        },
      ],
    },
    {
      path: ['account/devices-*.js'],
      format: 'js',
      take: [{ to: 'devices', from: ['*', 'device'], field: { at: [['name']] } }],
    },
    {
      path: ['account/events-*.json'],
      format: 'json-lines',
      take: [
        {
          to: 'logins',
          from: ['*'],
          where: { field: { at: [['type']] }, is: ['login'] },
          fields: { when: { at: [['at']], as: 'time' }, ip: { at: [['ip']] } },
        },
      ],
    },
    {
      path: ['account/rows.json'],
      format: 'json',
      take: [
        {
          to: 'apps',
          from: ['*'],
          fields: {
            name: { at: [['rows', { key: 'label', is: ['größe'] }, 'value']], as: 'mojibake' },
            since: { at: [['rows', { key: 'label', is: ['added on', 'added'] }, 'time']], as: 'time' },
          },
        },
      ],
    },
    {
      path: ['account/places.html'],
      format: 'html',
      encoding: 'windows-1251',
      take: [
        {
          to: 'places',
          from: ['.place'],
          what: 'visited',
          field: { at: [['.name']], match: '^Place: (.+)$' },
        },
      ],
    },
    {
      path: ['account/contacts.csv'],
      format: 'csv',
      maxBytes: 100_000,
      take: [{ to: 'uploads', from: ['*'], what: 'contacts' }],
    },
  ],
  foreignFolders: ['inbox'],
  request: {
    url: 'https://example.org/download',
    hours: [1, 2],
    learns: ['email'],
    source: 'https://example.org/help',
    checkedOn: '2026-12-01',
    checkedBy: 'documentation',
  },
});

export const knowledge: DownloadKnowledge = {
  definitions: [definition],
  loadStates: async () => ({
    private: { on: 'protected', off: 'exposed' },
    messages: { everyone: 'exposed', friends: 'protected' },
  }),
  parseHtml: createHtmlParser(createDOMPurify(new JSDOM('').window)),
};

export const NOTHING = {
  settings: [],
  logins: [],
  apps: [],
  places: [],
  uploads: [],
  devices: [],
  identifiers: [],
};
