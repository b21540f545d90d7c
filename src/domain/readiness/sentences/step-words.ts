import { wordPattern } from '../../triage/word-pattern';

/** What stands before the words of an item: quote marks, then `1.`, `(2)`, `-`, `step 3:`. */
const ITEM_MARK = '\\s{0,8}[->\\s]{0,4}(?:\\(?\\d{1,3}[.):\\]]{0,2}\\s{1,4}|\\(?\\d{1,3}[.):\\]]{1,2}|[-*+•]{1,3}\\s{0,3}|step \\d{1,2}[.:)]?\\s)?';
const LEAD = '(?:(?:then|and|now|next|first|finally|just|simply|please|again|also)\\W{1,2}){0,2}';

/** What somebody tells a reader to do to software, as a sentence begins. */
const VERBS =
  'activate|add|assign|associate|attach|branch|bring|browse|build|change|check ?out|check|choose|click|close|collapse|commit|compile|complete|configure|copy|' +
  'create|cut|debug|declare|define|delete|deploy|disable|double.click|download|drag|drop|edit|enable|enter|execute|exit|expand|export|extract|fold|follow|give|' +
  'go(?:to)?|highlight|hit|hover|import|insert|inspect|install|invoke|kill|launch|leave|left.click|load|log ?in|log ?out|make sure|make|mark|maximize|merge|minimize|' +
  'modify|mouse.over|move|navigate|open|paste|pause|perform|pick|place|preview|press|put|quit|record|redo|reload|refresh|remove|rename|reopen|repeat|replace|' +
  'resize|restart|resume|right.click|run|save|scroll|select|send|set|sign|start|stop|switch|synchroni[sz]e|tap|toggle|try|turn|type|uncheck|undo|uninstall|' +
  'unpack|unzip|update|upgrade|upload|use|visit|wait';

const WORD_END = '(?![\\p{L}\\p{N}_.(=-])';

export const instruction = new RegExp(`^${ITEM_MARK}${LEAD}(?:${VERBS})${WORD_END}`, 'u');

/** Such a verb as the name of something that is remarked on: `Double-click only works …`, `Build fails`. */
export const remark = new RegExp(
  `^${ITEM_MARK}${LEAD}(?:${VERBS}) (?:only|fails?|failed|works?|does|did|is|was|are|has|cannot|should|will|of|cases?)(?![\\p{L}\\p{N}_])`,
  'u',
);

/** `In the editor, press …`. */
export const instructionSomewhere = new RegExp(
  `^${ITEM_MARK}(?:in|on|at|from|under|using|with|for example)(?![\\p{L}])[^,]{0,80},\\s{0,3}${LEAD}(?:${VERBS})${WORD_END}`,
  'u',
);

/** Words that bring the steps, or something that can be run. */
export const stepsFollow = wordPattern(
  '(?:here|below|this) (?:is|are) (?:a |an |the |my |some |our )?(?:\\p{L}{1,20} ){0,2}(?:example|code|snippet|script|steps?|test ?case|sample|program|fragment|query|template|config\\p{L}{0,8}|dockerfile)',
  '(?:following|example|sample|test) (?:code|script|program|snippet|query|steps?|test ?case|example)', 'steps? to', 'how to reproduce', 'to reproduce', '(?:can|could) (?:be )?reproduced?', 'as follows',
  'my (?:code|config\\p{L}{0,8}|setup|script|dockerfile|template)', 'for example', 'schritte', 'reproduzieren', 'nachstellen', 'étapes', 'reproduire', 'pasos', 'reproducir',
);

/** Somebody telling what they did or use: `I added …`, `we are running …`. */
export const personDid =
  /^\W{0,3}\d{0,2}\W{0,3}(?:(?:so|then|and|also|yes|here|currently|now|basically|hi|hello|in this|recently|just)\W{1,2}){0,2}(?:i|we)(?:'ve|'m| am| are| have| had)? (?:(?:just|also|then|now|have|recently|successfully|already|currently) ){0,2}(?:using|used?|running|run|ran|open(?:ed|ing)?|created?|set|install(?:ed)?|click(?:ed)?|select(?:ed)?|start(?:ed)?|add(?:ed)?|update[d]?|upgraded?|imported|execut(?:ed?|ing)|switched|changed|loaded|configured|buil[dt]|defined?|deployed|launch(?:ed|ing)|went|compiled?|made|put|wrote|have|had|working|tested|testing|on|downloaded)(?! (?:noticed|got|been|to|debugged|no|not|an? (?:\p{L}{1,20} )?(?:issue|problem|error|question|idea)|some (?:issues?|problems?))(?![\p{L}]))(?![\p{L}])/u;

/** A version told by itself: what it happens on. */
export const versionTold =
  /^\W{0,2}(?:(?:this|it) is |the |my |i am |i'm |we are )?(?:os|version|node|java|ios|android|platform|browser|environment|config|device|sdk|driver|running|on|docker)(?![\p{L}])[^.]{0,60}(?:_version_|\d\.\d)/u;

/** An item of a numbered list: where people number, they mostly number steps. */
export const numberedItem = /^\s{0,8}[->\s]{0,4}(?:\(?\d{1,2}[.):\]]{1,2}\s{0,3}|\d{1,2} |step \d{1,2}[.:)]? )\p{L}/u;
