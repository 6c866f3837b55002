export type { MergeView, UndoneView } from '#libs/contacts';
