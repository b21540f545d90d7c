import { textOf } from '../chat-request';
import type { ChatRequest } from '../chat-request';
import { allowedTexts, JsonSchemaSchema } from './json-schema';
import { sentencesIn } from './sentences';
import { tellingWords, wordsOf } from './words';

/** Of what a criterion asks for, this much has to stand in one sentence. */
const MET_FROM = 0.2;
const MET_WORDS = 2;

/**
 * A verdict on each criterion by the words it shares with one sentence of the issue: met with that sentence, not met where no
 * word is shared. A rule of thumb that lets the app be tried; it understands nothing.
 */
export function readinessAnswer(parameters: unknown, text: string, { messages }: Pick<ChatRequest, 'messages'>): Record<string, unknown> {
  const asked = messages.map(({ content }) => textOf(content)).join('\n');
  const sentences = sentencesIn(text).map(({ sentence }) => ({ sentence, stems: new Set(wordsOf(sentence).map(({ stem }) => stem)) }));
  return {
    verdicts: criteriaIn(parameters).map((criterion) => {
      const [line = ''] = asked.split('\n').filter((candidate) => candidate.startsWith(`${criterion}: `));
      const wanted = tellingWords(line.slice(criterion.length + 2));
      const shared = sentences.map(({ sentence, stems }) => ({ sentence, words: [...wanted].filter((stem) => stems.has(stem)).length }));
      const best = shared.sort((a, b) => b.words - a.words)[0];
      if (!best || best.words === 0) return { criterion, verdict: 'not_met', quote: '' };
      const isMet = best.words >= MET_WORDS && best.words >= wanted.size * MET_FROM;
      return { criterion, verdict: isMet ? 'met' : 'cannot_tell', quote: isMet ? best.sentence.slice(0, 240) : '' };
    }),
  };
}

/** Ids of the criteria that the tool's schema lists. */
export function criteriaIn(parameters: unknown): string[] {
  const { properties = {} } = JsonSchemaSchema.parse(parameters);
  const criterion = properties['verdicts']?.items?.properties?.['criterion'];
  return (criterion && allowedTexts(criterion)) ?? [];
}
