import { execFile, execFileSync } from 'node:child_process';

/** What a person does where there is none. */
export const INSTALL_OCR = 'install tesseract-ocr, tesseract-ocr-fra and tesseract-ocr-ara, and ingest again';
/** Languages that are asked for, as far as they are installed; one image may hold all of them. */
const LANGUAGES = ['fra', 'ara', 'eng'];
/** Longest for one image, in milliseconds. */
const PATIENCE = 120_000;

/** The text engine that is installed, and its languages. */
export interface Ocr {
  /** `tesseract 5.3.0 fra+ara+eng`. */
  name: string;
  /** `fra+ara+eng`. */
  languages: string;
}

/** What was recognised in an image. */
export interface Recognised {
  /** Lines, with an empty one between paragraphs. */
  lines: string[];
  /** How sure the engine is of its words, from 0 to 100. */
  confidence: number;
}

let installed: Ocr | null | undefined;

/**
 * The OCR engine of this machine: tesseract, as a program. It is the best free one for French and Arabic, reads figures
 * right where its JavaScript port misreads them, and its language data come with the system's packages. Asked once.
 * @returns null where it is not installed, or none of the languages is
 */
export function installedOcr(): Ocr | null {
  installed ??= find();
  return installed;
}

function find(): Ocr | null {
  try {
    const ask = (option: string): string =>
      execFileSync('tesseract', [option], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: 10_000,
      });
    const there = ask('--list-langs').split('\n');
    const languages = LANGUAGES.filter((language) => there.includes(language)).join('+');
    return languages === '' ? null : { name: `${ask('--version').split('\n')[0]} ${languages}`, languages };
  } catch {
    return null; // no such program; who needs it says so
  }
}

/**
 * Reads an image, whichever way up it is.
 * @param image PNG, of 300 dots an inch
 */
export async function recognise(image: Buffer, { languages }: Ocr): Promise<Recognised> {
  const table = await new Promise<string>((resolve, reject) => {
    // Page segmentation 1 finds the orientation first. One thread: pages are read on all cores already.
    const process_ = execFile(
      'tesseract',
      ['stdin', 'stdout', '-l', languages, '--dpi', '300', '--psm', '1', 'tsv'],
      { env: { ...process.env, OMP_THREAD_LIMIT: '1' }, timeout: PATIENCE, maxBuffer: 64 * 1024 ** 2 },
      (error, stdout) => (error === null ? resolve(stdout) : reject(error)),
    );
    process_.stdin?.on('error', reject).end(image);
  });
  return readTable(table);
}

/** Tesseract's table has a line for each word: level, page, block, paragraph, line, word, four measures, confidence, text. */
export function readTable(table: string): Recognised {
  const lines: string[] = [];
  let [paragraph, line] = ['', ''];
  let [letters, sure] = [0, 0];
  for (const row of table.split('\n')) {
    const [level, , block, par, number, , , , , , confidence, text = ''] = row.split('\t');
    const word = text.trim();
    if (level !== '5' || word === '') continue;
    if (`${block} ${par}` !== paragraph && lines.length > 0) lines.push('');
    if (`${block} ${par} ${number}` === line) lines[lines.length - 1] += ` ${word}`;
    else lines.push(word);
    paragraph = `${block} ${par}`;
    line = `${paragraph} ${number}`;
    letters += word.length;
    sure += Math.max(0, Number(confidence)) * word.length;
  }
  return { lines, confidence: letters === 0 ? 0 : Math.round(sure / letters) };
}
