/** Lines of logs and stack traces, whatever words stand in them. */
const logLine =
  /^\s*(?:at \S{1,200}\(|caused by|\[?(?:info|error|warn|warning|debug|trace|java|sql|exec)\]|stack \d|(?:sub)?entry |!|tests run|exception in thread|\d{1,3}\) test)|\.(?:java|kt|js|ts|py|rb|cs|cpp|swift|php|go):\d|native method|\(tid[:=]|^\W{0,4}[\w.$]{1,80}(?:exception|error) ?:|^\s*error \S{1,20}:|(?<!\d)\d\d:\d\d:\d\d/u;

/** Lines of program code and its comments. */
const codeLine =
  /^\s*(?:\/\/|\/\*|\*\/|\* @|\||(?:public|private|protected|static|final|import|package) \p{L}|(?:return|catch|throw) [\p{L}(!]{1,40}[(.;=]|(?:if|while|for|switch) ?\(|\} ?(?:else|catch|finally)?|try \{)|[;{}]\s*$|[!=]= |&& |\|\| |\) ?\{/u;

const WORD = /\p{L}+/gu;
const SYMBOL = /[^\p{L}\p{N}\s.,'"?!:_-]/gu;
const DIGIT = /\p{N}/gu;
/** Of what is written for people at most this share of the characters is neither letter, digit nor punctuation. */
const SYMBOLS_SHARE = 0.18;
const DIGITS_SHARE = 0.3;

/** Whether somebody says something in a folded sentence, rather than pastes code, a log or a stack trace. Linear in its length. */
export function isProse(sentence: string): boolean {
  if ((sentence.match(WORD)?.length ?? 0) < 2 || logLine.test(sentence) || codeLine.test(sentence)) return false;
  const chars = sentence.replace(/\s/gu, '').length;
  const share = (pattern: RegExp) => (sentence.match(pattern)?.length ?? 0) / chars;
  return share(SYMBOL) <= SYMBOLS_SHARE && share(DIGIT) <= DIGITS_SHARE;
}
