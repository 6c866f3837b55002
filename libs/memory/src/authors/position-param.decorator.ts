import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { NotFoundError } from '#libs/platform';

const LARGEST_INT = 2_147_483_647;

@Injectable()
class PositionPipe implements PipeTransform<string, number> {
  transform(written: string): number {
    const position = /^\d{1,10}$/.test(written) ? Number(written) : 0;
    if (position < 1 || position > LARGEST_INT) throw new NotFoundError('There is no such item.');
    return position;
  }
}

/** An item's number in its thread, in the path; what is no number is as unknown as one that no item has: 404. */
export function PositionParam(): ParameterDecorator {
  return (target, method, index) => {
    Param('position', PositionPipe)(target, method, index);
    if (method === undefined) return;
    const route = Object.getOwnPropertyDescriptor(target, method);
    const schema = { type: 'integer', minimum: 1 } as const;
    if (route) ApiParam({ name: 'position', schema })(target, method, route);
  };
}
