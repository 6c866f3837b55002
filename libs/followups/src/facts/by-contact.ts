export function byContact<Row extends { contactId: string }>(rows: Row[]): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) {
    const known = grouped.get(row.contactId);
    if (known) known.push(row);
    else grouped.set(row.contactId, [row]);
  }
  return grouped;
}
