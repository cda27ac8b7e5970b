import { privacy } from '@registry/contract/privacy';
import type { Language } from '@registry/domain/language';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** The record of processing in a language. */
export const recordQuery = (language: Language) =>
  queryOptions({
    queryKey: ['privacy', 'record', language],
    queryFn: ({ signal }) => request(privacy.record, { query: { language }, signal }),
  });
