/** Says that an organisation manages this browser, what it has set, and which parts of its policy are not used. */
import { useState } from 'preact/hooks';
import { loadPlatformIndex } from '../../platforms/load.ts';
import { formatList } from '../../i18n/formats.ts';
import { getLanguageInfo } from '../../i18n/languages.ts';
import { CACHED_POLICY_KEY, getManagedPolicy } from '../../preferences/managed-policy.ts';
import {
  readTrustedPublishersPolicy,
  readAgendaPolicy,
  readDiscreetPolicy,
  readLanguagePolicy,
  readDisabledChecksPolicy,
  findUnknownKeys,
  type InvalidPolicyValue,
} from '../../preferences/managed-policy-values.ts';
import { Icon } from '../../ui/icons.tsx';
import { Ltr } from '../../ui/ltr.tsx';
import { useStorageChange } from '../../ui/use-storage-change.ts';
import { useTranslation } from '../../ui/language-context.ts';

interface PolicySummary {
  language?: string;
  discreet?: boolean;
  agenda?: string;
  off: string[];
  helplines: string[];
  makers: number;
  packs: number;
  bad: InvalidPolicyValue[];
  unknown: string[];
}

/** Lists unknown platforms, which have no effect. */
async function listUnknownPlatforms(off: string[]): Promise<string[]> {
  const ids = new Set((await loadPlatformIndex()).map(p => p.id));
  return off.filter(name => !ids.has(name.split('.')[0]!));
}

/** @returns undefined if there is no policy */
async function summarizePolicy(): Promise<PolicySummary | undefined> {
  const policy = await getManagedPolicy();
  if (!Object.keys(policy).length) return undefined;
  const [language, discreet, agenda, off, makers] = [
    readLanguagePolicy(policy),
    readDiscreetPolicy(policy),
    readAgendaPolicy(policy),
    readDisabledChecksPolicy(policy),
    readTrustedPublishersPolicy(policy),
  ];
  const { readHelplinesPolicy: helplinesIn, readPacksPolicy: packsIn } = await import(
    '../../packs/content/pack-policy.ts'
  );
  const [helplines, packs] = [helplinesIn(policy), packsIn(policy)];
  const refusedPacks = packs.value
    ? await (await import('../../packs/content/content-pack-service.ts')).listRefusedPolicyPacks()
    : [];
  const odd = await listUnknownPlatforms(off.value ?? []);
  return {
    ...(language.value ? { language: language.value } : {}),
    ...(discreet.value === undefined ? {} : { discreet: discreet.value }),
    ...(agenda.value ? { agenda: agenda.value } : {}),
    off: (off.value ?? []).filter(name => !odd.includes(name)),
    helplines: (helplines.value ?? []).map(h => h.name),
    makers: makers.value?.length ?? 0,
    packs: (packs.value?.length ?? 0) - refusedPacks.length,
    bad: [language, discreet, agenda, off, helplines, makers, packs]
      .flatMap(v => v.bad)
      .concat(
        refusedPacks.map(at => ({ key: 'packs', at })),
        odd.map(name => ({ key: 'switchedOff', at: (policy.switchedOff as string[]).indexOf(name) })),
      ),
    unknown: findUnknownKeys(policy).map(b => b.key),
  };
}

export function ManagedPolicyView() {
  const { t, language } = useTranslation();
  const [summary, setSummary] = useState<PolicySummary>();
  const load = () => void summarizePolicy().then(setSummary, () => undefined);
  useStorageChange(new RegExp(`^${CACHED_POLICY_KEY}$`), load);
  if (!summary) return null;
  const list = (of: string[]) => formatList(language, of);
  return (
    <section class="card warn stack" aria-labelledby="managed">
      <h2 id="managed" class="titled">
        <Icon name="people" />
        {t('managed.title')}
      </h2>
      <p>{t('managed.text')}</p>
      <div class="stack tight">
        <h3>{t('managed.set')}</h3>
        <ul>
          {summary.language && <li>{t('managed.language', { value: getLanguageInfo(summary.language).name })}</li>}
          {summary.discreet !== undefined && (
            <li>{t(summary.discreet ? 'managed.discreetOn' : 'managed.discreetOff')}</li>
          )}
          {summary.agenda && <li>{t('managed.agenda', { value: summary.agenda })}</li>}
          {!!summary.off.length && (
            <li>
              {t('managed.switchedOff', {
                value: list(summary.off.map(name => (name.includes('.') ? name : t(`platformName.${name}`)))),
              })}
            </li>
          )}
          {!!summary.helplines.length && <li>{t('managed.helplineNames', { value: list(summary.helplines) })}</li>}
          {!!summary.makers && <li>{t('managed.makers', { count: summary.makers })}</li>}
          {!!summary.packs && <li>{t('managed.packs', { count: summary.packs })}</li>}
        </ul>
      </div>
      {!!(summary.bad.length + summary.unknown.length) && (
        <div class="stack tight" role="note">
          <h3>{t('managed.bad')}</h3>
          <p>{t('managed.badText')}</p>
          <ul>
            {summary.bad.map((b, i) => (
              <li key={i}>
                {b.at === undefined
                  ? t('managed.badAll', { key: b.key })
                  : t('managed.badOne', { key: b.key, at: b.at + 1 })}
              </li>
            ))}
            {summary.unknown.map(key => (
              <li key={key}>
                <Ltr>{t('managed.badUnknown', { key })}</Ltr>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
