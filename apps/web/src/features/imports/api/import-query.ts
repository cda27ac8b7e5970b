import { imports } from '@registry/contract/imports';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** An uploaded file and what each of its rows will become, as the registry is now; once committed, what it became. */
export const importQuery = (importId: string) =>
  queryOptions({
    queryKey: ['imports', importId],
    queryFn: ({ signal }) => request(imports.get, { params: { importId }, signal }),
  });
