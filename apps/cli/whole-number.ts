import { InvalidArgumentError } from 'commander';

/** Reads an option's value as a whole number of at least 1; anything else is a wrong option. */
export function wholeNumber(most: number): (written: string) => number {
  return (written) => {
    const number = Number(written);
    if (/^\d+$/.test(written) && number >= 1 && number <= most) return number;
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${most.toLocaleString('en-GB')}.`);
  };
}
