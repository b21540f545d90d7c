import { allowedTexts, JsonSchemaSchema } from './json-schema';
import { namedValues } from './named-values';
import { sentencesIn } from './sentences';

interface Entry {
  readonly text: string;
  readonly quote: string;
}

const MAX_QUOTE_CHARACTERS = 280;
const DEMANDS = /\b(?:must|should|shall|expected|has to|needs? to|so that)\b/i;
const OUTSIDE = /\b(?:out of scope|not in scope|not part of|excluded)\b/i;
const WORRIES = /\b(?:risk|security|password|payment|migrat\w+|permission|data loss)\b/i;

const said = (before: string, sentence: string): Entry => ({ text: `${before}${sentence}`, quote: sentence });
const assumed = (text: string): Entry => ({ text, quote: '' });

/** The summary and the description as the prompt labels them; all of it is the description where nothing is labelled. */
function readIssue(text: string): { summary: string; description: string } {
  const [, summary = '', description = text] = /^Summary:\n([^\n]*)\nDescription:\n([\s\S]*)$/.exec(text.trim()) ?? [];
  return { summary, description };
}

/**
 * A work order by plain rules: sentences of the issue sorted by the words in them, each quoted, and a few assumptions that hold
 * for any change. It understands nothing.
 */
export function workOrderAnswer(parameters: unknown, text: string): Record<string, unknown> {
  const { summary, description } = readIssue(text);
  const sentences = sentencesIn(description).filter(({ sentence }) => sentence.length <= MAX_QUOTE_CHARACTERS);
  const some = (most: number, before: string, fits: (sentence: string) => boolean) =>
    sentences.filter(({ sentence }) => fits(sentence)).slice(0, most).map(({ sentence }) => said(before, sentence));
  const items = sentences.filter(({ listed }) => listed).map(({ sentence }) => sentence);
  const acceptance = some(6, 'Check that this holds: ', (sentence) => DEMANDS.test(sentence) && !OUTSIDE.test(sentence));
  const properties = JsonSchemaSchema.parse(parameters).properties ?? {};
  const names = properties['components']?.items?.properties?.['name'];
  const answer = {
    objective: summary === '' ? [] : [said('The aim is: ', summary.slice(0, MAX_QUOTE_CHARACTERS))],
    background: sentences.slice(0, 2).map(({ sentence }) => said('', sentence)),
    in_scope: items.slice(0, 6).map((item) => said('', item)),
    out_of_scope: some(4, '', (sentence) => OUTSIDE.test(sentence)),
    assumptions: [assumed('What is not named here stays as it is.')],
    acceptance,
    implementation: [assumed('Look for the place where similar cases are handled today.')],
    test_plan: acceptance.map(({ quote }) => said('Test this: ', quote)),
    risks: [...some(2, '', (sentence) => WORRIES.test(sentence)), assumed('People may rely on how it works today.')],
    rollout: [assumed('The change can be taken back by releasing what was there before.')],
    questions: some(4, '', (sentence) => sentence.endsWith('?')),
    components: namedValues((names && allowedTexts(names)) ?? [], `${summary}\n${description}`).slice(0, 3).map(({ value, quote }) => ({ name: value, quote })),
    subtasks: items.length < 2 ? [] : items.slice(0, 6).map((item) => ({ title: item.slice(0, 120), statements: [said('', item)], acceptance: [] })),
  };
  return Object.fromEntries(Object.entries(answer).filter(([key]) => key in properties));
}
