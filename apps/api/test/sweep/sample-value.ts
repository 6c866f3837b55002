import type { OpenAPIObject } from '@nestjs/swagger';
import type { Schema } from './operations.js';

/** A value that the schema allows, with everything that is required and nothing more. */
export function sampleValue(document: OpenAPIObject, given: Schema): unknown {
  const schema = resolve(document, given);
  if (schema.example !== undefined) return schema.example;
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'object' || schema.properties) return sampleObject(document, schema);
  if (schema.type === 'array') return [sampleValue(document, schema.items ?? {})];
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  if (schema.type === 'boolean') return true;
  return sampleText(schema);
}

/** For every field of a body: the body as it should be, but with this field wrong in every way that we can think of. */
export function wrongBodies(document: OpenAPIObject, given: Schema): Record<string, unknown>[] {
  const right = sampleValue(document, given) as Record<string, unknown>;
  const fields = Object.keys(resolve(document, given).properties ?? {});
  return fields.flatMap((field) => wrongValues.map((value) => ({ ...right, [field]: value })));
}

export const wrongValues: unknown[] = [
  null,
  '',
  '   ',
  'x'.repeat(300_000),
  '\u0000',
  'a\u0000b\u001b[31m',
  '\ud800',
  '\u202e<script>alert(1)</script>',
  '__proto__',
  0,
  -1,
  1.5,
  1e308,
  true,
  [],
  [null],
  [[]],
  {},
  { constructor: { prototype: { polluted: true } } },
  '9999-99-99',
  '0000-00-00T00:00:00Z',
  '+275760-09-13T00:00:00.001Z',
];

function resolve(document: OpenAPIObject, schema: Schema): Schema {
  const { $ref, allOf } = schema;
  if (allOf) return Object.assign({}, ...allOf.map((part) => resolve(document, part)));
  if (!$ref) return schema;
  const name = $ref.split('/').at(-1)!;
  return (document.components?.schemas?.[name] ?? {}) as Schema;
}

function sampleObject(document: OpenAPIObject, { properties = {}, required = [] }: Schema): Record<string, unknown> {
  return Object.fromEntries(required.map((name) => [name, sampleValue(document, properties[name] ?? {})]));
}

function sampleText({ format, minLength = 1 }: Schema): string {
  if (format === 'uuid') return '01890000-0000-7000-8000-000000000000';
  if (format === 'date-time') return '2026-02-28T12:00:00Z';
  if (format === 'email') return 'sample@home.example';
  return 'Sample text'.padEnd(minLength, '!');
}
