import { jiraParity } from '../simulators/jira/parity';
import { kvsParity } from '../simulators/kvs/parity';
import { llmParity } from '../simulators/llm/parity';
import { privacyParity } from '../simulators/privacy/parity';
import { queueParity } from '../simulators/queue/parity';
import { sqlParity } from '../simulators/sql/parity';
import type { ParityRow } from './parity';

/** Every platform call the workbench knows and how far it goes with it. What is not here throws "does not simulate". */
export const parityTable: readonly ParityRow[] = [
  ...jiraParity,
  ...kvsParity,
  ...sqlParity,
  ...llmParity,
  ...queueParity,
  ...privacyParity,
];
