import { describe, expect, it } from 'vitest';
import { issueWords, nameMentions } from '../../../src/domain/history/name-mentions';
import { named } from './fixtures';

const levels = (names: readonly string[], summary: string, description = '') =>
  Object.fromEntries([...nameMentions(named(...names), issueWords({ summary, description }))].map(([id, { level }]) => [id, level]));

describe('nameMentions', () => {
  it('a whole name in the summary, or only with the help of the description', () => {
    expect(levels(['Kiosk', 'Mobile app'], 'Kiosk is dark', 'The app on my mobile')).toEqual({ 'id-Kiosk': 'summary', 'id-Mobile app': 'text' });
    expect(levels(['Mobile app'], 'My mobile', 'the app')).toEqual({ 'id-Mobile app': 'text' });
  });

  it('more than half of a name, in the summary or in the text', () => {
    expect(levels(['Timetable import job', 'Refund desk page'], 'Timetable import', 'refund desk')).toEqual({
      'id-Timetable import job': 'half_summary',
      'id-Refund desk page': 'half_text',
    });
  });

  it('a word that many names share counts less than one that tells them apart', () => {
    const names = ['Web server', 'Mail server', 'Search server', 'Login server'];
    expect(levels(names, 'The server is down')).toEqual({});
    expect(levels(names, 'The mail is down')).toEqual({ 'id-Mail server': 'half_summary' });
  });

  it('a plural, another letter case and camelCase name it too', () => {
    expect(levels(['Kiosk'], 'KIOSKS')).toEqual({ 'id-Kiosk': 'summary' });
    expect(levels(['Mobile app'], 'MobileApp crashes')).toEqual({ 'id-Mobile app': 'summary' });
  });

  it('a word inside another word is no name', () => {
    expect(levels(['API', 'Kiosk'], 'rapid Kioskdisplay')).toEqual({});
  });

  it('a name without a word that counts is never named', () => {
    expect(levels(['On/Off', 'C', '!!!', 'Other'], 'on off C !!! other')).toEqual({});
  });

  it('of scripts without spaces a name is found inside a longer run', () => {
    expect(levels(['支払い'], '昨日の支払いが失敗')).toEqual({ 'id-支払い': 'summary' });
  });

  it('says which words of the name stand there', () => {
    const [mention] = nameMentions(named('Timetable import job'), issueWords({ summary: 'import', description: 'timetable' })).values();
    expect(mention?.words).toEqual(['timetable', 'import']);
  });

  it('no values, no mentions', () => {
    expect(levels([], 'Kiosk')).toEqual({});
  });
});
