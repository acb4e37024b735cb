import { PRODUCT } from './user-agent.ts';

/**
 * Whether a website asks us not to index a page, by its X-Robots-Tag: directives for everybody, or after the name of one
 * robot, up to the next name.
 */
export function asksNotToIndex(header: string): boolean {
  let ours = true;
  return header.split(',').some((part) => {
    const [, name, rest = ''] = /^\s*([\w-]+)\s*:(.*)$/.exec(part) ?? [];
    if (name?.toLowerCase() === 'unavailable_after') return false;
    if (name !== undefined) ours = name.toLowerCase() === PRODUCT.toLowerCase();
    const directive = (name === undefined ? part : rest).trim().toLowerCase();
    return ours && (directive === 'noindex' || directive === 'none');
  });
}
