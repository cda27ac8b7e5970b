/** The fields of a change that were given. */
type GivenFields<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** A field that is explicitly undefined is absent, so that it does not overwrite what is stored. */
export const givenFields = <T extends object>(change: T): GivenFields<T> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as GivenFields<T>;
