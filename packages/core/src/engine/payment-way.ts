/** How a fee was paid. */

/** At the counter, by bank transfer, by a gateway of the office, or on the national portal. */
export const paymentWays = ['counter', 'transfer', 'gateway', 'portal'] as const;

/** How a fee was paid. */
export type PaymentWay = (typeof paymentWays)[number];
