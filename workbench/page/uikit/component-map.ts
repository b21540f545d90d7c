import { buttonDrawings } from './components/buttons';
import { chartDrawings } from './components/charts';
import { choiceDrawings } from './components/choices';
import { feedbackDrawings } from './components/feedback';
import { formDrawings } from './components/form';
import { iconDrawings } from './components/icon';
import { inputDrawings } from './components/inputs';
import { layoutDrawings } from './components/layout';
import { linkDrawings } from './components/links';
import { modalDrawings } from './components/modal';
import { peopleDrawings } from './components/people';
import { pickerDrawings } from './components/pickers';
import { richTextDrawings } from './components/rich-text';
import { tableDrawings } from './components/table';
import { tabsDrawings } from './components/tabs';
import { tagDrawings } from './components/tags';
import { textDrawings } from './components/text';
import type { Drawing } from './drawing';

/** Every UI Kit component this page draws. One that is missing here shows as a red box and fails the browser tests. */
const drawings: readonly Drawing[] = [
  ...layoutDrawings,
  ...textDrawings,
  ...richTextDrawings,
  ...iconDrawings,
  ...tagDrawings,
  ...linkDrawings,
  ...buttonDrawings,
  ...inputDrawings,
  ...choiceDrawings,
  ...pickerDrawings,
  ...formDrawings,
  ...feedbackDrawings,
  ...modalDrawings,
  ...tabsDrawings,
  ...tableDrawings,
  ...peopleDrawings,
  ...chartDrawings,
];

const byType = new Map(drawings.map((drawing) => [drawing.type, drawing]));

export const findDrawing = (type: string): Drawing | undefined => byType.get(type);
