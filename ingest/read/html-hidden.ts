import { cleanLine } from '../clean.ts';
import { hiddenText } from './hidden-text.ts';

/** Declarations with which nothing of an element is seen. */
const HIDING =
  /(?:^|[;\s{])(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$|!)|font-size\s*:\s*0(?:\.\d+)?(?:px|pt|em|rem|%)?\s*(?:;|$|!)|text-indent\s*:\s*-\d{3,}|(?:left|top|right)\s*:\s*-\d{4,})/i;
const WHITE = /(?:^|[;\s])color\s*:\s*(?:white|#fff(?:fff)?|rgba?\(\s*255\s*,\s*255\s*,\s*255|transparent)/i;
const GROUND = /background/i;

/**
 * Takes out of a page what its reader cannot see, by the elements' own styles and by plain rules of its style sheets
 * (`.name { display: none }`). White letters count as hidden where nothing around them has a ground of its own.
 * @param rules of the style sheets, where these were taken out before
 * @returns what the report says of the texts that were taken out
 */
export function removeHidden(document: Document, rules = hidingRules(document)): string[] {
  const hidden: string[] = [];
  for (const element of [...document.querySelectorAll('[style], [class], [id]')]) {
    if (!hides(element, rules)) continue;
    const text = cleanLine(element.textContent ?? '');
    if (text !== '' && element.isConnected) hidden.push(text);
    element.remove();
  }
  return hidden.length === 0 ? [] : [hiddenText(hidden.join(' '))];
}

function hides(element: Element, rules: ReadonlySet<string>): boolean {
  const style = element.getAttribute('style') ?? '';
  if (HIDING.test(style)) return true;
  if (WHITE.test(style) && !hasGround(element)) return true;
  if (rules.size === 0) return false;
  return rules.has(`#${element.id}`) || [...element.classList].some((name) => rules.has(`.${name}`));
}

/** Whether the element or one around it may have another ground than white. A class may bring one, too. */
function hasGround(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (GROUND.test(at.getAttribute('style') ?? '') || at.hasAttribute('bgcolor') || at.hasAttribute('class'))
      return true;
  }
  return false;
}

/** `.name` and `#name` that the page's own style sheets hide, outside of any condition. */
export function hidingRules(document: Document): Set<string> {
  const rules = new Set<string>();
  for (const sheet of document.querySelectorAll('style')) {
    const css = (sheet.textContent ?? '')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/@[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
    for (const [, selectors = '', body = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      if (!HIDING.test(body)) continue;
      for (const selector of selectors.split(','))
        if (/^\s*[.#][\w-]+\s*$/.test(selector)) rules.add(selector.trim());
    }
  }
  return rules;
}
