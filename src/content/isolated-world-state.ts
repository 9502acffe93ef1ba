/** What the injected parts share, in the extension's isolated world. A page cannot see it. */
import type { PlatformOutline, PageLocation } from '../platforms/page-location.ts';
import type { Look, Seen } from '../messaging/contract.ts';
import type { Held } from './interceptors/file-choice.ts';
import type { WorldMap } from '../files/map-position.ts';
import type { PhotoAnswer } from './overlay/photo-card.tsx';
import type { inspectFile, neutralFileName, isSupportedFormat } from '../files/inspect.ts';
import type {
  CardWords,
  ChooseWords,
  CoachWords,
  NoteWords,
  PhotoWords,
  ProgressWords,
} from '../messaging/overlay-view-models.ts';

export interface Reader {
  start(where: PageLocation): void;
  stop(): void;
  look(): Promise<Omit<Look, 'where' | 'url' | 'title'>>;
  /** @param pointed in the post that the person pointed at; without it the one that the page is about */
  see(pointed: Element | undefined): Seen;
  /** The control of a setting, where it is on the page now. */
  control(setting: string): Element | undefined;
  state(setting: string): 'protected' | 'exposed' | 'unread' | 'pending' | undefined;
  /** What to press next to report a post: the one that was pointed at, else the one that the page is about. */
  reportControl(pointed: Element | undefined): Element | undefined;
  onChange(listener: () => void): () => void;
}

export interface Marks {
  note(note: NoteWords | null): void;
  coach(coach: CoachWords): void;
  composer(box: HTMLElement): void;
  entry(anchor: Element): void;
  /** Asks what happened, of the post that has the focus or is in view. @returns it is shown */
  choose(words: ChooseWords): boolean;
  /** Asks what to do with files that tell something. */
  photo(words: PhotoWords, land: WorldMap, near: Element): Promise<PhotoAnswer>;
  /** The steps of a report, asked for in a view of ours: with a ring on what to press next. */
  card(words: CardWords): boolean;
  /** A capture that scrolls: how far it is, or that it is over. */
  progress(words: ProgressWords | null): void;
  focus(): void;
  off(): void;
}

/** What the script for pictures can do, for a page of ours that takes it. */
export interface Looking {
  lookInto: typeof inspectFile;
  plainName: typeof neutralFileName;
  readableFormat: typeof isSupportedFormat;
  land: WorldMap;
}

export interface World {
  /** This page has its watcher already. */
  watched?: true;
  outline?: PlatformOutline;
  where?: PageLocation;
  reader?: Reader;
  marks?: Marks;
  /** The script for pictures is here. */
  scroll?: true;
  /** Ends a scroll that is going on. */
  stop?: () => void;
  /** Keys pressed in something of ours: kept from the page, handed to this. */
  onKey?: (event: KeyboardEvent) => void;
  /** Marks were switched off while they were here. */
  quiet?: true;
  /** Is this event of a send that is held? Then the page does not hear it. */
  hold?: (event: Event) => boolean;
  host?: Element;
  /** What the person last opened a menu on, or pressed our mark at. */
  pointed?: Element | undefined;
  /** A script that is injected when it is first needed. */
  call?: (part: 'photo' | 'marks') => Promise<unknown>;
  marksOn?: () => boolean;
  /** Leave now, pressed in something of ours. */
  leave?: () => void;
  photos?: (held: Held) => Promise<void>;
  looking?: Looking;
  showNote?: (note: NoteWords | null) => void;
  /** The address to go by; the practice pages have one of their own. */
  url?: () => URL;
}

export const world: World = ((globalThis as { breakwater?: World }).breakwater ??= {});

export const address = (): URL => world.url?.() ?? new URL(location.href);
