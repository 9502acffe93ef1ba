/** Changes the page around a question that is still open: nothing may be answered by that. */
import type { PressAttack } from '../model.ts';

const common = { act: 'nothing', mayEnd: true, notOnBait: 'nothing is asked there' } as const;
/** The scenes that do not point at a control: the others say that it has gone. */
const WITHOUT_CONTROL = ['note', 'warning', 'report', 'photo'] as const;

export const pageChanges: PressAttack[] = [
  {
    ...common,
    name: 'the address changed by pushState',
    apply: () => history.pushState(null, '', '/another/page'),
  },
  {
    ...common,
    name: 'the address changed by replaceState and back',
    async apply() {
      const { pathname } = location;
      history.replaceState(null, '', '/another/page');
      await window.attack.nextFrames();
      history.replaceState(null, '', pathname);
    },
  },
  {
    ...common,
    name: 'the hash changed',
    apply: () => {
      location.hash = 'other';
    },
  },
  {
    ...common,
    name: 'the signs of the platform removed',
    apply() {
      for (const el of document.querySelectorAll('meta, title, [data-testid]'))
        for (const name of el.getAttributeNames()) el.removeAttribute(name);
      history.pushState(null, '', location.href);
    },
  },
  {
    ...common,
    name: 'untrusted events of leaving and hiding',
    apply() {
      for (const type of [
        'pagehide',
        'visibilitychange',
        'freeze',
        'beforeunload',
        'popstate',
        'hashchange',
        'offline',
      ])
        for (const target of [window, document]) target.dispatchEvent(new Event(type));
    },
  },
  {
    ...common,
    name: 'all of the page replaced',
    scenes: WITHOUT_CONTROL,
    apply: () => document.body.replaceChildren(),
  },
  {
    ...common,
    name: 'the root replaced',
    scenes: WITHOUT_CONTROL,
    apply: () => document.replaceChild(document.createElement('html'), document.documentElement),
  },
];

const withFiles = { ...common, scenes: ['photo'] } as const;
export const fileChanges: PressAttack[] = [
  { ...withFiles, name: 'the file input removed', apply: () => document.querySelector('#file')!.remove() },
  {
    ...withFiles,
    name: 'the file input moved',
    apply: () => document.body.append(document.querySelector('#file')!),
  },
  {
    ...withFiles,
    name: 'the file input replaced by its copy',
    apply() {
      const input = document.querySelector('#file')!;
      input.replaceWith(input.cloneNode(true));
    },
  },
  {
    ...withFiles,
    name: 'the file input emptied',
    apply: () => {
      document.querySelector<HTMLInputElement>('#file')!.value = '';
    },
  },
  { ...withFiles, name: 'the form reset', apply: () => document.querySelector('form')!.reset() },
  {
    ...withFiles,
    name: 'the file input disabled and of another type',
    apply() {
      const input = document.querySelector<HTMLInputElement>('#file')!;
      input.disabled = true;
      input.type = 'text';
    },
  },
  {
    ...withFiles,
    name: 'the same files put into the input by script',
    apply() {
      const input = document.querySelector<HTMLInputElement>('#file')!;
      const data = new DataTransfer();
      for (const file of input.files ?? []) data.items.add(file);
      input.files = data.files;
    },
  },
];
