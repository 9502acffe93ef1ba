/** Asked in the page, of files that tell more than they show. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { WorldMap } from '../../files/map-position.ts';
import type { PhotoWords } from '../../messaging/overlay-view-models.ts';
import { Map } from '../../views/files/location-map.tsx';
import { beside, freeCorner } from './position.ts';
import { edges, Placed } from './cards.tsx';

export type PhotoAnswer = 'clean' | 'save' | 'original' | 'cancel';
export interface PhotoAsk {
  words: PhotoWords;
  land: WorldMap;
  near: Element;
  done(answer: PhotoAnswer): void;
}

const seen = (el: Element): boolean => {
  const r = el.getBoundingClientRect();
  return el.isConnected && r.width > 4 && r.height > 4;
};

export function PhotoCard({ words, land, near, done }: PhotoAsk) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    ref.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }, []);
  return (
    <Placed
      words={words}
      class="photo"
      role="dialog"
      label={words.label}
      spot={(size, view, rtl) =>
        seen(near) ? beside(edges(near), size, view, rtl) : freeCorner(size, view, () => false, rtl)
      }
    >
      <div ref={ref}>
        <h2 tabIndex={-1}>{words.title}</h2>
        {words.at && <Map land={land} at={words.at} name={words.at.name} />}
        <div class="files" tabIndex={0} role="group" aria-label={words.title}>
          {words.files.map((f, i) => (
            <section key={i} aria-label={f.name}>
              {words.files.length > 1 && (
                <h3>
                  <bdi>{f.name}</bdi>
                </h3>
              )}
              {!!f.lines.length && (
                <ul>
                  {f.lines.map((l, n) => (
                    <li key={n}>
                      {l.label}
                      {l.value && (
                        <>
                          : <bdi>{l.value}</bdi>
                        </>
                      )}
                    </li>
                  ))}
                </ul>
              )}
              {f.note && <p class="pending">{f.note}</p>}
            </section>
          ))}
        </div>
        {words.more && <p class="soft">{words.more}</p>}
        {words.leftOut && <p class="pending">{words.leftOut}</p>}
        {(words.clean || words.save) && <p class="soft">{words.stays}</p>}
        <p class="soft">{words.look}</p>
        <div class="row">
          {words.clean && (
            <button type="button" class="main" onClick={() => done('clean')}>
              {words.clean}
            </button>
          )}
          {words.save && (
            <button type="button" class="main" onClick={() => done('save')}>
              {words.save}
            </button>
          )}
          <button type="button" onClick={() => done('original')}>
            {words.original}
          </button>
          <button type="button" onClick={() => done('cancel')}>
            {words.cancel}
          </button>
        </div>
      </div>
    </Placed>
  );
}
