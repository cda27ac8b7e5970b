import { privacy } from '@registry/contract/privacy';
import type { Language } from '@registry/domain/language';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** Everything the registry has about oneself, in the words of a language. */
export const myExportQuery = (language: Language) =>
  queryOptions({
    queryKey: ['my', 'personal-data', language],
    queryFn: ({ signal }) => request(privacy.myExport, { query: { language }, signal }),
  });
