/** Counts up with every change that makes the reader find other authors or signals, so that what was read is read again. */
export const readerVersion = 5;
