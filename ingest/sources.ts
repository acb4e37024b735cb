import { looksLikeUrl } from './web/web-url.ts';

/** Sources by where they are. */
export interface Sources {
  /** Folders or files of this machine. */
  paths: string[];
  /** Addresses, each once. */
  urls: string[];
}

/** Tells addresses of the web from paths: by their scheme. */
export function sortSources(sources: readonly string[]): Sources {
  const addresses = sources.filter(looksLikeUrl).map(canonical);
  return { paths: sources.filter((source) => !looksLikeUrl(source)), urls: [...new Set(addresses)] };
}

/** The same address is the same source, however it is written. */
function canonical(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.hash = '';
  return url.href;
}
