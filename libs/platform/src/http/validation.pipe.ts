import { ValidationPipe } from '@nestjs/common';
import { fieldProblems } from '../errors/field-problems.js';
import { InvalidError } from '../errors/problem.error.js';

/** What comes in is exactly what a DTO names: unknown fields are refused, and every problem is told with its field. */
export function newValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (errors) => new InvalidError('Some of what was sent is not valid.', fieldProblems(errors)),
  });
}
