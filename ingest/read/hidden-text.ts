import { cleanLine } from '../clean.ts';

/** How much of a hidden text is shown to the person who ingests, in units. */
const SHOWN = 60;

/** What the report says of text that a file holds and that its readers do not see: it is not indexed. */
export function hiddenText(text: string, where?: string): string {
  const line = cleanLine(text);
  const shown = line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
  return `${where === undefined ? '' : `${where}: `}text that a reader cannot see was left out: “${shown}”`;
}
