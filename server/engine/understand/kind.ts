/** What a question asks for. */
export type AnswerKind =
  | 'number'
  /** Any quantity with its unit: a length, an age, a rise. */
  | 'figure'
  | 'money'
  | 'percent'
  | 'date'
  | 'duration'
  | 'frequency'
  | 'time'
  | 'person'
  /** What somebody or something is called, a theme, a slogan. */
  | 'naming'
  /** What somebody is. */
  | 'role'
  | 'place'
  | 'address'
  | 'phone'
  | 'email'
  | 'url'
  | 'contact'
  | 'reason'
  | 'manner'
  | 'definition'
  | 'list'
  /** Who may, what is required. */
  | 'condition'
  | 'summary'
  /** Whether something is so: the sentence that settles it. */
  | 'yesno'
  | 'statement';
