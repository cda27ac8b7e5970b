interface Page<Row> {
  items: readonly Row[];
  /** Where the next one begins; null after the last. */
  next: string | null;
}

/** As many as the API gives at a time. */
const mostRows = 200;

/** Every row of a list that comes in pages, for a file. */
export async function readAllPages<Row>(
  read: (page: { cursor: string | undefined; limit: number }) => Promise<Page<Row>>,
): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<Row> = await read({ cursor, limit: mostRows });
    rows.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return rows;
}
