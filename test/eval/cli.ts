import { readEvalOptions, UsageError, type EvalOptions, type EvalTask } from './eval-options';
import { evalTable } from './eval-table';
import { BadExportError } from './json-lines';
import { readinessTable } from './readiness/readiness-table';
import { runReadiness } from './readiness/run-readiness';
import { runEval } from './run-eval';
import { runWorkOrder } from './work-order/run-work-order';
import { workOrderTable } from './work-order/work-order-table';

const EXIT_BAD_INPUT = 2;

/** Figures as an object and, for people, as a table. */
interface Answer {
  readonly figures: unknown;
  readonly table: () => string;
}

const answers: Readonly<Record<EvalTask, (options: EvalOptions) => Promise<Answer>>> = {
  async triage(options) {
    const figures = await runEval(options);
    return { figures, table: () => evalTable(figures) };
  },
  async readiness(options) {
    const figures = await runReadiness(options);
    return { figures, table: () => readinessTable(figures) };
  },
  async workorder(options) {
    const figures = await runWorkOrder(options);
    return { figures, table: () => workOrderTable(figures) };
  },
};

/** `npm run -s eval`: how good what the product says would have been on labelled issues. Reads files, writes nothing. */
async function main(parameters: readonly string[]): Promise<void> {
  const options = readEvalOptions(parameters);
  const { figures, table } = await answers[options.task](options);
  process.stdout.write(`${options.json ? JSON.stringify(figures) : table()}\n`);
}

main(process.argv.slice(2)).catch((thrown: unknown) => {
  if (!(thrown instanceof BadExportError || thrown instanceof UsageError)) throw thrown;
  process.stderr.write(`${thrown.message}\n`);
  process.exitCode = EXIT_BAD_INPUT;
});
