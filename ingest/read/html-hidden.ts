import { cleanLine } from '../clean.ts';
import { hiddenText } from './hidden-text.ts';

/** Declarations with which nothing of an element is seen. */
const HIDING =
  /(?:^|[;\s{])(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$|!)|font-size\s*:\s*0(?:\.\d+)?(?:px|pt|em|rem|%)?\s*(?:;|$|!)|text-indent\s*:\s*-\d{3,}|(?:left|top|right)\s*:\s*-\d{4,})/i;
const WHITE = /(?:^|[;\s])color\s*:\s*(?:white|#fff(?:fff)?|rgba?\(\s*255\s*,\s*255\s*,\s*255|transparent)/i;
const GROUND = /(?:^|[;\s])background(?:-color)?\s*:\s*([^;]+)/i;
const WHITE_GROUND =
  /^\s*(?:white|#fff(?:fff)?|rgba?\(\s*255\s*,\s*255\s*,\s*255[^)]*\)|none|transparent)\s*(?:!important)?\s*$/i;

/** What a page's own style sheets say of its classes and identifiers, as `.name` and `#name`. */
export interface StyleRules {
  /** Those that are not shown. */
  hiding: ReadonlySet<string>;
  /** Those that have another ground than white; null where style sheets are elsewhere, and any may. */
  grounds: ReadonlySet<string> | null;
}

/**
 * Takes out of a page what its reader cannot see, by the elements' own styles and by plain rules of its style sheets
 * (`.name { display: none }`). White letters count as hidden where nothing around them has a ground of its own.
 * @param rules of the style sheets, where these were taken out before
 * @returns what the report says of the texts that were taken out
 */
export function removeHidden(document: Document, rules = styleRules(document)): string[] {
  const hidden: string[] = [];
  for (const element of [...document.querySelectorAll('[style], [class], [id]')]) {
    if (!hides(element, rules)) continue;
    const text = cleanLine(element.textContent ?? '');
    if (text !== '' && element.isConnected) hidden.push(text);
    element.remove();
  }
  return hidden.length === 0 ? [] : [hiddenText(hidden.join(' '))];
}

function hides(element: Element, rules: StyleRules): boolean {
  const style = element.getAttribute('style') ?? '';
  if (HIDING.test(style)) return true;
  if (WHITE.test(style) && !hasGround(element, rules)) return true;
  return selectorsOf(element).some((selector) => rules.hiding.has(selector));
}

/** Whether the element, or the nearest one around it that says so, has another ground than white. */
function hasGround(element: Element, { grounds }: StyleRules): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const ground = GROUND.exec(at.getAttribute('style') ?? '')?.[1] ?? at.getAttribute('bgcolor');
    if (ground) return !WHITE_GROUND.test(ground);
    const selectors = selectorsOf(at);
    if (grounds === null ? selectors.length > 0 : selectors.some((selector) => grounds.has(selector)))
      return true;
  }
  return false;
}

function selectorsOf(element: Element): string[] {
  return [...(element.id ? [`#${element.id}`] : []), ...[...element.classList].map((name) => `.${name}`)];
}

/** What the page's own style sheets say outside of any condition. */
export function styleRules(document: Document): StyleRules {
  const hiding = new Set<string>();
  const grounds = new Set<string>();
  for (const sheet of document.querySelectorAll('style')) {
    const css = (sheet.textContent ?? '')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/@[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
    for (const [, selectors = '', body = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      const ground = GROUND.exec(body)?.[1];
      const hasOwn = ground !== undefined && !WHITE_GROUND.test(ground);
      for (const selector of selectors.split(',')) {
        if (HIDING.test(body) && /^\s*[.#][\w-]+\s*$/.test(selector)) hiding.add(selector.trim());
        // Of « .menu li.active », any of its names may be where the ground is.
        if (hasOwn) for (const [name] of selector.matchAll(/[.#][\w-]+/g)) grounds.add(name);
      }
    }
  }
  const isElsewhere = document.querySelector('link[rel~="stylesheet"]') !== null;
  return { hiding, grounds: isElsewhere ? null : grounds };
}
