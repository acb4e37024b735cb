/** Kinds of things that a sentence mentions, and where. */
export type MentionKind =
  | 'number'
  | 'money'
  | 'percent'
  | 'date'
  | 'duration'
  | 'time'
  | 'frequency'
  | 'person'
  | 'name'
  | 'place'
  /** A place by what it is: « au centre de santé ». */
  | 'spot'
  /** What stands in quotation marks: a theme, a title. */
  | 'quoted'
  | 'phone'
  | 'email'
  | 'url';

export interface Mention {
  kind: MentionKind;
  start: number;
  end: number;
  text: string;
}
