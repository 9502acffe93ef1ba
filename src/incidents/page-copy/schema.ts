/** A page as its script hands it over: a tree, from which the worker writes the file. */
import * as v from 'valibot';
import {
  MAX_ATTRIBUTE_LENGTH,
  MAX_IMAGE_LENGTH,
  MAX_LINK_LENGTH,
  MAX_PAGE_ELEMENTS,
  MAX_PAGE_LENGTH,
  MAX_STYLES_LENGTH,
} from './limits.ts';

const name = v.pipe(v.string(), v.maxLength(100));
const text = v.pipe(v.string(), v.maxLength(MAX_PAGE_LENGTH));
const attributes = v.record(name, v.pipe(v.string(), v.maxLength(MAX_ATTRIBUTE_LENGTH)));
const styles = v.pipe(v.array(v.pipe(v.string(), v.maxLength(MAX_STYLES_LENGTH))), v.maxLength(2_000));

/** What the copy says about an element: the saved post, its text, or something that could not be copied. */
const mark = v.picklist(['post', 'text', 'gap']);

export interface PageElement {
  /** In lower case. */
  tag: string;
  attributes: Record<string, string>;
  mark?: v.InferOutput<typeof mark> | undefined;
  /** Where a link leads or an image comes from, kept as text. */
  address?: string | undefined;
  /** `data:` URL of an image. */
  image?: string | undefined;
  /** An open shadow root. */
  shadow?: { styles: string[]; nodes: PageNode[] } | undefined;
  nodes: PageNode[];
}
export type PageNode = string | PageElement;

const PageNode: v.GenericSchema<PageNode> = v.lazy(() => v.union([text, PageElement]));
const nodes = v.pipe(v.array(PageNode), v.maxLength(MAX_PAGE_ELEMENTS));
const PageElement: v.GenericSchema<PageElement> = v.strictObject({
  tag: name,
  attributes,
  mark: v.optional(mark),
  address: v.optional(v.pipe(v.string(), v.maxLength(MAX_LINK_LENGTH))),
  image: v.optional(v.pipe(v.string(), v.maxLength(MAX_IMAGE_LENGTH))),
  shadow: v.optional(v.strictObject({ styles, nodes })),
  nodes,
});

export const PageTree = v.strictObject({
  /** The `html` element. */
  root: PageElement,
  title: v.pipe(v.string(), v.maxLength(MAX_LINK_LENGTH)),
  styles,
  /** Something was left out, because the page is too large. */
  cut: v.boolean(),
});
export type PageTree = v.InferOutput<typeof PageTree>;
