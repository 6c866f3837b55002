import { STATUS_CODES } from 'node:http';
import type { OpenAPIObject } from '@nestjs/swagger';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemView' } } };

/** Adds the problems that the door itself answers with, so that no room has to name them at each of its routes. */
export function withUsualProblems(document: OpenAPIObject): OpenAPIObject {
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.post, path.patch, path.put, path.delete]) {
      if (operation) addProblems(operation);
    }
  }
  return document;
}

function addProblems(operation: Operation): void {
  for (const status of usualStatuses(operation)) {
    operation.responses[status] ??= { description: STATUS_CODES[status] ?? '', content: problem };
  }
}

function usualStatuses({ requestBody, parameters = [] }: Operation): number[] {
  const asked = parameters.some((parameter) => 'in' in parameter && parameter.in === 'query');
  return [...(requestBody ? [400, 413, 415] : []), ...(requestBody || asked ? [422] : []), 429];
}
