import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts tries to sign in where all API processes see them; a subject is the hash of an address or an email. */
export class SignInTries1795400100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sign_in_tries (
        subject bytea primary key,
        tries int not null,
        window_started_at timestamptz not null
      );
      create index sign_in_tries_window on sign_in_tries (window_started_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table sign_in_tries');
  }
}
