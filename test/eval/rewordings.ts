import type { EvalLine } from './eval-line';

type Text = Pick<EvalLine, 'summary' | 'description'>;

const around = ({ summary, description }: Text, before: string, after: string): Text => ({
  summary,
  description: [before, description ?? '', after].filter((part) => part !== '').join('\n\n'),
});

/** The same issue as somebody else would have put it: nothing in it should change what it is about. */
export const rewordings = {
  reporter: (text: Text) => around(text, '', 'Reported by Olumide Adeyemi, Customer Care'),
  tone: (text: Text) =>
    around(text, 'This is really annoying!!! Please, please look at this as soon as you can.', 'Thank you so much!'),
  greeting: (text: Text) => around(text, 'Bonjour à toute l’équipe,', 'Merci d’avance et bonne journée'),
  paragraphs: ({ summary, description }: Text) => ({
    summary,
    description: description === null ? null : description.split('\n\n').reverse().join('\n\n'),
  }),
} as const satisfies Readonly<Record<string, (text: Text) => Text>>;

export type Rewording = keyof typeof rewordings;
export const rewordingNames: readonly Rewording[] = ['reporter', 'tone', 'greeting', 'paragraphs'];

/** Builds a record over all rewordings. */
export const mapRewordings = <T>(make: (rewording: Rewording) => T): Record<Rewording, T> => ({
  reporter: make('reporter'),
  tone: make('tone'),
  greeting: make('greeting'),
  paragraphs: make('paragraphs'),
});
