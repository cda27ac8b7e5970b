/** Why the database was not migrated. Nothing half-done stays: a migration is applied wholly or not at all. */
export class MigrationError extends Error {
  override name = 'MigrationError';

  constructor(
    /** Names of the migrations' folders. */
    readonly migrations: readonly string[],
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** A migration's SQL was refused by the database, now or in an earlier attempt by another tool. */
export class MigrationFailedError extends MigrationError {
  override name = 'MigrationFailedError';
}

/** A migration that the database already has was changed afterwards in our folder. */
export class MigrationEditedError extends MigrationError {
  override name = 'MigrationEditedError';
}

/** The database has a migration that our folder does not have: a newer version of the product was here. */
export class MigrationUnknownError extends MigrationError {
  override name = 'MigrationUnknownError';
}
