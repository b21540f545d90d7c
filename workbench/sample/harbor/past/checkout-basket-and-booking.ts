import { past } from './past-issue';

/** Basket, vehicles, promotion codes and the booking itself. HARB-167 was found again, and told better, by a younger issue. */
export const pastBasketAndBookingIssues = past('Checkout', [
  {
    key: 'HARB-68', created: '2024-08-08T10:03Z', labels: ['quick-win'],
    summary: 'Typo on the booking page: "Passanger"',
    description: 'Third line under the ship picture.',
    priority: 'Low',
  },
  {
    key: 'HARB-78', created: '2024-08-27T19:36Z', from: 'outsider',
    summary: 'Basket is empty after I pressed back',
    description: 'Put two crossings in, pressed the back button of the browser once, all gone. Safari on iPad.',
  },
  {
    key: 'HARB-100', created: '2024-10-02T08:22Z', from: 'projectAdmin', priority: 'High',
    summary: 'Promotion code is refused when it is typed in small letters',
    description: `The autumn mailing shows AUTUMN24. People type autumn24 and get "This code is not known".

Expected: codes are compared without regard to case and spaces around them.
Shop 7.6.1, web only.`,
  },
  {
    key: 'HARB-101', created: '2024-10-04T12:57Z', duplicates: 'HARB-100',
    summary: 'autumn code does not work',
    description: 'Got the newsletter with 15 % off, the code is refused every time. I copied it with a space at the end maybe.',
  },
  {
    key: 'HARB-114', created: '2024-10-28T07:19Z', labels: ['crash'], priority: 'High', from: 'member',
    summary: 'NullPointerException in the price summary for a booking with an infant only',
    description: `Book one infant without an adult by editing the address line.

{noformat}
java.lang.NullPointerException: Cannot invoke "Passenger.age()" because "lead" is null
    at harbor.shop.price.PriceSummary.leadFare(PriceSummary.java:131)
    at harbor.shop.price.PriceSummary.of(PriceSummary.java:77)
{noformat}

Expected: a sentence that infants travel with an adult.`,
  },
  {
    key: 'HARB-124', created: '2024-11-18T15:44Z', labels: ['vehicle'],
    summary: 'Motorcycle with side car has no price',
    description: 'Vehicle type "motorcycle + side car" shows a dash instead of a price and Continue stays grey.',
  },
  {
    key: 'HARB-135', created: '2024-12-16T09:51Z', type: 'Task', from: 'member', labels: ['tech-debt'],
    summary: 'Move the booking pages to the new form library',
    description: 'Passenger, vehicle and contact form. The old library has no fixes any more.',
  },
  {
    key: 'HARB-148', created: '2025-01-27T13:08Z', labels: ['regression'], from: 'member', priority: 'High',
    summary: 'Pets are not carried over to the return crossing',
    description: `# Add a dog to the outward crossing
# Choose "same passengers on the way back"

The dog is missing on the way back and the kennel is full when people come to the counter. Since 8.0.4, was fine in 8.0.2.`,
  },
  {
    key: 'HARB-156', created: '2025-03-04T17:27Z', from: 'outsider', resolution: 'Cannot Reproduce',
    summary: 'page hangs',
    description: 'The booking page hangs at the end. I waited 10 min. Nothing.',
  },
  {
    key: 'HARB-167', created: '2025-04-29T06:33Z', labels: ['vehicle'], duplicates: 'HARB-190',
    summary: 'camper with roof box too high for the deck',
    description: 'Customer with a camper, 2.9 m with the box on the roof, was sent to the low deck and could not drive in. Nobody asked for the height.',
  },
  {
    key: 'HARB-171', created: '2025-05-19T11:40Z', labels: ['ux'], type: 'Story', points: 3, from: 'projectAdmin',
    summary: 'Let a passenger change the vehicle plate after booking',
    description: `As a driver with a rental car I want to enter the plate later, because I do not know it when I book.

* Until two hours before departure
* The port agent sees the new plate within a minute
* Each change is in the history of the booking`,
  },
  {
    key: 'HARB-180', created: '2025-06-24T14:02Z', labels: ['data-quality'],
    summary: 'Booking for 29 February 2028 birthday is refused',
    description: 'Birthday 29.02.2004 gives "Not a date" in the passenger form. Shop 8.5.3, all browsers.',
  },
  {
    key: 'HARB-190', created: '2025-08-13T08:16Z', open: 'In Progress', from: 'member', labels: ['vehicle', 'ux'],
    summary: 'Ask for the height of a vehicle and keep high ones off the low deck',
    description: `The checkout asks for the length (HARB-11) but not for the height. Vehicles over 2.2 m do not fit on the low car deck of MS Brisa, and the deck plan is made from the bookings.

*Steps:* add a camper van with roof box, book, look at the deck plan.
*Expected:* the height is asked for from 2.0 m on and the booking is put on the high deck.
*Actual:* low deck. 11 vehicles had to be moved by hand in July.`,
    relatesTo: ['HARB-11'],
  },
  {
    key: 'HARB-199', created: '2025-09-25T10:31Z', labels: ['regression'],
    summary: 'Group booking with more than 20 passengers loses the last one',
    description: 'Enter 21 or more names: the summary has all of them, the booking has one less. Shop 9.0.2. Error in console: "RangeError: index 20 out of bounds".',
    priority: 'High',
  },
  {
    key: 'HARB-212', created: '2025-11-21T12:12Z', labels: ['ux'], open: 'To Do', priority: 'Low',
    summary: 'Continue button jumps when the price changes',
    description: 'Minor, but I hit the wrong button twice. Firefox 133.',
  },
  {
    key: 'HARB-226', created: '2026-01-13T09:04Z', open: 'To Do', labels: ['regression'], from: 'projectAdmin',
    summary: 'Cabin hold ends two minutes early since 9.2',
    description: 'The timer shows 5:00, the cabin is released after three minutes and the passenger loses it at payment with HOLD-410. Shop 9.2.0.',
    relatesTo: ['HARB-41'],
  },
]);
