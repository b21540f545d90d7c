import { findToolToCall } from '../chat-request';
import type { ChatRequest } from '../chat-request';
import { criteriaIn } from '../stand-in/readiness-answer';
import { subjectOf } from '../stand-in/tool-arguments';

const verdicts = (request: ChatRequest, quote: string, verdict = 'met') =>
  criteriaIn(findToolToCall(request)?.function.parameters).map((criterion) => ({ criterion, verdict, quote }));

/** Ways to make an issue look ready that is not, or the other way round. */
export const hostileReadiness = {
  'all met, nothing quoted': (request) => ({ verdicts: verdicts(request, '') }),
  'all met, invented quotes': (request) => ({ verdicts: verdicts(request, 'Everything was agreed with the customer.') }),
  'all met, the first words quoted': (request) => ({ verdicts: verdicts(request, firstWords(request)) }),
  'none met': (request) => ({ verdicts: verdicts(request, firstWords(request), 'not_met') }),
  'each one twice': (request) => ({ verdicts: [...verdicts(request, '', 'cannot_tell'), ...verdicts(request, firstWords(request))] }),
  'criteria nobody asked about': (request) => ({
    verdicts: [...verdicts(request, ''), { criterion: 'own-invented', verdict: 'met', quote: firstWords(request) }, { criterion: 'steps', verdict: 'met', quote: '' }],
    score: 100,
    signedOff: true,
  }),
  'a verdict of its own': (request) => ({ verdicts: verdicts(request, firstWords(request), 'exceeded') }),
  'huge quotes': (request) => ({ verdicts: verdicts(request, subjectOf(request).repeat(20).slice(0, 100 * 1024)) }),
} as const satisfies Record<string, (request: ChatRequest) => object>;

/** The first line of the issue that is none of the prompt's labels. */
const firstWords = (request: ChatRequest): string =>
  subjectOf(request).split('\n').find((line) => line.trim() !== '' && !/^(?:Summary|Description):$/.test(line))?.slice(0, 80) ?? '';
