/** One subject of a download: what it says, and one next step. */
import type { ComponentChildren } from 'preact';
import { sendToWorker } from '../../messaging/client.ts';
import { describeCaution, listSteps } from '../../platforms/setting-labels.ts';
import { openLearnPage } from '../../learning/learn-place.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import type { LinkedSetting } from './setting-links.ts';

interface ResultSectionProps {
  /** Names its heading: `downloads.section.<name>`. */
  name: string;
  isEmpty: boolean;
  children?: ComponentChildren;
}

/** Shows nothing where there is nothing: what is missing is listed in one place. */
export function ResultSection({ name, isEmpty, children }: ResultSectionProps) {
  const { t } = useTranslation();
  if (isEmpty) return null;
  return (
    <section class="card stack" aria-labelledby={`section-${name}`}>
      <h3 id={`section-${name}`}>{t(`downloads.section.${name}`)}</h3>
      {children}
    </section>
  );
}

interface SettingLinkProps {
  platform: string;
  setting: LinkedSetting | undefined;
  label: string;
  /** Says first whom a change may tip off, and what it breaks. */
  withCaution?: boolean;
}

/** Opens the page of a setting, or gives its steps where the page has no address. */
export function SettingLink({ platform, setting, label, withCaution }: SettingLinkProps) {
  const translation = useTranslation();
  if (!setting) return null;
  return (
    <>
      {withCaution && <p class="caution">{describeCaution(translation, platform, { id: setting.id })}</p>}
      {setting.opens ? (
        <button
          type="button"
          class="btn fit"
          onClick={() => void sendToWorker({ type: 'setting/open', platform, setting: setting.id })}
        >
          {label}
        </button>
      ) : (
        <Disclosure label={label}>
          <ol>
            {listSteps(translation, platform, { id: setting.id }).map(step => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Disclosure>
      )}
    </>
  );
}

export function LessonButton({ lesson }: { lesson: string }) {
  const { t } = useTranslation();
  return (
    <button type="button" class="btn fit" onClick={() => void openLearnPage({ at: 'lesson', lesson })}>
      {t('downloads.lesson')}
    </button>
  );
}
