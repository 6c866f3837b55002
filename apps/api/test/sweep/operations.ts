import type { OpenAPIObject } from '@nestjs/swagger';

export interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: unknown[];
  example?: unknown;
  default?: unknown;
  minimum?: number;
  minLength?: number;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
}

export interface Operation {
  /** "GET /api/workspaces/{workspaceId}", for messages. */
  title: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  operationId?: string;
  summary?: string;
  tags: string[];
  security: unknown[];
  role?: string;
  query: string[];
  /** Null where it takes none, or files alone. */
  body: Schema | null;
  responses: Record<string, { content?: Record<string, { schema?: Schema }> }>;
}

interface Described extends Pick<Operation, 'operationId' | 'summary' | 'responses'> {
  tags?: string[];
  security?: unknown[];
  'x-role'?: string;
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Every operation of the document, flat. */
export function operationsOf(document: OpenAPIObject): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const described = item[method] as Described | undefined;
      return described ? [toOperation(method.toUpperCase() as Operation['method'], path, described)] : [];
    }),
  );
}

function toOperation(method: Operation['method'], path: string, described: Described): Operation {
  const { operationId, summary, tags = [], security = [], parameters = [], requestBody, responses } = described;
  const query = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  const json = requestBody?.content['application/json'];
  const body = json ? (json.schema ?? {}) : null;
  const role = described['x-role'];
  return {
    title: `${method} ${path}`,
    method,
    path,
    operationId,
    summary,
    tags,
    security,
    role,
    query,
    body,
    responses,
  };
}

export const isUnsafe = ({ method }: Operation): boolean => method !== 'GET';
export const isInWorkspace = ({ path }: Operation): boolean => path.startsWith('/api/workspaces/{workspaceId}');

/** The names in the path's braces, without the workspace's. */
export function idsOf({ path }: Operation): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).filter((name) => name !== 'workspaceId');
}

/** The path with each of its parameters filled; `fill` gets the parameter and the segment before it ("contacts"). */
export function pathWith(
  { path }: Operation,
  workspaceId: string,
  fill: (name: string, before: string) => string,
): string {
  return path
    .replace('{workspaceId}', workspaceId)
    .replace(/([\w-]+)\/\{(\w+)\}/g, (_, before: string, name: string) => {
      return `${before}/${fill(name, before)}`;
    });
}
