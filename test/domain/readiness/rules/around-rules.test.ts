import { describe, expect, it } from 'vitest';
import { comment, factsOf, resultOf, verdictOf, wordsOf } from './facts';

describe('fields', () => {
  const facts = factsOf('Fares');
  const withValues = (values: Partial<typeof facts.issue.values>) => ({ issue: { ...facts.issue, values: { ...facts.issue.values, ...values } } });

  it('component, estimate', () => {
    expect(verdictOf('component', 'Fares')).toBe('not_met');
    expect(verdictOf('component', 'Fares', '', withValues({ components: [{ id: '1', name: 'Shop' }] }))).toBe('met');
    expect(verdictOf('estimate', 'Fares')).toBe('cannot_tell');
    expect(verdictOf('estimate', 'Fares', '', { estimate: { value: null } })).toBe('not_met');
    expect(verdictOf('estimate', 'Fares', '', { estimate: { value: 0 } })).toBe('met');
  });

  it('priority_chosen: another than the one an issue starts with', () => {
    const medium = factsOf('Fares', '', withValues({ priority: [{ id: '3', name: 'Medium' }] }));
    expect(resultOf('priority_chosen', medium).verdict).toBe('cannot_tell');
    expect(resultOf('priority_chosen', medium, 'Medium').verdict).toBe('not_met');
    expect(resultOf('priority_chosen', medium, 'Low').verdict).toBe('met');
    expect(resultOf('priority_chosen', facts, 'Low').verdict).toBe('not_met');
  });

  it('open_blockers: counted and named', () => {
    expect(resultOf('open_blockers', facts)).toEqual({ verdict: 'met', applies: false });
    const blocked = factsOf('Fares', '', { openBlockers: [{ id: '7', key: 'A-7' }] });
    expect(resultOf('open_blockers', blocked)).toEqual({ verdict: 'not_met', spans: [], count: 1, names: ['A-7'] });
  });
});

describe('open_questions', () => {
  const open = (...comments: ReturnType<typeof comment>[]) => {
    const result = resultOf('open_questions', factsOf('Fares', 'Which fares do we mean here?', { comments }));
    return result.verdict === 'not_met' ? result.count : 0;
  };
  const asked = comment('Which browser is it? And does it happen every time?');

  it('counts what somebody else asked and nobody answered', () => {
    expect(open(asked)).toBe(2);
    expect(open(comment('Please provide the log of the till.'))).toBe(1);
    expect(open(comment('Which steps lead to it, one by one?', { byApp: true, author: 'app' }))).toBe(0);
  });

  it('the reporter or anybody else answers; the asker and the app do not', () => {
    expect(open(asked, comment('Chrome.', { author: 'rita', byReporter: true }))).toBe(0);
    expect(open(asked, comment('Chrome, I think.', { author: 'bo' }))).toBe(0);
    expect(open(asked, comment('I have looked again.'))).toBe(2);
    expect(open(asked, comment('Which steps lead to it?', { byApp: true, author: 'app' }))).toBe(2);
    expect(open(comment('Which steps lead to it?', { byApp: true, author: 'app' }), comment('Paid twice.', { byReporter: true }))).toBe(0);
  });

  it.each([
    ['the reporter asks', comment('Who can fix this for us?', { byReporter: true })],
    ['a manner of speaking', comment('Sure, why not?')],
    ['asking how far it is', comment('Any update on this one?')],
    ['an address', comment('See https://example.com/fares?date=1&sort=2')],
    ['a quotation', comment('Which fares do we mean here?')],
    ['a quoted line', comment('> Which fares are these?\nThe old ones.')],
    ['code', comment('const fare = old ? 1 : 2;')],
  ])('met: %s', (_, said) => {
    expect(open(said)).toBe(0);
  });
});

describe('open_questions in words', () => {
  const said = (...comments: ReturnType<typeof comment>[]) => resultOf('open_questions', factsOf('Fares', '', { comments }));

  it('brings each open question with its comment, and not those that were answered', () => {
    const first = comment('Which browser is it?');
    const second = comment('Thanks. Does it happen every time you pay?', { author: 'bo' });
    expect(said(second)).toMatchObject({ count: 1, asked: [{ commentId: second.id, words: 'Does it happen every time you pay?' }] });
    expect(said(first, second)).toMatchObject({ asked: [{ commentId: second.id }] });
  });

  it('does not apply where nobody asked; is met where somebody answered', () => {
    expect(said(comment('I have looked at it.'))).toEqual({ verdict: 'met', applies: false });
    expect(said(comment('Which browser is it?'), comment('Chrome.', { byReporter: true }))).toEqual({ verdict: 'met' });
  });
});

describe('attachments_there', () => {
  it('points at the words and names the files', () => {
    const facts = factsOf('Receipt is empty', 'See attached screenshot receipt-4.png.');
    expect(wordsOf('attachments_there', facts)).toEqual(['See attached screenshot']);
    expect(resultOf('attachments_there', facts)).toMatchObject({ names: ['receipt-4.png'] });
  });

  it.each(['Screenshot attached.', 'I have attached the log.', 'see screenshot', 'Log is attached', '!a.png|thumbnail!'])('spoken of: %s', (description) => {
    expect(verdictOf('attachments_there', 'Receipt is empty', description)).toBe('not_met');
    expect(verdictOf('attachments_there', 'Receipt is empty', description, { attachments: ['a.png'] })).toBe('met');
    expect(verdictOf('attachments_there', 'Receipt is empty', `${description}\n[attachment]`)).toBe('met');
  });

  it.each([
    ['The mock-up is in checkout-v2.png.', 'checkout-v2.png'],
    ['Screenshot: receipt.png', 'receipt.png'],
    ['Please see receipt_4.pdf for it.', 'receipt_4.pdf'],
    ['!receipt.png|thumbnail!', 'receipt.png'],
    ['[^trace.log]', 'trace.log'],
  ])('a file pointed at by its name has to be there, whatever else is: %s', (description, name) => {
    const facts = (attachments: string[]) => factsOf('Make the checkout better', description, { attachments });
    expect(resultOf('attachments_there', facts([]))).toMatchObject({ verdict: 'not_met', names: [name] });
    expect(resultOf('attachments_there', facts(['other.png']))).toMatchObject({ verdict: 'not_met', names: [name] });
    expect(resultOf('attachments_there', facts(['other.png', name.toUpperCase().replace('_', ' ')]))).toEqual({ verdict: 'met' });
  });

  it('a file that is uploaded in a step is no file of the issue', () => {
    const facts = factsOf('Upload fails', 'When I upload fares.pdf it fails, see the attached screenshot.', { attachments: ['a.png'] });
    expect(resultOf('attachments_there', facts)).toEqual({ verdict: 'met' });
  });

  it.each([
    'The value in config.xml is wrong.',
    'The view is not attached to the window.',
    'Attach the volume to an instance.',
    'Screenshot: see attached at https://example.com/receipt.png',
    'The fare list writes trace.log',
  ])('not spoken of: %s', (description) => {
    expect(resultOf('attachments_there', factsOf('Receipt is empty', description))).toEqual({ verdict: 'met', applies: false });
  });
});

describe('design_link', () => {
  it('a link to a design, an image, or an image of what is called a mock-up', () => {
    expect(verdictOf('design_link', 'Fares', '', { linkHosts: ['www.figma.com'] })).toBe('met');
    expect(verdictOf('design_link', 'Fares', 'See https://miro.com/app/board/1 for it.')).toBe('met');
    expect(verdictOf('design_link', 'Fares', 'See figma.com/file/1 for it.')).toBe('met');
    expect(verdictOf('design_link', 'Fares', '', { attachments: ['fares.PNG'] })).toBe('met');
    expect(verdictOf('design_link', 'Fares', 'The mock-up:\n[attachment]')).toBe('met');
  });

  it('no design: other hosts, hosts that only look like one, the name of a tool', () => {
    for (const description of ['', 'See https://notfigma.com/1', 'See https://figma.com.example.org/1', 'We use Figma.com.', '[attachment]']) {
      expect(verdictOf('design_link', 'Fares', description), description).toBe('not_met');
    }
  });
});
