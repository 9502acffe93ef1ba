/** Reads style sheets as the browser understood them. Those of other sites often cannot be read. */
import { MAX_STYLES_LENGTH } from './limits.ts';

export type StyleReader = (root: DocumentOrShadowRoot) => string[];

const inMedia = (css: string, media: string): string => (media && css ? `@media ${media} {${css}}` : css);

function readSheet(sheet: CSSStyleSheet): string {
  try {
    const css = [...sheet.cssRules]
      .map(rule => ('styleSheet' in rule ? readImport(rule as CSSImportRule) : rule.cssText))
      .join('\n');
    return inMedia(css, sheet.media?.mediaText ?? '');
  } catch {
    return '';
  }
}

const readImport = ({ styleSheet }: CSSImportRule): string => (styleSheet ? readSheet(styleSheet) : '');

/** Reads up to the limit, over all roots. */
export function createStyleReader(): { read: StyleReader; isFull(): boolean } {
  let left = MAX_STYLES_LENGTH;
  let full = false;
  return {
    read: root =>
      [...(root.styleSheets ?? []), ...(root.adoptedStyleSheets ?? [])].flatMap(sheet => {
        const css = sheet.disabled ? '' : readSheet(sheet);
        full ||= css.length > left;
        if (!css || css.length > left) return [];
        left -= css.length;
        return [css];
      }),
    isFull: () => full,
  };
}
