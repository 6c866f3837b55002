// Leads dependency-cruiser from #libs/<room> to the room's source; package.json leads to dist/, which need not be built.
const { readdirSync } = require('node:fs');
const { join } = require('node:path');

const libs = join(__dirname, '..', 'libs');
const alias = Object.fromEntries(
  readdirSync(libs).map((room) => [`#libs/${room}$`, join(libs, room, 'src', 'index.ts')]),
);

module.exports = { resolve: { alias } };
