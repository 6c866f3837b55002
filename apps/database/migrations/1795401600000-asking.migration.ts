import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An invitation that nobody answered in time stays one when the next takes its place; and calls that wait are found. */
export class Asking1795401600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(states([...before, 'expired']));
    await runner.query(`create index calls_booked on calls (workspace_id, starts_at, id) where state = 'booked'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop index calls_booked; update call_invitations set state = 'revoked' where state = 'expired'`,
    );
    await runner.query(states(before));
  }
}

const before = ['drafted', 'sent', 'opened', 'booked', 'held', 'declined', 'revoked'];

function states(all: string[]): string {
  return `alter table call_invitations drop constraint call_invitations_state_check,
    add constraint call_invitations_state_check check (state in ('${all.join("', '")}'))`;
}
