import { MovedError, NotFoundError } from '#libs/platform';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { catchError, from, mergeMap, throwError, type Observable } from 'rxjs';
import { Redirects } from './redirects.repository.js';

interface Asked {
  params: { workspaceId?: string; contactId?: string };
  originalUrl: string;
}

/** Whoever asks for a contact by the id of one that was merged away is sent to where it is now, on every route. */
@Injectable()
export class FollowRedirects implements NestInterceptor {
  constructor(private readonly redirects: Redirects) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { params, originalUrl } = context.switchToHttp().getRequest<Asked>();
    const { workspaceId = '', contactId = '' } = params;
    if (!isUUID(workspaceId) || !isUUID(contactId)) return next.handle();
    return next.handle().pipe(
      catchError((error: unknown) => {
        if (!(error instanceof NotFoundError)) return throwError(() => error);
        return from(this.redirects.find(workspaceId, contactId)).pipe(
          mergeMap((id) =>
            throwError(() => (id === null ? error : new MovedError(id, originalUrl.replace(contactId, id)))),
          ),
        );
      }),
    );
  }
}
