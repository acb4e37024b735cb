import { extname } from 'node:path';
import { isReadable } from '../read/registry.ts';

/** Formats by what a website calls them. */
const TYPES = new Map([
  ['text/html', '.html'],
  ['application/xhtml+xml', '.html'],
  ['application/pdf', '.pdf'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.docx'],
  ['text/markdown', '.md'],
  ['text/x-markdown', '.md'],
  ['text/plain', '.txt'],
  ['message/rfc822', '.eml'],
]);
/** Names that say nothing: the address's own ending does. */
const VAGUE =
  /^(?:|application\/(?:octet-stream|x-download|force-download|zip|binary)|binary\/octet-stream)$/;

/**
 * The format of what a website sent, as a reader's extension: its content decides where it can be told (PDF, Word, a web
 * page), then its Content-Type, then its address.
 * @returns null for a format that nobody reads: pictures, films, feeds
 */
export function webFormat(body: Uint8Array, contentType: string | undefined, url: URL): string | null {
  const type = typeOf(contentType);
  const named = extname(url.pathname).toLowerCase();
  const head = new TextDecoder('latin1').decode(body.subarray(0, 1024));
  if (head.includes('%PDF-')) return '.pdf';
  if (head.startsWith('PK\u0003\u0004'))
    return TYPES.get(type) === '.docx' || named === '.docx' ? '.docx' : null;
  const said = TYPES.get(type) ?? (VAGUE.test(type) && isReadable(url.pathname) ? named : null);
  const page =
    /^[^<]{0,8}\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)[\s>]/i.test(
      head,
    );
  // What is not what its website says it is, is often a page that says so.
  if (page) return said === '.txt' || said === '.md' || said === '.eml' ? said : '.html';
  if (said === '.pdf' || said === '.docx') return null;
  // Servers know few endings: Markdown comes as plain text.
  return said === '.txt' && isReadable(url.pathname) && named !== '.pdf' && named !== '.docx' ? named : said;
}

/** The encoding that a Content-Type names; null for none. */
export function charsetOf(contentType: string | undefined): string | null {
  return /;\s*charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1]?.toLowerCase() ?? null;
}

function typeOf(contentType: string | undefined): string {
  return (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
