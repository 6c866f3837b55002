import type { Answered, Inference, ItemKind, ReadItem, Signal } from './thread.types.js';

/** One line of `frontporch read FILE --json`. */
export interface PrintedItem {
  item: number;
  kind: ItemKind;
  author: { printed: string | null; inferred: Inference | null };
  repliesTo: Answered[];
  handles: string[];
  signals: Signal[];
  text: string;
}

/** The object that stands for an item on one line of `frontporch read FILE --json`. */
export function printedItem(item: ReadItem): PrintedItem {
  return {
    item: item.item,
    kind: item.kind,
    author: { printed: item.author.printed, inferred: item.author.inferred },
    repliesTo: item.repliesTo.map(({ item: answered, name }) => ({ item: answered, name })),
    handles: item.handles,
    signals: item.signals,
    text: item.text,
  };
}
