import { describe, expect, it } from 'vitest';
import { fold } from '../../../../corpus/language/fold.ts';
import {
  type AnswerKind,
  answerKind,
  answerKindOf,
} from '../../../../server/engine/understand/answer-kind.ts';

describe('answerKindOf', () => {
  const questions: Record<AnswerKind, string[]> = {
    number: [
      'Combien de centres ?',
      'Quel est le nombre de filières ?',
      'How many rooms?',
      'كم عدد الغرف؟',
      'chhal men wahed',
    ],
    money: ['Quel est le montant ?', 'Combien coûte le dossier ?', 'How much?', 'كم بلغت ميزانية المشروع؟'],
    percent: ['Quel est le taux de réussite ?', 'What percentage passed?', 'ما هي نسبة النجاح؟'],
    date: ['Quand ?', 'À quelle date ouvre-t-il ?', 'When is it?', 'متى؟', 'imta l examen'],
    duration: ['Combien de temps ?', 'Combien de mois ?', 'How long did it last?', 'كم دامت المدة؟'],
    time: ['À quelle heure ?', 'What time is it?', 'في أي ساعة؟'],
    person: ['Qui dirige le centre ?', 'Avec qui ?', 'Who runs it?', 'من هو المدير؟'],
    place: ['Où se trouve-t-il ?', 'Dans quelle ville ?', 'Where is it?', 'أين يوجد؟'],
    address: ['Quelle est l’adresse exacte ?', 'عنوان المركز'],
    phone: ['Quel est le numéro de téléphone ?', 'Quel est son numéro ?', 'tel de la presse', 'رقم الهاتف'],
    email: ['Quelle est son adresse mail ?', 'Son courriel ?', 'What is the e-mail address?'],
    url: ['Quel est le site web ?', 'What is the website?', 'ما هو الموقع الإلكتروني؟'],
    contact: ['Comment contacter la presse ?', 'Who should I contact?'],
    reason: ['Pourquoi ce report ?', 'Quel est l’objectif du projet ?', 'Why?', 'لماذا؟'],
    manner: ['Comment se passe l’épreuve ?', 'How does it work?', 'كيف؟'],
    definition: ['Que signifie JFP ?', 'C’est quoi ScholarVox ?', 'What does JFP mean?', 'ما معنى ذلك؟'],
    list: ['Quels secteurs ?', 'Citez les partenaires.', 'Which services?', 'ما هي القطاعات؟'],
    summary: ['Parle-moi du jumelage', 'Résume le communiqué', 'Tell me about the project'],
    statement: ['Le centre est-il ouvert ?', 'Is it open?', 'هل المركز مفتوح؟', 'Qu’est-ce qui est prévu ?'],
  };
  for (const [kind, asked] of Object.entries(questions))
    it.each(asked)(`${kind}: %s`, (question) => {
      expect(answerKindOf(question)).toBe(kind);
    });

  it('tells where from or', () => {
    expect(answerKindOf('Où ?')).toBe('place');
    expect(answerKindOf('Fès ou Rabat')).toBe('statement');
  });

  it('prefers the noun that names the kind to the question word before it', () => {
    expect(answerKindOf('Qui paie le budget ?')).toBe('money');
    expect(answerKindOf('Combien de temps pour avoir le mail ?')).toBe('email');
  });

  it('takes the first question word of two', () => {
    expect(answerKindOf('Quand et pourquoi ?')).toBe('date');
    expect(answerKindOf('Pourquoi et quand ?')).toBe('reason');
  });
});

describe('answerKind', () => {
  const consumed = (question: string): string[] =>
    answerKind(question).consumed.map(({ start, end }) => question.slice(start, end));

  it('says which words ask and are not looked for', () => {
    expect(consumed(fold('Combien de centres ?'))).toEqual(['combien']);
    expect(consumed(fold('Quel est le numéro de téléphone de Majda ?'))).toEqual([
      'quel est le numero de telephone',
    ]);
    expect(consumed('le centre est ouvert')).toEqual([]);
  });

  it('keeps the words that are a subject too', () => {
    expect(answerKind('quel est le salaire d un formateur')).toEqual({ kind: 'money', consumed: [] });
  });
});
