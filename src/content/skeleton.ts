/** Builds the skeleton of this page when the person asks for it. */
import { onExtensionMessage } from '../messaging/on-extension-message.ts';
import { buildSkeleton } from '../skeletons/build-skeleton.ts';
import { isolatedWorld } from './isolated-world-state.ts';

if (!isolatedWorld.skeletonReady) {
  isolatedWorld.skeletonReady = true;
  onExtensionMessage({
    'skeleton/build': async ({ known }) => buildSkeleton(document, known, isolatedWorld.overlayHost),
  });
}
