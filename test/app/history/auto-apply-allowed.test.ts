import { describe, expect, it } from 'vitest';
import { issuePanelCalls } from '../../../src/contract/calls/issue-panel';
import { createPerfect } from '../../../workbench/simulators/llm/scripted/perfect';
import { dataOf, triageOf } from '../../support/app';
import { oneInTen, startAutoTriage } from './auto-triage';

describe('automatic triage with a dial, before enough was decided', () => {
  it('writes nothing until outcomes allow it, and then does', async () => {
    const auto = await startAutoTriage({ outcomes: 20 });
    const early = await auto.created();
    expect(auto.componentsOf(early.key)).toEqual([]);
    await auto.app.workbench.sql.query('site', 'DELETE FROM outcomes');
    await auto.addOutcomes('components', 100);
    const late = await auto.created();
    expect(auto.componentsOf(late.key)).toEqual(['Timetable import']);
    await auto.app.close();
  });

  it('a suggestion surer than all that were decided is sure enough too', async () => {
    const auto = await startAutoTriage({ outcomes: 0 });
    await auto.addOutcomes('components', 100, [500]);
    const issue = await auto.created();
    await auto.app.close();
    expect(issue.changes).toHaveLength(1);
  });
});

describe('automatic triage with dials on all fields', () => {
  /** A model that says more than the past: two components, another type, the second priority, two labels. */
  const answer = () => {
    const because = (value: string, quote: string) => ({ value, reason: 'It says so.', quote });
    return {
      priority: [because('High', 'night sailing')],
      components: [because('Timetable import', 'Timetable import'), because('Kiosk', 'kiosk')],
      labels: [because('timezone', 'timezone'), because('printer', 'printer')],
      type: [because('Task', 'task')],
    };
  };
  const summary = 'Timetable import and kiosk: night sailing task of the printer has the wrong timezone';

  it('neither several values, nor a type or priority in the place of another, is written', async () => {
    const auto = await startAutoTriage({ model: createPerfect({ answer }) });
    for (const field of ['priority', 'labels', 'type'] as const) {
      await auto.addOutcomes(field, 100, [1, 500, 1_000]);
      await auto.rest();
    }
    await auto.app.workbench.sql.query('site', "UPDATE outcomes SET score = 1 WHERE score = 500");
    await auto.save(oneInTen('priority', 'components', 'labels', 'type'));
    const issue = await auto.created({ summary });
    const { suggestions } = triageOf(dataOf(await auto.app.call(issuePanelCalls.openSimilar, { issueId: issue.id }, 'member')));
    const several = suggestions.filter(({ proposed }) => proposed.length > 1).map(({ field }) => field);
    const replacing = suggestions.filter(({ effect }) => effect === 'replace').map(({ field }) => field);
    const written = issue.changes.flatMap(({ items }) => items.map(({ fieldId }) => fieldId));
    await auto.app.close();
    expect(several).toContain('components');
    expect(replacing).toContain('priority');
    for (const field of [...several, ...replacing]) expect(written).not.toContain(field === 'type' ? 'issuetype' : field);
  });
});
