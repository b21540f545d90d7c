import { describe, expect, it } from 'vitest';
import { growth, LINEAR_GROWTH } from '../../issue/growth';
import { factsOf, resultOf } from './facts';

describe('attachments_there where attachments are what the product has', () => {
  it.each([
    'As a user I want to attach a screenshot to my message',
    'As a user I want to see attached images in the chat.',
    'As a clerk I want to download attachments so that I can read them.',
    'As a user I want to delete pictures I attached',
    'Users should be able to view attachments.',
    'Users attach a log to the ticket and it is lost.',
    'The attached files list shows wrong sizes.',
    'When I attach a file the upload fails.',
    'If we attach a log, it is lost',
    'Attached files are lost when the message is saved.',
    'The file is attached to the message twice.',
    'A screenshot is attached to every mail.',
    'Logs attached to a ticket are deleted',
    'Images attached by users are shown twice',
    'Each report is attached as a PDF.',
    'The number of attached files is wrong',
    'Allow downloading of attached documents.',
    'In the attachments tab the sort order is wrong',
    'I see the screenshot dialog',
    'The screenshot below the title is cut off',
    'Als Nutzer möchte ich einen Screenshot anhängen',
    'Angehängte Dateien gehen verloren',
    'Der Nutzer kann im Anhang blättern',
    "En tant qu'utilisateur je veux voir les pièces jointes",
    'Les pièces jointes sont perdues',
    'Los archivos adjuntos se pierden',
  ])('no file is missing: %s', (description) => {
    expect(resultOf('attachments_there', factsOf('Messages', description))).toEqual({ verdict: 'met', applies: false });
  });

  it.each([
    'The attached log shows the error.',
    'Attached files show the problem.',
    'Attached you will find the log',
    'A sample project is attached.',
    'I attach the log.',
    'I attached a log to the ticket.',
    'The log is attached to this ticket.',
    'Logs are attached to the issue',
    'The console shows attached log',
    'See the attached files, the list shows wrong sizes.',
    'The attached patch fixes it and should be applied',
    'The page should look like in the attached mock-up',
    'As a user I want the page as in the attached design.',
    'As a user I want to see my orders, see attached screenshot.',
    'As a user I want to export orders, see attached file.',
    'As a user I want to export orders (spreadsheet attached)',
    'Als Nutzer möchte ich Aufträge sehen, siehe Anhang.',
    'When I attach a file the upload fails. See attached log.',
    'Ich habe den Log angehängt',
    'Im Anhang der Screenshot',
    'Siehe Anhang.',
    'Voir pièce jointe.',
    "Capture d'écran en pièce jointe",
  ])('a file of this issue is missing: %s', (description) => {
    expect(resultOf('attachments_there', factsOf('Messages', description)).verdict).toBe('not_met');
  });

  it.each(['attached file ', 'as a user i want to ', 'users can see attached ', 'als a b möchte im anhang '])('is told apart in linear time: %s', (piece) => {
    expect(growth(2_000, (size) => factsOf('Messages', piece.repeat(size)), (facts) => resultOf('attachments_there', facts))).toBeLessThan(LINEAR_GROWTH);
  });
});
