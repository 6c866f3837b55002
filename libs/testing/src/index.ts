// Testing: what specs of every room need; nothing outside of specs may import it.
export { dropDatabase, emptyDatabase, freshDatabase, type FreshDatabase } from './fresh-database.js';
export { StillClock } from './still-clock.js';
export { buildMember, buildSession, buildToken, buildWorkspace, type BuiltWorkspace } from './build-workspace.js';
