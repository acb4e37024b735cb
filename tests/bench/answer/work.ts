// What a process of the benchmark does: one job, from its first message, and its findings back.
import { readFile } from 'node:fs/promises';
import { Conversation } from '../../../server/engine/conversation.ts';
import type { Engine } from '../../../server/engine/engine.ts';
import type { SetDocument } from '../../../server/eval/set-document.ts';
import { fts5 } from '../systems/fts5.ts';
import { miniSearch, miniSearchStemmed } from '../systems/mini-search.ts';
import type { System } from '../systems/system.ts';
import { askAll } from './ask-all.ts';
import type { Asked, Findings, Job, Opened, Timed, ToolName } from './job.ts';
import { ANSWER } from './promises.ts';
import { rounded } from './times.ts';

type JobOf<K extends Job['kind']> = Extract<Job, { kind: K }>;

/** As many as a page of results shows. */
const LIMIT = 10;

const makers: Record<ToolName, (documents: readonly SetDocument[]) => System> = {
  MiniSearch: miniSearch,
  'MiniSearch + stems': miniSearchStemmed,
  'SQLite FTS5': fts5,
};

process.once('message', (job: Job) => {
  work(job).then(
    (findings) => process.send?.(findings, () => process.disconnect()),
    (error) => {
      process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
      process.exit(1);
    },
  );
});

async function work(job: Job): Promise<Findings[Job['kind']]> {
  switch (job.kind) {
    case 'open':
      return await open(job);
    case 'answer':
      return await askAnswer(job);
    case 'search':
      return await askOurs(job);
    case 'tool': {
      const documents: SetDocument[] = JSON.parse(await readFile(job.documents, 'utf8'));
      return await askSearch(makers[job.tool](documents), job.asked);
    }
  }
}

async function open({ index, question }: JobOf<'open'>): Promise<Opened> {
  const { openOurs } = await loadOurs();
  const started = performance.now();
  const { engine } = await openOurs(index);
  const opened = performance.now();
  await answer(engine, question);
  return { open: rounded(opened - started), first: rounded(performance.now() - opened) };
}

/** Our program's code, whole: what it loads when it is first needed is not on the time of opening the index. */
async function loadOurs() {
  await import('../../../corpus/index/open.ts');
  await import('../../../corpus/language/lexicon.ts');
  await import('../../../server/engine/extractive-engine.ts');
  return await import('../systems/ours.ts');
}

/** From question to whole answer. */
async function askAnswer({ index, asked }: JobOf<'answer'>): Promise<Timed> {
  const { openOurs } = await loadOurs();
  const { engine, warmUp } = await openOurs(index);
  await warmUp();
  return await askAll(ANSWER, async (text) => (await answer(engine, text)).status, asked);
}

/** Our bare search, which is what the tools do. */
async function askOurs({ index, asked }: JobOf<'search'>): Promise<Timed> {
  const { openOurs } = await loadOurs();
  const { systems, warmUp } = await openOurs(index);
  await warmUp();
  const hybrid = systems.find(({ use }) => use === 'hybrid');
  if (!hybrid) throw new TypeError('there is no hybrid search');
  return await askSearch({ ...hybrid, name: 'ours, bare search' }, asked);
}

function askSearch(system: System, asked: Asked): Promise<Timed> {
  const search = async (text: string) => {
    await system.search(text, LIMIT);
    return null;
  };
  return askAll(system.name, search, asked);
}

function answer(engine: Engine, text: string) {
  return engine.answer({ id: 'asked', text }, new Conversation());
}
