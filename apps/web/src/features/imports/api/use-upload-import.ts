import { imports } from '@registry/contract/imports';
import { importLimits } from '@registry/domain/import';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../../../api/api-problem.js';
import { request } from '../../../api/request.js';
import { readBase64 } from '../read-base64.js';
import { importQuery } from './import-query.js';

/** Sends a file to be read. Changes no partner. One that is too large is refused before it is sent. */
export function useUploadImport() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (file: File) => {
      if (file.size > importLimits.bytes) {
        throw new ApiProblem({ code: 'REQUEST_TOO_LARGE', status: 413, details: { limit: importLimits.bytes } });
      }
      return request(imports.upload, { body: { fileName: file.name, content: await readBase64(file) } });
    },
    onSuccess: (uploaded) => queryClient.setQueryData(importQuery(uploaded.id).queryKey, uploaded),
  });
}
