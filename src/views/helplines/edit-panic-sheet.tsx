/** Edits the contacts and the own words of the panic sheet. */
import type { PanicSheet } from '../../helplines/panic-sheet-schema.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { PrivateField } from '../../ui/private-field.tsx';
import type { UpdateSheet } from './use-panic-sheet.ts';

export function EditPanicSheet({ sheet, update }: { sheet: PanicSheet; update: UpdateSheet }) {
  const { t } = useTranslation();
  return (
    <div class="stack">
      {sheet.contacts.map((c, i) => {
        const change = (part: Partial<typeof c>) =>
          update(now => ({ ...now, contacts: now.contacts.map((x, j) => (j === i ? { ...x, ...part } : x)) }));
        return (
          <fieldset class="ticks stack" key={i}>
            <legend>{t('panic.contact', { n: i + 1 })}</legend>
            <PrivateField
              label={t('panic.name')}
              hint={t('panic.nameHint')}
              value={c.name}
              onValue={name => change({ name })}
            />
            <PrivateField
              label={t('panic.reach')}
              hint={t('panic.reachHint')}
              value={c.reach}
              onValue={reach => change({ reach })}
            />
          </fieldset>
        );
      })}
      <PrivateField
        long
        label={t('panic.words')}
        hint={t('panic.wordsHint')}
        value={sheet.words}
        onValue={words => update(now => ({ ...now, words }))}
      />
    </div>
  );
}
