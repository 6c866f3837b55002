import { isUUID } from 'class-validator';
import { Option, type Command } from 'commander';
import { AccountsModule, ApiTokens, tokenScopes, type ApiToken, type TokenScope } from '#libs/accounts';
import { CommandFailure, exitCodes } from './command-failure.js';
import { withWorkspace } from './porch/with-rooms.js';
import { tableHead, tableRow, type Column } from './printing/table.js';
import { wholeNumber } from './whole-number.js';

const LONGEST_NAME = 200;

interface TokenOptions {
  json?: boolean;
  workspace?: string;
}

interface CreateOptions extends TokenOptions {
  scope: TokenScope;
  expires?: number;
}

/** `frontporch token`: API tokens for programs. */
export function registerTokenCommand(program: Command): void {
  const token = program.command('token').description('API tokens for your own programs: create, list, revoke');
  forWorkspace(token.command('create <name>').description('make a token; it is shown this once'))
    .addOption(new Option('--scope <scope>', 'what it may do').choices(tokenScopes).default('read'))
    .option('--expires <days>', 'after how many days it ends', wholeNumber(3_650))
    .addHelpText(
      'after',
      `
Examples:
  $ frontporch token create "morning list"
  $ frontporch token create importer --scope write --expires 90
  $ curl -H "Authorization: Bearer $TOKEN" http://127.0.0.1:3000/api/workspaces/$ID/today`,
    )
    .action(createToken);
  forWorkspace(token.command('list').description('the tokens and when each was last used')).action(listTokens);
  forWorkspace(token.command('revoke <id>').description('end a token at once'))
    .addHelpText('after', '\nExample:\n  $ frontporch token revoke 0199…  (the id stands in `frontporch token list`)')
    .action(revokeToken);
}

function forWorkspace(command: Command): Command {
  return command.option('--workspace <id>', 'which workspace, where there are several').option('--json', 'print JSON');
}

async function createToken(printed: string, options: CreateOptions): Promise<void> {
  const name = printed.trim();
  if (name.length < 1 || name.length > LONGEST_NAME) {
    throw new CommandFailure(`A token's name has 1 to ${LONGEST_NAME} characters.`, exitCodes.badInput);
  }
  await withWorkspace([AccountsModule], options.workspace, async (porch, access) => {
    const wanted = { name, scope: options.scope, expiresInDays: options.expires };
    const { token, secret } = await porch.get(ApiTokens).create(access.workspaceId, null, wanted);
    const { workspaceId } = access;
    const may = token.scope === 'write' ? 'read and write' : 'read';
    const words = `${secret}\n\nKeep it safe: it is shown only now.\nIt may ${may} in the workspace ${workspaceId}.`;
    print(options, { ...viewOf(token), workspaceId, token: secret }, words);
  });
}

const columns: Column[] = [
  { title: 'id', width: 36 },
  { title: 'scope', width: 5 },
  { title: 'last used', width: 10 },
];

async function listTokens(options: TokenOptions): Promise<void> {
  await withWorkspace([AccountsModule], options.workspace, async (porch, { workspaceId, timeZone }) => {
    const tokens = await porch.get(ApiTokens).list(workspaceId);
    const rows = tokens.map((token) => tableRow(columns, rowOf(token, timeZone)));
    const words = rows.length === 0 ? 'There are no tokens.' : [tableHead(columns, 'name'), ...rows].join('\n');
    print(options, { items: tokens.map(viewOf) }, words);
  });
}

async function revokeToken(id: string, options: TokenOptions): Promise<void> {
  if (!isUUID(id)) throw new CommandFailure('There is no such token.', exitCodes.nothingFound);
  await withWorkspace([AccountsModule], options.workspace, async (porch, { workspaceId }) => {
    await porch.get(ApiTokens).revoke(workspaceId, id);
    print(options, { revoked: id }, 'Revoked.');
  });
}

function rowOf(
  { id, scope, lastUsedAt, name, revokedAt, expiresAt }: ApiToken,
  timeZone: string,
): (string | string[])[] {
  const day = (instant: Date) => instant.toLocaleDateString('en-CA', { timeZone });
  const end = revokedAt ? `revoked ${day(revokedAt)}` : expiresAt ? `ends ${day(expiresAt)}` : null;
  return [id, scope, lastUsedAt ? day(lastUsedAt) : 'never', end ? [name, end] : name];
}

function viewOf({ id, name, scope, createdAt, lastUsedAt, expiresAt, revokedAt }: ApiToken) {
  return { id, name, scope, createdAt, lastUsedAt, expiresAt, revokedAt };
}

function print(options: TokenOptions, json: object, words: string): void {
  process.stdout.write(`${options.json ? JSON.stringify(json, null, 2) : words}\n`);
}
