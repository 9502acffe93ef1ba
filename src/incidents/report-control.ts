/** Finds the control to select next on the way to a report: the report entry, else the menu that holds it. */
import { locateControl } from '../privacy-checks/locate.ts';
import type { Locator } from '../platforms/common-schema.ts';
import type { Platform } from '../platforms/schema.ts';

type PostControls = Pick<NonNullable<Platform['post']>, 'container' | 'menu' | 'report'>;

/** Accepts a match only if it is the single one in the post, or in the page and in no other post. */
function findUniqueControl(
  locators: Locator[] | undefined,
  { container }: PostControls,
  post: Element | undefined,
  doc: Document,
): Element | undefined {
  for (const locator of locators ?? []) {
    const matches = locateControl(locator, 'toggle', doc);
    const inPost = post ? matches.filter(el => el.closest(container) === post) : [];
    if (inPost.length === 1) return inPost[0];
    if (matches.length === 1 && (!post || !matches[0]!.closest(container))) return matches[0];
  }
  return undefined;
}

/** @param post the container of the reported post; without it only a single candidate in the page counts */
export const findReportControl = (
  controls: PostControls,
  post: Element | undefined,
  doc: Document,
): Element | undefined =>
  findUniqueControl(controls.report, controls, post, doc) ?? findUniqueControl(controls.menu, controls, post, doc);
