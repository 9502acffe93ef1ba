/** Asks what to do with files that have metadata. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FileWarningEntry } from '../../../files/schema.ts';
import { LocationMap } from '../../../ui/location-map.tsx';
import { drawLocation } from '../../../files/map-position.ts';
import { Button } from '../button.tsx';
import { DrawnText, Paragraph } from '../drawn-text.tsx';
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
        <DrawnText isolated>{file.name}</DrawnText>
      </h3>
    )}
    {file.lines.length > 0 && (
      <ul>
        {file.lines.map((line, i) => (
          <li key={i}>
            <DrawnText>{line.value ? `${line.label}: ` : line.label}</DrawnText>
            {line.value && <DrawnText isolated>{line.value}</DrawnText>}
          </li>
        ))}
      </ul>
    )}
    {file.note && <Paragraph class="pending" text={file.note} />}
  </section>
);

export function FileQuestionCard({ words, map, near, answer }: FileQuestion) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <PositionedCard
      words={words}
      class="photo"
      role="dialog"
      label={words.label}
      heading={
        <h2 tabIndex={-1} ref={heading}>
          <DrawnText>{words.title}</DrawnText>
        </h2>
      }
      place={(size, viewport, rtl) =>
        isVisible(near)
          ? placeBeside(getRect(near), size, viewport, rtl)
          : placeInFreeCorner(size, viewport, rtl, isNowherePressable)
      }
    >
      {words.at && <LocationMap {...drawLocation(map, words.at)} label={words.at.name} />}
      <div class="files" tabIndex={0} role="group" aria-label={words.title}>
        {words.files.map((file, i) => (
          <FileFacts key={i} file={file} showName={words.files.length > 1} />
        ))}
      </div>
      {words.more && <Paragraph class="soft" text={words.more} />}
      {words.leftOut && <Paragraph class="pending" text={words.leftOut} />}
      {words.passedOn && <Paragraph class="pending" text={words.passedOn} />}
      {(words.clean || words.save) && <Paragraph class="soft" text={words.stays} />}
      <Paragraph class="soft" text={words.look} />
      {words.mayBeRead && <Paragraph class="soft" text={words.mayBeRead} />}
      <div class="row">
        {words.clean && <Button class="main" text={words.clean} onPress={() => answer('clean')} />}
        {words.save && <Button class="main" text={words.save} onPress={() => answer('save')} />}
        <Button text={words.original} onPress={() => answer('original')} />
        <Button text={words.cancel} onPress={() => answer('cancel')} />
      </div>
    </PositionedCard>
  );
}
