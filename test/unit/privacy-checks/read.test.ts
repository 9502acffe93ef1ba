/** Reads single controls with the rules that ship. */
import { describe, expect, it } from 'vitest';
import { evaluateReading, evaluateSetting } from '../../../src/privacy-checks/evaluate.ts';
import { readSetting, type SettingReading } from '../../../src/privacy-checks/read.ts';
import { openPage } from '../../helpers/dom.ts';
import { externalPlatforms, getPlatform } from '../../helpers/inspect-page.ts';

type Before = (doc: Document) => void;

/** Reads one setting from a body, after a change by the person or the page. */
function read(
  id: string,
  setting: string,
  body: string,
  { path = '/', lang = 'en', before = () => undefined }: { path?: string; lang?: string; before?: Before } = {},
): SettingReading {
  const p = getPlatform(id);
  const { url, doc } = openPage(`<html lang="${lang}"><body>${body}`, `https://here.example${path}`);
  before(doc);
  const rule = p.settings.find(s => s.id === setting)!;
  return readSetting(
    rule,
    p,
    url,
    doc,
    p.settings.filter(s => s.pages.some(k => rule.pages.includes(k))),
  );
}
const input = (doc: Document): HTMLInputElement => doc.querySelector('input')!;
const DISCOVERABLE = '<input type=checkbox name="account[discoverable]">';

describe('a checkbox', () => {
  it('reads on and off from its live state, not from its attribute', () => {
    expect(read('mastodon', 'discoverable', DISCOVERABLE)).toMatchObject({ value: 'off', evidence: 'high' });
    expect(
      read('mastodon', 'discoverable', DISCOVERABLE, {
        before: doc => {
          input(doc).checked = true;
        },
      }).value,
    ).toBe('on');
  });

  it('is inverted for an older control with the opposite meaning', () => {
    expect(read('mastodon', 'unlocked', '<input type=checkbox name="account[locked]" checked>').value).toBe('off');
    expect(read('mastodon', 'unlocked', '<input type=checkbox name="account[locked]">').value).toBe('on');
  });

  it('has no value while it is indeterminate', () => {
    expect(
      read('mastodon', 'discoverable', DISCOVERABLE, {
        before: doc => {
          input(doc).indeterminate = true;
        },
      }).value,
    ).toBeUndefined();
  });

  it('has no value if it is there twice', () => {
    expect(read('mastodon', 'discoverable', DISCOVERABLE + DISCOVERABLE)).toMatchObject({ why: 'several' });
  });

  it('has no value if it contradicts its own attribute', () => {
    const torn = '<input type=checkbox name="account[discoverable]" aria-checked=true>';
    expect(read('mastodon', 'discoverable', torn)).toMatchObject({ why: 'no-state' });
    expect(
      read('mastodon', 'discoverable', torn, {
        before: doc => {
          input(doc).checked = true;
        },
      }).value,
    ).toBe('on');
  });

  it.each([
    '<template>',
    '<div hidden>',
    '<div style="visibility: hidden">',
    '<div style="opacity: 0">',
    '<div inert>',
    '<div aria-hidden=true>',
    '<details>',
  ])('has no value in %s', outside => {
    expect(read('mastodon', 'discoverable', outside + DISCOVERABLE)).toMatchObject({ why: 'not-found' });
  });

  it('counts as visible if the label drawn for it is', () => {
    expect(
      read(
        'mastodon',
        'discoverable',
        `<label>Shown ${DISCOVERABLE.replace('<input', '<input style="display: none"')}</label>`,
      ).value,
    ).toBe('off');
  });

  it('is found in nested shadow roots, unless the host is hidden or the same control exists outside', () => {
    const shadow = (host: Element, html: string): ShadowRoot =>
      Object.assign(host.attachShadow({ mode: 'open' }), { innerHTML: html });
    const before: Before = doc => {
      shadow(shadow(doc.querySelector('#host')!, '<div></div>').firstElementChild!, DISCOVERABLE);
    };
    expect(read('mastodon', 'discoverable', '<div id=host></div>', { before }).value).toBe('off');
    for (const around of ['inert', 'aria-hidden=true', 'style="display: none"'])
      expect(
        read('mastodon', 'discoverable', `<div ${around}><div id=host></div></div>`, { before }).value,
      ).toBeUndefined();
    expect(read('mastodon', 'discoverable', `<div id=host></div>${DISCOVERABLE}`, { before })).toMatchObject({
      why: 'several',
    });
    expect(
      read('mastodon', 'discoverable', `<div id=host></div><div hidden>${DISCOVERABLE}</div>`, { before }).value,
    ).toBe('off');
  });
});

describe('a drawn checkbox', () => {
  const LABEL = 'aria-label="Ask apps and sites not to show my account to logged-out users"';
  const drawn = (attributes: string): SettingReading =>
    read(
      'bluesky',
      'logged_out_visibility',
      '<main><a href="/settings/app-passwords">App passwords</a>' +
        `<div role=checkbox ${LABEL} ${attributes}></div></main>`,
    );

  it('reads its state from its attributes', () => {
    expect(drawn('tabindex=0 aria-checked=true').value).toBe('on');
    expect(drawn('tabindex=0 aria-checked=false').value).toBe('off');
  });

  it.each([
    'tabindex=0',
    'tabindex=0 aria-checked=mixed',
    'aria-checked=true',
    'tabindex=-1 aria-checked=true',
    'tabindex=0 aria-checked=true aria-disabled=true',
  ])('has no value with %s', attributes => {
    expect(drawn(attributes).value).toBeUndefined();
  });

  it('has no value in a disabled group', () => {
    const group = (attribute: string): string =>
      `<main><div role=radiogroup ${attribute}>` +
      `${[0, 1, 2].map(i => `<div role=radio tabindex=0 aria-checked=${i === 2}></div>`).join('')}</div></main>`;
    expect(read('bluesky', 'activity_notifications', group('')).value).toBe('none');
    expect(read('bluesky', 'activity_notifications', group('aria-disabled=true'))).toMatchObject({ why: 'no-state' });
  });

  it('has no value if two places match where one is expected', () => {
    const box = (on: boolean): string =>
      '<main><a href="/settings/app-passwords">x</a>' +
      `<div role=checkbox tabindex=0 aria-checked=${on} ${LABEL}></div></main>`;
    expect(read('bluesky', 'logged_out_visibility', box(true)).value).toBe('on');
    expect(read('bluesky', 'logged_out_visibility', box(true) + box(false))).toMatchObject({ why: 'several' });
  });

  it('counts only beside the neighbours that are required', () => {
    expect(
      read('bluesky', 'logged_out_visibility', '<main><div role=checkbox tabindex=0 aria-checked=true></div></main>'),
    ).toMatchObject({ why: 'neighbours' });
  });
});

const group = (name: string, at: number): string =>
  `<div role=radiogroup aria-label="${name}">` +
  `${[0, 1, 2].map(i => `<div role=radio tabindex=0 aria-checked=${i === at}></div>`).join('')}</div>`;

describe('a control that is found by its position', () => {
  const invites = (first: string, second: string, lang: string): SettingReading =>
    read(
      'bluesky',
      'group_invites',
      `<main><div data-testid=messagesSettingsScreen>${group(first, 0)}${group(second, 2)}</div></main>`,
      { lang },
    );

  it('is only a likely match if its label is unknown and there is another control like it', () => {
    expect(invites('Кто может писать мне', 'Кто зовёт в группы', 'ru')).toMatchObject({
      value: 'none',
      evidence: 'medium',
    });
  });

  it('is not read if it has the label of another setting', () => {
    expect(invites('Allow group chat invites from', 'Allow direct messages from', 'en').value).toBe('all');
    expect(invites('Something new', 'Allow direct messages from', 'en').value).toBeUndefined();
  });

  it('is read in an unknown language if it is the only one', () => {
    const alone = (lang: string): SettingReading =>
      read('bluesky', 'activity_notifications', `<main>${group('Кто узнаёт', 2)}</main>`, { lang });
    expect(alone('ru')).toMatchObject({ value: 'none', evidence: 'high' });
    expect(alone('en')).toMatchObject({ value: 'none', evidence: 'medium' });
    expect(
      read('bluesky', 'activity_notifications', `<main>${group('Кто узнаёт', 2)}${group('Ещё', 0)}</main>`, {
        lang: 'ru',
      }),
    ).toMatchObject({ why: 'not-found' });
  });

  it('is not read with certainty if its labels are known in this language and it has none of them', () => {
    const p = getPlatform('bluesky');
    const reading = invites('Allow direct messages from', 'Show that I am online to', 'en');
    expect(evaluateReading(p.settings.find(s => s.id === 'group_invites')!, reading).state).toBe('unread');
  });

  it('is only a hint on X', () => {
    const box = '<label>Reworded <input type=checkbox></label>';
    expect(
      read('x', 'discoverable_email', `<section aria-labelledby=detail-header>${box + box}</section>`),
    ).toMatchObject({ value: 'off', evidence: 'medium' });
    expect(
      read('x', 'discoverable_email', `<section aria-labelledby=detail-header>${box + box + box}</section>`),
    ).toMatchObject({ why: 'not-found' });
  });
});

describe('a choice of several options', () => {
  const selects = externalPlatforms.flatMap(p =>
    p.settings
      .filter(s => s.control === 'select')
      .flatMap(s =>
        s.locate!.flatMap(l =>
          Object.keys(s.states).map(value => ({ p: p.id, id: s.id, css: l.css!, value, states: s.states })),
        ),
      ),
  );
  it.each(selects)('reads $value in $css', ({ p, id, css, value, states }) => {
    const name = /name='([^']+)'/.exec(css)![1]!;
    const options = Object.keys(states)
      .map(v => `<option value="${v}"${v === value ? ' selected' : ''}>${v}</option>`)
      .join('');
    expect(read(p, id, `<select name="${name}">${options}</select>`).value).toBe(value);
  });

  const ordered = externalPlatforms.flatMap(p =>
    p.settings
      .filter(s => s.order && /name=/.test(s.locate![0]!.css ?? ''))
      .flatMap(s =>
        s.order!.map((value, at) => ({ p: p.id, id: s.id, size: s.order!.length, css: s.locate![0]!.css!, value, at })),
      ),
  );
  it.each(ordered)('reads $value from the position of the radio in $p $id', ({ p, id, css, size, value, at }) => {
    const name = /name=(\w+)/.exec(css)![1]!;
    const radios = (n: number): string =>
      Array.from({ length: n }, (_, i) => `<input type=radio name=${name}${i === at ? ' checked' : ''}>`).join('');
    expect(read(p, id, radios(size)).value).toBe(value);
    expect(read(p, id, radios(size + 1))).toMatchObject({ why: 'neighbours' });
  });

  const gender = (on: string): string =>
    ['unknown', 'female', 'male']
      .map(v => `<input type=radio name=wpgender value=${v}${v === on ? ' checked' : ''}>`)
      .join('');
  it('reads the value of the one radio that is on', () => {
    expect(read('wikipedia', 'gender', gender('female')).value).toBe('female');
    expect(read('wikipedia', 'gender', gender(''))).toMatchObject({ why: 'no-state' });
    expect(
      read('wikipedia', 'gender', `<form>${gender('female')}</form><form>${gender('male')}</form>`).value,
    ).toBeUndefined();
  });

  it('has no value if an option is in the place of another, by its label or its number', () => {
    const asks = (options: string[], attributes = (_: number) => ''): SettingReading =>
      read(
        'x',
        'dm_from',
        options
          .map(
            (o, i) =>
              `<label>${o} <input type=radio name=allow_dms_from ${attributes(i)}${i === 0 ? ' checked' : ''}></label>`,
          )
          .join(''),
      );
    expect(asks(['No one', 'Verified users', 'Everyone']).value).toBe('following');
    expect(asks(['Nur ich', 'Geprüfte', 'Wer will']).value).toBe('following');
    expect(asks(['Everyone', 'Verified users', 'No one'])).toMatchObject({ why: 'neighbours' });
    expect(asks(['No one', 'Verified users', 'Everyone'], i => `aria-posinset=${i + 1} `).value).toBe('following');
    expect(asks(['a', 'b', 'c'], i => `aria-posinset=${3 - i} `)).toMatchObject({ why: 'neighbours' });
  });

  it('found by position alone is only a hint if the labels of the page’s language are known', () => {
    const evidence = (lang: string, options: string[]) =>
      read(
        'x',
        'photo_tagging',
        options
          .map((o, i) => `<label>${o} <input type=radio name=allow_media_tagging${i ? '' : ' checked'}></label>`)
          .join(''),
        { lang },
      ).evidence;
    expect(evidence('en', ['Anyone can tag you', 'Only people you follow can tag you'])).toBe('high');
    expect(evidence('en', ['Anyone can tag you', ''])).toBe('medium');
    expect(evidence('en', ['Anyone can tag you Anyone can tag you', 'Whom I follow'])).toBe('medium');
    expect(evidence('sw', ['Yeyote', 'Ninaowafuata'])).toBe('high');
  });

  it('that can be turned off as a whole is off if its switch is off', () => {
    const tagging = (on: boolean, rest = ''): SettingReading =>
      read(
        'x',
        'photo_tagging',
        `<label>Photo tagging <input type=checkbox role=switch${on ? ' checked' : ''}></label>${rest}`,
      );
    const radios = [0, 1].map(i => `<input type=radio name=allow_media_tagging${i ? ' checked' : ''}>`).join('');
    expect(tagging(false).value).toBe('none');
    expect(tagging(true, radios).value).toBe('following');
    expect(evaluateReading(getPlatform('x').settings.find(s => s.id === 'photo_tagging')!, tagging(true)).state).toBe(
      'unread',
    );
    expect(tagging(false, radios)).toMatchObject({ why: 'several' });
  });

  it('with no option selected is still loading', () => {
    expect(
      read(
        'mastodon',
        'default_privacy',
        '<select name="user[setting_default_privacy]"><option value=public>Public</select>',
      ),
    ).toMatchObject({ why: 'no-state' });
  });

  it('points to the option that protects, not to the selected one', () => {
    expect((read('wikipedia', 'gender', gender('female')).element as HTMLInputElement).value).toBe('unknown');
    const { element } = read(
      'bluesky',
      'group_invites',
      '<main><div data-testid=messagesSettingsScreen>' +
        `${group('Allow direct messages from', 0)}${group('Allow group chat invites from', 0)}</div></main>`,
    );
    expect([...element!.parentElement!.children].indexOf(element!)).toBe(1); // “People I follow”
  });

  it('is never a list that allows several selections', () => {
    expect(
      read(
        'mastodon',
        'default_privacy',
        '<select multiple name="user[setting_default_privacy]">' +
          '<option selected>private<option selected>public</select>',
      ).value,
    ).toBeUndefined();
  });
});

describe('a text field', () => {
  it('reads as filled or empty, and its text is not stored', () => {
    const filled = read('wikipedia', 'real_name', '<input name=wprealname value="Rana Example">');
    expect(filled.value).toBe('filled');
    expect(JSON.stringify({ ...filled, element: undefined })).not.toContain('Rana');
    expect(read('wikipedia', 'real_name', '<input name=wprealname value="  ">').value).toBe('empty');
    expect(read('wikipedia', 'real_name', '<input type=hidden name=wprealname value="">').value).toBeUndefined();
  });
});

describe('a row', () => {
  const listItem = (name: string, value: string): string =>
    `<div class=ListItem><span class=title>${name}</span><span class=subtitle>${value} </span></div>`;
  const list = (rows: [string, string][]): string =>
    `<div class=settings-content>${rows.map(([name, value]) => listItem(name, value)).join('')}</div>`;
  const phone = (...rows: [string, string][]): SettingReading => read('telegram', 'phone_number', list(rows));
  const WHO = 'Who can see my phone number?';

  it('is read by its whole labels, in any known language', () => {
    expect(phone(['Who can call me', 'Everybody'], [WHO, 'Nobody'])).toMatchObject({
      value: 'nobody',
      evidence: 'high',
    });
    expect(phone(['من يمكنهم رؤية رقم هاتفي؟', 'الجميع']).value).toBe('everybody');
  });

  it.each([
    ['an exception', 'Nobody (+2)'],
    ['no value yet', 'Loading'],
    ['nothing', ''],
    ['two values', 'Nobody Everybody'],
  ])('has no value with %s', (_, value) => {
    expect(phone([WHO, value]).value).toBeUndefined();
  });

  it('has no value if it is there twice', () => {
    expect(phone([WHO, 'Nobody'], [WHO, 'Everybody'])).toMatchObject({ why: 'several' });
  });

  it('takes only values that fit its own label', () => {
    const step = (name: string, button: string): SettingReading =>
      read(
        'bluesky',
        'email_2fa',
        `<main><a href="/settings/app-passwords">x</a><div>${name} <button>${button}</button></div></main>`,
      );
    expect(step('Two-factor authentication (2FA)', 'Enable').value).toBe('off');
    expect(step('Email 2FA enabled', 'Change').value).toBe('on');
    expect(step('Two-factor authentication (2FA)', 'Change').value).toBeUndefined();
    expect(step('Email 2FA enabled', 'Enable').value).toBeUndefined();
  });

  it('contains the one control that its label names', () => {
    const cell = (inside: string): string => `<div class=tux-list-cell>${inside}</div>`;
    const one = '<span>Private account</span> <div role=switch tabindex=0 aria-checked=true></div>';
    expect(
      read(
        'tiktok',
        'private_account',
        cell(one) + cell('<span>Other</span> <div role=switch tabindex=0 aria-checked=false></div>'),
      ),
    ).toMatchObject({ value: 'on', evidence: 'medium' });
    expect(
      read('tiktok', 'private_account', cell(`${one}<div role=switch tabindex=0 aria-checked=false></div>`)).value,
    ).toBeUndefined();
  });
});

describe('the list of exceptions', () => {
  const radio = (value: string, checked: boolean): string =>
    `<label><input type=radio name=visibility-phoneNumber value=${value}${checked ? ' checked' : ''}></label>`;
  const screen = (value: string, row: string): SettingReading =>
    read(
      'telegram',
      'phone_number',
      `<div class=settings-item>${['everybody', 'contacts', 'nobody'].map(v => radio(v, v === value)).join('')}</div>` +
        `<div class=settings-item>${row}</div>`,
    );
  const row = (words: string): string => `<div class=ListItem><i class=icon-add-user></i>${words}</div>`;

  it('is needed before a setting counts as protected, and only then', () => {
    expect(screen('nobody', row('<b>Always Allow</b> <i>Add Users</i>'))).toMatchObject({
      value: 'nobody',
      evidence: 'high',
    });
    expect(screen('everybody', '')).toMatchObject({ value: 'everybody', evidence: 'high' });
    for (const words of [
      '<b>Always Allow</b> <i>2 users</i>',
      '<i>+3</i> <b>Always Allow</b> <i>Add Users</i>',
      '<b>Permitir</b> <i>Nadie aún</i>',
    ])
      expect(screen('nobody', row(words))).toMatchObject({ value: 'nobody', evidence: 'medium' });
    expect(screen('nobody', '')).toMatchObject({ evidence: 'medium' });
    expect(screen('nobody', `<div hidden>${row('<b>Always Allow</b> <i>Add Users</i>')}</div>`)).toMatchObject({
      evidence: 'medium',
    });
  });
});

describe('a toggle button', () => {
  const pressed = (attributes: string): SettingReading =>
    read(
      'youtube',
      'subs_private',
      '<ytd-settings-switch-renderer>' +
        `<div role=button aria-label="Keep all my subscriptions private" ${attributes}></div>` +
        '</ytd-settings-switch-renderer>',
    );
  it('reads its state if it is enabled', () => {
    expect(pressed('tabindex=0 aria-pressed=true').value).toBe('on');
    expect(pressed('tabindex=0 aria-pressed=false').value).toBe('off');
    expect(pressed('tabindex=0 aria-pressed=mixed').value).toBeUndefined();
    expect(pressed('aria-pressed=true').value).toBeUndefined();
  });
});

describe('a form with a save button', () => {
  const tick: Before = doc => {
    input(doc).checked = !input(doc).checked;
  };
  it('is pending until it is saved', () => {
    expect(read('mastodon', 'discoverable', DISCOVERABLE, { before: tick })).toMatchObject({
      value: 'on',
      pending: true,
    });
    expect(read('mastodon', 'discoverable', DISCOVERABLE)).not.toHaveProperty('pending');
  });

  it('is not what X has', () => {
    expect(
      read('x', 'protect_posts', '<label>Protect your posts <input type=checkbox></label>', { before: tick }),
    ).not.toHaveProperty('pending');
  });

  it('may be disabled, but a control that applies at once and is disabled is still loading', () => {
    expect(read('mastodon', 'discoverable', `<fieldset disabled>${DISCOVERABLE}</fieldset>`).value).toBe('off');
    expect(
      read(
        'x',
        'protect_posts',
        '<fieldset disabled><label>Protect your posts <input type=checkbox></label></fieldset>',
      ),
    ).toMatchObject({ why: 'no-state' });
  });
});

describe('a page that exists in one state only', () => {
  const on =
    '<a data-method=post href="/settings/two_factor_authentication_methods/disable">Off</a>' +
    '<span class=positive-hint>On</span>';
  const off = '<a data-method=post href="/settings/otp_authentication">Set up</a>';
  const ON = { path: '/settings/two_factor_authentication_methods' },
    OFF = { path: '/settings/otp_authentication' };

  it('has a value if URL and form agree', () => {
    expect(read('mastodon', 'two_factor', on, ON).value).toBe('on');
    expect(read('mastodon', 'two_factor', off, OFF).value).toBe('off');
  });

  it('has no value if they do not', () => {
    expect(read('mastodon', 'two_factor', on, OFF).value).toBeUndefined();
    expect(read('mastodon', 'two_factor', off, ON).value).toBeUndefined();
    expect(read('mastodon', 'two_factor', on + off, OFF).value).toBeUndefined();
    expect(read('mastodon', 'two_factor', '', ON).value).toBeUndefined();
  });
});

const ROW = (title: string, value: string, attributes = ''): string =>
  `<div role=button ${attributes}><div><div dir=auto><div>${title}</div><div>${value}</div></div>` +
  '<div><svg><title>chevron</title></svg></div></div></div>';
const SWITCH = (title: string, on: boolean, attributes = ''): string =>
  `<div role=button ${attributes}><div><div dir=auto><div>${title}</div><div>Why</div></div><div>` +
  `<input type=checkbox role=switch aria-checked=${on} aria-label="${title}. Why"${on ? ' checked' : ''}>` +
  '</div></div></div>';

describe('a row with a label', () => {
  const posts = (label: string, text = 'Public'): SettingReading =>
    read('facebook', 'future_posts', `<main role=main><div role=button tabindex=0 aria-label="${label}">${text}</div>`);

  it('is read by its label, and not against its text', () => {
    expect(posts('Edit privacy. Sharing with Only me. ')).toMatchObject({ value: 'only-me', evidence: 'medium' });
    expect(posts('Edit privacy. Sharing with Friends except: Omar. ')).toMatchObject({ why: 'not-found' });
    expect(posts('Edit privacy. Sharing with Only me.', 'Edit privacy. Sharing with Public.')).toMatchObject({
      why: 'no-state',
    });
  });
});

describe('a row with a value', () => {
  const row = (setting: string, title: string, value: string, attributes = ''): SettingReading =>
    read('whatsapp', setting, ROW(title, value, attributes));

  it('is read by its title and value, whatever its icon says', () => {
    expect(row('about', 'About', 'My contacts')).toMatchObject({ value: 'contacts', evidence: 'high' });
    expect(row('about', 'About', '3 contacts excluded').value).toBe('contacts-except');
    expect(row('last_seen', 'Last seen and online', 'Nobody, Everyone').value).toBe('online-everyone');
    expect(row('last_seen', 'Last seen and online', 'Nobody').value).toBe('nobody');
  });

  it.each(['', ', Everyone', '0 contacts excluded', 'Nobody, Nobody', 'Nobody Everyone'])(
    'has no value while it says %j',
    value => {
      expect(row('last_seen', 'Last seen and online', value).value).toBeUndefined();
    },
  );

  it('is not read if it is disabled in the page’s own way, or in a message', () => {
    expect(row('about', 'About', 'Nobody', 'aria-label="Disabled drawer item"').value).toBeUndefined();
    expect(read('whatsapp', 'about', `<div id=main>${ROW('About', 'Nobody')}</div>`).value).toBeUndefined();
  });
});

it('is not read while defense mode locks it', () => {
  const title = 'Show security notifications on this computer';
  expect(read('whatsapp', 'security_notices', SWITCH(title, true)).value).toBe('on');
  expect(read('whatsapp', 'security_notices', SWITCH(title, true, 'aria-label="Disabled drawer item"'))).toMatchObject({
    why: 'no-state',
  });
});

describe('a position from the end', () => {
  const values = ['a', 'b', 'c'].map(title => ROW(title, '<span>d</span>')).join('');
  const last = (rest: string, lang = 'ar'): SettingReading =>
    read('whatsapp', 'link_previews', `<div>${values}${SWITCH('x', true)}${rest}</div>`, { lang });

  it('counts only with as many controls as there may be', () => {
    expect(last(SWITCH('y', false))).toMatchObject({ value: 'off', evidence: 'high' });
    expect(last([1, 2, 3, 4].map(i => SWITCH(`${i}`, i < 4)).join('')).value).toBe('off');
    expect(last('').value).toBeUndefined();
    expect(last([1, 2, 3, 4, 5].map(i => SWITCH(`${i}`, i < 5)).join('')).value).toBeUndefined();
  });

  it('does not count for a control with the name of another setting, or in a row with two controls', () => {
    expect(last(SWITCH('Protect IP address in calls', true)).value).toBeUndefined();
    expect(last(SWITCH('y', true).replace('<div><input', `<div>${SWITCH('z', false)}<input`)).value).toBeUndefined();
  });

  it('is only a hint where the words are known', () => {
    expect(last(SWITCH('y', true), 'en')).toMatchObject({ value: 'on', evidence: 'medium' });
  });

  it('does not count while the page is arriving', () => {
    const { url, doc } = openPage(
      `<html lang=ar><body>${values}${SWITCH('x', true)}${SWITCH('y', true)}`,
      'https://a.example',
    );
    const p = getPlatform('whatsapp');
    const reading = (): SettingReading =>
      readSetting(p.settings.find(s => s.id === 'link_previews')!, p, url, doc, p.settings);
    expect(reading().value).toBe('on');
    Object.defineProperty(doc, 'readyState', { value: 'loading', configurable: true });
    expect(reading().value).toBeUndefined();
  });
});

describe('options whose words are beside them', () => {
  const option = (text: string, on: boolean, attributes = ''): string =>
    `<button ${attributes}><span role=radio aria-checked=${on} aria-label=""></span><span>${text}</span></button>`;
  const about = (options: string, rest = ''): SettingReading =>
    read('whatsapp', 'about', `<div role=radiogroup aria-label="Who can see my About">${options}</div>${rest}`);
  const all = ['Everyone', 'My contacts', 'My contacts except...', 'Nobody'];
  const choose = (at: number, words = all): string => words.map((text, i) => option(text, i === at)).join('');

  it('are read by their order, which the words must not contradict', () => {
    expect(about(choose(3))).toMatchObject({ value: 'nobody', evidence: 'high' });
    expect(about(choose(3, ['', '', '', '']))).toMatchObject({ value: 'nobody', evidence: 'high' });
    expect(about(choose(3, ['Everyone', 'My contacts', 'My contacts except...', 'Friends']))).toMatchObject({
      value: 'nobody',
      evidence: 'medium',
    });
    expect(about(choose(0, [...all].reverse()))).toMatchObject({ why: 'neighbours' });
    expect(about(choose(2, all.slice(0, 3)))).toMatchObject({ why: 'neighbours' });
  });

  it('leave a row of the same setting in doubt if they cannot be read, and with no value if it says another', () => {
    expect(about(choose(3), ROW('About', 'Nobody'))).toMatchObject({ value: 'nobody', evidence: 'high' });
    expect(about(choose(3), ROW('About', 'Everyone'))).toMatchObject({ why: 'several' });
    const locked = all.map((text, i) => option(text, i === 0, i ? 'disabled' : '')).join('');
    expect(about(locked, ROW('About', 'Everyone'))).toMatchObject({ value: 'everyone', evidence: 'medium' });
  });
});

describe('a page that shows a change before its server has accepted it', () => {
  const opened = (html: string): { doc: Document; read(setting: string, platform?: string): SettingReading } => {
    const { url, doc } = openPage(`<html lang=en><body>${html}`, 'https://a.example');
    return {
      doc,
      read: (setting, platform = 'whatsapp') => {
        const p = getPlatform(platform);
        return readSetting(p.settings.find(s => s.id === setting)!, p, url, doc, p.settings);
      },
    };
  };
  const set = (input: HTMLInputElement, on: boolean): void => {
    input.checked = on;
    input.setAttribute('aria-checked', String(on));
  };

  it('is certain of a changed switch only after it was closed and opened again', () => {
    const page = opened(SWITCH('Read receipts', true));
    expect(page.read('read_receipts')).toMatchObject({ value: 'on', evidence: 'high' });
    set(input(page.doc), false);
    expect(page.read('read_receipts')).toMatchObject({ value: 'off', evidence: 'medium' });
    input(page.doc).defaultChecked = false;
    expect(page.read('read_receipts')).toMatchObject({ value: 'off', evidence: 'medium' });
    const drawer = page.doc.body.firstElementChild!;
    drawer.remove();
    expect(page.read('read_receipts').value).toBeUndefined();
    page.doc.body.append(drawer);
    expect(page.read('read_receipts').evidence).toBe('medium');
    page.doc.body.innerHTML = SWITCH('Read receipts', false);
    expect(page.read('read_receipts')).toMatchObject({ value: 'off', evidence: 'high' });
  });

  it('is not certain of a switch that was changed before the first look, or changed back', () => {
    const page = opened(SWITCH('Read receipts', true));
    set(input(page.doc), false);
    expect(page.read('read_receipts').evidence).toBe('medium');
    set(input(page.doc), true);
    expect(page.read('read_receipts').evidence).toBe('medium');
  });

  it('seems to say a changed value, which nobody is asked to confirm', () => {
    const { doc } = opened(SWITCH('Read receipts', true));
    const p = getPlatform('whatsapp');
    const rule = p.settings.find(s => s.id === 'read_receipts')!;
    const find = (): unknown => evaluateSetting(rule, p, new URL('https://a.example'), doc, p.settings).finding;
    expect(find()).toMatchObject({ state: 'exposed' });
    set(input(doc), false);
    expect(find()).toMatchObject({ state: 'unread', seems: 'protected' });
    expect(find()).not.toHaveProperty('control');
  });

  it('is not certain of a changed row or option', () => {
    const page = opened(ROW('About', 'Everyone'));
    expect(page.read('about').evidence).toBe('high');
    page.doc.querySelector('[dir] > div + div')!.textContent = 'Nobody';
    expect(page.read('about')).toMatchObject({ value: 'nobody', evidence: 'medium' });

    const radio = (on: boolean): string => `<span role=radio aria-checked=${on}></span>`;
    const options = (at: number): string => [0, 1, 2].map(i => radio(i === at)).join('');
    const group = opened(`<div role=radiogroup aria-label="Who can add me to groups">${options(0)}</div>`);
    expect(group.read('groups')).toMatchObject({ value: 'everyone', evidence: 'high' });
    group.doc.querySelector('[role=radiogroup]')!.innerHTML = options(1);
    expect(group.read('groups')).toMatchObject({ value: 'contacts', evidence: 'medium' });
  });

  it('is not what Discord has', () => {
    const page = opened(
      '<div data-nav-anchor-key=data_usage_statistics_setting><input type=checkbox role=switch checked></div>',
    );
    expect(page.read('stats', 'discord')).toMatchObject({ value: 'on', evidence: 'high' });
    input(page.doc).checked = false;
    expect(page.read('stats', 'discord')).toMatchObject({ value: 'off', evidence: 'high' });
  });
});

it('never reads a guided setting', () => {
  expect(read('x', 'sessions', '<input type=checkbox checked>')).toEqual({ id: 'sessions', why: 'guided' });
});
