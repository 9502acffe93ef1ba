/** Browsers write down what stands in a form, in clear, to restore a tab after a crash. Not in ours: each field has `autocomplete="off"`, and two kinds need more. */

/** At once, before the browser looks: what a press left unlike the state it came in would be written down. Of radios, the one that was picked before changed too. */
function settle({ currentTarget: box }: { currentTarget: HTMLInputElement }): void {
  const group =
    box.type === 'radio' ? [...document.getElementsByName(box.name)].filter(r => r instanceof HTMLInputElement) : [box];
  for (const each of group) each.defaultChecked = each.checked;
}

/** A box that is ticked or not. Firefox writes down each that is not as it came, whatever `autocomplete` says; so it is as it came, after a press and after each time it is drawn. */
export const preventFormRestore = (checked: boolean) =>
  ({
    autocomplete: 'off',
    checked,
    onInput: settle,
    ref: (box: HTMLInputElement | null) => {
      if (box) box.defaultChecked = box.checked;
    },
  }) as const;

/** A button that asks for files. The field lets go of them at once, since their paths would be written down; so the same can be chosen again, too. */
export function FileButton({
  label,
  accept,
  multiple,
  main,
  disabled,
  onFiles,
}: {
  label: string;
  accept?: string;
  multiple?: boolean;
  main?: boolean;
  disabled?: boolean;
  onFiles(first: File, all: File[]): void;
}) {
  const take = (input: HTMLInputElement) => {
    const all = [...(input.files ?? [])];
    input.value = '';
    if (all[0]) onFiles(all[0], all);
  };
  return (
    <label class={main ? 'btn main file' : 'btn file'}>
      {label}
      <input
        type="file"
        autocomplete="off"
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        onChange={e => take(e.currentTarget)}
      />
    </label>
  );
}
