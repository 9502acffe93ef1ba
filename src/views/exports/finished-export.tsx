/** A finished export: to save, with its hash and its anchor words. */
import type { BuiltExport } from '../../exports/build-export.ts';
import type { ExportedArtifact } from '../../exports/schema.ts';
import { isPrivateContext } from '../../preferences/storage-context.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { Ltr } from '../../ui/ltr.tsx';
import { useFocusOnMount } from '../../ui/use-focus-on-mount.ts';
import { SaveLink } from '../../ui/save-link.tsx';
import { ExportPreview } from './export-preview.tsx';
import { SignedBy } from './signed-by.tsx';

function AnchorWords({ words }: { words: string }) {
  const { t } = useTranslation();
  return (
    <section class="card stack tight">
      <h2>{t('export.anchor.label')}</h2>
      <p class="words">
        <span lang="en">
          <Ltr>{words}</Ltr>
        </span>
      </p>
      <p class="small soft">{t('export.anchor.text')}</p>
    </section>
  );
}

/** Lists files that could not be exported, by the names that they have in the log. */
const listOmitted = ({ plan, omitted }: BuiltExport): ExportedArtifact[] =>
  plan.file.incidents.flatMap(({ id, artifacts = [] }) =>
    artifacts
      .filter(artifact => omitted.has(artifact.id))
      .map(artifact => {
        const renamed = plan.replacements.find(
          ({ kind, incident, mark }) => kind === 'file' && incident === id && mark === artifact.name,
        );
        return { ...artifact, name: renamed?.text ?? artifact.name };
      }),
  );

export function FinishedExport({ finished, onBack }: { finished: BuiltExport; onBack(): void }) {
  const { t } = useTranslation();
  const omitted = listOmitted(finished);
  const heading = useFocusOnMount<HTMLHeadingElement>();
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('export.made')}
      </h1>
      <section class="card next stack">
        <p>
          <Ltr>{finished.name}</Ltr>
        </p>
        <SaveLink blob={finished.blob} name={finished.name} label={t('export.save')} />
        <p class="small">
          {t('export.madeHash')}
          <br />
          <span class="mono">
            <Ltr>{finished.sha256}</Ltr>
          </span>
        </p>
        {isPrivateContext() && <p class="small">{t('export.private')}</p>}
      </section>
      {!!omitted.length && (
        <section class="card warn stack tight" role="alert">
          <p>{t('export.damaged')}</p>
          <ul>
            {omitted.map(a => (
              <li key={a.id}>
                <bdi>{a.name}</bdi>: {t(`export.leftOut.${a.leftOut!}`)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {finished.words && <AnchorWords words={finished.words} />}
      {finished.signedBy && (
        <Disclosure label={t('export.signed')}>
          <SignedBy words={finished.signedBy}>{t('export.signedText')}</SignedBy>
        </Disclosure>
      )}
      {!finished.recorded && <p class="notice">{t('export.notRecorded')}</p>}
      <Disclosure label={t('export.contents')}>
        <ExportPreview plan={finished.plan} onCopy={() => undefined} onLook={onBack} />
      </Disclosure>
      <button type="button" class="btn quiet start" onClick={onBack}>
        {t('export.back')}
      </button>
    </>
  );
}
