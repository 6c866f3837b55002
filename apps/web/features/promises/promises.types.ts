export type { PromiseKeeper, PromiseView } from '#libs/followups';
