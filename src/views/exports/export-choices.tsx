/** Chooses what an export contains. The choices apply to this export alone. */
import { EXPORT_FIELDS, EXPORT_PARTS, type ExportOptions } from '../../exports/audiences.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { preventFormRestore } from '../../ui/prevent-form-restore.ts';

type SetOptions = (options: ExportOptions) => void;

const toggleItem = <T,>(list: readonly T[], all: readonly T[], item: T, on: boolean): T[] =>
  all.filter(x => (x === item ? on : list.includes(x)));
const lines = (text: string): string[] =>
  text
    .split('\n')
    .map(x => x.trim())
    .filter(Boolean);

interface ToggleRowProps {
  label: string;
  text?: string;
  on: boolean;
  warn?: string | false;
  set(on: boolean): void;
}

/** A switch with its effect, and a warning where it reveals more than usual. */
function ToggleRow({ label, text, on, warn, set }: ToggleRowProps) {
  return (
    <div class="stack tight">
      <label class="row between">
        <span>{label}</span>
        <input type="checkbox" {...preventFormRestore(on)} onChange={e => set(e.currentTarget.checked)} />
      </label>
      {text && <p class="small soft">{text}</p>}
      <p class="notice small" role="status">
        {warn}
      </p>
    </div>
  );
}

function LinesField({ label, value, set }: { label: string; value: readonly string[]; set(lines: string[]): void }) {
  return (
    <label class="stack tight">
      <span>{label}</span>
      <textarea
        rows={2}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        onChange={e => set(lines(e.currentTarget.value))}
      >
        {value.join('\n')}
      </textarea>
    </label>
  );
}

export function ExportChoices({ options, set }: { options: ExportOptions; set: SetOptions }) {
  const { t } = useTranslation();
  const { fields, parts } = options;
  const field = (f: (typeof EXPORT_FIELDS)[number], on: boolean) =>
    set({ ...options, fields: toggleItem(fields, EXPORT_FIELDS, f, on) });
  const part = (p: (typeof EXPORT_PARTS)[number], on: boolean) =>
    set({ ...options, parts: toggleItem(parts, EXPORT_PARTS, p, on) });
  const tick = (label: string, on: boolean, change: (on: boolean) => void) => (
    <label key={label}>
      <input type="checkbox" {...preventFormRestore(on)} onChange={e => change(e.currentTarget.checked)} />
      {label}
    </label>
  );
  return (
    <section class="card stack">
      <ToggleRow
        label={t('export.redact')}
        text={t('export.redactText')}
        on={options.redact}
        warn={!options.redact && t('export.redactOff')}
        set={redact => set({ ...options, redact })}
      />
      {options.redact && (
        <Disclosure label={t('export.hide')}>
          <LinesField
            label={t('export.hide')}
            value={options.hideWords}
            set={hideWords => set({ ...options, hideWords })}
          />
          <LinesField
            label={t('export.keep')}
            value={options.keepNames}
            set={keepNames => set({ ...options, keepNames })}
          />
          <p class="small soft">{t('export.commas')}</p>
        </Disclosure>
      )}
      <ToggleRow
        label={t('export.pictures')}
        text={t('export.originalsText')}
        on={parts.includes('originals')}
        warn={parts.includes('originals') && t('export.picturesOn')}
        set={on => part('originals', on)}
      />
      <ToggleRow
        label={t('export.impact')}
        on={fields.includes('impact')}
        warn={fields.includes('impact') && t('export.impactOn')}
        set={on => field('impact', on)}
      />
      <Disclosure label={t('export.change')}>
        <fieldset class="ticks">
          <legend>{t('export.fields')}</legend>
          {EXPORT_FIELDS.filter(f => f !== 'impact').map(f =>
            tick(t(`export.field.${f}`), fields.includes(f), on => field(f, on)),
          )}
        </fieldset>
        <fieldset class="ticks">
          <legend>{t('export.parts')}</legend>
          {EXPORT_PARTS.filter(p => p !== 'originals').map(p =>
            tick(t(`export.part.${p}`), parts.includes(p), on => part(p, on)),
          )}
        </fieldset>
      </Disclosure>
    </section>
  );
}
