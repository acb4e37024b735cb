import { el } from './dom.ts';

/** Whether a release's source is a page of the web. A file may be called anything else: that is text. */
export function isWebPage(file: string): boolean {
  return /^https?:\/\//.test(file);
}

/**
 * The name of a release's source; of a page of the web, a link to it.
 * @param newTab what a link that opens in a new tab says of it; null for one that does not
 */
export function sourceFile(file: string, newTab: string | null): HTMLElement {
  const name = el('bdi', { class: 'file' }, file);
  if (!isWebPage(file)) return name;
  return el(
    'a',
    { href: file, target: newTab !== null && '_blank', rel: 'noopener noreferrer' },
    name,
    newTab !== null && el('span', { class: 'hidden' }, ` ${newTab}`),
  );
}
