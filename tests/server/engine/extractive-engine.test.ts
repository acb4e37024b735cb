import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Conversation } from '../../../server/engine/conversation.ts';
import { texts } from '../../../server/engine/texts.ts';
import { unsupported } from '../../../server/engine/verify/verify.ts';
import { Answer } from '../../../server/protocol/answer.ts';
import { limits } from '../../../server/protocol/limits.ts';
import { demoFiles, useDemoIndex } from '../../helpers/demo-index.ts';

const demo = useDemoIndex();

/** What holds of every answer, whatever was asked. */
function expectSound(answer: Answer): void {
  expect(Answer.parse(answer)).toEqual(answer);
  for (const { release: id, start, end, quote, title, date, file, language } of answer.citations) {
    const release = demo().snapshot.release(id);
    expect(release?.text.slice(start, end)).toBe(quote);
    expect(quote).not.toBe('');
    expect({ title, date, file, language }).toEqual({
      title: release?.title.value,
      date: release?.date?.value ?? null,
      file: release?.file,
      language: release?.language,
    });
  }
  let from = 0;
  for (const { text, exact, citations } of answer.statements) {
    expect(citations.length).toBeGreaterThan(0);
    const quotes = citations.map((position) => answer.citations[position]?.quote ?? '');
    expect(unsupported(text, quotes)).toEqual([]);
    for (const part of exact) expect(text).toContain(part);
    const at = answer.text.indexOf(text, from);
    expect(at).toBeGreaterThanOrEqual(0);
    from = at + text.length;
  }
  const cited = new Set(answer.statements.flatMap(({ citations }) => citations));
  expect([...cited].sort((one, other) => one - other)).toEqual([...answer.citations.keys()]);
  expect(answer.reason === null).toBe(answer.status !== 'refused');
  expect(answer.statements.length > 0).toBe(
    answer.status === 'answered' || answer.status === 'partial' || answer.reason === 'constraint',
  );
  expect(answer.text.trim()).not.toBe('');
  expect(answer.engine).toBe('extractive');
  expect(answer.index).toBe(demo().snapshot.manifest.snapshot);
  expect(answer.ms).toBeGreaterThanOrEqual(0);
}

const questions = [
  'Combien de chambres compte l’hôtel du nouveau centre ?',
  'Quels services le Career Center propose-t-il ?',
  'Dans quels secteurs les formateurs se sont-ils perfectionnés grâce au jumelage ?',
  'Qui est Rupert Joy ?',
  'Quelle est l’adresse mail de Nouhaila Ahlamine ?',
  'Quand l’Office s’est-il associé à Wall Street English pour l’anglais ?',
  'Résume le communiqué sur le jumelage',
  'Combien de centres d’examen et combien de chambres compte l’hôtel ?',
  'Quel était le thème de la 3e édition des Pro’Days ?',
  'Combien de stagiaires passent les examens en 2021 ?',
  'Combien de filières à Oujda ?',
  'Quelle est la recette du tajine ?',
  'How many rooms does the hotel have?',
  'Who funded the twinning project?',
  'When will the end-of-training exams take place?',
  'What is the capital of Mongolia?',
  'كم عدد غرف الفندق؟',
  'متى ستجرى امتحانات نهاية التكوين؟',
  'كم عدد مراكز الامتحان وكم عدد غرف الفندق؟',
  'كيف أطبخ الكسكس؟',
  'Bonjour',
  'Quel est le dernier communiqué ?',
  'Liste des communiqués',
  'Who are you?',
  'شكرا',
  '',
  '   ?! ',
];

describe('every answer', () => {
  it.each(questions)('is sound: %j', async (question) => {
    const answer = await demo().ask(question);
    expectSound(answer);
    expect(answer.question).toBe(question);
    expect(answer.id).toBe('q');
  });

  it('is sound to whatever is typed, alone or after another', async () => {
    const words = fc.constantFrom(
      ...questions,
      ...'combien quand où et qui de 2020 3e Tanger OFPPT centre stagiaires <b>x</b> ; DROP TABLE releases;--'.split(
        ' ',
      ),
      '#{exit()} $(exit)',
      '\u202e',
      '\u0000',
      '\ud800',
      '👩🏽‍🎓',
      '« »',
      'a@b.ma',
      '06 12 34 56 78',
      '٢٠٢٠',
    );
    const asked = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.array(fc.oneof(words, fc.string({ maxLength: 8 })), { maxLength: 12 }).map((some) => some.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(asked, { minLength: 1, maxLength: 3 }), async (turns) => {
        const conversation = new Conversation();
        for (const turn of turns) expectSound(await demo().ask(turn, conversation));
      }),
    );
  });

  it.each([
    ['of one letter', 'a'],
    ['of white space', 'a \n\t'],
    ['of stops', '.?'],
    ['of questions', 'combien et '],
    ['of digits', '12 '],
    ['of addresses', 'a@b.ma '],
    ['of apostrophes', 'l’'],
    ['of Arabic', 'كم عدد المراكز '],
    ['of what the releases say', 'stagiaires OFPPT '],
    ['of regular expressions', '(a+)+$'],
    ['of one number', '9'],
    ['of numbers', '1 '],
    ['of decimals', '1,1.'],
    ['of dashes', '- –'],
    ['of particles', 'de la d’'],
    ['of names', 'Ab de '],
    ['of dates', '1 mars au '],
    ['of marks on one letter', '\u0301'],
    ['of bidi controls', 'a\u202e'],
    ['of nothing', '\u0000'],
    ['of halves of characters', '\ud800'],
    ['of emoji', '👩🏽‍🎓'],
  ])('is sound to a question as long as may be, %s', async (_what, piece) => {
    const text = `x${piece.repeat(limits.questionLength)}`.slice(0, limits.questionLength - 1);
    expectSound(await demo().ask(`${text}x`));
  });

  it('is the same for the same question', async () => {
    const { ms: _, ...once } = await demo().ask('Qui est Rupert Joy ?');
    const { ms: __, ...again } = await demo().ask('Qui est Rupert Joy ?');
    expect(again).toEqual(once);
  });

  it('comes in tokens that are the whole text', async () => {
    for (const question of questions) {
      const tokens: string[] = [];
      const onToken = (token: string) => tokens.push(token);
      const answer = await demo().engine.answer({ id: 'q', text: question }, new Conversation(), { onToken });
      expect(tokens.join('')).toBe(answer.text);
      expect(tokens.every((token) => token !== '')).toBe(true);
    }
  });

  it('becomes the conversation’s last turn', async () => {
    const conversation = new Conversation();
    const answer = await demo().ask('Qui est Rupert Joy ?', conversation);
    expect(conversation.turns).toEqual([answer]);
  });
});

describe('stopping', () => {
  it('rejects with the signal’s reason, before the question and during it, and leaves no turn', async () => {
    const conversation = new Conversation();
    const reason = new Error('the visitor left');
    const question = { id: 'q', text: 'Qui est Rupert Joy ?' };
    const stopped = AbortSignal.abort(reason);
    await expect(demo().engine.answer(question, conversation, { signal: stopped })).rejects.toBe(reason);
    const stop = new AbortController();
    const tokens: string[] = [];
    const options = { signal: stop.signal, onToken: (token: string) => tokens.push(token) };
    const asked = demo().engine.answer(question, conversation, options);
    stop.abort(reason);
    await expect(asked).rejects.toBe(reason);
    expect(tokens).toEqual([]);
    expect(conversation.turns).toEqual([]);
  });
});

describe('an answer', () => {
  it('marks the figure and cites the sentence it stands in', async () => {
    const answer = await demo().ask('Combien de chambres compte l’hôtel ?');
    expect(answer).toMatchObject({ status: 'answered', language: 'fr', suggestions: [] });
    expect(answer.statements.map(({ exact }) => exact)).toEqual([['112 chambres']]);
    expect(answer.citations[0]).toMatchObject({ file: demoFiles.training, date: '2022-11-07', page: null });
    expect(answer.text).toBe(`« ${answer.citations[0]?.quote} »`);
  });

  it('has the page of a source with pages', async () => {
    const answer = await demo().ask('Quelle est l’adresse mail de Nouhaila Ahlamine ?');
    expect(answer.statements[0]?.exact).toEqual(['Nouhaila.ahlamine@ofppt.ma']);
    expect(answer.citations[0]?.file).toBe(demoFiles.exams);
    expect(answer.citations[0]?.page).toBe(2);
  });

  it.each([
    ['How many rooms does the hotel have?', 'en', 'The release says, in French:\n“'],
    ['كم عدد غرف الفندق؟', 'ar', 'جاء في البلاغ بالفرنسية:\n«'],
  ])('to %j is led in in %s, the quotation as printed', async (question, language, leadIn) => {
    const answer = await demo().ask(question);
    expect(answer.language).toBe(language);
    expect(answer.text.startsWith(leadIn)).toBe(true);
    expect(answer.citations[0]?.quote).toContain('un hôtel de 112 chambres');
    expect(answer.citations[0]?.language).toBe('fr');
  });

  it('comes in the language that the visitor chose', async () => {
    const answer = await demo().ask('OFPPT Rupert Joy', new Conversation(), 'ar');
    expect(answer.language).toBe('ar');
    expect(answer.text).toMatch(/^\p{Script=Arabic}/u);
  });

  it('is led in once, when its first part has no answer', async () => {
    const answer = await demo().ask(
      'What is the capital of Mongolia and how many rooms does the hotel have?',
    );
    expect(answer.status).toBe('partial');
    expect(answer.text).toBe(
      [
        texts.en.missingPart('What is the capital of Mongolia'),
        texts.en.foreignQuote(answer.citations[0]?.quote ?? '', 'fr'),
      ].join('\n'),
    );
  });

  it('to two questions has a statement for each', async () => {
    const answer = await demo().ask('Combien de centres d’examen et combien de chambres compte l’hôtel ?');
    expect(answer.status).toBe('answered');
    expect(answer.statements.map(({ exact }) => exact)).toEqual([['240 centres d’examen'], ['112 chambres']]);
    expect(answer.citations.map(({ file }) => file)).toEqual([demoFiles.exams, demoFiles.training]);
  });

  it('to two questions of which one has no answer is partial, and says which', async () => {
    const missing = 'quelle est la capitale de la Mongolie ?';
    const answer = await demo().ask(`Combien de centres d’examen et ${missing}`);
    expect(answer).toMatchObject({ status: 'partial', reason: null });
    expect(answer.statements).toHaveLength(1);
    expect(answer.text).toContain(texts.fr.missingPart(missing));
  });

  it('quotes a list with its introduction', async () => {
    const answer = await demo().ask('Quels services le Career Center propose-t-il ?');
    const [introduction, ...items] = answer.citations;
    expect(introduction?.quote).toMatch(/services .* nombreux :$/);
    expect(items.map(({ quote }) => quote)).toEqual([
      "un bilan d'orientation ;",
      "des ateliers pour se préparer à l'emploi ;",
      'des formations aux compétences non techniques (soft skills) ;',
      'des informations sur les secteurs porteurs ;',
      "des contacts avec les employeurs, par le biais de programmes d'immersion en entreprise et de stages.",
    ]);
    expect(answer.statements[0]?.exact).toEqual([]);
    expect(answer.statements[1]?.exact).toEqual(["un bilan d'orientation"]);
  });

  it('takes the date that its sentence leaves out from the release’s own line, and says so', async () => {
    const answer = await demo().ask('Quand l’Office s’est-il associé à Wall Street English pour l’anglais ?');
    const dateline = 'Casablanca, le 07 novembre 2022';
    expect(answer.status).toBe('answered');
    expect(answer.citations.map(({ quote }) => quote)).toEqual([
      expect.stringContaining('Wall Street English'),
      dateline,
    ]);
    expect(answer.text).toContain(texts.fr.datedBy(dateline));
    expect(answer.statements[1]?.exact).toEqual([dateline]);
  });

  it('to a summary begins as its release does', async () => {
    const answer = await demo().ask('Parle-moi du jumelage institutionnel');
    expect(answer.citations[0]?.quote).toContain('Un colloque de clôture');
    expect(answer.citations.length).toBeGreaterThan(1);
  });
});

describe('a refusal', () => {
  it('of what is off topic cites nothing and offers releases to read and the press contact', async () => {
    for (const question of [
      'Comment préparer un couscous aux sept légumes ?',
      'Qui a gagné la finale de Roland-Garros ?',
    ]) {
      const answer = await demo().ask(question);
      expect(answer).toMatchObject({ status: 'refused', reason: 'off-topic', citations: [], statements: [] });
      expect(answer.suggestions.filter(({ type }) => type === 'release')).not.toEqual([]);
      expect(answer.suggestions.filter(({ type }) => type === 'contact')).toEqual([
        {
          type: 'contact',
          release: demo().release(demoFiles.exams).id,
          ...demo().release(demoFiles.exams).contacts[0],
        },
      ]);
    }
  });

  it('of what the releases leave out says how many were searched and offers the nearest', async () => {
    const answer = await demo().ask('Quel a été le taux de réussite à la session 2020 des examens ?');
    expect(answer).toMatchObject({ status: 'refused', reason: 'not-in-releases', citations: [] });
    expect(answer.text).toContain('5 communiqués');
    const [nearest] = answer.suggestions;
    expect(nearest).toMatchObject({ type: 'release', file: demoFiles.exams });
    expect(answer.suggestions.at(-1)?.type).toBe('contact');
  });

  it.each([
    ['Quel était le thème de la 3ème édition des Pro’Days ?', '3ème', demoFiles.proDays, '4ème édition'],
    [
      'Quel était le thème de la troisième édition des Pro’Days ?',
      'troisième',
      demoFiles.proDays,
      '4ème édition',
    ],
    ['Combien de stagiaires passent les examens en 2021 ?', '2021', demoFiles.exams, 'septembre 2020'],
    ['Combien d’experts italiens ont été mobilisés ?', 'italiens', demoFiles.twinning, 'experts'],
  ])('of %j names the constraint as typed and quotes what is said', async (question, missing, file, said) => {
    const answer = await demo().ask(question);
    expect(answer).toMatchObject({ status: 'refused', reason: 'constraint' });
    expect(answer.text).toContain(texts.fr.constraint(missing));
    expect(answer.citations.map((citation) => citation.file)).toEqual([file]);
    expect(answer.citations[0]?.quote).toContain(said);
    expect(answer.text).toContain(texts.fr.insteadSaid(answer.citations[0]?.quote ?? ''));
    expect(answer.suggestions[0]).toMatchObject({ type: 'release', file });
  });

  it('is not for a country where the release names none: its people are its own', async () => {
    const answer = await demo().ask('Combien de stagiaires marocains passent les examens en 2020 ?');
    expectSound(answer);
    expect(answer.citations[0]?.file).toBe(demoFiles.exams);
    expect(answer.status).toBe('answered');
  });

  it.each(['', '  ', '?!…', '🙂', '\u200f'])('of %j is for being empty', async (question) => {
    const answer = await demo().ask(question);
    expect(answer).toMatchObject({
      status: 'refused',
      reason: 'empty',
      understood: '',
      text: texts.fr.empty,
    });
  });

  it('of too long a question says both lengths, and one unit less is answered', async () => {
    const asked = 'Combien de chambres compte l’hôtel ?';
    const longest = asked + ' '.repeat(limits.questionLength - asked.length);
    expect((await demo().ask(longest)).status).toBe('answered');
    const answer = await demo().ask(`${longest} `);
    expect(answer).toMatchObject({ status: 'refused', reason: 'too-long', question: `${longest}…` });
    expect(answer.text).toBe(texts.fr.tooLong(limits.questionLength + 1, limits.questionLength));
    // What is echoed and remembered is bounded, whatever is sent.
    const endless = await demo().ask('a'.repeat(200_000));
    expect(endless.reason).toBe('too-long');
    expect(endless.question.length).toBeLessThan(limits.questionLength + 10);
  });

  it('comes in the language of the question', async () => {
    expect((await demo().ask('How do I cook couscous?')).text).toBe(texts.en.offTopic);
    expect((await demo().ask('كيف أطبخ الكسكس؟')).text).toBe(texts.ar.offTopic);
  });
});

describe('small talk', () => {
  it('asks nothing of the releases', async () => {
    const conversation = new Conversation();
    for (const text of ['Bonjour', 'merci', 'Au revoir']) {
      const answer = await demo().ask(text, conversation);
      expect(answer).toMatchObject({ status: 'smalltalk', reason: null, citations: [], suggestions: [] });
    }
    expect((await demo().ask('Thank you!')).text).toBe(texts.en.thanks);
  });

  it('lists the releases, with their dates in words', async () => {
    const answer = await demo().ask('Liste des communiqués');
    for (const { title } of demo().snapshot.releases) expect(answer.text).toContain(title.value);
    expect(answer.text).toContain('7 novembre 2022');
    expect(answer.text).toContain(texts.fr.untitledDate);
    expect(answer.suggestions).toHaveLength(5);
  });

  it('knows the latest release', async () => {
    const answer = await demo().ask('Quel est le dernier communiqué ?');
    expect(answer.suggestions).toMatchObject([{ type: 'release', file: demoFiles.training }]);
    expect(answer.text).toContain('7 novembre 2022');
  });
});

describe('a question for releases', () => {
  it('lists those of a year named alone', async () => {
    const answer = await demo().ask('En 2022 ?');
    expect(answer.status).toBe('smalltalk');
    expect(answer.suggestions).toMatchObject([{ type: 'release', file: demoFiles.training }]);
  });

  it('lists those of a year, or says that there is none', async () => {
    const answer = await demo().ask('Communiqués de 2022');
    expect(answer.status).toBe('smalltalk');
    expect(answer.suggestions).toMatchObject([{ type: 'release', file: demoFiles.training }]);
    expect((await demo().ask('Communiqués de 2011')).text).toBe(texts.fr.noneOfYear('2011'));
  });

  it('gives the newest on a subject, with the sentence it opens with', async () => {
    const answer = await demo().ask('Le dernier communiqué sur le Career Center');
    expectSound(answer);
    expect(answer.citations).toMatchObject([{ file: demoFiles.career }]);
    expect(answer.text).toContain('23 décembre 2016');
  });

  it('is answered like any other when no release is about it', async () => {
    const answer = await demo().ask('Le dernier communiqué sur les volcans');
    expect(answer.status).toBe('refused');
  });
});

describe('a message of two questions', () => {
  it('reads the second, without a subject, in the light of the first', async () => {
    const answer = await demo().ask('Combien de stagiaires passent les examens et quand ont-ils lieu ?');
    expectSound(answer);
    expect(answer.status).toBe('answered');
    expect(answer.statements.flatMap(({ exact }) => exact).join(' ')).toMatch(/59 717.*15 au 18 septembre/);
  });
});

describe('what is no question', () => {
  it.each([
    'a',
    '👩🏽‍🎓🙂',
    'combien كم how many 多少',
    '\u202e\u0000 combien \u200f',
    'SELECT * FROM releases; DROP TABLE releases;',
    'for (let i = 0; i < 10; i++) { console.log(i) }',
    '¿Cuál es la receta de la paella?',
    'Was kostet ein Bier in München?',
    '今天天气怎么样',
    'asdfghjkl',
  ])('gets a sound refusal, soon: %j', async (text) => {
    await demo().ask('Quand ?');
    const answer = await demo().ask(text);
    expectSound(answer);
    expect(answer.status).toBe('refused');
  });

  it('leans on no turn before it', async () => {
    const conversation = new Conversation();
    await demo().ask('Combien de chambres compte l’hôtel ?', conversation);
    expect((await demo().ask('asdfghjkl', conversation)).status).toBe('refused');
  });
});

describe('a conversation', () => {
  /** Asks one after the other; the last answer. */
  async function last(...turns: string[]): Promise<Answer> {
    const conversation = new Conversation();
    let answer: Answer | undefined;
    for (const turn of turns) answer = await demo().ask(turn, conversation);
    if (!answer) throw new Error('nothing was asked');
    return answer;
  }

  it('goes on with what was asked before, and shows it', async () => {
    const answer = await last('Qui est Nouhaila Ahlamine ?', 'Quel est son numéro ?');
    expect(answer.understood).toBe('Quel est son numéro ? (Nouhaila Ahlamine)');
    expect(answer.statements[0]?.exact).toEqual(['06 60 47 05 81']);
  });

  it('goes on with a year named alone', async () => {
    const answer = await last('Combien de formateurs ont été formés en 2021-2022 ?', 'En 2020 ?');
    expect(answer.status).not.toBe('smalltalk');
  });

  it('goes on over thanks and a refusal', async () => {
    const answer = await last(
      'Combien de visites d’entreprises aux Pro’Days ?',
      'merci',
      'Recette du tajine ?',
      'Et quand ?',
    );
    expect(answer.understood).toContain('Pro’Days');
    expect(answer.citations[0]?.file).toBe(demoFiles.proDays);
    expect(answer.text).toContain('21 au 26 mars');
  });

  it('puts a new year in the place of the old one', async () => {
    const answer = await last('Combien de formateurs ont été formés en 2021-2022 ?', 'Et en 2022-2023 ?');
    expect(answer.understood).toContain('2022-2023');
    expect(answer.understood).not.toContain('2021');
    expect(answer.text).toContain('4.472');
  });

  it('does not drag the subject along when it changes', async () => {
    for (const question of [
      'Qui est Rupert Joy ?',
      'Combien de chambres compte l’hôtel du centre d’Ain Borja ?',
    ]) {
      const alone = await last(question);
      const after = await last('Combien de candidats Technicien Spécialisé ?', question);
      expect(after.understood).toBe(question);
      expect(after.citations).toEqual(alone.citations);
    }
  });

  it('leans on nothing when nothing was answered', async () => {
    const answer = await last('Bonjour', 'Et quand ?');
    expect(answer.understood).toBe('Et quand ?');
    expect(answer.status).toBe('refused');
  });
});
