/** Whether anybody may work on a dossier, as a number. */
export type Standing = number;

export const RUNNING: Standing = 0;
export const SUSPENDED: Standing = 1;
export const WITHDRAWAL_PENDING: Standing = 2;
