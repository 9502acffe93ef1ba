/** Lists what a copy of a page may contain. Whatever is not listed here is left out: nothing is forbidden by name. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const HTML_ELEMENTS = words(
  'a abbr address article aside b bdi bdo blockquote body br button caption center cite code col colgroup data dd ' +
    'del details dfn dialog div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hgroup ' +
    'hr html i img input ins kbd label legend li main mark menu meter nav ol output p picture pre progress q rp rt ' +
    'ruby s samp search section select slot small span strong sub summary sup table tbody td textarea tfoot th thead ' +
    'time tr u ul var wbr',
);
const SVG_ELEMENTS = words(
  'svg g path circle ellipse line polyline polygon rect text tspan defs lineargradient radialgradient stop clippath',
);
/** `<app-post>`: without scripts, it does nothing. */
const CUSTOM_ELEMENT = /^[a-z][a-z0-9]*-[a-z0-9-]{0,60}$/;
/** Names with a hyphen that are not custom elements. */
const NOT_CUSTOM = words(
  'annotation-xml color-profile font-face font-face-src font-face-uri font-face-name missing-glyph',
);

export const VOID_ELEMENTS = words('br col hr img input wbr');
/** Elements whose content is what somebody has entered or chosen, which is left out. */
export const ENTRY_ELEMENTS = words('textarea select');

/** @param tag in lower case */
export const isAllowedElement = (tag: string): boolean =>
  HTML_ELEMENTS.has(tag) || SVG_ELEMENTS.has(tag) || (CUSTOM_ELEMENT.test(tag) && !NOT_CUSTOM.has(tag));

/** Elements whose place in a copy is marked, because nothing of them can be copied without a request. */
export const REPLACED_ELEMENTS = words('img video audio canvas iframe embed object');

/** Elements that are left out with all that is in them. */
export const LEFT_OUT_ELEMENTS = words(
  'script style template noscript link meta base head title noembed noframes frameset frame param source track ' +
    'datalist option optgroup applet portal fencedframe math map area use image foreignobject animate animatemotion ' +
    'animatetransform set symbol pattern mask filter marker',
);

/** Attributes that hold text, and no address. */
const TEXT_ATTRIBUTES = words(
  'abbr alt aria-checked aria-expanded aria-hidden aria-label aria-level aria-pressed aria-selected class colspan ' +
    'datetime dir disabled hidden id label lang max min open part placeholder reversed role rows rowspan size slot ' +
    'span start title cols height width high low optimum value',
);
/** `viewBox` and so on, whose names in HTML have no upper case; the parser restores it. */
const SVG_ATTRIBUTES = words(
  'clip-rule cx cy d dx dy fill fill-opacity fill-rule gradienttransform gradientunits offset opacity points ' +
    'preserveaspectratio r rx ry stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap ' +
    'stroke-linejoin stroke-miterlimit stroke-opacity stroke-width transform viewbox x x1 x2 y y1 y2',
);
/** Elements whose `value` is not what somebody has entered. */
const WITH_VALUE = words('data li meter progress');
const INPUT_TYPES = words(
  'button checkbox color date datetime-local email file image month number radio range reset search submit tel text ' +
    'time url week',
);

export type AttributeKind = 'text' | 'styles' | 'presentation';

/** @returns how the value must be cleaned; undefined if the attribute is left out */
export function getAttributeKind(tag: string, name: string, value: string): AttributeKind | undefined {
  if (name === 'style') return 'styles';
  if (name === 'type') return tag === 'input' && INPUT_TYPES.has(value.toLowerCase()) ? 'text' : undefined;
  if (name === 'value') return WITH_VALUE.has(tag) ? 'text' : undefined;
  if (name === 'name') return tag === 'slot' ? 'text' : undefined;
  if (TEXT_ATTRIBUTES.has(name)) return 'text';
  return SVG_ATTRIBUTES.has(name) ? 'presentation' : undefined;
}

/** Rules that can load nothing: not `@import`, `@font-face` and `@namespace`. */
export const CSS_AT_RULES = words(
  'media supports layer container keyframes -webkit-keyframes -moz-keyframes property starting-style scope',
);

/** Functions that can load nothing: not `url()`, `src()`, `image()`, `image-set()`, `cross-fade()` and `element()`. */
export const CSS_FUNCTIONS = words(
  'is not where has matches any -webkit-any -moz-any lang dir host host-context slotted part state selector ' +
    'nth-child nth-last-child nth-of-type nth-last-of-type nth-col nth-last-col cue view-transition-group ' +
    'calc -webkit-calc -moz-calc min max clamp round mod rem sin cos tan asin acos atan atan2 pow sqrt hypot log exp ' +
    'abs sign progress var env attr rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark ' +
    'contrast-color linear-gradient radial-gradient conic-gradient repeating-linear-gradient ' +
    'repeating-radial-gradient repeating-conic-gradient -webkit-linear-gradient -webkit-radial-gradient ' +
    '-webkit-gradient -webkit-repeating-linear-gradient -moz-linear-gradient from to color-stop translate translatex ' +
    'translatey translatez translate3d scale scalex scaley scalez scale3d rotate rotatex rotatey rotatez rotate3d ' +
    'skew skewx skewy matrix matrix3d perspective blur brightness contrast drop-shadow grayscale hue-rotate invert ' +
    'opacity saturate sepia inset circle ellipse polygon path rect xywh shape ray minmax repeat fit-content ' +
    'cubic-bezier steps linear counter counters layer style scroll view anchor anchor-size',
);

/** Of an image that was drawn without a request. */
export const IMAGE_DATA = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/]+={0,2}$/;
