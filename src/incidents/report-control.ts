/** The control to press next on the way to a report, by the platform's own words: the report entry once it is there, else the menu that holds it. */
import { locate } from '../privacy-checks/locate.ts';
import type { Locator, Platform } from '../platforms/schema.ts';

type PostControls = Pick<NonNullable<Platform['post']>, 'container' | 'menu' | 'report'>;

/** One and no other: of several, the one in this post. */
function findUniqueControl(
  locators: Locator[] | undefined,
  parts: PostControls,
  post: Element | undefined,
  doc: Document,
): Element | undefined {
  for (const locator of locators ?? []) {
    const found = locate(locator, 'toggle', doc);
    const inside = post ? found.filter(el => el.closest(parts.container) === post) : [];
    if (inside.length === 1) return inside[0];
    if (found.length === 1 && (!post || !found[0]!.closest(parts.container))) return found[0];
  }
  return undefined;
}

/** @param post the container of the post that is meant; without one only a single candidate counts */
export const findReportControl = (parts: PostControls, post: Element | undefined, doc: Document): Element | undefined =>
  findUniqueControl(parts.report, parts, post, doc) ?? findUniqueControl(parts.menu, parts, post, doc);
