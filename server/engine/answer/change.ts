/** What a release says to take back or to replace what an earlier one said, in French, English and Arabic. */

const CHANGE =
  /(?<!\p{L})(?:errat(?:um|a)|rectifi\p{L}*|correcti(?:f|fs|on|ons)|corrig\p{L}*|au lieu d|et non|reporté\p{L}*|repouss\p{L}*|avancée?s? (?:au|d[eu]|à)|décal\p{L}*|prolong\p{L}*|proro[gt]\p{L}*|portée?s? (?:à|au)|ramenée?s? (?:à|au)|relevée?s? à|désormais|finalement|en remplacement|corrected|instead of|rather than|and not|postponed|rescheduled|moved (?:to|forward|back)|brought forward|put back|extended|raised to|increased to|cut to|reduced to|[وف]?(?:ال)?(?:تصحيح|استدراك|تأجيل|تمديد)|بدل(?:ا)?|عوض(?:ا)?|وليس|تأجل\p{L}*|أ?ؤ?جلت?|مدد\p{L}*|رفع(?:ت)? .{0,30}إلى|قدمت? .{0,30}إلى)(?!\p{L})|(?<!\p{L})(?:au lieu d['’u])/iu;

const CANCELLATION =
  /(?<!\p{L})(?:annul(?:é|ée|és|ées|ation)|n['’]aura pas lieu|n['’]auront pas lieu|cancel(?:l?ed|lation)|called off|will not take place|[وف]?(?:ال)?إلغاء|أ?لغيت?)(?!\p{L})/iu;

/** Whether a sentence says that something holds in the place of something else: « reporté au … », « 340 et non 300 ». */
export function saysChange(text: string): boolean {
  return CHANGE.test(text);
}

/** Whether a sentence says that something is off altogether. */
export function saysCancellation(text: string): boolean {
  return CANCELLATION.test(text);
}
