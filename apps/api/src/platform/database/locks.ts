/** Keys of advisory locks (`pg_advisory_xact_lock`): one number each, here so that no two meanings share one. */
export const locks = {
  /** Held while administrators are counted, so that two starts or two changes at once see each other. */
  administrators: 5_706_402,
  /** Held while a person is asked to be erased, so that they are asked once. */
  erasures: 5_706_461,
  /** Held while sums of growth are added up, so that two copies do not add up the same. */
  growthSums: 5_706_470,
} as const;
