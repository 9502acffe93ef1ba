/** Labelled form fields of the evidence log. */
import type { ComponentChildren } from 'preact';

export type FilterOption = [value: string, name: string];

interface FilterSelectProps {
  label: string;
  value: string;
  options: FilterOption[];
  empty?: string;
  onChange(value: string): void;
}

export function FilterSelect({ label, value, options, empty, onChange }: FilterSelectProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} autocomplete="off" onChange={e => onChange(e.currentTarget.value)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(([v, name]) => (
          <option key={v} value={v}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

export const LabelledField = ({ label, children }: { label: string; children: ComponentChildren }) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: The control is a child.
  <label class="field">
    <span>{label}</span>
    {children}
  </label>
);
