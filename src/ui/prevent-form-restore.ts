/** Keeps checkboxes and radio buttons out of the browser's session file. */

/** Makes the default equal the current state, since browsers store what differs. A radio's siblings changed as well. */
function matchDefaults({ currentTarget: box }: { currentTarget: HTMLInputElement }): void {
  const group =
    box.type === 'radio' ? [...document.getElementsByName(box.name)].filter(r => r instanceof HTMLInputElement) : [box];
  for (const each of group) each.defaultChecked = each.checked;
}

/**
 * Browsers write form state to disk in clear, to restore a tab after a crash. `autocomplete="off"` prevents that for
 * other fields, but Firefox stores every checkbox and radio button that differs from its default.
 */
export const preventFormRestore = (checked: boolean) =>
  ({
    autocomplete: 'off',
    checked,
    onInput: matchDefaults,
    ref: (box: HTMLInputElement | null) => {
      if (box) box.defaultChecked = box.checked;
    },
  }) as const;
