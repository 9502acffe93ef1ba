/** One choice among many, with “any” first. */
import { useId } from 'preact/hooks';

interface Option {
  value: string;
  name: string;
}

export function SelectField({
  legend,
  any,
  options,
  value,
  onPick,
}: {
  legend: string;
  any: string;
  options: Option[];
  value: string | undefined;
  onPick(value: string | undefined): void;
}) {
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
