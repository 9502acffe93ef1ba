/** Reads the page for a copy of it, which is saved beside the screenshot. Changes nothing and requests nothing. */
import { findPostElement } from '../incidents/capture/find-post.ts';
import { listTextElements } from '../incidents/capture/read-post.ts';
import { createImageReader } from '../incidents/page-copy/draw-image.ts';
import { readPageTree } from '../incidents/page-copy/read-tree.ts';
import { onExtensionMessage } from '../messaging/on-extension-message.ts';
import { getVisitedUrl, isolatedWorld } from './isolated-world-state.ts';

/** @returns nothing on a page of no known platform */
function findPost(pointed: boolean): { post?: Element; texts?: Element[] } {
  const { outline, where, pointedElement } = isolatedWorld;
  if (!outline?.post || !where) return {};
  const around = pointed && pointedElement?.isConnected ? pointedElement : undefined;
  const post = findPostElement(outline, where, around, getVisitedUrl(), document);
  return post ? { post, texts: listTextElements(outline.post, post) } : {};
}

if (!isolatedWorld.pageCopyReady) {
  isolatedWorld.pageCopyReady = true;
  onExtensionMessage({
    'pageCopy/read': async ({ pointed, textOnly }) =>
      readPageTree(document, {
        ...findPost(pointed),
        own: isolatedWorld.overlayHost,
        readImage: createImageReader(document),
        textOnly,
      }),
  });
}
