import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import { NotFoundError } from '#libs/platform';

@Injectable()
class IdPipe implements PipeTransform<string, string> {
  transform(id: string): string {
    if (!isUUID(id)) throw new NotFoundError('There is nothing with this id.');
    return id;
  }
}

/** An id in the path; what is no id at all is as unknown as one that nobody has: 404. */
export function IdParam(name: string): ParameterDecorator {
  return (target, method, index) => {
    Param(name, IdPipe)(target, method, index);
    if (method === undefined) return;
    const route = Object.getOwnPropertyDescriptor(target, method);
    if (route) ApiParam({ name, schema: { type: 'string', format: 'uuid' } })(target, method, route);
  };
}
