// Who may import whom: the table of docs/ARCHITECTURE.md as data; the rules below are derived from it.

/** Each room and the rooms right below it; a room may look at all rooms below those too. */
const below = {
  platform: [],
  reading: [],
  accounts: ['platform'],
  contacts: ['accounts'],
  interactions: ['contacts'],
  memory: ['interactions', 'reading'],
  imports: ['memory'],
  calls: ['memory'],
  followups: ['memory', 'calls'],
  notifications: ['followups'],
};
/** What the parts of apps/ may take from each other; everything else in them is their own. */
const appDoors = [
  'api/create-api',
  'worker/create-worker',
  'database/data-source',
  'database/extensions',
  'database/migrate',
];

const typeormFiles = [
  '\\.(entity|repository|query|migration)\\.ts$',
  '^apps/database/',
  '^libs/platform/src/database/',
];
const world = [
  '@nestjs/(core|platform-fastify|typeorm)',
  'typeorm',
  'pg',
  'fastify',
  '@fastify/',
  'bullmq',
  'ioredis',
  'pino',
];
// A file whose name ends in no role (`x.ts`, not `x.service.ts`) decides, from its arguments alone.
const hasRole = '/[^/.]+\\.[^/]+\\.ts$';
const worldOfNode = 'fs|http|https|http2|child_process|worker_threads|cluster|dns|tls|dgram|readline|timers';

const tests = '\\.spec\\.tsx?$|/(test|e2e)/|^libs/testing/';
const rooms = Object.keys(below);
const packages = (names) => names.map((name) => `^node_modules/${name}${name.endsWith('/') ? '' : '(/|$)'}`);
const anyOf = (names) => `(${names.join('|')})`;

function allBelow(room) {
  return [...new Set(below[room].flatMap((lower) => [lower, ...allBelow(lower)]))];
}

function forbid(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to };
}

const order = rooms.flatMap((room) => {
  const mayLookAt = `^libs/${anyOf([room, ...allBelow(room), 'testing'])}/`;
  const comment = `${room} may look at ${allBelow(room).join(', ') || 'no other room'}`;
  const others = '^(libs|apps|bench)/';
  return [
    forbid(`order-${room}`, comment, { path: `^libs/${room}/`, pathNot: tests }, { path: others, pathNot: mayLookAt }),
    forbid(
      `order-${room}-tests`,
      `${comment}; a test may also connect to its database`,
      { path: `^libs/${room}(?=/).*(${tests})` },
      { path: others, pathNot: [mayLookAt, '^apps/database/data-source\\.ts$'] },
    ),
  ];
});

const doors = [
  forbid(
    'door-of-a-room',
    'another room is entered by its door, #libs/<room>',
    { path: '^libs/([^/]+)/' },
    { path: '^libs/[^/]+/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
  ),
  forbid(
    'door-of-a-room-from-outside',
    'apps, benchmarks and spanning tests enter a room by its door, #libs/<room>',
    { path: '^(apps|bench|test)/' },
    { path: '^libs/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
  ),
  forbid(
    'door-of-an-app',
    'the parts of apps/ know of each other what the list of doors names',
    { path: '^apps/([^/]+)/', pathNot: tests },
    { path: '^apps/', pathNot: ['^apps/$1/', `^apps/${anyOf(appDoors)}\\.ts$`] },
  ),
  forbid(
    'database-knows-doors-only',
    'apps/database is below the other apps',
    { path: '^apps/database/', pathNot: tests },
    { path: '^apps/', pathNot: '^apps/database/' },
  ),
  forbid(
    'web-takes-types-only',
    "the page imports nothing but the types of a room's views",
    { path: '^apps/web/' },
    { path: '^(libs|apps|bench)/', pathNot: '^apps/web/', dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'web-ui-has-no-product-word',
    'ui/ is below the features',
    { path: '^apps/web/ui/' },
    { path: '^apps/web/', pathNot: '^apps/web/ui/' },
  ),
  forbid(
    'testing-is-for-specs',
    'builders are no part of the product',
    { path: '^(apps|libs|bench)/', pathNot: [tests, '^bench/'] },
    {
      path: '^libs/testing/',
    },
  ),
];

const places = [
  forbid(
    'typeorm-in-its-files',
    'only entities, repositories, queries, migrations and the database folders know TypeORM; composition may name its types',
    { path: '^(apps|libs|bench)/', pathNot: [...typeormFiles, tests] },
    { path: packages(['typeorm']), dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'typeorm-types-in-composition',
    'a type of TypeORM is named where an application is put together, not in a room',
    { path: '^libs/', pathNot: [...typeormFiles, tests, '^libs/platform/src/platform\\.module\\.ts$'] },
    { path: packages(['typeorm']) },
  ),
  forbid(
    'nest-typeorm-in-modules',
    'repositories are injected where they are used and registered in modules',
    { path: '^(apps|libs|bench)/', pathNot: [...typeormFiles, tests, '\\.module\\.ts$'] },
    { path: packages(['@nestjs/typeorm']) },
  ),
  forbid(
    'bullmq-in-platform-queue',
    'the queue has one typed door',
    { path: '^(apps|libs|bench)/', pathNot: ['^libs/platform/src/queue/', tests] },
    { path: packages(['bullmq', 'ioredis']) },
  ),
];

const pure = [
  forbid(
    'reading-is-pure',
    'reading a text needs no server, no database and no disk',
    { path: '^libs/reading/', pathNot: tests },
    {
      path: packages([
        '(@nestjs|@fastify)/',
        ...world.filter((name) => !name.startsWith('@')),
        'reflect-metadata',
        'class-',
      ]),
    },
  ),
  forbid(
    'reading-asks-nothing-of-node',
    'not even the clock of the machine: what it must know is an argument',
    { path: '^libs/reading/', pathNot: tests },
    { dependencyTypes: ['core'], pathNot: '^(node:)?(buffer|string_decoder|util)$' },
  ),
  forbid(
    'a-file-without-a-role-is-pure',
    'what thinks stands apart from what touches',
    {
      path: `^libs/${anyOf(rooms.filter((room) => room !== 'platform'))}/`,
      pathNot: [tests, hasRole],
    },
    { path: packages(world), dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'a-file-without-a-role-does-not-touch-the-machine',
    'what thinks stands apart from what touches',
    {
      path: `^libs/${anyOf(rooms.filter((room) => room !== 'platform'))}/`,
      pathNot: [tests, hasRole],
    },
    { dependencyTypes: ['core'], path: `^(node:)?(${worldOfNode})(/|$)` },
  ),
];

const sound = [
  forbid(
    'no-circles',
    'files that need each other are one file, or one of them is in the wrong place',
    {},
    { circular: true },
  ),
  forbid('everything-is-there', 'an import that leads nowhere', { pathNot: '^dist/' }, { couldNotResolve: true }),
  forbid(
    'declared-packages',
    'what the product needs at run time is a dependency, so that it is there without the development tools',
    { path: '^(apps/(api|worker|cli|database)|libs)/', pathNot: tests },
    { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  ),
];

module.exports = {
  forbidden: [...order, ...doors, ...places, ...pure, ...sound],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|apps/web/public)/' },
    webpackConfig: { fileName: 'scripts/room-doors.cjs' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
