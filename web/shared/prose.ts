import { el } from './dom.ts';

const RIGHT_TO_LEFT_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
// 59 717, 12 500 000; 06 60 47 05 81; +212 5 22 63 44 44.
const SPACED_NUMBER = /\d{1,3}(?: \d{3})+(?!\d)|0\d(?: \d\d){4}(?!\d)|\+\d{1,3}(?: \d{1,3}){3,5}(?!\d)/g;

/**
 * A text as it is to be shown. Among right-to-left letters, `12 500` written with a plain space would be
 * shown as `500 12` (Unicode's bidirectional algorithm takes it for two numbers): such numbers are isolated.
 * The text itself is not changed.
 */
export function prose(text: string): (string | HTMLElement)[] {
  if (!RIGHT_TO_LEFT_LETTER.test(text)) return isolateWhole(text);
  const parts: (string | HTMLElement)[] = [];
  let at = 0;
  for (const { 0: number, index } of text.matchAll(SPACED_NUMBER)) {
    parts.push(text.slice(at, index), el('bdi', { dir: 'ltr' }, number));
    at = index + number.length;
  }
  return [...parts, text.slice(at)].filter((part) => part !== '');
}

// A run that is nothing but such a number may stand among right-to-left letters of its neighbours.
function isolateWhole(text: string): (string | HTMLElement)[] {
  const number = text.match(SPACED_NUMBER)?.[0];
  return number === text ? [el('bdi', { dir: 'ltr' }, text)] : [text];
}
