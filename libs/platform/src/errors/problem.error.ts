export interface FieldProblem {
  field: string;
  detail: string;
}

/** An expected failure that the outside may read: the filter writes it as application/problem+json. */
export abstract class ProblemError extends Error {
  abstract readonly status: number;
  readonly errors?: FieldProblem[];

  constructor(readonly detail: string) {
    super(detail);
    this.name = new.target.name;
  }
}

/** What was asked for is to be found at another address for now, by the same method and body; nobody may remember it. */
export class MovedError extends ProblemError {
  readonly status = 307;

  constructor(
    movedTo: string,
    readonly location: string,
  ) {
    super(`This is now ${movedTo}.`);
  }
}

export class UnauthorizedError extends ProblemError {
  readonly status = 401;
}

export class ForbiddenError extends ProblemError {
  readonly status = 403;
}

export class NotFoundError extends ProblemError {
  readonly status = 404;
}

export class ConflictError extends ProblemError {
  readonly status = 409;
}

export class TooLargeError extends ProblemError {
  readonly status = 413;
}

export class InvalidError extends ProblemError {
  readonly status = 422;

  constructor(
    detail: string,
    override readonly errors?: FieldProblem[],
  ) {
    super(detail);
  }
}

export class TooManyError extends ProblemError {
  readonly status = 429;

  constructor(
    detail: string,
    readonly retryAfterSeconds: number,
  ) {
    super(detail);
  }
}
