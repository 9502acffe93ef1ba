/** Asks which account a download is of. */
import type { TFunction } from 'i18next';
import { useId } from 'preact/hooks';
import { formatDay } from '../../i18n/formats.ts';
import { isolateDirection, useTranslation } from '../../ui/language-context.ts';
import { preventFormRestore } from '../../ui/prevent-form-restore.ts';
import { PrivateField } from '../../ui/private-field.tsx';
import type { AccountChoice } from './use-account-choices.ts';

interface ChooseAccountProps {
  platform: string;
  choices: readonly AccountChoice[];
  chosen: AccountChoice | undefined;
  onChoose(choice: AccountChoice): void;
  typed: string;
  onType(name: string): void;
}

function describeKnown(
  t: TFunction,
  language: string,
  { n, readAt, name }: Extract<AccountChoice, { kind: 'known' }>,
): string {
  if (name !== undefined) return t('downloads.checkup.named', { n, account: isolateDirection(name) });
  return readAt === undefined
    ? t('downloads.checkup.account', { n })
    : t('downloads.checkup.readOn', { n, date: isolateDirection(formatDay(language, readAt)) });
}

export function ChooseAccount({ platform, choices, chosen, onChoose, typed, onType }: ChooseAccountProps) {
  const { t, language } = useTranslation();
  const group = useId();
  const name = t(`platformName.${platform}`);
  const [only] = choices;
  const describe = (choice: AccountChoice): string => {
    switch (choice.kind) {
      case 'known':
        return describeKnown(t, language, choice);
      case 'named':
        return t('downloads.checkup.new', { account: isolateDirection(choice.name) });
      case 'typed':
        return t('downloads.checkup.other');
      case 'any':
        return t('downloads.checkup.any', { name });
    }
  };
  const describeOnly = (choice: AccountChoice): string | undefined => {
    switch (choice.kind) {
      case 'known':
        return choice.name === undefined
          ? t('downloads.checkup.one', { name })
          : t('downloads.checkup.onlyNamed', { n: choice.n, account: isolateDirection(choice.name) });
      case 'named':
        return t('downloads.checkup.onlyNew', { account: isolateDirection(choice.name) });
      case 'typed':
        return undefined;
      case 'any':
        return describe(choice);
    }
  };
  return (
    <>
      {choices.length > 1 ? (
        <fieldset class="ticks">
          <legend>{t('downloads.checkup.which')}</legend>
          {choices.map((choice, i) => (
            <label key={choice.kind === 'known' ? choice.id : choice.kind}>
              <input
                type="radio"
                name={group}
                value={choice.kind === 'known' ? choice.id : choice.kind}
                {...preventFormRestore(choice === chosen)}
                onChange={() => onChoose(choices[i]!)}
              />
              <span>{describe(choice)}</span>
            </label>
          ))}
        </fieldset>
      ) : (
        only && describeOnly(only) && <p class="small">{describeOnly(only)}</p>
      )}
      {chosen?.kind === 'typed' && (
        <PrivateField
          label={t('downloads.checkup.typed', { name })}
          hint={t('downloads.checkup.typedHint')}
          value={typed}
          onValue={onType}
          dir="ltr"
        />
      )}
    </>
  );
}
