/** Deadlines and beginnings: which of several dates in a sentence is meant. */
import type { Mention } from '../read/mention.ts';

/** Which end of a period a question asks for. */
export type Bound = 'end' | 'start' | null;

const END =
  /(?:jusqu'(?:a|au) |avant |au plus tard |d'ici )(?:quand|quel|combien)|date limite|date butoir|dernier (?:jour|delai)|(?:derniere|ultime) (?:date|limite)|echeance|cloture|cl(?:os|ot)|ferm(?:e|er|ees?|eture|era|eront)|prend(?:ra)? fin|se termine|termin|expir|(?:till|until|before) (?:when|what)|by (?:when|what|which)|deadline|closing|clos(?:e|es|ed)(?!\p{L})|end(?:s|ed)?(?!\p{L})|expire|close|الي غايه|حتي متي|حتي اي|الي اي (?:تاريخ|يوم|اجل)|قبل متي|اخر اجل|اخر موعد|ينتهي|تنتهي|اجل|jusqu|hta l|(?:encore|toujours|still) [^?]{0,40}(?:inscri|candidat|postul|depos|appl|regist|enrol|submi)|trop tard|too late|encore temps|(?:هل|واش) (?:ما ?زال|ما ?زالت|لا ?زال|لا ?يزال|لا ?تزال|باقي)|(?:wach|wash) (?:mazal|mazel|ba9i|baqi)/u;
const START =
  /(?:a partir de|depuis|des|a compter de) (?:quand|quel)|(?:commenc|debut|demar|ouvr|lanc|entr(?:e|era) en (?:vigueur|service))\p{L}*|start|begin|open|since (?:when|what)|from (?:when|what)|as of when|(?:منذ|ابتداء من|انطلاقا من) (?:متي|اي)|تبدا|يبدا|ستبدا|سيبدا|انطلق|ينطلق|تنطلق|ستنطلق|يفتتح|bda|tbda/u;

/** Whether a folded question asks for the end or the beginning of something. */
export function boundOf(question: string): Bound {
  if (END.test(question)) return 'end';
  return START.test(question) ? 'start' : null;
}

const SAYS_END =
  /(?:jusqu['’](?:au|à|en)|avant|au plus tard|d['’]ici|until|till|before|by|no later than|إلى غاية|حتى|قبل|أقصاه)\s*(?:le|la|l['’]|the|يوم)?\s*$/iu;
const SAYS_START =
  /(?:à partir d[ue’']|à compter d[ue’']|dès|depuis|from|since|as of|starting|starting on|ابتداء من|ابتداءً من|انطلاقا من|منذ)\s*(?:le|la|l['’]|the|يوم)?\s*$/iu;
/** A value that no longer holds, or was another one's: « initialement prévu le … », « au lieu de … », « et non … ». */
const FORMER =
  /(?:initialement|au lieu d[ue]|précédemment|auparavant|d['’]abord|originally|instead of|previously|بدل|عوض|كان مقررا|كان محددا|محددا في|بدلا من)[^,;.]{0,40}$|(?<!\p{L})(?:et non(?: pas)?|and not|rather than|contre|وليس) $/iu;

/** « Prévue le 14 mars, est reportée au 4 avril »: what was planned, where the rest of the sentence moves it. */
const PLANNED =
  /(?:prévue?s?|programmée?s?|fixée?s?|annoncée?s?|attendue?s?|scheduled|planned|announced|expected|(?:ال)?معلن\p{L}*(?: عنه\p{L}*)?|(?:ال)?مقرر\p{L}*|(?:ال)?مبرمج\p{L}*)\s*(?:pour |for |on |au |à |في |يوم )?(?:le |the )?$/iu;
const MOVES =
  /(?<!\p{L})(?:report|décal|avanc|déplac|repouss|postpon|moved|resched|delayed|annul|cancel|تأجيل|أجل|تأجل|أرجئ|إرجاء|ألغي|إلغاء)/iu;

/** A date that holds now, in the place of another. */
const NEW =
  /(?:désormais|finalement|(?:reportée?s?|avancée?s?|décalée?s?|déplacée?s?|repoussée?s?) (?:au|à)|prolongée?s? jusqu|now|postponed to|moved to|extended (?:to|until))[^,;.]{0,30}$/iu;

const MATCHING = 2.5;
const OPPOSITE = 0.6;
const PAST = 0.3;
const CURRENT = 1.4;

/** « Jusqu’à quand », "by when": nothing but a limit answers, where the sentence has one. */
const LIMIT =
  /(?:jusqu'(?:a|au) |avant |au plus tard |d'ici )(?:quand|quel)|date limite|date butoir|dernier delai|(?:till|until|before|by) (?:when|what|which)|deadline|(?:الي غايه|حتي|قبل) (?:متي|اي)|اخر اجل|fini(?:t|ra|ssent|ront)(?!\p{L})|(?:prend|prendra|prennent) fin|se termine|acheve|(?:does|do|will) [^?]{2,60} (?:end|close|finish)(?!\p{L})|[يت]نتهي/u;

/** Of several dates, those that a question for a limit can mean; all of them for any other question. */
export function limits(found: readonly Mention[], text: string, question: string): readonly Mention[] {
  if (!LIMIT.test(question)) return found;
  const limiting = found.filter((mention) => boundFit(mention, text, 'end') > 1);
  return limiting.length > 0 ? limiting : found;
}

/** A question for what does not hold any more: « la date initialement prévue ». */
const ASKS_FORMER = /initial|prevue? |origin|auparavant|ancien|former|planned|first date|مقرر|سابق/u;

/** Of several values, those that hold: none that the sentence itself takes back, unless that is what is asked for. */
export function standing(found: readonly Mention[], text: string, question: string): readonly Mention[] {
  if (ASKS_FORMER.test(question)) return found;
  const current = found.filter((mention) => !isFormer(mention, text));
  return current.length > 0 ? current : found;
}

function isFormer({ start, text: said }: Mention, text: string): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  return FORMER.test(before) || (PLANNED.test(before) && MOVES.test(text.slice(start + said.length)));
}

/** Whether a date is said to be a limit: « jusqu’au 26 août ». */
export function isLimit(said: string): boolean {
  return SAYS_END.test(/^\D*/u.exec(said)?.[0] ?? '');
}

/** What a value is worth by what stands before it, a date by what bounds it. A whole period answers for both its ends. */
export function boundFit(mention: Mention, text: string, bound: Bound): number {
  const { kind, start, text: said } = mention;
  const before = text.slice(Math.max(0, start - 60), start);
  const wasFormer = isFormer(mention, text);
  if (kind !== 'date' && kind !== 'time') return wasFormer ? PAST : 1;
  const former = wasFormer ? PAST : NEW.test(before) ? CURRENT : 1;
  if (!bound) return former;
  const head = /^\D*/u.exec(said)?.[0] ?? '';
  const ends = SAYS_END.test(before) || SAYS_END.test(head);
  const starts = SAYS_START.test(before) || SAYS_START.test(head);
  if (ends === starts) return former;
  return former * (ends === (bound === 'end') ? MATCHING : OPPOSITE);
}
