/** What the engine says around quotations, as a native would write it. */
import type { Language } from '../../corpus/release.ts';

export interface EngineTexts {
  /** A quotation in the visitor's language. */
  quote(quote: string): string;
  /** A quotation in another language than the question's; the language is named. */
  foreignQuote(quote: string, language: string): string;
  /** The release's own date stands for the date that its sentence leaves out. */
  datedBy(dateline: string): string;
  /** A quotation where several sources are quoted: the release's date in words, the language when it is another. */
  sourced(quote: string, date: string | null, language: string | null): string;
  /** Before quotations of releases that do not say the same, the newest first. */
  differing: string;
  /** Before two sentences of which either may be meant. */
  unsure: string;
  /** After a quotation of a release that another one has corrected since, its date in words. */
  corrected(title: string, date: string | null): string;
  /** In a list, after a release that another one has replaced. */
  replaced: string;
  /** After a deadline that has gone by. */
  passed: string;
  /** Between the answers to the parts of a question. */
  missingPart(part: string): string;
  offTopic: string;
  notInReleases(releases: number, nearest: string | null): string;
  constraint(missing: string): string;
  insteadSaid(quote: string): string;
  empty: string;
  tooLong(length: number, limit: number): string;
  greeting: string;
  thanks: string;
  farewell: string;
  /** To « ça va ? ». */
  wellbeing: string;
  /** To an insult or a complaint. */
  unkind: string;
  /** To « tu peux m’aider ? », « j’ai une question ». */
  help: string;
  /** To « oui », « d’accord », laughter. */
  noted: string;
  identity(releases: number): string;
  releaseList(releases: number): string;
  /** Before the releases of a year or on a subject. */
  releasesFound(releases: number): string;
  noneOfYear(year: string): string;
  /** Before the releases that speak of a subject, each with the sentence that says it. */
  speaking(releases: number, subject: string): string;
  /** Nowhere is a subject spoken of; the year or month where one was asked for. */
  noneOn(subject: string, period: string | null): string;
  /** Before the sentences that tell what a release is about; its date in words. */
  summary(title: string, date: string | null): string;
  /** When a release was published; its date in words. */
  dated(title: string, date: string | null): string;
  latest(title: string, date: string): string;
  /** The newest on a subject. */
  latestOn(title: string, date: string): string;
  noDates: string;
  untitledDate: string;
}

const names: Record<Language, Record<string, string>> = {
  fr: { fr: 'en français', ar: 'en arabe', en: 'en anglais' },
  ar: { fr: 'بالفرنسية', ar: 'بالعربية', en: 'بالإنجليزية' },
  en: { fr: 'in French', ar: 'in Arabic', en: 'in English' },
};

const number = (language: string, value: number) => new Intl.NumberFormat(language).format(value);

/** How a release's date is written for a visitor: `YYYY-MM-DD` or `YYYY-MM` in words. */
export function dateInWords(date: string, language: Language): string {
  const [year = 1970, month = 1, day] = date.split('-').map(Number);
  const format = new Intl.DateTimeFormat(
    language === 'ar' ? 'ar-MA' : language === 'en' ? 'en-GB' : 'fr-FR',
    {
      year: 'numeric',
      month: 'long',
      ...(day === undefined ? {} : { day: 'numeric' }),
      timeZone: 'UTC',
    },
  );
  const written = format.format(Date.UTC(year, month - 1, day ?? 1));
  // The first of a month is « 1er », which Intl's French does not know.
  return language === 'fr' ? written.replace(/^1 /, '1er ') : written;
}

export const texts: Record<Language, EngineTexts> = {
  fr: {
    quote: (quote) => `« ${quote} »`,
    foreignQuote: (quote, language) =>
      `Le communiqué dit, ${names.fr[language] ?? 'dans sa langue'} :\n« ${quote} »`,
    datedBy: (dateline) => `Le communiqué est daté : « ${dateline} »`,
    sourced: (quote, date, language) =>
      `Communiqué ${date === null ? 'sans date' : `du ${date}`}${language === null ? '' : ` (${names.fr[language] ?? 'dans sa langue'})`} :\n« ${quote} »`,
    differing: 'Les communiqués ne disent pas tous la même chose ; le plus récent d’abord :',
    unsure: 'Deux passages peuvent répondre à votre question :',
    corrected: (title, date) =>
      `Ce communiqué a été corrigé depuis${date === null ? '' : `, le ${date}`} : « ${title} ».`,
    replaced: 'remplacé depuis',
    passed: 'Cette date est passée.',
    missingPart: (part) => `Sur « ${part} », les communiqués ne disent rien.`,
    offTopic:
      'Je réponds uniquement aux questions sur les communiqués de presse publiés ici ; celle-ci n’en relève pas.',
    notInReleases: (releases, nearest) =>
      `${releases === 1 ? 'Le communiqué publié ici' : `Aucun des ${number('fr-FR', releases)} communiqués publiés ici`} ne donne${releases === 1 ? ' pas' : ''} cette information.` +
      (nearest === null ? '' : ` Le plus proche de votre question : « ${nearest} ».`),
    constraint: (missing) => `Les communiqués ne disent rien à ce sujet pour « ${missing} ».`,
    insteadSaid: (quote) => `Ils disent en revanche : « ${quote} »`,
    empty: 'Posez votre question en quelques mots, par exemple : « Quand la session a-t-elle lieu ? »',
    tooLong: (length, limit) =>
      `Votre question compte ${number('fr-FR', length)} caractères ; la limite est de ${number('fr-FR', limit)}. Posez une question plus courte.`,
    greeting: 'Bonjour ! Posez-moi une question sur les communiqués de presse publiés ici.',
    thanks: 'Avec plaisir. N’hésitez pas si vous avez une autre question.',
    farewell: 'Au revoir, et merci de votre visite.',
    wellbeing: 'Tout va bien, merci. Quelle est votre question sur les communiqués de presse publiés ici ?',
    unkind:
      'Je suis désolé si mes réponses ne vous ont pas aidé. Reformulez votre question sur les communiqués, et je chercherai de nouveau.',
    help: 'Volontiers. Posez votre question sur les communiqués de presse publiés ici, par exemple : où, quand, combien, qui. Je réponds en les citant.',
    noted: 'Très bien. N’hésitez pas si vous avez une question sur les communiqués.',
    identity: (releases) =>
      `Je suis le porte-parole automatique : je réponds en citant ${releases === 1 ? 'le communiqué de presse publié' : `les ${number('fr-FR', releases)} communiqués de presse publiés`} ici, et je montre la phrase sur laquelle repose chaque réponse.`,
    releaseList: (releases) =>
      releases === 1
        ? 'Voici le communiqué publié :'
        : `Voici les communiqués publiés (${number('fr-FR', releases)}) :`,
    releasesFound: (releases) =>
      releases === 1
        ? 'Un communiqué y répond :'
        : `${number('fr-FR', releases)} communiqués y répondent, le plus récent d’abord :`,
    noneOfYear: (year) => `Aucun des communiqués publiés ici n’est daté de ${year}.`,
    speaking: (releases, subject) =>
      releases === 1
        ? `Un communiqué parle de « ${subject} » :`
        : `${number('fr-FR', releases)} communiqués parlent de « ${subject} », le plus récent d’abord :`,
    noneOn: (subject, period) =>
      `Aucun des communiqués publiés ici${period === null ? '' : `, datés de ${period},`} ne parle de « ${subject} ».`,
    summary: (title, date) => `Ce que dit le communiqué « ${title} » (${date ?? 'sans date'}) :`,
    dated: (title, date) =>
      date
        ? `Le communiqué « ${title} » est daté du ${date}.`
        : `Le communiqué « ${title} » ne porte pas de date.`,
    latest: (title, date) => `Le communiqué daté le plus récent, du ${date} : « ${title} ».`,
    latestOn: (title, date) => `Le plus récent à ce sujet, du ${date} : « ${title} ».`,
    noDates: 'Aucun des communiqués publiés ici ne porte de date.',
    untitledDate: 'sans date',
  },
  en: {
    quote: (quote) => `“${quote}”`,
    foreignQuote: (quote, language) =>
      `The release says, ${names.en[language] ?? 'in its own language'}:\n“${quote}”`,
    datedBy: (dateline) => `The release is dated: “${dateline}”`,
    sourced: (quote, date, language) =>
      `${date === null ? 'Undated release' : `Release of ${date}`}${language === null ? '' : ` (${names.en[language] ?? 'in its own language'})`}:\n“${quote}”`,
    differing: 'The releases do not all say the same; the most recent first:',
    unsure: 'Two passages may answer your question:',
    corrected: (title, date) =>
      `This release has since been corrected${date === null ? '' : `, on ${date}`}: “${title}”.`,
    replaced: 'since replaced',
    passed: 'This date has passed.',
    missingPart: (part) => `On “${part}” the releases say nothing.`,
    offTopic:
      'I only answer questions about the press releases published here, and this one is not about them.',
    notInReleases: (releases, nearest) =>
      `${releases === 1 ? 'The release published here does not give' : `None of the ${number('en-GB', releases)} releases published here gives`} that information.` +
      (nearest === null ? '' : ` The nearest to your question: “${nearest}”.`),
    constraint: (missing) => `The releases say nothing on this for “${missing}”.`,
    insteadSaid: (quote) => `What they do say: “${quote}”`,
    empty: 'Ask your question in a few words, for example: “When does the session take place?”',
    tooLong: (length, limit) =>
      `Your question has ${number('en-GB', length)} characters; the limit is ${number('en-GB', limit)}. Please ask a shorter one.`,
    greeting: 'Hello! Ask me a question about the press releases published here.',
    thanks: 'You are welcome. Do ask if there is anything else.',
    farewell: 'Goodbye, and thank you for your visit.',
    wellbeing: 'All is well, thank you. What would you like to know from the press releases published here?',
    unkind:
      'I am sorry if my answers did not help. Put your question about the releases another way, and I will search again.',
    help: 'Gladly. Ask your question about the press releases published here: where, when, how many, who. I answer by quoting them.',
    noted: 'Very well. Do ask if you have a question about the releases.',
    identity: (releases) =>
      `I am the automatic spokesperson: I answer by quoting the ${releases === 1 ? 'press release' : `${number('en-GB', releases)} press releases`} published here, and show the sentence each answer rests on.`,
    releaseList: (releases) =>
      releases === 1
        ? 'This is the published release:'
        : `These are the published releases (${number('en-GB', releases)}):`,
    releasesFound: (releases) =>
      releases === 1
        ? 'One release matches:'
        : `${number('en-GB', releases)} releases match, the most recent first:`,
    noneOfYear: (year) => `None of the releases published here is dated ${year}.`,
    speaking: (releases, subject) =>
      releases === 1
        ? `One release speaks of “${subject}”:`
        : `${number('en-GB', releases)} releases speak of “${subject}”, the most recent first:`,
    noneOn: (subject, period) =>
      `None of the releases published here${period === null ? '' : ` and dated ${period}`} speaks of “${subject}”.`,
    summary: (title, date) => `What the release “${title}” (${date ?? 'undated'}) says:`,
    dated: (title, date) =>
      date ? `The release “${title}” is dated ${date}.` : `The release “${title}” bears no date.`,
    latest: (title, date) => `The most recent dated release, of ${date}: “${title}”.`,
    latestOn: (title, date) => `The most recent on this, of ${date}: “${title}”.`,
    noDates: 'None of the releases published here bears a date.',
    untitledDate: 'undated',
  },
  ar: {
    quote: (quote) => `«${quote}»`,
    foreignQuote: (quote, language) => `جاء في البلاغ ${names.ar[language] ?? 'بلغته'}:\n«${quote}»`,
    datedBy: (dateline) => `البلاغ مؤرخ كما يلي: «${dateline}»`,
    sourced: (quote, date, language) =>
      `${date === null ? 'بلاغ بدون تاريخ' : `بلاغ ${date}`}${language === null ? '' : ` (${names.ar[language] ?? 'بلغته'})`}:\n«${quote}»`,
    differing: 'لا تتفق البلاغات كلها؛ الأحدث أولا:',
    unsure: 'قد يجيب مقطعان عن سؤالكم:',
    corrected: (title, date) => `صُحّح هذا البلاغ لاحقًا${date === null ? '' : ` بتاريخ ${date}`}: «${title}».`,
    replaced: 'عُوّض لاحقًا',
    passed: 'لقد مضى هذا التاريخ.',
    missingPart: (part) => `لا تذكر البلاغات شيئا عن «${part}».`,
    offTopic: 'أجيب فقط عن الأسئلة المتعلقة بالبلاغات الصحفية المنشورة هنا، وسؤالكم خارج عنها.',
    notInReleases: (releases, nearest) =>
      `${releases === 1 ? 'لا يتضمن البلاغ المنشور هنا' : 'لا يتضمن أي من البلاغات المنشورة هنا'} هذه المعلومة.` +
      (nearest === null ? '' : ` الأقرب إلى سؤالكم: «${nearest}».`),
    constraint: (missing) => `لا تذكر البلاغات شيئا في هذا الموضوع بخصوص «${missing}».`,
    insteadSaid: (quote) => `لكنها تذكر ما يلي: «${quote}»`,
    empty: 'اطرحوا سؤالكم في بضع كلمات، مثلا: «متى تجرى الدورة؟»',
    tooLong: (length, limit) =>
      `يتكون سؤالكم من ${number('ar-MA', length)} حرفا، والحد الأقصى هو ${number('ar-MA', limit)}. المرجو طرح سؤال أقصر.`,
    greeting: 'مرحبا! اطرحوا سؤالكم حول البلاغات الصحفية المنشورة هنا.',
    thanks: 'على الرحب والسعة. لا تترددوا في طرح سؤال آخر.',
    farewell: 'مع السلامة، وشكرا على زيارتكم.',
    wellbeing: 'كل شيء على ما يرام، شكرا. ما سؤالكم حول البلاغات الصحفية المنشورة هنا؟',
    unkind: 'أعتذر إن لم تفدكم أجوبتي. أعيدوا صياغة سؤالكم حول البلاغات وسأبحث من جديد.',
    help: 'بكل سرور. اطرحوا سؤالكم حول البلاغات الصحفية المنشورة هنا: أين، متى، كم، من. وأجيب بالاقتباس منها.',
    noted: 'حسنا. لا تترددوا إن كان لديكم سؤال حول البلاغات.',
    identity: () =>
      'أنا الناطق الآلي: أجيب بالاقتباس من البلاغات الصحفية المنشورة هنا، وأعرض الجملة التي يستند إليها كل جواب.',
    releaseList: (releases) =>
      releases === 1 ? 'هذا هو البلاغ المنشور:' : `هذه هي البلاغات المنشورة (${number('ar-MA', releases)}):`,
    releasesFound: (releases) =>
      releases === 1
        ? 'بلاغ واحد يوافق طلبكم:'
        : `البلاغات الموافقة لطلبكم (${number('ar-MA', releases)})، الأحدث أولا:`,
    noneOfYear: (year) => `لا يوجد بلاغ منشور هنا بتاريخ ${year}.`,
    speaking: (releases, subject) =>
      releases === 1
        ? `بلاغ واحد يتحدث عن «${subject}»:`
        : `البلاغات التي تتحدث عن «${subject}» (${number('ar-MA', releases)})، الأحدث أولا:`,
    noneOn: (subject, period) =>
      `لا يتحدث أي من البلاغات المنشورة هنا${period === null ? '' : ` بتاريخ ${period}`} عن «${subject}».`,
    summary: (title, date) => `ما جاء في بلاغ «${title}» (${date ?? 'بدون تاريخ'}):`,
    dated: (title, date) => (date ? `بلاغ «${title}» مؤرخ في ${date}.` : `لا يحمل بلاغ «${title}» تاريخا.`),
    latest: (title, date) => `أحدث بلاغ مؤرخ، بتاريخ ${date}: «${title}».`,
    latestOn: (title, date) => `أحدث بلاغ في هذا الموضوع، بتاريخ ${date}: «${title}».`,
    noDates: 'لا يحمل أي من البلاغات المنشورة هنا تاريخا.',
    untitledDate: 'بدون تاريخ',
  },
};
