import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitSentences } from '../../language/sentences.ts';
import { fnv1a } from '../features.ts';

/** A text of a set, cut into passages, these into sentences. */
export interface SetText {
  id: string;
  title: string;
  passages: string[][];
}

/** A question and the texts that answer it. */
export interface SetQuestion {
  text: string;
  /** Ids of texts. */
  relevant: string[];
  /** The passages that answer it, where the set says; else null. */
  passages: string[] | null;
}

/** Texts and questions on them, for training or for measuring: `trains` says which, by text. */
export interface SourceSet {
  name: string;
  texts: SetText[];
  questions: SetQuestion[];
  trains: (id: string) => boolean;
}

/** Of ten parts of a set, by a hash of the text's id, those that train; the others measure. */
const TRAINING_TENTHS = 7;
/** A passage of this many UTF-16 units is full: about what `ingest/split` makes. */
const PASSAGE = 600;

export function trains(id: string): boolean {
  return fnv1a(`split${id}`) % 10 < TRAINING_TENTHS;
}

/** Passages of whole sentences. */
export function passagesOf(text: string): string[][] {
  const passages: string[][] = [];
  let own: string[] = [];
  let length = 0;
  for (const { start, end } of splitSentences(text)) {
    const sentence = text.slice(start, end);
    if (length + sentence.length > PASSAGE && length > PASSAGE / 2) {
      passages.push(own);
      own = [];
      length = 0;
    }
    own.push(sentence);
    length += sentence.length;
  }
  if (own.length > 0) passages.push(own);
  return passages;
}

/** A folder in BEIR's layout: `corpus.jsonl`, `queries.jsonl`, `qrels/dev.tsv`. */
export function readBeir(name: string, folder: string): SourceSet {
  const lines = (file: string): Record<string, string>[] =>
    readLines(join(folder, file)).map((line) => JSON.parse(line));
  const texts = lines('corpus.jsonl').map((line) => ({
    id: line['_id'] ?? '',
    title: line['title'] ?? '',
    passages: passagesOf(line['text'] ?? ''),
  }));
  const relevant = new Map<string, string[]>();
  for (const line of readLines(join(folder, 'qrels', 'dev.tsv')).slice(1)) {
    const [query = '', text = '', degree] = line.split('\t');
    if (Number(degree) > 0) relevant.set(query, [...(relevant.get(query) ?? []), text]);
  }
  const questions = lines('queries.jsonl').flatMap((line) => {
    const found = relevant.get(line['_id'] ?? '');
    return found ? [{ text: line['text'] ?? '', relevant: found, passages: null }] : [];
  });
  return { name, texts, questions, trains };
}

interface Squad {
  data: { title?: string; paragraphs: { context: string; qas: { question: string }[] }[] }[];
}

/** A file in SQuAD's layout; a paragraph is a text, an article trains or measures as a whole. */
export function readSquad(name: string, file: string): SourceSet {
  const { data }: Squad = JSON.parse(readFileSync(file, 'utf8'));
  const set: SourceSet = { name, texts: [], questions: [], trains: () => false };
  const training = new Set<string>();
  for (const [at, { title, paragraphs }] of data.entries()) {
    const article = title ?? paragraphs[0]?.context.slice(0, 40) ?? '';
    for (const [number, { context, qas }] of paragraphs.entries()) {
      const id = `${at}-${number}`;
      if (trains(article)) training.add(id);
      set.texts.push({ id, title: title ?? '', passages: passagesOf(context) });
      for (const { question } of qas) set.questions.push({ text: question, relevant: [id], passages: null });
    }
  }
  set.trains = (id) => training.has(id);
  return set;
}

/** Folders of releases in Markdown, each with its `questions.jsonl`, whose answers are regular expressions. */
export function readReleases(name: string, folders: readonly string[]): SourceSet {
  const set: SourceSet = { name, texts: [], questions: [], trains };
  for (const [part, folder] of folders.entries()) {
    const byFile = new Map<string, SetText>();
    for (const file of readdirSync(folder).sort()) {
      if (!file.endsWith('.md')) continue;
      const [title = '', ...body] = readFileSync(join(folder, file), 'utf8').split('\n');
      const text = {
        id: `${part}/${file}`,
        title: title.replace(/^#\s*/, ''),
        passages: passagesOf(body.join('\n')),
      };
      byFile.set(file, text);
      set.texts.push(text);
    }
    for (const line of readLines(join(folder, 'questions.jsonl'))) {
      const { question, source, answers }: { question: string; source: string | null; answers: string[] } =
        JSON.parse(line);
      const text = byFile.get(source ?? '');
      if (!text) continue;
      const patterns = answers.map(patternOf);
      const passages = text.passages
        .map((sentences) => sentences.join('\n'))
        .filter((passage) => patterns.some((pattern) => pattern.test(passage)));
      set.questions.push({ text: question, relevant: [text.id], passages });
    }
  }
  return set;
}

function patternOf(answer: string): RegExp {
  return answer.startsWith('(?i)') ? new RegExp(answer.slice(4), 'iu') : new RegExp(answer, 'u');
}

function readLines(file: string): string[] {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean);
}
