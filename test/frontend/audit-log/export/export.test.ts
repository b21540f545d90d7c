import { afterEach, describe, expect, it } from 'vitest';
import { everything } from '../../../../src/contract/calls/audit-log';
import type { Surface } from '../../../support/uikit-host';
import { failed, ok } from '../../fixtures';
import { asked, change, closeCleanly, openAuditLog } from '../open-audit-log';

let surface: Surface;
const begun = () => ok({ token: 't0', fromSeq: 1, toSeq: 200, fileName: 'plumbline-audit.jsonl' });
const part = (text: string, nextToken: string | null, throughSeq: number) => ok({ text, nextToken, throughSeq, events: throughSeq });
const openExport = async (answers: Parameters<typeof openAuditLog>[0]) => {
  surface = openAuditLog(answers);
  await surface.shows('Export the log');
  surface.press('Export the log');
  await surface.shows('The whole log is exported.');
};

afterEach(() => closeCleanly(surface));

describe('export', () => {
  it('says what the chosen format is for', async () => {
    await openExport({});
    expect(surface.text()).toContain('can check it without Plumbline or Jira');
    change(surface, 'Format', { label: 'CSV', value: 'csv' });
    await surface.shows('A table for a spreadsheet.');
  });

  it('reads part by part; where the browser takes no file, the text is kept', async () => {
    await openExport({
      beginExport: begun,
      readExport: (payload) => (JSON.stringify(payload).includes('t0') ? part('one\n', 't1', 100) : part('two\n', null, 200)),
    });
    surface.press('Export');
    // Here there is no document to save a file from.
    await surface.shows('Your browser did not take the file');
    expect(surface.findAll('TextArea')[0]?.props['value']).toBe('one\ntwo\n');
    expect(surface.text()).toContain('node verify-audit-export.mjs plumbline-audit.jsonl');
    expect(asked(surface, 'beginExport')).toEqual([{ format: 'jsonl', filter: everything }]);
    expect(asked(surface, 'readExport')).toEqual([{ token: 't0' }, { token: 't1' }]);
  });

  it('a part that fails: goes on at the same place, and nothing is read twice', async () => {
    let isUp = false;
    await openExport({
      beginExport: begun,
      readExport: (payload) => {
        if (JSON.stringify(payload).includes('t0')) return part('one\n', 't1', 100);
        return isUp ? part('two\n', null, 200) : failed('storage_unavailable');
      },
    });
    surface.press('Export');
    await surface.shows('Paused. Nothing read so far is lost.');
    expect(surface.findAll('ProgressBar')[0]?.props['value']).toBe(0.5);
    isUp = true;
    surface.press('Go on');
    await surface.shows('Your browser did not take the file');
    expect(surface.findAll('TextArea')[0]?.props['value']).toBe('one\ntwo\n');
    expect(asked(surface, 'beginExport')).toHaveLength(1);
  });

  it('cannot be begun: says why, and another format can be chosen', async () => {
    await openExport({ beginExport: () => failed('storage_unavailable') });
    surface.press('Export');
    await surface.shows('Plumbline could not reach its storage');
    expect(surface.isBlocked('Export')).toBe(false);
  });
});
