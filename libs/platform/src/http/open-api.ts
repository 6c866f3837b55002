import { STATUS_CODES } from 'node:http';
import { applyDecorators, type Type } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiOkResponse,
  ApiProperty,
  ApiPropertyOptional,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';

class FieldProblemView {
  @ApiProperty()
  field: string;

  @ApiProperty()
  detail: string;
}

export class ProblemView {
  @ApiProperty({ example: 'about:blank' })
  type: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: 'integer' })
  status: number;

  @ApiProperty()
  detail: string;

  @ApiProperty()
  instance: string;

  @ApiPropertyOptional({ type: [FieldProblemView] })
  errors?: FieldProblemView[];

  @ApiPropertyOptional()
  requestId?: string;
}

/** Tells OpenAPI that a route answers with a `Page` of these. */
export function ApiPage(view: Type<unknown>): MethodDecorator {
  const items = { type: 'array', items: { $ref: getSchemaPath(view) } };
  const nextCursor = { type: 'string', nullable: true };
  const schema = { type: 'object', required: ['items', 'nextCursor'], properties: { items, nextCursor } };
  return applyDecorators(ApiExtraModels(view), ApiOkResponse({ schema }));
}

/** Tells OpenAPI which problems a route may answer with. */
export function ApiProblems(...statuses: number[]): MethodDecorator & ClassDecorator {
  const content = { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemView) } } };
  const responses = statuses.map((status) => ApiResponse({ status, description: STATUS_CODES[status] ?? '', content }));
  return applyDecorators(ApiExtraModels(ProblemView), ...responses);
}
