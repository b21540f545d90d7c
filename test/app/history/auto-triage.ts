import { z } from 'zod';
import { projectSettingsCalls } from '../../../src/contract/calls/project-settings';
import { defaultProjectSettings, type ProjectSettings } from '../../../src/domain/settings/project-settings';
import type { TriageField } from '../../../src/domain/triage/field';
import { createDown } from '../../../workbench/simulators/llm/scripted/down';
import type { SiteSeed } from '../../../workbench/sample/seed';
import type { LanguageModelBackend } from '../../../workbench/simulators/llm/language-model-backend';
import { dataOf, people, startApp, type App } from '../../support/app';
import { letItRead, openSettings, projectIdOf, settle } from './reading-past';

/** After the sample's newest issue: until then what is fresh lies in the future. */
export const AFTER_THE_SAMPLE_MS = 40 * 86_400_000;

/** Milliseconds between two issues: time that stands still would run into Jira's and SQL's burst limits. */
const PAUSE_MS = 3_000;

export const oneInTen = (...fields: readonly TriageField[]): ProjectSettings => ({
  ...defaultProjectSettings,
  automaticTriage: true,
  fields: Object.fromEntries(
    Object.entries(defaultProjectSettings.fields).map(([field, settings]) => [
      field,
      { ...settings, oneWrongIn: fields.some((one) => one === field) ? 10 : null },
    ]),
  ) as ProjectSettings['fields'],
});

const EventSchema = z.object({
  action: z.string(),
  actor_type: z.string(),
  payload: z.string().transform((json) => z.looseObject({}).parse(JSON.parse(json))),
});

export type AutoTriage = Awaited<ReturnType<typeof startAutoTriage>>;

/** A site whose past is read and whose project admin lets components be written, with outcomes enough to allow it. */
export async function startAutoTriage({ model = createDown(), outcomes = 100, ...given }: { model?: LanguageModelBackend; outcomes?: number; seed?: SiteSeed } = {}) {
  const app = await startApp({ model, ...given });
  await app.clock.advance(AFTER_THE_SAMPLE_MS);
  await openSettings(app);
  await letItRead(app);
  const rest = () => app.clock.advance(PAUSE_MS);

  /** Earlier suggestions of a field, of a model and as many of the rules, that were right, as sure as `scores` (thousandths) say, by turns. */
  async function addOutcomes(field: TriageField, count: number, scores: readonly number[] = [500, 1_000], scorers: readonly string[] = ['model', 'rules']): Promise<void> {
    if (count === 0) return;
    const at = (index: number) => new Date(app.clock.now() - 86_400_000 - index * 60_000).toISOString().slice(0, 23).replace('T', ' ');
    const rows = scorers.flatMap((scorer) =>
      Array.from({ length: count }, (_, index) => [`${scorer}-${field}-${index}`.slice(0, 20), field, projectIdOf(app), scorer, scores[index % scores.length] ?? 0, at(index)]),
    );
    await app.workbench.sql.query(
      'site',
      `INSERT INTO outcomes (issue_id, field, project_id, scorer, score, is_right, source, decided_at)
        VALUES ${rows.map(() => "(?, ?, ?, ?, ?, 1, 'approved', ?)").join(', ')}`,
      rows.flat(),
    );
  }
  async function save(settings: ProjectSettings): Promise<void> {
    await rest();
    const { version } = await openSettings(app);
    dataOf(await app.call(projectSettingsCalls.saveProjectSettings, { projectId: projectIdOf(app), baseVersion: version, settings }, 'projectAdmin'));
    await rest();
  }
  await addOutcomes('components', outcomes);
  await save(oneInTen('components'));

  /** Somebody creates an issue in Jira; nothing of it has reached the app yet. */
  const create = (fields: Record<string, unknown> = {}) =>
    app.workbench.jira.createIssueAs('site', people.projectAdmin, {
      fields: {
        project: { key: 'HARB' },
        issuetype: { name: 'Bug' },
        summary: 'Night sailing from Puerto Claro is put on the day before by the timetable import',
        description: null,
        ...fields,
      },
    });
  async function created(fields: Record<string, unknown> = {}) {
    await rest();
    const issue = create(fields);
    await settle(app);
    return app.issue(issue.key);
  }

  /** Names of the components an issue holds. */
  const componentsOf = (key: string): string[] =>
    app.issue(key).componentIds.map((id) => app.workbench.jira.getSite('site').components.get(id)?.name ?? id);
  const events = async (issueId: string) =>
    z
      .array(EventSchema)
      .parse(await app.workbench.sql.query('site', 'SELECT action, actor_type, payload FROM audit_log WHERE issue_id = ? ORDER BY seq', [issueId]));
  const actions = async (issueId: string) => (await events(issueId)).map(({ action }) => action);

  return { app, addOutcomes, save, create, created, rest, componentsOf, events, actions };
}

/** Edits of issues that reached Jira, from `since` calls on. */
export const writesSince = (app: App, since: number) =>
  app.workbench.history.slice(since).filter(({ service, method }) => service === 'jira' && method === 'PUT');
