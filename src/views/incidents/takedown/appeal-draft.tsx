/** The drafted appeal: the two answers that matter most, the text to copy, and more answers further down. */
import { useEffect, useState } from 'preact/hooks';
import { getTextDirection } from '../../../i18n/index.ts';
import { isTranslated } from '../../../i18n/is-translated.ts';
import { draftAppeal, getAppealSubject, MAX_APPEAL_LENGTH } from '../../../incidents/appeal-text.ts';
import type { Incident } from '../../../incidents/model.ts';
import { incidentStore } from '../../../incidents/store.ts';
import { findCitedRule, getDecidedAt, listAppeals } from '../../../incidents/takedown.ts';
import { TAKEN_DOWN } from '../../../incidents/vocabulary.ts';
import type { Platform } from '../../../platforms/schema.ts';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { useTranslation } from '../../../ui/language-context.ts';
import { preventFormRestore } from '../../../ui/prevent-form-restore.ts';
import { PrivateField } from '../../../ui/private-field.tsx';
import { useLatest } from '../../../ui/use-latest.ts';
import { OutputLanguagePicker, useFixedTranslation } from '../../helplines/output-language-picker.tsx';
import { Foldout } from '../foldout.tsx';
import { SaveStatusLine } from '../log/save-status.tsx';
import { DecisionDetails, FalseReports } from './appeal-details.tsx';
import { useNoticeText } from './use-notice-text.ts';
import { type TakedownEditor, useTakedown } from './use-takedown.ts';

const RULE_LENGTH = 200;
const STRINGS = 'appeal.text';

/** @returns undefined until it is read, or if it cannot be */
function useOwnPost(id: string | undefined): Incident | undefined {
  const [post, setPost] = useState<Incident>();
  const begin = useLatest();
  useEffect(() => {
    const isLast = begin();
    setPost(undefined);
    const show = (found: Incident | undefined) => {
      if (isLast()) setPost(found);
    };
    if (id) void incidentStore.get(id).then(show, () => undefined);
  }, [id]);
  return post;
}

function TargetPicker({ incident, editor }: { incident: Incident; editor: TakedownEditor }) {
  const { t } = useTranslation();
  return (
    <fieldset class="ticks tongue">
      <legend>{t('appeal.what')}</legend>
      {TAKEN_DOWN.map(of => (
        <label key={of}>
          <input
            type="radio"
            name={`of-${incident.id}`}
            {...preventFormRestore(editor.takedown.of === of)}
            onChange={() => editor.edit({ of })}
          />
          <span>{t(`appeal.of.${of}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface AppealDraftProps {
  incident: Incident;
  platform: Platform | null;
}

export function AppealDraft({ incident, platform }: AppealDraftProps) {
  const { i18n, t, language } = useTranslation();
  const [outputLanguage, setOutputLanguage] = useState(() => (isTranslated(i18n, language, STRINGS) ? language : 'en'));
  const translate = useFixedTranslation(outputLanguage);
  const notice = useNoticeText(incident);
  const cited = platform && findCitedRule(platform, notice);
  const editor = useTakedown(incident, cited ? { rule: cited.title } : {});
  const { takedown, edit } = editor;
  const ownPost = useOwnPost(takedown.post);
  const maxLength = (platform && listAppeals(platform, takedown.of)[0]?.maxLength) ?? MAX_APPEAL_LENGTH;
  const { text, shortened } = draftAppeal(translate, {
    ...getAppealSubject(incident, ownPost),
    takedown,
    decidedAt: getDecidedAt({ takedown, keptAt: incident.keptAt }),
    language: outputLanguage,
    maxLength,
  });
  return (
    <>
      <section class="card stack" aria-labelledby="appeal">
        <h2 id="appeal">{t('appeal.title')}</h2>
        <TargetPicker incident={incident} editor={editor} />
        <PrivateField
          label={t('appeal.rule')}
          hint={t('appeal.ruleHint')}
          value={takedown.rule ?? ''}
          maxLength={RULE_LENGTH}
          suggestions={platform?.rules?.map(({ title }) => title) ?? []}
          onValue={rule => edit({ rule })}
        />
        <PrivateField
          long
          label={t('appeal.context')}
          hint={t('appeal.contextHint')}
          value={takedown.context ?? ''}
          maxLength={MAX_APPEAL_LENGTH}
          onValue={context => edit({ context })}
        />
        <CopyButton main text={text} what={t('appeal.title')} label={t('appeal.copy')} />
        <p class="block" lang={outputLanguage} dir={getTextDirection(outputLanguage)}>
          {text}
        </p>
        <p class="small soft">
          {t('appeal.length', { n: text.length, max: maxLength })} {shortened && t('appeal.shortened')}
        </p>
        <OutputLanguagePicker
          legend={t('appeal.language')}
          value={outputLanguage}
          needs={STRINGS}
          onPick={setOutputLanguage}
        />
        <p class="small caution">{t('help.clipboard')}</p>
        <SaveStatusLine status={editor.status} />
      </section>
      <div class="card rows">
        <Foldout title={t('appeal.more')}>
          <DecisionDetails incident={incident} editor={editor} />
        </Foldout>
        <Foldout title={t('appeal.false.title')}>
          <FalseReports editor={editor} />
        </Foldout>
      </div>
    </>
  );
}
