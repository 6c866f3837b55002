import type { ValidationError } from 'class-validator';
import type { FieldProblem } from './problem.error.js';

/** class-validator's tree as a flat list: `identities[0].kind` says where. */
export function fieldProblems(errors: ValidationError[], parent = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const field = fieldPath(parent, error.property);
    const own = Object.values(error.constraints ?? {}).map((detail) => ({ field, detail }));
    return [...own, ...fieldProblems(error.children ?? [], field)];
  });
}

function fieldPath(parent: string, property: string): string {
  if (parent === '') return property ?? '';
  return /^\d+$/.test(property) ? `${parent}[${property}]` : `${parent}.${property}`;
}
