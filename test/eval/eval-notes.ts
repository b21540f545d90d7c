/** What a reader has to know before believing the numbers. */
const NOTES = [
  'n: scored issues that ended with a value for the field; below 30 the figures are mostly chance. Intervals: bootstrap, 95 %.',
  'forced: the first choice for every issue, however unsure. P@60 %: right among the surer 60 %. over it: top1 less the majority.',
  'shown: what the product would show; it abstains from the rest. right: the first value shown is one of the issue’s values.',
  'no limits: top1 if all words of all past issues were at hand; lost: the part of it that the shipped index does not reach; - with a model.',
  'no dupl.: without issues closed as duplicates, whose original may stand in the past almost word for word.',
  'lag of 10: the last ten issues are not triaged yet. Elsewhere each past issue is, which a backlog of untriaged ones is not.',
  'Values are those at export: a priority nobody chose counts like a chosen one, so compare with the majority.',
  'Text is that at export too, and may have been edited during triage, which makes every figure here look better.',
  'The type is left out of what is known of an issue, also of a prompt. Sub-task types and epics are no cases of it.',
  'Duplicates: pairs marked by resolution and link; 17 past issues are read back and put in order. People mark not all they could.',
];

const STAND_IN = 'The stand-in is not a language model: plain rules answered.';

export const notes = (model: string): string[] => (model === 'stand-in' ? [STAND_IN, ...NOTES] : NOTES);
