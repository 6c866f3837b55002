import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import { DataSource } from 'typeorm';
import { User } from './user.entity.js';

/** Users stand above the workspaces, so nothing here takes a workspace. */
@Injectable()
export class UserRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly database: Database,
  ) {}

  findByEmail(email: string): Promise<User | null> {
    const query = this.dataSource.manager.createQueryBuilder(User, 'u');
    return query.where('lower(u.email) = lower(:email)', { email }).getOne();
  }

  /** One at a time for one email until the transaction ends, so that it can't be taken in between. */
  async lockEmail(tx: Tx, email: string): Promise<void> {
    await this.database.queryIn(tx, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `accounts.email ${email}`,
    ]);
  }

  async hasEmail(tx: Tx, email: string): Promise<boolean> {
    const rows = await this.database.queryIn(tx, 'select from users where lower(email) = lower($1)', [email]);
    return rows.length > 0;
  }

  async insert(tx: Tx, user: User): Promise<void> {
    await tx.insert(User, user);
  }

  async exists(): Promise<boolean> {
    const rows = await this.database.query('select from users limit 1');
    return rows.length > 0;
  }

  /** One at a time until the transaction ends, so that of two first visits only one finds nobody. */
  async lockAndSeeWhetherAnyExist(tx: Tx): Promise<boolean> {
    await this.database.queryIn(tx, `select pg_advisory_xact_lock(hashtextextended('accounts.setup', 0))`);
    const rows = await this.database.queryIn(tx, 'select from users limit 1');
    return rows.length > 0;
  }

  /** Somebody who is in no workspace any more is forgotten, sessions and all. */
  async deleteIfNowhereMember(tx: Tx, userId: string): Promise<void> {
    await this.database.queryIn(
      tx,
      'delete from users u where id = $1 and not exists (select from members where user_id = u.id)',
      [userId],
    );
  }
}
