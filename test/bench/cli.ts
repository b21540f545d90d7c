import { benchTable } from './bench-table';
import { runBench } from './run-bench';

const usage = 'Usage: npm run -s bench -- [--json]';
const EXIT_BAD_INPUT = 2;

/** `npm run -s bench`: what opening, triaging and approving cost, how large prompts and bundles are. */
async function main(parameters: readonly string[]): Promise<void> {
  const unknown = parameters.find((parameter) => parameter !== '--json');
  if (unknown !== undefined) {
    process.stderr.write(`There is no option ${unknown}. ${usage}\n`);
    process.exitCode = EXIT_BAD_INPUT;
    return;
  }
  const figures = await runBench();
  const asJson = JSON.stringify({ figures: Object.fromEntries(figures.map(({ key, value }) => [key, value])) });
  process.stdout.write(`${parameters.includes('--json') ? asJson : benchTable(figures)}\n`);
}

main(process.argv.slice(2)).catch((thrown: unknown) => {
  process.stderr.write(`${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}\n`);
  process.exitCode = 1;
});
