/** Writes a post of the practice network: text, photo, audience. */
import { useRef, useState } from 'preact/hooks';
import { NETWORK } from '../../practice/built-in-scenarios.ts';
import { getProfile, POST_AUDIENCES, type PostAudience } from '../../practice/network.ts';
import { isolateDirection, useTranslation } from '../../ui/language-context.ts';
import { preventFormRestore } from '../../ui/prevent-form-restore.ts';
import { createPracticePhoto, PostPhoto } from './post-photo.tsx';
import { usePracticeNetwork } from './practice-state.ts';
import { routeHref } from './route.ts';

export function ComposePost() {
  const { t } = useTranslation();
  const { network, words, actions, checkFiles } = usePracticeNetwork();
  const draft = network.scenario && !network.own.length ? words.scenarios[network.scenario.id]?.draft : undefined;
  const [audience, setAudience] = useState<PostAudience>('everyone');
  const [photo, setPhoto] = useState<File>();
  const [posted, setPosted] = useState<number>();
  const input = useRef<HTMLInputElement>(null);
  const place = network.settings.location_in_posts === 'on' ? getProfile(network, words, NETWORK.me).place : undefined;
  const text = (key: string, values = {}) => t(`practice.compose.${key}`, values);
  const removePhoto = () => {
    setPhoto(undefined);
    input.current!.value = '';
  };
  const publish = (e: SubmitEvent) => {
    e.preventDefault();
    const form = e.currentTarget as HTMLFormElement;
    const box = form.elements.namedItem('post') as HTMLTextAreaElement;
    if (!box.value.trim() && !photo) return;
    setPosted(
      actions.publish({ text: box.value, audience, ...(photo ? { photo } : {}), ...(place ? { place: true } : {}) }),
    );
    box.value = '';
    removePhoto();
  };
  return (
    <form class="stack" onSubmit={publish}>
      <h1>{text('title')}</h1>
      <label class="stack tight">
        {text('label')}
        <textarea
          autocomplete="off"
          spellcheck={false}
          name="post"
          rows={5}
          dir="auto"
          defaultValue={draft}
          onInput={() => setPosted(undefined)}
        />
      </label>
      <details class="audience">
        <summary class="btn">
          <span>{text('who')}</span> <strong data-part="audience">{text(`audience.${audience}`)}</strong>
        </summary>
        <fieldset class="plain">
          <legend class="hidden">{text('who')}</legend>
          {POST_AUDIENCES.map(a => (
            <label key={a}>
              <input
                type="radio"
                name="audience"
                value={a}
                {...preventFormRestore(a === audience)}
                onChange={() => setAudience(a)}
              />
              {text(`audience.${a}`)}
            </label>
          ))}
        </fieldset>
      </details>
      <div class="card stack tight">
        <div class="row">
          <label class="btn file">
            {text('photo')}
            <input
              ref={input}
              type="file"
              name="photo"
              autocomplete="off"
              accept="image/*"
              onChange={e => setPhoto(e.currentTarget.files?.[0])}
            />
          </label>
          <button
            type="button"
            class="btn"
            onClick={() => void createPracticePhoto().then(file => checkFiles(input.current!, [file]))}
          >
            {text('tray')}
          </button>
        </div>
        {photo ? (
          <>
            <PostPhoto of={photo} alt={text('yours')} />
            <p class="row between">
              <bdi class="small">{text('chosen', { name: isolateDirection(photo.name) })}</bdi>
              <button type="button" class="btn quiet" onClick={removePhoto}>
                {text('remove')}
              </button>
            </p>
          </>
        ) : (
          <p class="soft small">{text('trayText')}</p>
        )}
      </div>
      {place && <p class="soft small">{text('withPlace', { place: isolateDirection(place) })}</p>}
      <button type="submit" name="send" class="btn main">
        {text('post')}
      </button>
      <p role="status">
        {posted !== undefined && (
          <>
            {text('posted')} <a href={routeHref(`/@${NETWORK.me}/${posted}`)}>{text('see')}</a>
          </>
        )}
      </p>
    </form>
  );
}
