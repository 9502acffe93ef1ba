/** Shows the skeleton of a settings page, all of it, before the person saves it for a maintainer. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { sendToWorker } from '../../messaging/client.ts';
import type { Skeleton } from '../../skeletons/schema.ts';
import { formatSkeleton, summarizeSkeleton } from '../../skeletons/summarize-skeleton.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { EmptyState, Loading } from '../../ui/page-states.tsx';
import { SaveLink } from '../../ui/save-link.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import './fix-check.css';

/** The same for every platform, because browsers remember names of downloads. */
const FILE_NAME = 'breakwater-skeleton.json';

function KeptWords({ title, words, code }: { title: string; words: string[]; code?: boolean }) {
  const { t } = useTranslation();
  return (
    <section class="stack tight">
      <h3>{title}</h3>
      {words.length === 0 && <p class="soft">{t('fixCheck.none')}</p>}
      {words.length > 0 && (
        <ul class="kept-words">
          {words.map(word => (
            <li key={word}>{code ? <code dir="ltr">{word}</code> : <bdi>{word}</bdi>}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function SkeletonPreview({ skeleton }: { skeleton: Skeleton }) {
  const { t } = useTranslation();
  const { elements, replaced, words, names } = useMemo(() => summarizeSkeleton(skeleton), [skeleton]);
  const file = useMemo(() => formatSkeleton(skeleton), [skeleton]);
  const blob = useMemo(() => new Blob([file], { type: 'application/json' }), [file]);
  return (
    <>
      <section class="card warn stack tight">
        <h2>{t('fixCheck.before')}</h2>
        <p>{t('fixCheck.learns', { platform: t(`platformName.${skeleton.platform}`) })}</p>
        <p>{t('fixCheck.lengths')}</p>
        <p>{t('fixCheck.nothingSent')}</p>
      </section>
      <section class="card stack">
        <h2>{t('fixCheck.in')}</h2>
        <p>{t('fixCheck.elements', { count: elements })}</p>
        {skeleton.cut && <p class="state exposed">{t('fixCheck.cut')}</p>}
        <KeptWords title={t('fixCheck.words')} words={words} />
        <KeptWords title={t('fixCheck.names')} words={names} code />
      </section>
      <section class="card stack tight">
        <h2>{t('fixCheck.out')}</h2>
        <ul>
          <li>{t('fixCheck.replaced', { count: replaced })}</li>
          <li>{t('fixCheck.dropped')}</li>
        </ul>
      </section>
      <section class="stack tight">
        <h2 id="file">{t('fixCheck.file')}</h2>
        <pre class="file-contents" dir="ltr" tabIndex={0} role="region" aria-labelledby="file">
          {file}
        </pre>
      </section>
      <p>{t('fixCheck.next')}</p>
      <div class="row">
        <SaveLink blob={blob} name={FILE_NAME} label={t('fixCheck.save')} />
      </div>
    </>
  );
}

/** @param tab that shows the settings page */
export function FixCheckView({ tab }: { tab: number | undefined }) {
  const { t } = useTranslation();
  usePageTitle('fixCheck.title');
  const [skeleton, setSkeleton] = useState<Skeleton | null>();
  useEffect(() => {
    const asked = tab === undefined ? Promise.resolve(null) : sendToWorker({ type: 'skeleton/get', tab });
    void asked.then(
      answer => setSkeleton(answer ?? null),
      () => setSkeleton(null),
    );
  }, [tab]);
  if (skeleton === null)
    return <EmptyState icon="settings" title={t('fixCheck.gone.title')} text={t('fixCheck.gone.text')} />;
  return (
    <div class="stack">
      <h1>{t('fixCheck.title')}</h1>
      <p>{t('fixCheck.intro')}</p>
      {skeleton ? <SkeletonPreview skeleton={skeleton} /> : <Loading label={t('fixCheck.loading')} />}
    </div>
  );
}
