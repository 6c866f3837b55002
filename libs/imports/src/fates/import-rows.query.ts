import { cutPage, placeOf, SqlParameters } from '#libs/interactions';
import { Database, encodeCursor, type Page } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ImportRowsFilter } from '../imports.dto.js';
import type { ImportRowView } from '../import.view.js';
import { csvHead, rowAsCsv } from './rows-as-csv.js';

/**
 * What became of each row of an import, in the order of its source. A search looks through so many rows at a time: a page may
 * hold less than was asked for, or nothing, and lead on to the next.
 */
@Injectable()
export class ImportRowsQuery {
  constructor(private readonly database: Database) {}

  async page(workspaceId: string, importId: string, filter: ImportRowsFilter): Promise<Page<ImportRowView>> {
    const { fate, search, limit, cursor } = filter;
    const parameters = new SqlParameters();
    const conditions = [`r.workspace_id = ${parameters.add(workspaceId)}`, `r.import_id = ${parameters.add(importId)}`];
    if (fate) conditions.push(`r.fate = ${parameters.add(fate)}`);
    if (cursor) conditions.push(`r.row_number > ${placeOf(cursor, ['int'], parameters)}`);
    const inOrder = `import_rows r where ${conditions.join(' and ')} order by r.row_number`;
    const looked = [...parameters.values];
    const rowsFound = search
      ? `(select * from ${inOrder} limit ${SEARCHED}) r
         where strpos(fold(concat_ws(' ', r.printed_author, r.excerpt)), fold(${parameters.add(search, 'text')})) > 0
         order by r.row_number`
      : inOrder;
    const sql = `${COLUMNS} from (select * from ${rowsFound} limit ${parameters.add(limit + 1)}) r ${COVERED_BY}
      order by r.row_number`;
    const found = await this.database.query<ImportRowView>(sql, parameters.values);
    const { rows, nextCursor } = cutPage(found, limit, ({ rowNumber }) => [rowNumber]);
    return { items: rows, nextCursor: nextCursor ?? (search ? await this.endOf(inOrder, looked) : null) };
  }

  /** Where a search goes on behind a stretch in which it has found no more; null at the end of the rows. */
  private async endOf(inOrder: string, parameters: unknown[]): Promise<string | null> {
    const [end] = await this.database.query<{ last: number; rows: number }>(
      `select max(row_number) as last, count(*)::int as rows
         from (select r.row_number from ${inOrder} limit ${SEARCHED}) as looked`,
      parameters,
    );
    return end!.rows === SEARCHED ? encodeCursor([end!.last]) : null;
  }

  /** Every row as CSV, a page at a time, however many there are. */
  async *csv(workspaceId: string, importId: string, { fate, search }: ImportRowsFilter): AsyncGenerator<string, void> {
    yield csvHead;
    let cursor: string | undefined;
    do {
      const page = await this.page(workspaceId, importId, { fate, search, limit: CSV_PAGE, cursor });
      yield page.items.map(rowAsCsv).join('');
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
  }
}

const CSV_PAGE = 2_000;
/**
 * Rows that one search looks through. An index on the words would take a fifth of the time of a whole import, and a rare word
 * among a million rows takes seconds, in which nothing is seen and nothing can be stopped.
 */
const SEARCHED = 50_000;

const COLUMNS = `
  select r.row_number as "rowNumber", r.fate, r.reason, r.kind, r.printed_author as "printedAuthor",
    case when coalesce(i.is_sensitive, false) then null else r.excerpt end as excerpt,
    coalesce(i.is_sensitive, false) as "isCovered", r.line, r.place,
    r.contact_id as "contactId", i.id as "interactionId"`;

const COVERED_BY = 'left join interactions i on i.workspace_id = r.workspace_id and i.id = r.interaction_id';
