/** Asks for files with a button. */
interface FileButtonProps {
  label: string;
  accept?: string;
  multiple?: boolean;
  main?: boolean;
  disabled?: boolean;
  onFiles(first: File, all: File[]): void;
}

export function FileButton({ label, accept, multiple, main, disabled, onFiles }: FileButtonProps) {
  const handleFiles = (input: HTMLInputElement) => {
    const all = [...(input.files ?? [])];
    // Cleared at once: the browser would write the paths to disk. The same file can then be chosen again, too.
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
        onChange={e => handleFiles(e.currentTarget)}
      />
    </label>
  );
}
