/** Notifications of thutuc as signed webhooks, and their verification. @module */
export {};
