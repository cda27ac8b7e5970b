import { imports } from '@registry/contract/imports';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../api/request.js';
import { importQuery } from './import-query.js';

/** Registers the ready rows, all or none. Whatever the answer, what was shown is read again. */
export function useCommitImport(importId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (ready: number) => request(imports.commit, { params: { importId }, body: { ready } }),
    onSuccess: () => queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }),
    onError: () => queryClient.invalidateQueries({ queryKey: importQuery(importId).queryKey }),
  });
}
