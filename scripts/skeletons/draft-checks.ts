/** Drafts definitions from a skeleton. They say how to find and read a control, never which of its values protects. */
import type { Labels, Locator } from '../../src/platforms/common-schema.ts';
import { foldLabel } from '../../src/platforms/labels.ts';
import type { Platform } from '../../src/platforms/schema.ts';
import { DATA_ATTRIBUTES } from '../../src/skeletons/keep-attribute.ts';
import { listSettingLabels } from '../../src/skeletons/known-words.ts';
import type { Skeleton, SkeletonText } from '../../src/skeletons/schema.ts';
import {
  type ControlKind,
  type FoundControl,
  findControls,
  isCheckbox,
  isNativeRadio,
  isToggle,
} from './find-controls.ts';
import { buildFixturePair, type FixturePair } from './fixture-pair.ts';
import { buildTree, getAttribute, listAncestors, type TreeNode } from './tree.ts';

export interface OptionDraft {
  value: string;
  label: SkeletonText | null;
  /** Chosen when the skeleton was made. */
  chosen: boolean;
}

export interface CheckDraft {
  /** Where the control is in the skeleton's `nodes`. */
  node: number;
  name: SkeletonText | null;
  pages: string[];
  control: ControlKind;
  locate: Locator[];
  order?: string[];
  says?: Record<string, Labels>;
  options: OptionDraft[];
  /** Which option protects and which exposes is for a person to say. */
  states: 'review';
  evidence: 'medium';
  fixtures: FixturePair;
  notes: string[];
}

const LANDMARKS = ['main', '[role=main]', '[role=dialog]', 'form'];

const quote = (value: string): string => `'${value}'`;

/** Selects the elements of a control's kind, as the reader's roles do. */
function getKindSelector({ kind, node }: FoundControl): string {
  const role = getAttribute(node, 'role');
  if (kind === 'checkbox') return role ? `[role=${role}]` : 'input[type=checkbox]';
  if (kind === 'radios') return isNativeRadio(node) ? 'input[type=radio]' : '[role=radiogroup]';
  if (kind === 'select') return 'select';
  return kind === 'toggle' ? (role ? `[role=${role}]` : 'button') : node.tag!;
}

const getKindTest = ({ kind, node }: FoundControl): ((other: TreeNode) => boolean) => {
  if (kind === 'checkbox') {
    const isSwitch = getAttribute(node, 'role') === 'switch';
    return other => isCheckbox(other) && (getAttribute(other, 'role') === 'switch') === isSwitch;
  }
  if (kind === 'toggle') return isToggle;
  if (kind === 'select') return other => other.tag === 'select';
  return other => getAttribute(other, 'role') === 'radiogroup';
};

/** A role where the reader has one for it, a selector otherwise. */
function describeKind(control: FoundControl): Pick<Locator, 'role' | 'css'> {
  const role = getAttribute(control.node, 'role');
  if (control.kind === 'checkbox') return { role: role === 'switch' ? 'switch' : 'checkbox' };
  if (control.kind === 'radios' && !isNativeRadio(control.node)) return { role: 'radiogroup' };
  if (control.kind === 'toggle') return { css: `${role ? `[role=${role}]` : 'button'}[aria-pressed]` };
  return { css: getKindSelector(control) };
}

const matchesLandmark = ({ tag, attributes = {} }: TreeNode, css: string): boolean =>
  css === tag || css === `[role=${attributes.role}]`;

/** Selectors that a container could be found by, most stable first. */
function listContainerSelectors(node: TreeNode): string[] {
  const named = DATA_ATTRIBUTES.flatMap(name => {
    const value = getAttribute(node, name);
    return value === undefined ? [] : [`[${name}=${quote(value)}]`];
  });
  return [...named, ...LANDMARKS.filter(css => matchesLandmark(node, css))];
}

/** The nearest container whose selector nothing else on the page has. */
function findContainer(node: TreeNode, nodes: TreeNode[]): { css: string; root: TreeNode } | undefined {
  for (const root of listAncestors(node))
    for (const css of listContainerSelectors(root))
      if (nodes.filter(other => listContainerSelectors(other).includes(css)).length === 1) return { css, root };
  return undefined;
}

/** By technical names, which nothing else of this kind has. */
function locateByNames(control: FoundControl, nodes: TreeNode[]): Locator[] {
  const { kind, node, options } = control;
  if (kind === 'row') return [];
  const group = kind === 'radios' && isNativeRadio(node) ? options : [node];
  return [...DATA_ATTRIBUTES, 'name'].flatMap(name => {
    const value = getAttribute(node, name);
    const selector = getKindSelector(control);
    if (value === undefined || group.some(option => getAttribute(option, name) !== value)) return [];
    const same = nodes.filter(
      other =>
        getAttribute(other, name) === value &&
        other.tag === node.tag &&
        getAttribute(other, 'type') === getAttribute(node, 'type'),
    );
    return same.length === group.length ? [{ css: `${selector}[${name}=${quote(value)}]` }] : [];
  });
}

function locateByPosition(control: FoundControl, nodes: TreeNode[]): Locator[] {
  const { kind, node, options } = control;
  if (kind === 'row') return [];
  const container = findContainer(node, nodes);
  const within = container ? { within: container.css } : {};
  const isInside = (other: TreeNode): boolean => !container || [...listAncestors(other)].includes(container.root);
  if (kind === 'radios' && isNativeRadio(node)) {
    const all = nodes.filter(other => !other.hidden && isNativeRadio(other) && isInside(other));
    return all.length === options.length ? [{ css: 'input[type=radio]', ...within, count: all.length }] : [];
  }
  const all = nodes.filter(other => !other.hidden && getKindTest(control)(other) && isInside(other));
  return [{ ...describeKind(control), ...within, nth: all.indexOf(node), count: all.length }];
}

/** The platform's words that contain this one, in all languages that we know. */
const expandLabel = (known: string, language: string, all: Labels[]): Labels =>
  all.find(labels =>
    Object.values(labels)
      .flat()
      .some(label => foldLabel(label) === foldLabel(known)),
  ) ?? {
    [language]: known,
  };

/** Gives options names: their own values if all are known and different, else their positions. */
function nameOptions({ kind, options }: FoundControl): { values: string[]; own: boolean } {
  const own = options.flatMap(option => getAttribute(option, 'value') ?? []);
  const usesOwn = kind === 'select' || options.every(isNativeRadio);
  return usesOwn && options.length > 0 && new Set(own).size === options.length
    ? { values: own, own: true }
    : { values: options.map((_, i) => `option_${i + 1}`), own: false };
}

const isChosen = (option: TreeNode): boolean =>
  option.checked ?? option.selected ?? getAttribute(option, 'aria-checked') === 'true';

function getOptionLabel(option: TreeNode): SkeletonText | null {
  return option.name ?? option.children.find(({ text }) => text)?.text ?? null;
}

function draftOptions(control: FoundControl, says: Record<string, Labels> | undefined): OptionDraft[] {
  const { kind, node, options, shown } = control;
  if (says)
    return Object.entries(says).map(([value, labels]) => {
      const words = Object.values(labels).flat();
      return { value, label: { known: words[0]! }, chosen: words.includes(shown!) };
    });
  if (kind === 'checkbox' || kind === 'toggle') {
    const on =
      node.checked ?? [getAttribute(node, 'aria-checked'), getAttribute(node, 'aria-pressed')].includes('true');
    return [
      { value: 'on', label: null, chosen: on },
      { value: 'off', label: null, chosen: !on },
    ];
  }
  const { values } = nameOptions(control);
  return options.map((option, i) => ({ value: values[i]!, label: getOptionLabel(option), chosen: isChosen(option) }));
}

function listNotes(control: FoundControl, own: boolean, located: Locator[], language: string): string[] {
  const isChoice = control.kind === 'radios' || control.kind === 'select';
  return [
    ...(control.kind === 'select' && !own ? ['The values of the options are not in the skeleton. Ask for them.'] : []),
    ...(isChoice && !control.options.some(isChosen) ? ['No option was chosen when the skeleton was made.'] : []),
    ...(control.name && 'known' in control.name ? [] : [`The name of the control is not known in ${language}.`]),
    ...(located.length ? [] : ['Nothing in the skeleton tells this control from others.']),
    ...(located.length && located.every(({ nth }) => nth !== undefined)
      ? ['It is found by its position alone. Compare another page before you rely on it.']
      : []),
  ];
}

/** @param platforms definitions whose words in other languages may be used, the skeleton's own first */
export function draftChecks(skeleton: Skeleton, platforms: Platform[]): CheckDraft[] {
  const nodes = buildTree(skeleton.nodes);
  const labels = platforms.flatMap(listSettingLabels);
  const rowSettings = platforms.flatMap(({ settings }) => settings.filter(({ says }) => says));
  const includes = (all: Labels[], word: string): boolean => all.some(l => Object.values(l).flat().includes(word));
  const findRowSetting = (name: string, value: string) =>
    rowSettings.find(
      ({ locate = [], says = {} }) =>
        includes(
          locate.flatMap(l => (l.name ? [l.name] : [])),
          name,
        ) && includes(Object.values(says), value),
    );
  return findControls(nodes, (name, value) => !!findRowSetting(name, value)).map(control => {
    const { kind, node, name } = control;
    const known = name && 'known' in name ? name.known : undefined;
    const words = known === undefined ? undefined : expandLabel(known, skeleton.language, labels);
    const container = findContainer(node, nodes);
    const byLabel: Locator[] =
      words && !(kind === 'radios' && isNativeRadio(node))
        ? [
            {
              ...(kind === 'row' ? { css: node.tag! } : describeKind(control)),
              ...(container ? { within: container.css } : {}),
              name: words,
            },
          ]
        : [];
    const locate = [...locateByNames(control, nodes), ...byLabel, ...locateByPosition(control, nodes)];
    const says = kind === 'row' ? findRowSetting(known!, control.shown!)!.says! : undefined;
    const { values, own } = nameOptions(control);
    return {
      node: node.at,
      name: name ?? null,
      pages: [skeleton.page],
      control: kind,
      locate,
      ...(kind === 'radios' && !own ? { order: values } : {}),
      ...(says ? { says } : {}),
      options: draftOptions(control, says),
      states: 'review',
      evidence: 'medium',
      fixtures: buildFixturePair(skeleton, nodes, control, values, says),
      notes: listNotes(control, own, locate, skeleton.language),
    };
  });
}
