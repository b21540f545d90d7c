import type { SeedIssue } from '../seed';
import { standardUsers } from '../users';

/** One picture made of four, held together by zero-width joiners. */
const FAMILY_EMOJI = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}';

/** The basket, fare search and seat choice of the web shop. */
export const checkoutIssues: readonly SeedIssue[] = [
  {
    key: 'HARB-1',
    type: 'Story',
    summary: 'Keep the basket when a passenger signs in half way through the checkout',
    description: `As a passenger who started without an account, I want my basket to survive signing in, so that I do not have to pick the crossing, the cabin and the vehicle again.

h3. Acceptance criteria
* Given a basket with at least one crossing, when I sign in, then the basket holds the same crossings, passengers and vehicles as before.
* Given a basket stored in my account and a different one in this browser, when I sign in, then I am asked which one to keep.
* A held cabin keeps its remaining hold time. Signing in does not extend it.
* The whole flow works with the keyboard alone.

Out of scope: baskets shared between two people.`,
    priority: 'Medium',
    components: ['Checkout', 'Accounts'],
    labels: ['ux'],
    status: 'Done',
    resolution: 'Done',
    reporter: standardUsers.projectAdmin.accountId,
    assignee: standardUsers.member.accountId,
    created: '2025-01-08T09:12:00.000Z',
    storyPoints: 5,
  },
  {
    key: 'HARB-14',
    type: 'Bug',
    summary: 'Fares without a discount disappear from the checkout list',
    description: `Child fares without any discount rule are missing from the fare list in the checkout.

The grouping drops every fare whose discount is empty:

{code:java}
Map<Discount, List<Fare>> groups = fares.stream()
    .filter(fare -> fare.discount() != null)   // <- loses full price fares
    .collect(Collectors.groupingBy(Fare::discount));

Optional<Map.Entry<Discount, List<Fare>>> cheapest = groups.entrySet().stream()
    .min(Comparator.comparing(entry -> entry.getValue().get(0).price()));
{code}

*Steps*
# Search Skarvik to Norderhaven for one child, any weekday
# Look at the fare list

*Expected:* the full child fare of 14.00 is offered.
*Actual:* only the family fare is offered.

Shop 8.2.1, all browsers.`,
    priority: 'High',
    components: ['Checkout'],
    labels: ['regression', 'tech-debt'],
    status: 'Done',
    resolution: 'Fixed',
    reporter: standardUsers.member.accountId,
    assignee: standardUsers.member.accountId,
    created: '2025-04-08T14:03:00.000Z',
    comments: [
      {
        author: standardUsers.projectAdmin.accountId,
        text: 'Came in with the discount rewrite of 8.2.0. Please add a test with Optional<Discount> empty.',
        created: '2025-04-08T15:20:00.000Z',
      },
    ],
  },
  {
    key: 'HARB-37',
    type: 'Task',
    summary: 'Make the seat map browser test of the checkout stop failing at random',
    description: `The test "seat map: a taken seat cannot be chosen" failed 11 times in the last 90 runs, always on the same line. It clicks before the seat map has finished its first request.

Done when:
* the test waits for the seat map to say that it is ready, not for a fixed time;
* 200 runs in a row are green on the build server;
* the retry rule for this test is removed.`,
    priority: 'Low',
    components: ['Checkout', 'Infrastructure'],
    labels: ['flaky-test', 'tech-debt'],
    status: 'Done',
    resolution: 'Done',
    reporter: standardUsers.member.accountId,
    assignee: standardUsers.member.accountId,
    created: '2025-09-17T07:41:00.000Z',
    storyPoints: 2,
  },
  {
    key: 'HARB-45',
    type: 'Bug',
    summary: 'Passenger name with an emoji 🚢 stops the checkout with an empty page',
    description: `A passenger put a ship 🚢 and a family ${FAMILY_EMOJI} behind her name. The checkout then shows an empty page after "Continue" 😱.

*Steps*
# Start any booking in the web shop
# Enter the name "Ida Falk 🚢${FAMILY_EMOJI}"
# Press Continue

*Expected:* either the name is accepted, or the field says which characters are not allowed.
*Actual:* empty page, error 500 in the browser console. The held cabin is lost.

*Environment:* shop 9.1.4, Firefox 132 and Chrome 130, Windows 11.`,
    priority: 'Medium',
    components: ['Checkout'],
    labels: ['crash', 'localisation'],
    status: 'In Review',
    resolution: null,
    reporter: standardUsers.viewer.accountId,
    assignee: standardUsers.member.accountId,
    created: '2025-11-10T11:26:00.000Z',
  },
];
