import { afterEach, describe, expect, it } from 'vitest';
import type { Surface } from '../../support/uikit-host';
import { closeSurface } from '../close-surface';
import { failed, ok, panel } from '../fixtures';
import { openAnswering } from './open-answering';

let surface: Surface;
const open = (...asked: Parameters<typeof openAnswering>): void => {
  surface = openAnswering(...asked);
};
afterEach(() => closeSurface(surface));

describe('issue panel, when opening fails', () => {
  it('without an issue in the context: says so and calls nothing', async () => {
    open(() => ok(panel()), { extension: {} });
    await surface.shows('Plumbline did not understand the request');
    expect(surface.calls).toEqual([]);
  });

  it('function killed: an error that can be retried', async () => {
    let alive = false;
    open(() => {
      if (alive) return ok(panel());
      throw new Error('function timed out');
    });
    await surface.shows('Something went wrong');
    expect(surface.text()).not.toContain('Reference');
    alive = true;
    surface.press('Try again');
    await surface.shows('Not triaged yet');
  });

  it('answer in another shape: an error, not a half-drawn panel', async () => {
    open(() => ({ ok: true, data: { issueKey: 'HARBOR-1' } }));
    await surface.shows('Something went wrong');
  });

  it('storage down: the sentence of its code, with the reference', async () => {
    open(() => failed('storage_unavailable', { retryAfterSeconds: 30 }));
    await surface.shows('Plumbline could not reach its storage');
    expect(surface.text()).toContain('Reference for your administrator: ref-1');
    expect(surface.text()).toContain('Trying again makes sense in 30 seconds.');
    expect(surface.text()).not.toContain('in a minute');
  });

  it('Jira is busy: when to try again is said once, and nothing about changes nobody asked for', async () => {
    open(() => failed('jira_rate_limited'));
    await surface.shows('Jira asked the app to slow down.');
    expect(surface.text()).toContain('Try again in a minute.');
    expect(surface.text()).not.toContain('Nothing was changed');
  });

  it('not found: nothing to retry', async () => {
    open(() => failed('not_found'));
    await surface.shows('Not found');
    expect(surface.findButton('Try again')).toBeUndefined();
  });

  it('no permission: who to ask', async () => {
    open(() => failed('forbidden'));
    await surface.shows('You do not have permission');
  });

  it('unlicensed: what is paused and what is kept', async () => {
    open(() => failed('unlicensed'));
    await surface.shows('Plumbline has no active licence');
    expect(surface.findButton('Triage')).toBeUndefined();
  });

  it('answers still on their way: a labelled spinner', async () => {
    open(() => new Promise(() => undefined));
    await surface.called('openIssuePanel');
    expect(surface.findAll('Spinner').map((node) => node.props['label'])).toEqual(['Loading Plumbline']);
  });
});
