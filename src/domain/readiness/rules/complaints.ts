import { wordPattern } from '../../triage/word-pattern';

const PROBLEM = '(?:problems?|issues?|errors?|bugs?|thing)';
const PEOPLE = '(?:customers?|users?|clients?|people|everybody|everyone|the (?:boss|management|team))';

/** That it presses, that somebody is cross, that it is as it was: nothing of it says what happens or what ought to. */
const complaint = new RegExp(
  wordPattern(
    `(?:the )?same (?:old )?${PROBLEM}(?: as| like)? (?:last (?:time|week|month|year)|before|always|yesterday|ever)`, `(?:the )?same ${PROBLEM}(?: once)? again`,
    `${PEOPLE} (?:is|are|get|gets|getting|were|was) (?:\\p{L}{1,12} )?(?:angry|furious|upset|unhappy|annoyed|complaining|waiting)`, '(?:should|must|has to|have to|needs? to) (?:be|get) (?:fixed|solved|resolved|addressed|sorted out|looked at)',
  ).source,
  'giu',
);

/** A sentence or line without such words. Linear. */
export const withoutComplaints = (text: string): string => text.replace(complaint, ';');
