/** Limits of a page copy, so that no page can fill the memory or the disk. */

/** Most of the page's text, names and values, in characters, and most of its elements. */
export const MAX_PAGE_LENGTH = 3_000_000;
export const MAX_PAGE_ELEMENTS = 60_000;
/** Of all styles, in characters. */
export const MAX_STYLES_LENGTH = 2_000_000;
/** Of one image and of all, as data URLs, in characters. */
export const MAX_IMAGE_LENGTH = 400_000;
export const MAX_IMAGES_LENGTH = 3_000_000;
/** Of elements in each other. */
export const MAX_PAGE_DEPTH = 250;
export const MAX_ATTRIBUTE_LENGTH = 4_000;
/** As in the record, of the page; as text, of links and images. */
export const MAX_LINK_LENGTH = 2_000;

/** Of the file, in bytes. */
export const MAX_COPY_BYTES = 5_000_000;
