import { afterEach, describe, expect, it } from 'vitest';
import { readinessWords } from '../../../../src/frontend/shared/strings/readiness-criteria';
import { closeSurface } from '../../close-surface';
import { ok, panel, triage } from '../../fixtures';
import { openPanel, type Panel } from '../open-panel';
import { blocker, decided, expected, finding, own, readiness, ready, rework, signOff, step, steps } from './readiness-fixtures';
import { showReadiness } from './show-readiness';

let surface: Panel;
const design = readinessWords.criteria.design_link.gap;
const headings = () => surface.findAll('Heading').map((node) => `${String(node.props['as'])} ${String(node.children[0]?.props['text'])}`);

afterEach(() => closeSurface(surface));

describe('what is missing', () => {
  it('status, score and the sentence, in words and not by colour alone', async () => {
    surface = await showReadiness(readiness());
    expect(surface.text()).toContain('Readiness\nNeeds clarification\n51 of 100\nReadiness score: 51 of 100');
    expect(surface.text()).toContain('Ready from 70 on. 2 things to ask the reporter and 1 to decide here.');
    expect(surface.findAll('ProgressBar').map(({ props }) => props['value'])).toEqual([0.51]);
  });

  it('headings: the section, then its groups in the order of what to do', async () => {
    surface = await showReadiness(readiness({ findings: [blocker, finding('one_ask'), steps] }));
    expect(headings().slice(0, 4)).toEqual(['h3 Readiness', 'h4 Ask the reporter', 'h4 Decide here', 'h4 Waits for']);
    expect(headings()[4]).toMatch(/^h3 /);
  });

  it('a finding: title, severity, points, reason, quotes and what to do', async () => {
    surface = await showReadiness(readiness());
    expect(surface.text()).toContain(
      'No steps to make it happen\nCritical\n−25\nNobody says how to make it happen.\nTo do: List what to do, step by step, until it happens.',
    );
    expect(surface.text()).toContain('Some of its words can mean anything. Found 3 times.\n“fast”, “soon”, “nice”\nTo do: ');
    expect(surface.text()).not.toContain('By the model');
  });

  it('a finding of the model is marked, and brings the words of the admin', async () => {
    surface = await showReadiness(readiness({ findings: [finding(own(), { by: 'model', quotes: ['we just switch it over'] })], judgedBy: 'claude-haiku-4-5' }));
    expect(surface.text()).toContain(
      'Not met: A rollback is described\nWarning\n−12\nThe model found this criterion not met.\n“we just switch it over”\nTo do: Say how the change is taken back.\nBy the model',
    );
    expect(surface.text()).toContain('Judged by rules and by the model claude-haiku-4-5.');
  });

  it('what it waits for: the blocking issues as links', async () => {
    surface = await showReadiness(readiness({ status: 'blocked', findings: [blocker] }));
    expect(surface.findAll('Link').map(({ props }) => props['href'])).toEqual(['/browse/HARBOR-9']);
    expect(surface.text()).toContain('Blocked');
  });

  it('many: the worst five, and the others when asked for', async () => {
    const minor = (['scope', 'purpose', 'component', 'estimate', 'design_link'] as const).map((id) => finding(id, { severity: 'info', points: 4 }));
    surface = await showReadiness(readiness({ findings: [...minor, steps, expected] }));
    expect(surface.text()).toContain('No steps to make it happen');
    expect(surface.text()).not.toContain(design);
    surface.press('Show 2 more findings');
    await surface.shows(design);
    surface.press('Show fewer findings');
    await surface.until(() => !surface.text().includes(design), 'the others to go');
  });

  it('six: all of them, as a button for a single one would take as much room', async () => {
    const minor = (['scope', 'purpose', 'component', 'design_link'] as const).map((id) => finding(id, { severity: 'info', points: 4 }));
    surface = await showReadiness(readiness({ findings: [...minor, steps, expected] }));
    expect(surface.text()).toContain(design);
    expect(surface.text()).not.toContain('more finding');
  });

  it('a question in the comments: in its own words, and a way to it', async () => {
    const asked = [{ commentId: '10400', words: 'Which browser is it?' }];
    surface = await showReadiness(readiness({ findings: [finding('open_questions', { asked, count: 1, next: 'reporter' })] }));
    expect(surface.text()).toContain('“Which browser is it?”');
    expect(surface.findAll('Link').map(({ props }) => props['href'])).toEqual(['/browse/HARBOR-1?focusedCommentId=10400']);
  });

  it('text that rules cannot read: no score and no bar', async () => {
    surface = openPanel({ openIssuePanel: () => ok(panel()), openReadiness: () => ok(readiness({ score: null, findings: [] })) });
    await surface.shows('Needs clarification\nNot scored\nThe rules cannot read this text');
    expect(surface.text()).not.toContain('100 of 100');
    expect(surface.findAll('ProgressBar')).toEqual([]);
  });

  it('a critical criterion of the project’s own: waits for the model, and the text is not said to be unreadable', async () => {
    surface = await showReadiness(readiness({ score: 100, findings: [], unjudged: 1, undecided: { ...decided, waiting: [own()] } }));
    expect(surface.text()).toContain('undecided. Waits for the model: “A rollback is described”.\nJudged by');
    expect(surface.text()).not.toContain('cannot read');
    expect(surface.text()).not.toContain('Nothing the Definition of Ready asks for is missing');
  });

  it('confirmed anyway: said beside the status', async () => {
    surface = await showReadiness(readiness({ signOff: signOff({ override: true }) }));
    expect(surface.text()).toContain('Needs clarification\nConfirmed\n51 of 100');
  });

  it('what is met and what cannot be told: folded, with counts', async () => {
    surface = await showReadiness(readiness());
    expect(surface.text()).not.toContain('What happened instead');
    surface.press('Show 2 criteria met and 1 undecided');
    await surface.shows('Met\nA description that says more than the title\nWhat happened instead\nUndecided\nWho needs it, and why');
    surface.press('Hide 2 criteria met and 1 undecided');
    await surface.until(() => !surface.text().includes('What happened instead'), 'the list to go');
  });

  it('nothing missing, nothing folded', async () => {
    surface = await showReadiness(ready({ met: [], cannotTell: [] }));
    expect(surface.text()).toContain('Ready from 70 on. Nothing the Definition of Ready asks for is missing.');
    expect(surface.text()).not.toContain('Show 0');
    expect(headings()[1]).toMatch(/^h3 /);
  });

  it('every button has a name of its own, beside a triage with everything', async () => {
    const findings = [steps, expected, blocker, finding('scope'), finding('purpose'), finding('component'), finding('estimate')];
    const view = readiness({ findings, unjudged: 2, history: [step(2), step(1)], rework: rework() });
    surface = await showReadiness(view, { openIssuePanel: () => ok(panel({ triage: triage() })) });
    await surface.shows('Suggestions');
    const buttons = [...surface.findAll('Button'), ...surface.findAll('LoadingButton')];
    const names = buttons.map((node) => String(node.children[0]?.props['text']));
    expect(new Set(names).size).toBe(names.length);
  });
});
