/** Why the embedded PostgreSQL did not start. Messages are meant to be shown as they are to whoever runs the product. */
export class EmbeddedPostgresError extends Error {
  override name = 'EmbeddedPostgresError';
}

/** Another running copy of the product owns the data directory. Nothing was changed. */
export class DataDirectoryInUseError extends EmbeddedPostgresError {
  override name = 'DataDirectoryInUseError';

  constructor(
    readonly dataDir: string,
    /** Process id of the copy that owns the directory, when it could be told. */
    readonly ownerPid: number | undefined,
  ) {
    const owner =
      ownerPid === undefined ? 'Another copy of the product' : `Another copy of the product (pid ${ownerPid})`;
    super(
      `${owner} is already running on the data directory ${dataDir}. ` +
        'Use that one, stop it first (Ctrl-C in its window), or start this one with another DATA_DIR.',
    );
  }
}

/** The data directory was written by another major version of PostgreSQL, whose files this one cannot read. */
export class DataDirectoryVersionError extends EmbeddedPostgresError {
  override name = 'DataDirectoryVersionError';

  constructor(
    readonly dataDir: string,
    readonly found: string,
    readonly expected: number,
  ) {
    super(
      `The data directory ${dataDir} belongs to PostgreSQL ${found}, this version of the product runs PostgreSQL ${expected}. ` +
        'Nothing was changed. Start the version of the product that created it, or choose another DATA_DIR.',
    );
  }
}

/** The data directory cannot be read or written by whoever started the product. */
export class DataDirectoryNotUsableError extends EmbeddedPostgresError {
  override name = 'DataDirectoryNotUsableError';

  constructor(
    readonly dataDir: string,
    reason: string,
  ) {
    super(`The data directory ${dataDir} cannot be used: ${reason}`);
  }
}
