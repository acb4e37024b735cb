import robotsParser from 'robots-parser';
import { PRODUCT } from './user-agent.ts';

// Its types are those of another module format than its code.
const parse = robotsParser as unknown as typeof robotsParser.default;

/** What a website says in its robots.txt, to us. */
export interface Robots {
  allows(url: URL): boolean;
  /** Pause between two requests that it asks for, in milliseconds; 0 for none. */
  delay: number;
}

/** Of a website that has no robots.txt (RFC 9309, 2.3.1.3). */
export const NO_RULES: Robots = { allows: () => true, delay: 0 };

/**
 * Reads a robots.txt: the group for us, else the one for everybody; of the rules that fit, the longest.
 * @param site whose rules they are, also when they were redirected to
 */
export function robotsOf(site: URL, bytes: Uint8Array): Robots {
  const rules = parse(new URL('/robots.txt', site).href, new TextDecoder().decode(bytes));
  const delay = rules.getCrawlDelay(PRODUCT);
  return {
    allows: (url) => rules.isAllowed(url.href, PRODUCT) !== false,
    delay: delay !== undefined && delay > 0 ? delay * 1000 : 0,
  };
}
