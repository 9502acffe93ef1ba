/** Decides which attributes survive in a skeleton. What is not listed here does not. */
import type { Vocabulary } from './known-words.ts';

const TAGS = new Set(
  `a abbr address article aside b bdi bdo blockquote body br button canvas caption cite code col
  colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hgroup hr i iframe img input ins kbd label legend li main map
  mark math menu meter nav object ol optgroup option output p picture pre progress q ruby s samp
  search section select slot small span strong sub summary sup svg table tbody td textarea tfoot th
  thead time tr u ul var video wbr audio`.split(/\s+/),
);
/** Elements whose contents say nothing about settings, or are typed by people. */
const OPAQUE_TAGS = new Set(
  'svg math canvas iframe object embed video audio picture img map textarea datalist'.split(' '),
);

const ROLES = `alert alertdialog application article banner button cell checkbox columnheader combobox
  complementary contentinfo dialog document feed figure form generic grid gridcell group heading img
  link list listbox listitem log main menu menubar menuitem menuitemcheckbox menuitemradio
  navigation none note option presentation progressbar radio radiogroup region row rowgroup
  rowheader scrollbar search searchbox separator slider spinbutton status switch tab table tablist
  tabpanel term textbox timer toolbar tooltip tree treegrid treeitem`.split(/\s+/);
const INPUT_TYPES = `button checkbox color date datetime-local email file hidden image month number password radio range
  reset search submit tel text time url week`.split(/\s+/);
const TRISTATE = ['true', 'false', 'mixed'];
const BOOLEAN = ['true', 'false'];

const VALUES: Record<string, readonly string[]> = {
  role: ROLES,
  type: INPUT_TYPES,
  dir: ['ltr', 'rtl', 'auto'],
  tabindex: ['-1', '0', '1'],
  'aria-checked': TRISTATE,
  'aria-pressed': TRISTATE,
  'aria-selected': BOOLEAN,
  'aria-expanded': BOOLEAN,
  'aria-disabled': BOOLEAN,
  'aria-hidden': BOOLEAN,
  'aria-modal': BOOLEAN,
  'aria-busy': BOOLEAN,
  'aria-readonly': BOOLEAN,
  'aria-required': BOOLEAN,
  'aria-haspopup': [...BOOLEAN, 'menu', 'listbox', 'tree', 'grid', 'dialog'],
};
/** Positions in short lists; longer ones count contacts or posts. */
const POSITIONS = ['aria-posinset', 'aria-setsize', 'aria-level'];
const SMALL_NUMBER = /^[1-9][0-9]?$/;
const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/;

/** Attributes in which platforms write names for their own use. */
export const DATA_ATTRIBUTES = `data-testid data-test-id data-test data-e2e data-qa data-cy data-tid data-nav-anchor-key
  data-toggleable-component data-mana-component data-control-name data-action data-key data-name data-id
  data-type`.split(/\s+/);

export const ATTRIBUTES = [...Object.keys(VALUES), ...POSITIONS, 'lang', 'name', 'value', ...DATA_ATTRIBUTES];

export const keepTag = (tag: string): string => (TAGS.has(tag) ? tag : 'unknown');
export const isOpaque = (tag: string): boolean => OPAQUE_TAGS.has(tag);

/** @returns a plain language tag, or `und` */
export const keepLanguage = (tag: string): string => (LANGUAGE_TAG.test(tag) ? tag : 'und');

/** Whether an attribute says the same about everyone. `name` and `value` are those of controls and of options. */
export function isKeptAttribute(name: string, value: string, vocabulary: Vocabulary): boolean {
  if (Object.hasOwn(VALUES, name)) return VALUES[name]!.includes(value);
  if (POSITIONS.includes(name)) return SMALL_NUMBER.test(value);
  if (name === 'lang') return LANGUAGE_TAG.test(value);
  return (name === 'name' || name === 'value' || DATA_ATTRIBUTES.includes(name)) && vocabulary.isMachineName(value);
}
