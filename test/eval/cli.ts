import { readEvalOptions, UsageError } from './eval-options';
import { evalTable } from './eval-table';
import { BadExportError } from './read-export';
import { runEval } from './run-eval';

const EXIT_BAD_INPUT = 2;

/** `npm run -s eval`: how good suggestions would have been on a project's own history. Reads a file, writes nothing. */
async function main(parameters: readonly string[]): Promise<void> {
  const options = readEvalOptions(parameters);
  const evaluation = await runEval(options);
  process.stdout.write(`${options.json ? JSON.stringify(evaluation) : evalTable(evaluation)}\n`);
}

main(process.argv.slice(2)).catch((thrown: unknown) => {
  if (!(thrown instanceof BadExportError || thrown instanceof UsageError)) throw thrown;
  process.stderr.write(`${thrown.message}\n`);
  process.exitCode = EXIT_BAD_INPUT;
});
