import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fnv1a } from '../../corpus/embedding/features.ts';
import { trains } from '../../corpus/embedding/training/sources.ts';
import { holds } from '../eval/answer-measures.ts';
import { readQuestionSet } from '../eval/question-set.ts';
import type { SetDocument } from '../eval/set-document.ts';
import { readSquadSet } from '../eval/squad-set.ts';

/** A question and which sentences answer it. */
export interface TrainingQuestion {
  id: string;
  text: string;
  kind: string;
  /** The `file` of the releases that answer; empty where none does. */
  answeredBy: ReadonlySet<string>;
  /** Whether a sentence of one of them is an answer. */
  answers: (sentence: string) => boolean;
  /** Learnt from, or else measured with: the embedder's split, so that what measures is new to both models. */
  trains: boolean;
}

/** Texts that make an index, and questions to it. */
export interface TrainingSet {
  name: string;
  texts: { files: readonly string[] } | { documents: readonly SetDocument[] };
  questions: readonly TrainingQuestion[];
}

interface OwnQuestion extends TrainingQuestion {
  /** The release it is about, though it may not answer; null for a question about none. */
  about: string | null;
}

/** Releases of a small index: most offices begin with a few, where words weigh otherwise than among a hundred. */
const SHELF = 6;
/** Of ten questions of a SQuAD file, so many are kept: there are more than of ours, and less like a visitor's. */
const KEPT_TENTHS = 6;

/**
 * Folders of releases with their `questions.jsonl`: once as one index, and once by six.
 * @throws Fault SOURCE_UNREADABLE, USAGE; Error when two releases have the same file name
 */
export async function readReleases(folders: readonly string[]): Promise<TrainingSet[]> {
  const paths = new Map<string, string>();
  const questions: OwnQuestion[] = [];
  for (const [part, folder] of folders.entries()) {
    const files = (await readdir(folder)).filter((file) => file.endsWith('.md')).sort();
    for (const file of files) {
      if (paths.has(file)) throw new Error(`two releases are called ${file}`);
      paths.set(file, join(folder, file));
    }
    questions.push(...(await ownQuestions(folder, part, files)));
  }
  const setOf = (name: string, files: readonly string[], asked: readonly OwnQuestion[]): TrainingSet => ({
    name,
    texts: { files: files.map((file) => paths.get(file) ?? file) },
    questions: asked.map((question) => ({ ...question, id: `${name} ${question.id}` })),
  });
  const shelves = shelvesOf([...paths.keys()]);
  return [
    setOf('releases', [...paths.keys()], questions),
    ...shelves.map((files, shelf) => {
      const isHere = ({ about, id }: OwnQuestion) =>
        about === null ? fnv1a(id) % shelves.length === shelf : files.includes(about);
      return setOf('releases by six', files, questions.filter(isHere));
    }),
  ];
}

/**
 * The releases that come with the product, and the questions that the tests ask of them: always learnt from.
 * @throws Fault SOURCE_UNREADABLE, USAGE
 */
export async function readDemonstration(folder: string, questions: string): Promise<TrainingSet> {
  const set = await readQuestionSet(questions);
  return {
    name: 'demonstration',
    texts: { files: [folder] },
    questions: set.flat().map(({ id, question, kind, source, answers }) => ({
      id: `demonstration ${id}`,
      text: question,
      kind,
      answeredBy: new Set(source === null ? [] : [source]),
      answers: (sentence) => answers.some((answer) => answer.test(sentence)),
      trains: true,
    })),
  };
}

async function ownQuestions(folder: string, part: number, files: readonly string[]): Promise<OwnQuestion[]> {
  const set = await readQuestionSet(join(folder, 'questions.jsonl'));
  return set.flat().map(({ id, question, kind, source, answers }) => {
    // Of a question without answer, the id tells which release it is nearly about: `s0-017-m2`.
    const number = /^s\d+-(\d+)-/.exec(id)?.[1];
    const about = source ?? files.find((file) => file.startsWith(`${number}-`)) ?? null;
    return {
      id,
      text: question,
      kind,
      about,
      answeredBy: new Set(source === null ? [] : [source]),
      answers: (sentence) => answers.some((answer) => answer.test(sentence)),
      trains: trains(about === null ? id : `${part}/${about}`),
    };
  });
}

function shelvesOf(files: readonly string[]): string[][] {
  const mixed = [...files].sort((one, other) => fnv1a(one) - fnv1a(other));
  return Array.from({ length: Math.ceil(mixed.length / SHELF) }, (_, shelf) =>
    mixed.slice(shelf * SHELF, (shelf + 1) * SHELF),
  );
}

/**
 * A SQuAD file: every paragraph is a release; an article trains or measures as a whole.
 * @throws Fault SOURCE_UNREADABLE, USAGE
 */
export async function readSquad(name: string, path: string): Promise<TrainingSet> {
  const { documents, questions } = await readSquadSet(path, null);
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  const kept = questions.filter(({ id }) => fnv1a(`kept${id}`) % 10 < KEPT_TENTHS);
  return {
    name,
    texts: { documents },
    questions: kept.map(({ id, question, golds, grades }) => {
      const [paragraph = ''] = grades.keys();
      return {
        id: `${name} ${id}`,
        text: question,
        kind: golds.length > 0 ? 'answerable' : 'unanswerable',
        answeredBy: new Set(golds.length > 0 ? grades.keys() : []),
        answers: (sentence) => golds.some((gold) => holds(sentence, gold)),
        trains: trains(titles.get(paragraph) || paragraph),
      };
    }),
  };
}
