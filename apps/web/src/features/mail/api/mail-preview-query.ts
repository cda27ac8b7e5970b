import { mail } from '@registry/contract/mail';
import type { Language } from '@registry/domain/language';
import type { MailKind } from '@registry/domain/mail';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../../../api/request.js';

/** A template with example data. */
export const mailPreviewQuery = (kind: MailKind, language: Language) =>
  queryOptions({
    queryKey: ['mail', 'preview', kind, language],
    queryFn: ({ signal }) => request(mail.previews, { params: { kind }, query: { language }, signal }),
    placeholderData: keepPreviousData,
  });
