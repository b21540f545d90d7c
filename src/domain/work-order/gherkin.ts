import type { IssueLine } from './issue-lines';
import { MAX_PIECE_CHARS } from './words-at';

const STEP = /^(?<word>given|when|then|and|but|angenommen|gegeben|wenn|dann|und|aber)(?![\p{L}\p{N}])/iu;
const GIVEN = /^(?:given|angenommen|gegeben|when|wenn)$/iu;
const THEN = /^(?:then|dann)$/iu;

/**
 * Places of scenarios in Given, When, Then: from the first of these words to the last line that goes on with them. One that is
 * longer than a statement may be is given line by line.
 */
export function scenarios(lines: readonly IssueLine[]): { start: number; end: number }[] {
  const found: IssueLine[][] = [];
  let run: IssueLine[] = [];
  let hasThen = false;
  const finish = () => {
    if (hasThen && run.length >= 2) found.push(run);
    run = [];
    hasThen = false;
  };
  for (const line of lines) {
    const word = STEP.exec(line.text)?.groups?.['word'];
    if (word === undefined || (GIVEN.test(word) && hasThen)) finish();
    if (word === undefined || (run.length === 0 && !GIVEN.test(word))) continue;
    run.push(line);
    hasThen ||= THEN.test(word);
  }
  finish();
  return found.flatMap((scenario) => {
    const start = scenario[0]?.start ?? 0;
    const end = scenario.at(-1)?.end ?? 0;
    return end - start <= MAX_PIECE_CHARS ? [{ start, end }] : scenario;
  });
}
