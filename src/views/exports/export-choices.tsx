/** What goes in: other people, impact, pictures; then, for few, each field and file. Every wish holds for this export alone. */
import { EXPORT_FIELDS, EXPORT_PARTS, type ExportOptions } from '../../exports/audiences.ts';
import { preventFormRestore } from '../../ui/prevent-form-restore.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useTranslation } from '../../ui/language-context.ts';

type Set = (choice: ExportOptions) => void;

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

/** A switch, what it does, and, where it gives away more than usual, what was just consented to. */
function ToggleRow({
  label,
  text,
  on,
  warn,
  set,
}: ToggleRowProps) {
  return (
    <div class="stack tight">
      <label class="row between">
        <span>{label}</span>
        <input type="checkbox" {...preventFormRestore(on)} onChange={e => set(e.currentTarget.checked)} />
      </label>
      {text && <p class="small soft">{text}</p>}
      {warn && (
        <p class="notice small" role="status">
          {warn}
        </p>
      )}
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

export function ExportChoices({ choice, set }: { choice: ExportOptions; set: Set }) {
  const { t } = useTranslation();
  const { fields, parts } = choice;
  const field = (f: (typeof EXPORT_FIELDS)[number], on: boolean) =>
    set({ ...choice, fields: toggleItem(fields, EXPORT_FIELDS, f, on) });
  const part = (p: (typeof EXPORT_PARTS)[number], on: boolean) =>
    set({ ...choice, parts: toggleItem(parts, EXPORT_PARTS, p, on) });
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
        on={choice.redact}
        warn={!choice.redact && t('export.redactOff')}
        set={redact => set({ ...choice, redact })}
      />
      {choice.redact && (
        <Disclosure label={t('export.hide')}>
          <LinesField
            label={t('export.hide')}
            value={choice.hideWords}
            set={hide => set({ ...choice, hideWords: hide })}
          />
          <LinesField
            label={t('export.keep')}
            value={choice.keepNames}
            set={keep => set({ ...choice, keepNames: keep })}
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
