import { describe, expect, it } from 'vitest';
import { fold } from '../../../../corpus/language/fold.ts';
import { answerKind, answerKindOf } from '../../../../server/engine/understand/answer-kind.ts';
import type { AnswerKind } from '../../../../server/engine/understand/kind.ts';

describe('answerKindOf', () => {
  const questions: Record<AnswerKind, string[]> = {
    number: [
      'Combien de centres ?',
      'Quel est le nombre de filières ?',
      'Le centre compte combien de salles ?',
      'How many rooms?',
      'كم عدد الغرف؟',
      'chhal men wahed',
    ],
    figure: [
      'Quelle est la longueur du pont ?',
      'De quelle taille est la salle ?',
      'Combien mesure le pont ?',
      'À combien s’établit la hausse ?',
      'De combien le trafic a-t-il augmenté ?',
      'How far is the beach?',
      'How large is the site?',
      'By how much did it fall?',
      'ما مساحة القاعة؟',
    ],
    money: [
      'Quel est le montant ?',
      'Quelle somme faut-il verser ?',
      'Combien coûte le dossier ?',
      'Ça coûte combien ?',
      'Combien ça fait ?',
      'Combien touche-t-on par jour ?',
      'Combien la Ville a-t-elle investi ?',
      'Quels sont les tarifs ?',
      'How much?',
      'How much does the card cost?',
      'كم بلغت ميزانية المشروع؟',
      'كم بلغ تمويل المشروع؟',
      'كم المبلغ؟',
      'كم ساهمت الوزارة في المشروع؟',
    ],
    percent: [
      'Quel est le taux de réussite ?',
      'Quelle part des élèves ?',
      'What percentage passed?',
      'What share of the costs is paid?',
      'ما هي نسبة النجاح؟',
    ],
    date: [
      'Quand ?',
      'À quelle date ouvre-t-il ?',
      'Jusqu’à quand s’inscrire ?',
      'À partir de quand ?',
      'Quelle est la date limite ?',
      'À quel moment ouvre-t-il ?',
      'Pouvez-vous me dire quand il ouvre ?',
      'When is it?',
      'By when?',
      'Can you tell me when it opens?',
      'متى؟',
      'إلى غاية متى؟',
      'إلى غاية أي تاريخ تم التمديد؟',
      'imta l examen',
    ],
    duration: [
      'Combien de temps ?',
      'Combien de mois ?',
      'Ça dure combien de temps ?',
      'Combien d’heures de cours ?',
      'Sous quel délai ?',
      'How long did it last?',
      'كم دامت المدة؟',
      'كم ساعة يدوم؟',
    ],
    frequency: ['À quelle fréquence passe le bus ?', 'How often does it run?', 'كم مرة تجتمع اللجنة؟'],
    time: ['À quelle heure ?', 'Quels sont les horaires ?', 'What time is it?', 'في أي ساعة؟'],
    person: [
      'Qui dirige le centre ?',
      'Avec qui ?',
      'Avec quel partenaire ?',
      'Quelle entreprise construit le pont ?',
      'Qui s’occupe des inscriptions ?',
      'Who runs it?',
      'Which company built it?',
      'من هو المدير؟',
      'من سيراقب المياه؟',
      'chkoun ghadi yji',
    ],
    naming: ['Quel est le thème de la journée ?', 'What was the slogan?', 'ما اسم البرنامج؟'],
    role: ['Quelle est la fonction de Salma Tazi ?', 'Quel poste occupe-t-elle ?'],
    place: [
      'Où se trouve-t-il ?',
      'C’est où ?',
      'c ou exactement',
      'Dans quelle ville ?',
      'Sur quel campus ouvre-t-elle ?',
      'À quel endroit ?',
      'Where is it?',
      'أين يوجد؟',
      'في أي مدن؟',
      'fin kayn l markaz',
    ],
    address: ['Quelle est l’adresse exacte ?', 'عنوان المركز'],
    phone: [
      'Quel est le numéro de téléphone ?',
      'Quel est son numéro ?',
      'numero vert du centre',
      'tel de la presse',
      'What is the hotline?',
      'رقم الهاتف',
      'ما هو الرقم الأخضر؟',
    ],
    email: ['Quelle est son adresse mail ?', 'Son courriel ?', 'What is the e-mail address?'],
    url: ['Quel est le site web ?', 'What is the website?', 'ما هو الموقع الإلكتروني؟'],
    contact: ['Comment contacter la presse ?', 'Who should I contact?'],
    reason: [
      'Pourquoi ce report ?',
      'Quel est l’objectif du projet ?',
      'À quoi sert la salle ?',
      'Why?',
      'لماذا؟',
      '3lach',
    ],
    manner: ['Comment se passe l’épreuve ?', 'How does it work?', 'كيف؟', 'kifach'],
    definition: ['Que signifie JFP ?', 'C’est quoi ScholarVox ?', 'What does JFP mean?', 'ما معنى ذلك؟'],
    list: ['Quels secteurs ?', 'Citez les partenaires.', 'Which services?', 'ما هي القطاعات؟'],
    condition: [
      'Qui peut s’inscrire ?',
      'Quelles sont les conditions ?',
      'Quels documents faut-il ?',
      'Il faut quoi pour s’inscrire ?',
      'Who can apply?',
      'ما هي شروط التسجيل؟',
    ],
    summary: ['Parle-moi du jumelage', 'Résume le communiqué', 'Tell me about the project'],
    yesno: [
      'Le centre est-il ouvert ?',
      'Est-ce que ceux qui habitent loin peuvent venir ?',
      'Peut-on venir ?',
      'Faut-il un diplôme ?',
      'Is it open?',
      'Can those who live far away come?',
      'هل المركز مفتوح؟',
      'wach kayn l imti7an',
    ],
    statement: [
      'Qu’est-ce qui est prévu ?',
      'Quelle école accueille ceux qui partent ?',
      'Que faire quand on est malade ?',
    ],
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
    expect(answerKindOf('Quelle prime l’office verse-t-il ?')).toBe('money');
    expect(answerKindOf('Quelle quantité d’eau est livrée ?')).toBe('figure');
    expect(answerKindOf('Quelle mesure de réduction est prévue ?')).toBe('statement');
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
