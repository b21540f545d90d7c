/** What was asked for and not heard back about. */
export type ReadinessActivity = { readonly kind: 'idle' | 'checking' | 'signing' | 'withdrawing' };
