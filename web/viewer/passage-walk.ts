import { button, el } from '../shared/dom.ts';
import type { ViewerTexts } from '../shared/texts.ts';

/** The way from one cited passage to the next. */
export interface PassageWalk {
  /** The bar with its two buttons; hidden when there is but one passage. */
  element: HTMLElement;
  /** Goes to the first passage. */
  begin(): void;
}

/**
 * Makes the passages walkable.
 *
 * @param passages the marks of each passage; one without any is passed over.
 */
export function passageWalk(passages: readonly HTMLElement[][], texts: ViewerTexts): PassageWalk {
  const stops = passages.filter((marks) => marks.length > 0);
  const place = el('span', { role: 'status', class: 'place' });
  const previous = button({ class: 'walk' }, () => go(at - 1), texts.previous);
  const next = button({ class: 'walk' }, () => go(at + 1), texts.next);
  const element = el('nav', { class: 'passages', hidden: stops.length < 2 }, previous, place, next);
  let at = 0;

  function go(to: number): void {
    at = (to + stops.length) % stops.length;
    for (const marks of stops) for (const mark of marks) mark.classList.remove('current');
    const marks = stops[at] ?? [];
    for (const mark of marks) mark.classList.add('current');
    place.textContent = texts.passage(at + 1, stops.length);
    const first = marks[0];
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    first?.focus({ preventScroll: true });
    first?.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
  }

  return {
    element,
    begin: () => {
      if (stops.length > 0) go(0);
    },
  };
}
