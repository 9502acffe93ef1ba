/** Asks what to do with files that have metadata. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FileWarningEntry } from '../../../files/schema.ts';
import { LocationMap } from '../../../ui/location-map.tsx';
import { drawLocation } from '../../../files/map-position.ts';
import { getRect, isNowherePressable } from '../geometry.ts';
import { placeBeside, placeInFreeCorner } from '../position.ts';
import type { FileQuestion } from '../state.ts';
import { PositionedCard } from './positioned-card.tsx';

/** Smaller file inputs are hidden by the page, which shows a button of its own. */
const MIN_VISIBLE_SIZE = 4;

function isVisible(el: Element): boolean {
  const { width, height } = getRect(el);
  return el.isConnected && width > MIN_VISIBLE_SIZE && height > MIN_VISIBLE_SIZE;
}

const FileFacts = ({ file, showName }: { file: FileWarningEntry; showName: boolean }) => (
  <section aria-label={file.name}>
    {showName && (
      <h3>
        <bdi>{file.name}</bdi>
      </h3>
    )}
    {file.lines.length > 0 && (
      <ul>
        {file.lines.map((line, i) => (
          <li key={i}>
            {line.label}
            {line.value && (
              <>
                : <bdi>{line.value}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    )}
    {file.note && <p class="pending">{file.note}</p>}
  </section>
);

export function FileQuestionCard({ words, map, near, answer }: FileQuestion) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    ref.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }, []);
  return (
    <PositionedCard
      words={words}
      class="photo"
      role="dialog"
      label={words.label}
      place={(size, viewport, rtl) =>
        isVisible(near)
          ? placeBeside(getRect(near), size, viewport, rtl)
          : placeInFreeCorner(size, viewport, rtl, isNowherePressable)
      }
    >
      <div ref={ref}>
        <h2 tabIndex={-1}>{words.title}</h2>
        {words.at && <LocationMap {...drawLocation(map, words.at)} label={words.at.name} />}
        <div class="files" tabIndex={0} role="group" aria-label={words.title}>
          {words.files.map((file, i) => (
            <FileFacts key={i} file={file} showName={words.files.length > 1} />
          ))}
        </div>
        {words.more && <p class="soft">{words.more}</p>}
        {words.leftOut && <p class="pending">{words.leftOut}</p>}
        {(words.clean || words.save) && <p class="soft">{words.stays}</p>}
        <p class="soft">{words.look}</p>
        <div class="row">
          {words.clean && (
            <button type="button" class="main" onClick={() => answer('clean')}>
              {words.clean}
            </button>
          )}
          {words.save && (
            <button type="button" class="main" onClick={() => answer('save')}>
              {words.save}
            </button>
          )}
          <button type="button" onClick={() => answer('original')}>
            {words.original}
          </button>
          <button type="button" onClick={() => answer('cancel')}>
            {words.cancel}
          </button>
        </div>
      </div>
    </PositionedCard>
  );
}
