import type { z } from 'zod';
import type { Call } from '../../src/contract/call';
import { auditLogCalls } from '../../src/contract/calls/audit-log';
import { issuePanelCalls, type IssuePanelView, type TriageView } from '../../src/contract/calls/issue-panel';
import { readinessCalls } from '../../src/contract/calls/readiness';
import { workOrderCalls } from '../../src/contract/calls/work-order';
import { projectSettingsCalls } from '../../src/contract/calls/project-settings';
import { resultSchema, type Result } from '../../src/contract/result';
import { ManualClock } from '../../workbench/host/clock';
import type { KillPoint } from '../../workbench/host/door';
import type { Faults } from '../../workbench/host/fault-settings';
import { noFaults } from '../../workbench/host/faults';
import type { Installation } from '../../workbench/host/installation';
import { createWorkbench } from '../../workbench/host/workbench';
import { sampleSite } from '../../workbench/sample/sample-site';
import type { SiteSeed } from '../../workbench/sample/seed';
import { standardUsers } from '../../workbench/sample/users';
import { faultyBackend } from '../../workbench/server/model-choice';
import { createStandIn } from '../../workbench/simulators/llm/stand-in/stand-in';
import type { LanguageModelBackend } from '../../workbench/simulators/llm/language-model-backend';
import type { SqlCallRecord } from '../../workbench/simulators/sql';
import { getMariaDbConnection, uniqueDatabaseFor } from './mariadb';

export const people = {
  siteAdmin: standardUsers.siteAdmin.accountId,
  projectAdmin: standardUsers.projectAdmin.accountId,
  member: standardUsers.member.accountId,
  viewer: standardUsers.viewer.accountId,
  outsider: standardUsers.outsider.accountId,
} as const;
export type Person = keyof typeof people;

/** A site for a test; ids differ so that several can stand side by side. */
export const installationNamed = (id: string): Installation => ({
  id,
  cloudId: `cloud-${id}`,
  siteUrl: `https://${id}.invalid`,
  environmentType: 'DEVELOPMENT',
  license: undefined,
});

const surfaceOfCall = new Map<string, string>(
  (
    [
      ['issue-panel', { ...issuePanelCalls, ...readinessCalls, ...workOrderCalls }],
      ['project-settings', projectSettingsCalls],
      ['audit-log', auditLogCalls],
    ] as const
  ).flatMap(([surface, calls]) => Object.keys(calls).map((name): [string, string] => [name, surface])),
);

export type App = Awaited<ReturnType<typeof startApp>>;

/**
 * The whole app on the workbench, as a test drives it: real SDKs, real bundle, real MariaDB, time that stands still, one
 * installation `site` with the sample project. Close it at the end.
 */
export async function startApp(given: { model?: LanguageModelBackend; seed?: SiteSeed; migrated?: boolean; onSqlCall?: (record: SqlCallRecord) => void } = {}) {
  const clock = new ManualClock();
  const workbench = await createWorkbench({
    clock,
    mariaDb: getMariaDbConnection(),
    databaseFor: uniqueDatabaseFor(),
    backend: (faultsOf) => faultyBackend(given.model ?? createStandIn(), faultsOf),
    ...(given.onSqlCall && { onSqlCall: given.onSqlCall }),
  });
  workbench.install(installationNamed('site'), given.seed ?? sampleSite);
  if (given.migrated ?? true) await workbench.settle();

  /** Makes one call and parses the answer; `calls` are the platform calls it took. */
  async function call<Input extends z.ZodType, Output extends z.ZodType>(
    definition: Call<Input, Output>,
    input: z.input<Input>,
    as: Person,
    options: { killAt?: KillPoint; site?: string } = {},
  ) {
    const report = await clock.runUntilSettled(
      workbench.invokeCall(options.site ?? 'site', {
        surface: surfaceOfCall.get(definition.name) ?? '',
        call: definition.name,
        payload: input,
        accountId: people[as],
        ...(options.killAt && { killAt: options.killAt }),
      }),
    );
    const result = resultSchema(definition.output).parse(report.result);
    return { ...result, calls: report.calls };
  }

  return {
    clock,
    workbench,
    call,
    issueId: (key: string): string => workbench.jira.getIssue('site', key).id,
    issue: (key: string) => workbench.jira.getIssue('site', key),
    setFaults: (faults: Partial<Faults>) => workbench.setFaults('site', { ...noFaults, ...faults }),
    /** Stored audit events, oldest first, as their rows. */
    auditRows: () =>
      workbench.sql.query('site', 'SELECT seq, id, action, issue_key FROM audit_log ORDER BY seq'),
    /** Forgets what the site has in SQL, once nothing is running there any more. */
    dropDatabase: async () => {
      await clock.whenReleased();
      await workbench.sql.drop('site');
    },
    close: async () => {
      await clock.whenReleased();
      await workbench.sql.drop('site');
      await workbench.close();
      if (workbench.problems.length > 0) throw new Error(`The workbench could not answer:\n${workbench.problems.join('\n')}`);
    },
  };
}

/** The data of an answer that must be one. */
export function dataOf<Data>(result: Result<Data>): Data {
  if (result.ok) return result.data;
  throw new Error(`the call answered ${JSON.stringify(result.error)}`);
}

/** The code of an answer that must be an error. */
export function codeOf(result: Result<unknown>): string {
  if (!result.ok) return result.error.code;
  throw new Error('the call answered with data');
}

/** The triage in a panel that must have one. */
export function triageOf(panel: IssuePanelView): TriageView {
  if (panel.triage) return panel.triage;
  throw new Error('the panel holds no triage');
}
