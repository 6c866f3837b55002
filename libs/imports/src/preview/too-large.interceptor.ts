import { Config, TooLargeError } from '#libs/platform';
import { Injectable, PayloadTooLargeException, type CallHandler, type NestInterceptor } from '@nestjs/common';
import { catchError, type Observable } from 'rxjs';
import { tooLarge } from '../formats/read-source.js';

/** Tells how much is taken, where a multipart file is larger. */
@Injectable()
export class TooLargeExplained implements NestInterceptor {
  constructor(private readonly config: Config) {}

  intercept(_context: unknown, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError((error: unknown) => {
        throw error instanceof PayloadTooLargeException
          ? new TooLargeError(tooLarge(this.config.importMaxBytes))
          : error;
      }),
    );
  }
}
