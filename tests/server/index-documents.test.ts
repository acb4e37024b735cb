import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compose } from '../../server/compose.ts';
import { readConfig } from '../../server/config.ts';
import { Conversation } from '../../server/engine/conversation.ts';
import { folderOf } from '../helpers/tiny-sets.ts';

const documents = [
  {
    id: '2019-05-01/a b.c',
    title: 'Une usine d’hydrogène à Dakhla',
    text: 'Elle emploiera 350 techniciens.\nLe chantier dure deux ans.',
  },
  { id: 'ب', title: '', text: 'Soixante autobus électriques roulent dans Fès.' },
  { id: 'blank', title: '  ', text: '…' },
];

async function indexed() {
  const parts = compose(readConfig({}));
  const folder = join(await folderOf({}), 'index');
  const steps: string[] = [];
  await parts.indexDocuments(documents, folder, {
    onProgress: ({ step, done, of }) => steps.push(`${step} ${done}/${of}`),
  });
  const { service } = await parts.open(folder);
  return { service, steps };
}

test('documents become releases under their identifiers; those without a word are left out', async () => {
  const { service, steps } = await indexed();
  expect(service.releases.map(({ file, title, date }) => [file, title.value, date])).toEqual([
    ['2019-05-01/a b.c', 'Une usine d’hydrogène à Dakhla', null],
    ['ب', 'Soixante autobus électriques roulent dans Fès', null],
  ]);
  expect(steps.at(-1)).toMatch(/^embedded (\d+)\/\1$/);
});

test('title and text are searched alike', async () => {
  const { service } = await indexed();
  const first = async (text: string) => {
    const [found] = await service.engine.search(text, 10);
    return service.release(found?.release ?? '')?.file;
  };
  expect(await first('hydrogène Dakhla')).toBe('2019-05-01/a b.c');
  expect(await first('techniciens')).toBe('2019-05-01/a b.c');
  expect(await first('autobus')).toBe('ب');
  expect(await service.engine.search('autobus à Dakhla', 1)).toHaveLength(1);
  expect(await service.engine.search('…', 10)).toEqual([]);
});

test('an answer cites the text where it stands', async () => {
  const { service } = await indexed();
  const question = {
    id: 'q',
    text: 'Combien de techniciens l’usine d’hydrogène de Dakhla emploiera-t-elle ?',
  };
  const { citations } = await service.engine.answer(question, new Conversation());
  expect(citations).toHaveLength(1);
  for (const { release, file, start, end, quote, title } of citations) {
    expect([file, title]).toEqual(['2019-05-01/a b.c', 'Une usine d’hydrogène à Dakhla']);
    expect(service.release(release)?.text.slice(start, end)).toBe(quote);
    expect(quote).toContain('350');
  }
});

test('an interruption stops between two documents', async () => {
  const parts = compose(readConfig({}));
  const abort = new AbortController();
  const work = parts.indexDocuments(documents, join(await folderOf({}), 'index'), {
    signal: abort.signal,
    onProgress: () => abort.abort(new Error('enough')),
  });
  await expect(work).rejects.toThrow('enough');
});
