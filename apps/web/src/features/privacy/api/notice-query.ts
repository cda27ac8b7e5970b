import { privacy } from '@registry/contract/privacy';
import type { Language } from '@registry/domain/language';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** The privacy notice in a language. */
export const noticeQuery = (language: Language) =>
  queryOptions({
    queryKey: ['privacy', 'notice', language],
    queryFn: ({ signal }) => request(privacy.notice, { query: { language }, signal }),
  });
