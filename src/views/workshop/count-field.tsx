/** A field for a count, which the other window of the session shows and changes too. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface CountFieldProps {
  value: number | undefined;
  onCount(count: number): void;
  /** The label. */
  children?: ComponentChildren;
}

/** Keeps what is typed until it loses the focus: the stored count arrives late, and would replace the next digit. */
export function CountField({ value, onCount, children }: CountFieldProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <label class="row between hand">
      <span>{children}</span>
      <input
        type="number"
        min={0}
        max={9999}
        autocomplete="off"
        value={typed ?? value ?? ''}
        onInput={e => {
          setTyped(e.currentTarget.value);
          onCount(Number(e.currentTarget.value));
        }}
        onBlur={() => setTyped(undefined)}
      />
    </label>
  );
}
