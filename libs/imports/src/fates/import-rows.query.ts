import { cutPage, placeOf, SqlParameters } from '#libs/interactions';
import { Database, type Page } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ImportRowsFilter } from '../imports.dto.js';
import type { ImportRowView } from '../import.view.js';
import { csvHead, rowAsCsv } from './rows-as-csv.js';

/** What became of each row of an import, in the order of its source. */
@Injectable()
export class ImportRowsQuery {
  constructor(private readonly database: Database) {}

  async page(workspaceId: string, importId: string, filter: ImportRowsFilter): Promise<Page<ImportRowView>> {
    const { fate, search, limit, cursor } = filter;
    const parameters = new SqlParameters();
    const conditions = [`r.workspace_id = ${parameters.add(workspaceId)}`, `r.import_id = ${parameters.add(importId)}`];
    if (fate) conditions.push(`r.fate = ${parameters.add(fate)}`);
    if (search) {
      const words = `fold(${parameters.add(search, 'text')})`;
      conditions.push(`strpos(fold(concat_ws(' ', r.printed_author, r.excerpt)), ${words}) > 0`);
    }
    if (cursor) conditions.push(`r.row_number > ${placeOf(cursor, ['int'], parameters)}`);
    const sql = `${ROWS} where ${conditions.join(' and ')} order by r.row_number limit ${parameters.add(limit + 1)}`;
    const found = await this.database.query<ImportRowView>(sql, parameters.values);
    const { rows, nextCursor } = cutPage(found, limit, ({ rowNumber }) => [rowNumber]);
    return { items: rows, nextCursor };
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

const ROWS = `
  select r.row_number as "rowNumber", r.fate, r.reason, r.kind, r.printed_author as "printedAuthor",
    case when coalesce(i.is_sensitive, false) then null else r.excerpt end as excerpt,
    coalesce(i.is_sensitive, false) as "isCovered", r.line, r.place,
    r.contact_id as "contactId", i.id as "interactionId"
  from import_rows r
  left join interactions i on i.workspace_id = r.workspace_id and i.id = r.interaction_id`;
