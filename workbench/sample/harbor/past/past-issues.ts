import type { SeedIssue } from '../../seed';
import { pastAccountIssues } from './accounts';
import { pastAgencyPortalIssues } from './agency-portal';
import { pastBasketAndBookingIssues } from './checkout-basket-and-booking';
import { pastSearchAndSeatIssues } from './checkout-search-and-seats';
import { pastApplePayIssues, pastOfflineTicketIssues } from './fresh-matches-app';
import { pastHalfPrintedIssues, pastNightSailingIssues } from './fresh-matches-port';
import { pastPasswordResetIssues, pastReminderIssues, pastSlowSearchIssues } from './fresh-matches-web';
import { pastKioskIssues } from './kiosk';
import { pastAppCrashIssues } from './mobile-app-crashes';
import { pastAppEverydayIssues } from './mobile-app-everyday';
import { pastUnfiledIssues } from './nobody-filed';
import { pastNotificationIssues } from './notifications';
import { pastCardAndWalletIssues } from './payments-cards-and-wallets';
import { pastRefundAndGiftCardIssues } from './payments-refunds-and-gift-cards';
import { pastReportingAndInfrastructureIssues } from './reporting-and-infrastructure';
import { pastTimetableIssues } from './timetable-import';
import { pastTrapIssues } from './traps';

/**
 * Eighteen months before the fresh issues, brought over from an older tracker in one go: the keys go on after HARB-64,
 * in the order of creation, and the times are those of the older tracker. So the issues that were there first keep
 * their keys and ids.
 */
export const pastIssues: readonly SeedIssue[] = [
  ...pastAccountIssues,
  ...pastAgencyPortalIssues,
  ...pastApplePayIssues,
  ...pastAppCrashIssues,
  ...pastAppEverydayIssues,
  ...pastBasketAndBookingIssues,
  ...pastCardAndWalletIssues,
  ...pastHalfPrintedIssues,
  ...pastKioskIssues,
  ...pastNightSailingIssues,
  ...pastNotificationIssues,
  ...pastOfflineTicketIssues,
  ...pastPasswordResetIssues,
  ...pastRefundAndGiftCardIssues,
  ...pastReminderIssues,
  ...pastReportingAndInfrastructureIssues,
  ...pastSearchAndSeatIssues,
  ...pastSlowSearchIssues,
  ...pastTimetableIssues,
  ...pastTrapIssues,
  ...pastUnfiledIssues,
];
