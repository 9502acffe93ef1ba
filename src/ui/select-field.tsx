/** A select with a label, "any" as its first option, and its options alone or in groups. */
import { useId } from 'preact/hooks';

interface SelectOption {
  value: string;
  name: string;
}

interface SelectFieldProps {
  legend: string;
  any: string;
  options?: SelectOption[];
  groups?: { name: string; options: SelectOption[] }[];
  value: string | undefined;
  onPick(value: string | undefined): void;
}

const listOptions = (options: SelectOption[]) =>
  options.map(o => (
    <option key={o.value} value={o.value}>
      {o.name}
    </option>
  ));

export function SelectField({ legend, any, options = [], groups = [], value, onPick }: SelectFieldProps) {
  const id = useId();
  return (
    <div class="stack tight choice-of">
      <label for={id}>{legend}</label>
      <select autocomplete="off" id={id} value={value ?? ''} onChange={e => onPick(e.currentTarget.value || undefined)}>
        <option value="">{any}</option>
        {listOptions(options)}
        {groups.map(g => (
          <optgroup key={g.name} label={g.name}>
            {listOptions(g.options)}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
