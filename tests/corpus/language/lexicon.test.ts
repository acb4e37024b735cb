import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fold } from '../../../corpus/language/fold.ts';
import { Lexicon, loadLexicon } from '../../../corpus/language/lexicon.ts';
import { isArabic, stem } from '../../../corpus/language/stem.ts';
import { carriesSubject, stemmed } from '../../../corpus/language/terms.ts';
import { tokenise } from '../../../corpus/language/tokenise.ts';
import type { Language } from '../../../corpus/release.ts';

const shipped = fileURLToPath(new URL('../../../corpus/lexicon.txt', import.meta.url));

/** What the entry that begins a question stands for, each phrase as one string; null without entry. */
function phrases(lexicon: Lexicon, question: string, language: Language = 'fr'): string[] | null {
  return lexicon.lookUp(stemmed(question, language), 0)?.phrases.map((phrase) => phrase.join(' ')) ?? null;
}

/** A token that is only found by its stem. */
const byStem = (stem: string): { word: string; stem: string } => ({ word: '', stem });

describe('Lexicon', () => {
  it('takes the wordings of a line for each other', () => {
    const lexicon = new Lexicon('bourse, scholarship, منحة');
    for (const word of ['bourse', 'scholarship', 'منحة'])
      expect(phrases(lexicon, word)).toEqual(['bours', 'scholarship', 'منح']);
    expect(phrases(lexicon, 'budget')).toBeNull();
  });

  it('reads an arrow one way', () => {
    const lexicon = new Lexicon('ista => institut spécialisé, centre');
    expect(phrases(lexicon, 'ISTA')).toEqual(expect.arrayContaining(['institut specialis', 'centr']));
    expect(phrases(lexicon, 'ISTA')).not.toContain('ista');
    expect(phrases(lexicon, 'centre')).toBeNull();
  });

  it('writes out an abbreviation of a function word', () => {
    const lexicon = new Lexicon('kombien, cb, Ch7al => combien\nkoi => quoi\n3lach => pourquoi');
    const written = ['kombien', 'cb', 'ch7al', 'koi', '3lach'].map((word) => lexicon.spelling(word));
    expect(written).toEqual(['combien', 'combien', 'combien', 'quoi', 'pourquoi']);
    expect(lexicon.spelling('combien')).toBeUndefined();
    expect(phrases(lexicon, 'cb')).toBeNull();
  });

  it('prefers the longest entry that begins at the position', () => {
    const lexicon = new Lexicon('formation, training\nformation continue, lifelong learning');
    const tokens = stemmed('La formation continue en formation', 'fr');
    expect(lexicon.lookUp(tokens, 1)).toMatchObject({ length: 2 });
    expect(lexicon.lookUp(tokens, 4)).toMatchObject({ length: 1 });
    expect(lexicon.lookUp(tokens, 0)).toBeNull();
    expect(lexicon.lookUp(tokens, 5)).toBeNull();
  });

  it('finds an entry however long it is', () => {
    const name = 'Office de la formation professionnelle et de la promotion du travail';
    const lexicon = new Lexicon(`ofppt, ${name.toLowerCase()}\noffice, bureau`);
    expect(lexicon.lookUp(stemmed(name, 'fr'), 0)).toMatchObject({ length: 11 });
    expect(phrases(lexicon, name)).toContain('ofppt');
  });

  it('prefers the written form to the stem', () => {
    // French stemming merges the two.
    const lexicon = new Lexicon('commune, municipality\ncommunication, media');
    expect(stem('commune', 'fr')).toBe(stem('communication', 'fr'));
    expect(phrases(lexicon, 'communication')).toContain('medi');
    expect(phrases(lexicon, 'communication')).not.toContain('municipality');
    expect(phrases(lexicon, 'communes')).toEqual(
      phrases(lexicon, 'commune')?.concat(phrases(lexicon, 'communication') ?? []),
    );
  });

  it('finds inflected forms by their stems, in every language', () => {
    const lexicon = new Lexicon('stagiaire, trainee, متدرب\nformer un jeune, teach');
    expect(phrases(lexicon, 'Stagiaires')).toContain('traine');
    expect(phrases(lexicon, 'trainees', 'en')).toContain('stagiair');
    expect(phrases(lexicon, 'المتدربين', 'ar')).toContain('stagiair');
    // The English stemmer turns dying and die into die.
    expect(phrases(new Lexicon('dying, mourant'), 'die', 'en')).toContain('mour');
    expect(phrases(lexicon, 'formés une jeunes')).toBeNull();
    expect(phrases(lexicon, 'formé un jeunes')).toContain('teach');
  });

  it('knows stop words inside an entry, and leaves them out of its phrases', () => {
    const lexicon = new Lexicon('cours du soir, evening classes');
    expect(phrases(lexicon, 'cours du soir')).toContain('cour soir');
    expect(phrases(lexicon, 'cours soir')).toBeNull();
  });

  it('gathers the lines that an entry stands on, each once', () => {
    const lexicon = new Lexicon('stage, internship\nstage, placement\nstage, Stage, traineeship');
    const found = phrases(lexicon, 'stage') ?? [];
    expect(found).toEqual(expect.arrayContaining(['internship', 'plac', 'traineeship']));
    expect(found.filter((phrase) => phrase === 'traineeship')).toHaveLength(1);
  });

  it('reads numbers, ordinals and addresses as tokens do', () => {
    const lexicon = new Lexicon('première édition, lancement\nofppt.ma, site web');
    expect(phrases(lexicon, '1ère édition')).toContain('lanc');
    expect(phrases(lexicon, 'OFPPT.ma')).toContain('sit web');
  });

  it('passes over comments and empty lines', () => {
    const lexicon = new Lexicon('# bourse, budget\n\n  \r\nstage, internship # placement\r\n');
    expect(lexicon.size).toBe(2);
    expect(phrases(lexicon, 'internship')).toContain('stag');
    expect(phrases(lexicon, 'placement')).toBeNull();
    expect(new Lexicon('').size).toBe(0);
  });

  it('knows its words of four letters or more, for spelling', () => {
    const lexicon = new Lexicon('cours du soir, évening => classes avec, tp');
    expect([...lexicon.words].sort()).toEqual(['classes', 'cours', 'evening', 'soir']);
  });

  it('adds what the other number of an entry has on a line of its own', () => {
    const delivered = 'stagiaires, trainees\nétablissement régional, branch\ncommune, municipality';
    const own = new Lexicon(`${delivered}\nstagiaire, padawan\nétablissements régionaux, bureau`);
    for (const word of ['stagiaire', 'stagiaires', 'Stagiaires'])
      expect(phrases(own, word)).toEqual(expect.arrayContaining(['padawan', 'traine']));
    expect(phrases(own, 'établissements régionaux')).toContain('bureau');
    expect(phrases(own, 'communes')).toEqual(phrases(new Lexicon(delivered), 'communes'));
    // Short words and words on -s of their own are left alone.
    const others = new Lexicon('bus, autocar\nbu, boisson\nprix, tarif\npri, prière');
    expect(phrases(others, 'bus')).not.toContain('boisson');
    expect(phrases(others, 'prix')).not.toContain('prier');
  });

  it('gives the same in whatever order the questions come', () => {
    const source =
      'examen, exam, امتحان\nexam => épreuve\ncours, class\nstagiaire, متدرب, trainee\nstage, internship';
    const questions = [
      'stagiaires formés',
      'trainees',
      'cours',
      'المتدربين',
      'examens',
      'exams',
      'stages',
      'budget',
    ];
    const answers = new Map(questions.map((question) => [question, phrases(new Lexicon(source), question)]));
    fc.assert(
      fc.property(fc.shuffledSubarray(questions), (order) => {
        const lexicon = new Lexicon(source);
        for (const question of order) expect(phrases(lexicon, question)).toEqual(answers.get(question));
      }),
    );
  });

  it('finds every word by the stem it has in French and in English', () => {
    const letters = (list: string, maxLength: number) =>
      fc.string({ unit: fc.constantFrom(...list), minLength: 1, maxLength });
    const word = fc.oneof(
      letters('abcdefghijklmnopqrstuvwxyz', 10),
      fc
        .tuple(
          letters('abceilostuy', 4),
          fc.constantFrom('ing', 'ying', 'ies', 'ed', 'ement', 'ee', 'er', 'issait', 'ly'),
        )
        .map((parts) => parts.join('')),
      letters('اويبتكلمنهةءى', 7),
    );
    fc.assert(
      fc.property(word, (word) => {
        const [token] = tokenise(word);
        fc.pre(!/^[aeiou](?:ing|ed)$/.test(word));
        fc.pre(token !== undefined && token.kind === 'word' && carriesSubject(token));
        const lexicon = new Lexicon(`${word}, exemple`);
        for (const language of ['fr', 'en'] as const)
          expect(lexicon.lookUp([byStem(stem(token?.word ?? '', language))], 0)).toMatchObject({ length: 1 });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('loadLexicon', () => {
  let lexicon: Lexicon;
  beforeAll(async () => {
    lexicon = await loadLexicon(shipped);
  });

  it('finds the same when it has read ahead', async () => {
    const ahead = await loadLexicon(shipped);
    await ahead.readAhead();
    const late = await loadLexicon(shipped);
    for (const question of ['trainees', 'stagiaires de longue durée', 'متدربين', 'xylophones'])
      for (const language of ['fr', 'en', 'ar'] as const)
        expect(phrases(ahead, question, language)?.sort()).toEqual(phrases(late, question, language)?.sort());
  });

  it('reads the delivered lexicon', () => {
    expect(lexicon.size).toBeGreaterThan(10_000);
    expect(phrases(lexicon, 'trainees', 'en')).toContain('stagiair');
    expect(
      phrases(lexicon, 'Office de la formation professionnelle et de la promotion du travail'),
    ).toContain('ofppt');
    expect(lexicon.words.has('stagiaire')).toBe(true);
    expect(lexicon.spelling('kombien')).toBe('combien');
  });

  it('finds every entry of the delivered lexicon, as written and by its stems', async () => {
    const lines = (await readFile(shipped, 'utf8')).replace(/#.*/g, '').split('\n');
    const lost: string[] = [];
    for (const wording of lines.flatMap((line) => line.split('=>')[0]?.split(',') ?? [])) {
      const tokens = tokenise(wording);
      if (!tokens.some(carriesSubject) || lexicon.spelling(fold(wording.trim())) !== undefined) continue;
      const asWritten = tokens.map(({ word }) => ({ word, stem: '' }));
      const readers: Language[] = isArabic(wording) ? ['ar'] : ['fr', 'en'];
      const byStems = readers.map((language) => stemmed(wording, language).map(({ stem }) => byStem(stem)));
      for (const reading of [asWritten, ...byStems])
        if (lexicon.lookUp(reading, 0)?.length !== tokens.length) lost.push(wording);
    }
    expect(lost).toEqual([]);
  });

  it('names a file that is not there or not in UTF-8, and the line of a bad one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'porte-parole-lexicon-'));
    try {
      const path = join(folder, 'own.txt');
      await expect(loadLexicon(path)).rejects.toMatchObject({
        code: 'LEXICON_INVALID',
        message: expect.stringContaining(path),
      });
      await writeFile(path, 'stage, internship\nbourse =>\n');
      await expect(loadLexicon(path)).rejects.toMatchObject({
        code: 'LEXICON_INVALID',
        message: expect.stringMatching(/own\.txt .*line 2/),
      });
      await writeFile(path, Buffer.from('r\u00e9gion, area\n', 'latin1'));
      await expect(loadLexicon(path)).rejects.toMatchObject({
        code: 'LEXICON_INVALID',
        message: expect.stringContaining('save it in UTF-8'),
      });
      await writeFile(path, '\ufeffstage, internship\n');
      expect((await loadLexicon(path)).size).toBe(2);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
