import { createJiraSimulator, type JiraSimulator } from '../simulators/jira';
import type { WorkflowValidator } from '../simulators/jira/workflow/validator-module';
import { createKvsSimulator } from '../simulators/kvs';
import { createLlmSimulator } from '../simulators/llm';
import type { LanguageModelBackend } from '../simulators/llm/language-model-backend';
import { createPrivacySimulator } from '../simulators/privacy';
import { createQueueSimulator } from '../simulators/queue';
import { createSqlSimulator, type SqlCallRecord } from '../simulators/sql';
import type { MariaDbConnection } from '../simulators/sql/mariadb';
import { createStargateSimulator } from '../simulators/stargate';
import type { Clock } from './clock';
import type { Faults } from './fault-settings';
import { FunctionLimits, type FunctionTable } from './function-table';

/** What a workbench is made from besides the app itself. */
export interface ServiceParts {
  readonly clock: Clock;
  readonly mariaDb: MariaDbConnection;
  readonly databaseFor?: (installationId: string) => string;
  /** Makes the model that answers, given a look at the faults it may have to act out. */
  readonly backend: (faultsOf: (installationId: string) => Faults) => LanguageModelBackend;
  readonly onSqlCall?: (record: SqlCallRecord) => void;
  /** Validators beside those of manifest.yml: of a manifest step that is documented and not shipped. */
  readonly workflowValidators?: readonly WorkflowValidator[];
}

export type Services = ReturnType<typeof createServices>;

/** Every Forge service the app can reach, simulated, on one clock. */
export function createServices(
  parts: ServiceParts,
  given: {
    table: FunctionTable;
    faultsOf: (installationId: string) => Faults;
    onJiraEvent: NonNullable<Parameters<typeof createJiraSimulator>[0]['onEvent']>;
  },
) {
  const { clock } = parts;
  const { modules } = given.table.manifest;
  const jira: JiraSimulator = createJiraSimulator({
    clock,
    onEvent: given.onJiraEvent,
    workflowValidators: [...modules['jira:workflowValidator'], ...(parts.workflowValidators ?? [])],
    indexedProperties: modules['jira:entityProperty'].flatMap(({ propertyKey, values }) =>
      values.map((value) => ({ propertyKey, ...value })),
    ),
  });
  const sql = createSqlSimulator({
    clock,
    connection: parts.mariaDb,
    ...(parts.databaseFor && { databaseFor: parts.databaseFor }),
    ...(parts.onSqlCall && { onCall: parts.onSqlCall }),
  });
  const queue = createQueueSimulator({
    clock,
    longQueues: modules.consumer
      .filter((consumer) => given.table.getFunction(consumer.function).timeoutMs > FunctionLimits.BACKGROUND_SECONDS * 1_000)
      .map((consumer) => consumer.queue),
  });
  const privacy = createPrivacySimulator({ clock });
  return {
    jira,
    sql,
    queue,
    privacy,
    kvs: createKvsSimulator({ clock }),
    llm: createLlmSimulator({ clock, backend: parts.backend(given.faultsOf) }),
    stargate: createStargateSimulator({ queue, privacy }),
  };
}
