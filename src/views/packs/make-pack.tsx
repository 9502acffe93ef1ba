/** Makes a pack of built-in content and the person's own sessions, to give to others in one file. */
import { useState } from 'preact/hooks';
import { HELPLINES } from '../../helplines/directory.ts';
import { hasEnglishMark, removeEnglishMarks } from '../../i18n/english-fallback.ts';
import { getTextDirection } from '../../i18n/index.ts';
import { loadGlossary, loadLesson, useLessons } from '../../learning/load-lessons.ts';
import { readPackageFile } from '../../lib/package-file.ts';
import type { PackManifest } from '../../packs/content/manifest.ts';
import { isFromPack } from '../../packs/content/namespaced-ids.ts';
import type { Problem } from '../../packs/content/problem.ts';
import type { PackFiles } from '../../packs/content/unzip.ts';
import { SCENARIOS } from '../../practice/built-in-scenarios.ts';
import type { PracticeWords } from '../../practice/scenario.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { ErrorCard } from '../../ui/page-states.tsx';
import { preventFormRestore } from '../../ui/prevent-form-restore.ts';
import { listAgendas, loadAgenda, loadProgramme, useLoad } from '../../workshop/load-programme.ts';
import type { SessionPlan } from '../../workshop/session-plan.ts';
import { useSavedProgrammes } from '../workshop/use-saved-programmes.ts';
import { PackProblems } from './pack-problems.tsx';
import { SignPack } from './sign-pack.tsx';

type BuiltPack = { files: PackFiles; manifest: PackManifest };

/** Reduces a name in any script to characters that are safe in file names. */
const toPackId = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40) || 'pack';

const WORDS = 'words';

/** Removes the marks of English fallback text, which are for the screen alone. */
const withoutEnglishMarks = <T,>(of: T): T =>
  JSON.parse(JSON.stringify(of), (_, x: unknown) => (typeof x === 'string' ? removeEnglishMarks(x) : x)) as T;

/** Content of other publishers is passed on in their own signed file, never under another name. */
const isOwnPlan = (plan: SessionPlan): boolean =>
  !!plan.parts.length && !plan.parts.some(p => isFromPack('lesson' in p ? p.lesson : 'agenda' in p ? p.agenda : ''));

export function MakePack() {
  const { t, language, i18n } = useTranslation();
  const lessons = useLessons(language);
  const agendas = useLoad(() => listAgendas(language), language);
  const words = useLoad(() => readPackageFile<PracticeWords>(`locales/${language}/practice.json`), language);
  const { plans } = useSavedProgrammes();
  const [name, setName] = useState('');
  const [maker, setMaker] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [built, setBuilt] = useState<BuiltPack | { problems: Problem[] } | 'missing' | 'failed'>();
  if (typeof lessons === 'string' || typeof agendas === 'string' || typeof words === 'string') return null;
  const sessions = plans.flatMap((plan, i) =>
    isOwnPlan(plan) ? [{ plan, key: `plan ${i}`, title: plan.title.trim() || t('workshop.compose.untitled') }] : [],
  );
  const builtInAgendas = agendas.filter(a => !a.from);
  const toggle = (key: string) => {
    const next = new Set(picked);
    if (!next.delete(key)) next.add(key);
    setPicked(next);
    setBuilt(undefined);
  };
  /** @param of the language of the title */
  const tick = (key: string, title: string, of = language) => (
    <label key={key}>
      <input type="checkbox" {...preventFormRestore(picked.has(key))} onChange={() => toggle(key)} />
      <span {...(of !== language && { lang: of, dir: getTextDirection(of) })}>{title}</span>
    </label>
  );
  const build = async () => {
    if (!name.trim() || !maker.trim() || !picked.size) return setBuilt('missing');
    const [
      { createPackFiles: packFiles, toPackScenario: scenarioWith, createAgenda: sessionAgenda },
      { checkPackFiles: check },
    ] = await Promise.all([
      import('../../packs/content/authoring.ts'),
      import('../../packs/content/content-pack-service.ts'),
    ]);
    const now = new Date(); // the version is the minute, so that later packs have higher ones
    const manifest: PackManifest = {
      kind: 'content',
      format: 1,
      id: toPackId(name),
      name: name.trim(),
      maker: maker.trim(),
      version: Math.floor(now.getTime() / 60_000),
      madeOn: now.toISOString().slice(0, 10),
    };
    const files = packFiles(
      manifest,
      await Promise.all(
        lessons
          .filter(l => picked.has(`lesson ${l.id}`))
          .map(async l => ({ content: withoutEnglishMarks(await loadLesson(l)), language: l.language })),
      ),
      [
        ...(await Promise.all(
          builtInAgendas
            .filter(a => picked.has(`agenda ${a.id}`))
            .map(async a => ({ content: await loadAgenda(a), language: a.language })),
        )),
        ...(await Promise.all(
          sessions
            .filter(s => picked.has(s.key))
            .map(async ({ plan, key, title }) => {
              const { blocks, materials } = await loadProgramme({ plan }, language, i18n);
              return {
                content: withoutEnglishMarks(
                  sessionAgenda(
                    key.replace(' ', '-'),
                    language,
                    manifest.madeOn,
                    {
                      title,
                      materials,
                      goal: t('contents.sessionGoal', { name: manifest.name }),
                      audience: t('contents.sessionFor'),
                    },
                    blocks,
                  ),
                ),
                language,
              };
            }),
        )),
      ],
      SCENARIOS.filter(s => picked.has(`scenario ${s.id}`)).map(s => ({ content: scenarioWith(s, words), language })),
      picked.has(WORDS) ? { content: await loadGlossary(language), language } : undefined,
      HELPLINES.filter(h => picked.has(`helpline ${h.id}`)).map(h => {
        const description = t(`help.${h.id}.text`);
        return { ...h, text: { [hasEnglishMark(description) ? 'en' : language]: removeEnglishMarks(description) } };
      }),
    );
    const problems = await check(files);
    setBuilt(problems.length ? { problems } : { files, manifest });
  };
  const field = (label: string, value: string, set: (x: string) => void) => (
    <label class="stack tight">
      {label}
      <input
        type="text"
        class="private-field"
        autocomplete="off"
        maxLength={80}
        value={value}
        onInput={e => {
          set(e.currentTarget.value);
          setBuilt(undefined);
        }}
      />
    </label>
  );
  return (
    <details class="card">
      <summary class="more">{t('contents.make')}</summary>
      <div class="stack">
        <p>{t('contents.makeText')}</p>
        {field(t('contents.makeName'), name, setName)}
        {field(t('contents.makeMaker'), maker, setMaker)}
        <fieldset class="ticks">
          <legend>{t('contents.makeWhich')}</legend>
          {lessons.map(l => tick(`lesson ${l.id}`, l.title, l.language))}
        </fieldset>
        {!!builtInAgendas.length && (
          <fieldset class="ticks">
            <legend>{t('workshop.title')}</legend>
            {builtInAgendas.map(a => tick(`agenda ${a.id}`, a.title, a.language))}
          </fieldset>
        )}
        {!!sessions.length && (
          <fieldset class="ticks">
            <legend>{t('workshop.compose.mine')}</legend>
            {sessions.map(s => tick(s.key, s.title))}
          </fieldset>
        )}
        <fieldset class="ticks">
          <legend>{t('practice.scenario.title')}</legend>
          {SCENARIOS.map(s => tick(`scenario ${s.id}`, words.scenarios[s.id]!.name))}
        </fieldset>
        <fieldset class="ticks">
          <legend>{t('contents.makeWords')}</legend>
          {tick(WORDS, t('contents.allWords'))}
        </fieldset>
        <fieldset class="ticks">
          <legend>{t('help.title')}</legend>
          {HELPLINES.map(h => tick(`helpline ${h.id}`, h.name))}
        </fieldset>
        <div class="row">
          <button type="button" class="btn main" onClick={() => void build().catch(() => setBuilt('failed'))}>
            {t('contents.make')}
          </button>
        </div>
        {built === 'failed' && <ErrorCard as="h3" />}
        {built === 'missing' && (
          <p class="caution" role="alert">
            {t('contents.makeMissing')}
          </p>
        )}
        {typeof built === 'object' &&
          ('problems' in built ? (
            <PackProblems all={built.problems} />
          ) : (
            <SignPack files={built.files} manifest={built.manifest} />
          ))}
      </div>
    </details>
  );
}
