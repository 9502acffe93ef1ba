/** Restyles our element, so that the person does not see what they press, or presses something else. */
import type { PressAttack } from '../model.ts';

/** `$x`, `$y`: the middle of the control; `$hole`: a shape around it. */
const LOOKS: Record<string, string> = {
  faint: 'opacity: 0.01',
  'filtered away': 'filter: opacity(0.01)',
  blurred: 'filter: blur(24px)',
  masked: 'mask-image: linear-gradient(transparent, transparent)',
  'clipped to the control': 'clip-path: $hole',
  inverted: 'mix-blend-mode: difference; backdrop-filter: invert(1)',
  'behind the page': 'z-index: -1; position: fixed',
  'shrunk by transform': 'transform-origin: $x $y; transform: scale(0.05)',
  'enlarged by transform': 'transform-origin: $x $y; transform: scale(12)',
  mirrored: 'transform-origin: $x $y; transform: scaleX(-1)',
  turned: 'transform-origin: $x $y; rotate: 180deg',
  'moved by transform': 'transform: translate(-90px, 40px)',
  'moved by translate': 'translate: -90px 40px',
  'moved by place': 'inset: -60px auto auto -120px; position: fixed',
  'moved by margin': 'margin: -60px 0 0 -120px',
  'moved by offset path': 'offset-path: path("M 0 0 L 200 200"); offset-distance: 50%',
  'seen in perspective': 'transform-origin: $x $y; transform: perspective(2000px) rotateY(60deg)',
  'zoomed out': 'zoom: 0.1',
  'without text: colours': 'color: transparent; -webkit-text-fill-color: transparent',
  'without text: size': 'font-size: 0; line-height: 0',
  'without text: spacing': 'letter-spacing: 40em; word-spacing: 40em; text-indent: -999em',
  'without text: security': '-webkit-text-security: disc',
  'with mirrored writing': 'direction: rtl; unicode-bidi: bidi-override; writing-mode: vertical-lr',
  'without pointer': 'cursor: none',
};

/** Ways by which a page sets declarations on our element. `$` stands for the declarations, each `!important`. */
const SHEETS: Record<string, string> = {
  'a rule for all that is last': 'html > :last-child, dialog > :last-child { $ }',
  'a rule in a layer': '@layer first { html > div, dialog > div, [popover] { $ } }',
  'a rule of high specificity': 'html:not(#x#x#x) > div:last-of-type:not(#x#x#x) { $ }',
};
const STRONGEST = 'opacity: 0.01; transform: translate(-90px, 40px); filter: blur(24px)';

const inline = Object.entries(LOOKS).map(
  ([name, css]): PressAttack => ({
    name: `our element, ${name}`,
    given: css,
    apply: (clues, css) => window.attack.style(window.attack.host(), css, clues),
    ...(name === 'without pointer' ? { hidesPointer: true } : {}),
    ...(name === 'masked' ? { notOnBait: 'its host has no size, so that all is masked from presses too' } : {}),
  }),
);

const bySheet = Object.entries(SHEETS).map(([name, rule]): PressAttack => {
  const important = STRONGEST.split(';')
    .map(declaration => `${declaration} !important;`)
    .join('');
  return {
    name: `our element, faint and moved by ${name}`,
    given: rule.replace('$', important),
    apply: (_, css) => window.attack.sheet(css),
  };
});

export const hostStyles: PressAttack[] = [
  ...inline,
  ...bySheet,
  {
    name: 'our element, animated by script',
    apply() {
      const animation = window.attack.host()?.animate(
        [
          { opacity: 0.01, transform: 'translate(-90px, 40px)' },
          { opacity: 0.01, transform: 'translate(-90px, 40px)' },
        ],
        { duration: 1e9, fill: 'both' },
      );
      window.attack.onUndo(() => animation?.cancel());
    },
  },
  {
    name: 'our element, animated by a style sheet',
    apply() {
      window.attack.sheet(`@keyframes vanish { from, to { opacity: 0.01; translate: -90px 40px } }
        html > div, dialog > div, [popover] { animation: vanish 1e6s both !important }`);
    },
  },
  {
    name: 'our element, in a slow transition',
    apply() {
      window.attack.sheet('html > div, dialog > div { transition: all 100s linear -99s !important; opacity: 0.01 }');
      window.attack.style(window.attack.host(), 'opacity: 0.01');
    },
  },
  {
    name: 'our element, stripped of its attributes',
    apply() {
      const host = window.attack.host();
      for (const name of host?.getAttributeNames() ?? []) {
        const value = host!.getAttribute(name)!;
        host!.removeAttribute(name);
        window.attack.onUndo(() => host!.setAttribute(name, value));
      }
    },
  },
  {
    name: 'our element, stripped of its attributes, faint and moved',
    apply() {
      const host = window.attack.host();
      for (const name of host?.getAttributeNames() ?? []) {
        const value = host!.getAttribute(name)!;
        host!.removeAttribute(name);
        window.attack.onUndo(() => host!.setAttribute(name, value));
      }
      window.attack.style(host, 'opacity: 0.01; transform: translate(-90px, 40px)');
    },
  },
  {
    name: 'our element, made editable and of another direction and language',
    notOnBait: 'an editable control takes no press',
    apply() {
      const host = window.attack.host();
      for (const [name, value] of Object.entries({
        hidden: 'until-found',
        contenteditable: 'true',
        dir: 'rtl',
        lang: 'zz',
      })) {
        host?.setAttribute(name, value);
        window.attack.onUndo(() => host?.removeAttribute(name));
      }
    },
  },
  {
    name: 'our element, selected and without text by the style of selections',
    apply() {
      window.attack.sheet('::selection { color: transparent; background: white }');
      document.execCommand('selectAll');
      window.attack.onUndo(() => getSelection()!.removeAllRanges());
    },
  },
  {
    name: 'our element, with children of the page',
    apply() {
      const cover =
        '<div style="position:fixed;inset:0;background:white;pointer-events:none;z-index:2147483647">Continue</div>';
      window.attack.add(window.attack.make(cover), window.attack.host());
    },
  },
];
