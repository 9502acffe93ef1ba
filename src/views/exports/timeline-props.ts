/** What the parts of the timeline need to render. */
import type { ComponentChildren } from 'preact';
import type { ExportedArtifact, ExportFile } from '../../exports/schema.ts';
import type { ExportTranslator } from '../../exports/texts.ts';

export interface TimelineProps {
  file: ExportFile;
  translator: ExportTranslator;
  /** Renders an original, or nothing. */
  picture(artifact: ExportedArtifact): ComponentChildren;
}
