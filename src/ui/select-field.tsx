/** A select with a label, and "any" as its first option. */
import { useId } from 'preact/hooks';

interface SelectFieldProps {
  legend: string;
  any: string;
  options: { value: string; name: string }[];
  value: string | undefined;
  onPick(value: string | undefined): void;
}

export function SelectField({ legend, any, options, value, onPick }: SelectFieldProps) {
  const id = useId();
  return (
    <div class="stack tight choice-of">
      <label for={id}>{legend}</label>
      <select autocomplete="off" id={id} value={value ?? ''} onChange={e => onPick(e.currentTarget.value || undefined)}>
        <option value="">{any}</option>
        {options.map(o => (
          <option key={o.value} value={o.value}>
            {o.name}
          </option>
        ))}
      </select>
    </div>
  );
}
