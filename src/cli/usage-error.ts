/** Asked for wrongly, or about what is not there: exit status 2. */
export class UsageError extends Error {}
