const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Small words of English; ones that other languages share are left out. */
export const englishWords = listed(
  'the and with that this it to not are be when for from you was have is on has were been if would should could can does there they which but your its into of in at as by an or after before only all no',
);

/** Words of English issues that do without small ones: `Drop column. Update API docs.` Plurals and other endings are cut off. */
export const issueWords = listed(
  'add remove delete update upgrade change replace rename move copy create drop fix implement support allow enable disable show hide display open close click press tap select choose enter type save load reload send receive upload download import export print run start stop restart install build deploy release test verify check ensure use using used set get make call return handle write read log login logout sign register notify validate parse render sort filter search find list merge split convert migrate refactor extract document describe provide include exclude need want must expected expect actual result observed steps step reproduce str repro acceptance criteria scope given then user admin customer client page screen window view button link menu field form table column row cell index key value name label title text string number date time list item order invoice payment price file folder path image icon color colour font size width height error exception failure fail failed crash crashed crashes broken wrong missing empty blank null invalid warning message notification email mail version issue bug feature story task request response server database query code class method function module package plugin component service endpoint app application browser device mobile desktop platform environment production staging config configuration setting settings option default new old first last next previous same other more less without via per team partner docs documentation reference working works currently output input command line work does doc project data layout style property properties attribute attached see above below following needs done',
);

/** Small words of German, French and Spanish, of which the patterns know a little, that no English text has. */
export const neighbourWords = listed(
  'der das und ist nicht mit ein eine einen bei für im den dem wird werden auf sich aus beim wenn ich wir oder zu zum zur von vor nach le les un une et est dans pour sur du des avec au aux qui que pas el los las y es en del al con por una para cuando pero está se lo muy como',
);

/**
 * Small words that tell other languages from these four: Polish, Czech, Dutch, Portuguese, Italian, Swedish and more. None that is
 * an English word, abbreviation or variable's name as well, as the Polish `i` and the Portuguese `os`.
 */
export const otherWords = listed(
  'się nie jest że oraz gdy jak który która które dla przy przez po na jego tylko aby lub są być przed ' +
    'jsou není nebo při podle až také který když jako pri alebo sa nie bude ' +
    'het een van niet op alleen gebruiker knop voor wordt worden maar bij naar moet ook werd zijn deze heeft kan dat geen nog ' +
    'não uma ao são mas você isso pelo pela foi das quando sempre também ' +
    'il che di della nel sono gli dei alla è perché anche viene ' +
    'och att det som inte är på för og ikke til af når må skal blir ' +
    'bir için ile değil bu olarak și în este pentru și és hogy nem egy ei että kun ovat yang dan tidak untuk dengan',
);

/** Letters of German, French and Spanish that English words hardly have. */
export const neighbourLetters = /[äöüßéèêàâçñíóú]/u;

/** Letters that English, German, French and Spanish do not have. */
export const otherLetters = /[ąćęłńśźżčďěňřšťůžğışőűșțăåæøãõ]/u;
