import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';

/** A table with rows of contacts, as the database itself describes it. */
export interface ContactTable {
  name: string;
  /** The columns with a foreign key to a contact. */
  contactColumns: string[];
  /** The primary key without the workspace. */
  key: string[];
  /** All that can be written. */
  columns: string[];
  /** Unique rules in which a contact takes part; columns without the workspace. */
  unique: { columns: string[]; where: string | null }[];
  /** What a row needs to be there, and what becomes of the row without it. */
  parents: { table: string; columns: string[]; parentColumns: string[]; nulled: string[] }[];
}

/** Walks the foreign keys to contacts, so that no table can be forgotten. */
@Injectable()
export class ContactTables {
  private readonly known = new Map<string, Promise<ContactTable[]>>();

  constructor(private readonly database: Database) {}

  /** Read once: the tables of a running process do not change. */
  list(): Promise<ContactTable[]> {
    return this.of('contacts');
  }

  /** The tables that hang on interactions; `contactColumns` are those with the key of one. */
  listOfWords(): Promise<ContactTable[]> {
    return this.of('interactions');
  }

  private of(parent: string): Promise<ContactTable[]> {
    const known =
      this.known.get(parent) ??
      this.database.query<ContactTable>(TABLES, [parent]).catch((error: unknown) => {
        this.known.delete(parent);
        throw error;
      });
    this.known.set(parent, known);
    return known;
  }
}

function names(numbers: string, table: string): string {
  return `(select coalesce(json_agg(a.attname order by n.at), '[]') from unnest(${numbers}) with ordinality as n(attnum, at)
    join pg_attribute a on a.attrelid = ${table} and a.attnum = n.attnum and a.attname <> 'workspace_id')`;
}

const TABLES = `
  with keys as (
    select conrelid as id, array_agg(a.attname::text order by a.attnum) as columns
    from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey) and a.attname <> 'workspace_id'
    where c.contype = 'f' and c.confrelid = $1::text::regclass group by conrelid
  )
  select k.id::regclass::text as name, to_json(k.columns) as "contactColumns",
    (select ${names('i.indkey::int2[]', 'k.id')} from pg_index i where i.indrelid = k.id and i.indisprimary) as key,
    (select json_agg(attname order by attnum) from pg_attribute
      where attrelid = k.id and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = '') as columns,
    (select coalesce(json_agg(json_build_object('columns', ${names('i.indkey::int2[]', 'k.id')},
        'where', pg_get_expr(i.indpred, i.indrelid)) order by i.indexrelid), '[]')
      from pg_index i where i.indrelid = k.id and i.indisunique and exists (
        select from pg_attribute a where a.attrelid = k.id and a.attnum = any(i.indkey) and a.attname = any(k.columns))) as "unique",
    (select coalesce(json_agg(json_build_object('table', f.confrelid::regclass::text,
        'columns', (select json_agg(a.attname order by n.at) from unnest(f.conkey) with ordinality as n(attnum, at)
          join pg_attribute a on a.attrelid = k.id and a.attnum = n.attnum),
        'parentColumns', (select json_agg(a.attname order by n.at) from unnest(f.confkey) with ordinality as n(attnum, at)
          join pg_attribute a on a.attrelid = f.confrelid and a.attnum = n.attnum),
        'nulled', case when f.confdeltype = 'n' then ${names('coalesce(f.confdelsetcols, f.conkey)', 'k.id')} else '[]' end)
        order by f.oid), '[]')
      from pg_constraint f where f.conrelid = k.id and f.contype = 'f') as parents
  from keys k order by 1`;
