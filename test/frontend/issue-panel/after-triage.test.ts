import { afterEach, describe, expect, it } from 'vitest';
import type { Surface } from '../../support/uikit-host';
import { closeSurface } from '../close-surface';
import { components, ok, panel, suggestion, triage } from '../fixtures';
import { openAnswering } from './open-answering';

let surface: Surface;
const open = (...asked: Parameters<typeof openAnswering>): void => {
  surface = openAnswering(...asked);
};
afterEach(() => closeSurface(surface));

describe('issue panel, with a triage', () => {
  const show = async (...parts: Parameters<typeof triage>) => {
    open(() => ok(panel({ triage: triage(...parts) })));
    await surface.shows('Suggestions');
  };

  it('model unavailable: says that rules answered and why', async () => {
    await show({ answeredBy: 'rules', modelAsked: null, modelProblem: 'unavailable' });
    expect(surface.text()).toContain('The model could not be reached. These suggestions come from rules alone.');
    expect(surface.text()).toContain('Suggestions drafted by rules');
    expect(surface.text()).not.toContain('drafted with AI');
  });

  it('text changed since: warns and offers a new triage', async () => {
    await show({ textChanged: true });
    expect(surface.text()).toContain('The text changed after this triage');
    expect(surface.isBlocked('Triage again')).toBe(false);
  });

  it('outdated suggestion: cannot be approved, alone or with the others', async () => {
    await show({ suggestions: [suggestion({ outdated: true }), components()] });
    expect(surface.isBlocked('Approve priority')).toBe(true);
    expect(surface.isBlocked('Triage again for priority')).toBe(false);
    expect(surface.findButton('Approve all 2')).toBeUndefined();
  });

  it('quote that is gone: says so instead of quoting', async () => {
    await show({ suggestions: [suggestion({ evidence: [{ source: 'summary', quote: null }] })] });
    expect(surface.text()).toContain('From the summary: quote no longer in the issue');
  });

  it('for a reader: suggestions without buttons, and why', async () => {
    open(() => ok(panel({ canEdit: false, triage: triage() })));
    await surface.shows('Only people who may edit this issue can approve or dismiss suggestions.');
    expect(surface.findAll('LoadingButton')).toEqual([]);
    expect(surface.findButton('Triage again')).toBeUndefined();
  });

  it('nothing found: says so and why each field was left out', async () => {
    await show({ suggestions: [], abstentions: [{ field: 'priority', why: 'already_right' }] });
    expect(surface.text()).toContain('This triage found nothing to suggest.');
    expect(surface.text()).toContain('No suggestion: priority (what Jira holds already fits).');
  });

  it.each([
    ['applying', 'Priority: Highest\nApplying\nWriting to Jira.'],
    ['applied', 'Priority: set to Highest\nApplied'],
    ['failed', 'Priority: Highest\nFailed\nJira did not take the change.'],
    ['unknown', 'Priority: Highest\nUnknown\nWe could not see whether Jira took it.'],
    ['dismissed', 'Priority: Highest\nDismissed'],
    ['undone', 'Priority: set back to High\nUndone'],
  ] as const)('change that is %s: one line with its lozenge, and no approving', async (status, words) => {
    await show({ suggestions: [suggestion({ status })] });
    expect(surface.text()).toContain(words);
    expect(surface.text()).not.toContain('nobody can pay');
    expect(surface.findButton('Approve priority')).toBeUndefined();
  });

  it('undone and changed again since: says what Jira holds now, not what the undo wrote', async () => {
    await show({ suggestions: [suggestion({ status: 'undone', outdated: true, current: [{ id: '4', name: 'Low' }] })] });
    expect(surface.text()).toContain('Priority: set back, and now Low\nUndone');
  });

  it('evidence: the first quote alone until asked for, then every quote and what the confidence rests on', async () => {
    const evidence = [
      { source: 'description', quote: 'nobody can pay' },
      { source: 'summary', quote: 'checkout down' },
    ] as const;
    await show({ suggestions: [suggestion({ evidence: [...evidence] })] });
    expect(surface.text()).not.toContain('checkout down');
    expect(surface.text()).not.toContain('It rests on this');
    surface.press('Show evidence for priority');
    await surface.shows('From the summary: “checkout down”');
    expect(surface.text()).toContain(
      'the quote stands in the issue, the issue names this value and fixed rules came to the same value',
    );
    surface.press('Hide evidence for priority');
    await surface.until(() => !surface.text().includes('checkout down'), 'the evidence to go');
    expect(surface.text()).toContain('From the description: “nobody can pay”');
  });

  it('components that stay: named, and apart from what would be added', async () => {
    await show({ suggestions: [components({ effect: 'add', current: [{ id: '12', name: 'Kiosk' }] })] });
    expect(surface.text()).toContain('+ Checkout\nKeeps Kiosk.');
  });

  it('each suggestion: what would change, confidence, quote, code and model', async () => {
    await show();
    const text = surface.text();
    expect(text).toContain('High → \nHighest');
    expect(text).toContain('+ Checkout');
    expect(text).not.toContain('Keeps');
    expect(text).toContain('High confidence');
    expect(text).toContain('Low confidence');
    expect(text).toContain('From the description: “nobody can pay”');
    expect(text).toContain('labels (switched off in the project settings)');
    expect(text).toContain('Model asked: claude-haiku-4-5.');
    expect(text).toContain('Code abababab in the audit log.');
    expect(text).toContain('Suggestions drafted with AI; nothing is written before you approve.');
  });

  it('every button has a name of its own', async () => {
    await show();
    const buttons = [...surface.findAll('Button'), ...surface.findAll('LoadingButton')];
    const names = buttons.map((node) => String(node.children[0]?.props['text']));
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('Approve priority');
  });
});
