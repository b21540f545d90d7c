/**
 * English words that say nothing about what an issue is about. Other languages lose nothing by it: there the common words
 * weigh little because they stand in many issues.
 */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a about above after again all also am an and any are as at be because been before being below between both but by can ' +
    'cannot could did do does doing don down during each few for from further get got had has have having he her here his ' +
    'how i if in into is it its just let ll me more most my no nor not now of off on once only or other our out over own ' +
    'please re same she should so some such than that the their them then there these they this those through to too under ' +
    'until up us use used using ve very was we were what when where which while who whom why will with would you your'
  ).split(' '),
);
