import { readFile } from 'node:fs/promises';
import { Fault } from '../../corpus/errors.ts';

/** Most bytes of a list of addresses. */
const LONGEST = 16 * 1024 ** 2;

/**
 * The web addresses in a text file, one a line; empty lines and those that begin with `#` are passed over.
 * @throws Fault `SOURCE_UNREADABLE`; `USAGE`, naming each line that is no address
 */
export async function readUrlList(path: string): Promise<string[]> {
  const bytes = await readFile(path).catch((cause) => {
    throw new Fault('SOURCE_UNREADABLE', `cannot read ${path}; give a text file with a web address a line`, {
      cause,
    });
  });
  if (bytes.length > LONGEST)
    throw new Fault('USAGE', `${path} is larger than a list of addresses is; split it`);
  const lines = new TextDecoder()
    .decode(bytes)
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim());
  const wrong = lines.flatMap((line, at) =>
    line === '' || line.startsWith('#') || isAddress(line) ? [] : [at + 1],
  );
  if (wrong.length > 0) {
    const more = wrong.length > 10 ? ` and ${wrong.length - 10} more` : '';
    const named = `${wrong.length === 1 ? 'line' : 'lines'} ${wrong.slice(0, 10).join(', ')}${more}`;
    throw new Fault('USAGE', `${path} has lines that are no web address (http or https): mend ${named}`);
  }
  return lines.filter((line) => isAddress(line));
}

function isAddress(line: string): boolean {
  return /^https?:\/\//i.test(line) && URL.canParse(line);
}
